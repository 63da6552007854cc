using System.Net;
using System.Net.Sockets;

namespace Crossread.Pipeline.Fetching;

/// <summary>Tells machines of the public internet from all others, by their address (IANA's registries of special-purpose addresses; RFC 6890).</summary>
/// <remarks>IPv4 is public but for the listed networks; IPv6 is not, but for the global unicast space without the listed networks.
/// A form of IPv6 that carries an IPv4 address is as public as that one, where it is used today (mapped, NAT64), and refused where it is not (compatible, 6to4, Teredo).</remarks>
internal static class PublicAddresses
{
    private static readonly IPNetwork[] s_closed4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), // this network
        IPNetwork.Parse("10.0.0.0/8"), // private
        IPNetwork.Parse("100.64.0.0/10"), // shared by carriers' customers
        IPNetwork.Parse("127.0.0.0/8"), // loopback
        IPNetwork.Parse("169.254.0.0/16"), // link-local; clouds' metadata
        IPNetwork.Parse("172.16.0.0/12"), // private
        IPNetwork.Parse("192.0.0.0/24"), // protocol assignments
        IPNetwork.Parse("192.0.2.0/24"), // documentation
        IPNetwork.Parse("192.88.99.0/24"), // relays of 6to4
        IPNetwork.Parse("192.168.0.0/16"), // private
        IPNetwork.Parse("198.18.0.0/15"), // benchmarks
        IPNetwork.Parse("198.51.100.0/24"), // documentation
        IPNetwork.Parse("203.0.113.0/24"), // documentation
        IPNetwork.Parse("224.0.0.0/4"), // multicast
        IPNetwork.Parse("240.0.0.0/4"), // reserved; broadcast
    ];

    private static readonly IPNetwork s_global6 = IPNetwork.Parse("2000::/3");

    // The well-known prefix of translators (RFC 6052): on a network without IPv4 every other host has such an address.
    private static readonly IPNetwork s_translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork[] s_closed6 =
    [
        IPNetwork.Parse("2001::/23"), // protocol assignments: Teredo, benchmarks, ORCHID
        IPNetwork.Parse("2001:db8::/32"), // documentation
        IPNetwork.Parse("2002::/16"), // 6to4
        IPNetwork.Parse("3fff::/20"), // documentation
    ];

    /// <summary>Whether a machine of the public internet has this address.</summary>
    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !Array.Exists(s_closed4, n => n.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || address.ScopeId != 0)
            return false;
        var bytes = address.GetAddressBytes();
        if (s_translated.Contains(address))
            return Holds(new IPAddress(bytes.AsSpan(12)));
        // ISATAP (RFC 5214) tunnels to the IPv4 address in the last four bytes, whatever the prefix.
        if ((bytes[8] & 0xFD) == 0 && bytes.AsSpan(9, 3).SequenceEqual<byte>([0x00, 0x5E, 0xFE]) && !Holds(new IPAddress(bytes.AsSpan(12))))
            return false;
        return s_global6.Contains(address) && !Array.Exists(s_closed6, n => n.Contains(address));
    }
}
