using System.Net;
using System.Net.Sockets;

namespace Crossread.Pipeline.Fetching;

/// <summary>Connects to a host for one question: finds its addresses, checks all of them, and connects to one that was checked.</summary>
/// <remarks>The name is looked up once, and the connection goes to the address that the look-up gave: a name that means another machine
/// a moment later wins nothing. A host with public and other addresses is refused whole, for no honest one has both.</remarks>
internal sealed class GuardedConnector(FetchOptions options, Network network, CancellationToken whole)
{
    /// <summary>The machine that was connected to; null where none was.</summary>
    public IPEndPoint? Connected { get; private set; }

    /// <summary>Why no connection was made; null where one was.</summary>
    public Finding? Trouble { get; private set; }

    /// <summary>Connects; throws <see cref="IOException"/> where it may not or cannot, and <see cref="Trouble"/> says why.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellationToken)
    {
        using var connecting = new CancellationTokenSource(options.Connecting, network.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, whole, connecting.Token);
        try
        {
            return await ConnectAsync(host, await AddressesAsync(host.Host, stop.Token).ConfigureAwait(false), stop.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (connecting.IsCancellationRequested && !cancellationToken.IsCancellationRequested && !whole.IsCancellationRequested)
        {
            throw Refused("too-slow", FormattableString.Invariant($"no connection to {host.Host} within {options.Connecting.TotalSeconds:0.#} s"));
        }
    }

    private async Task<IPAddress[]> AddressesAsync(string host, CancellationToken cancellationToken)
    {
        var bare = host.Trim('[', ']');
        IPAddress[] addresses;
        try
        {
            addresses = IPAddress.TryParse(bare, out var literal) ? [literal] : await network.Resolve(host, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            throw Refused("unknown-host", $"the host {host} is not known: {e.Message}");
        }

        if (addresses.Length == 0)
            throw Refused("unknown-host", $"the host {host} has no address");
        if (options.Reach == FetchReach.Public && Array.Find(addresses, a => !PublicAddresses.Holds(a)) is { } closed)
            throw Refused("refused-address", $"the host {host} is at {closed}, which is no public address; nothing was sent");
        return addresses;
    }

    private async Task<Stream> ConnectAsync(DnsEndPoint host, IPAddress[] addresses, CancellationToken cancellationToken)
    {
        var last = string.Empty;
        foreach (var address in addresses)
        {
            var machine = new IPEndPoint(address, host.Port);
            try
            {
                var stream = await network.Connect(machine, cancellationToken).ConfigureAwait(false);
                Connected = machine;
                return stream;
            }
            catch (Exception e) when (e is SocketException or IOException)
            {
                last = $"{machine}: {e.Message}";
            }
        }

        throw Refused("unreachable", $"no connection to {host.Host}: {last}");
    }

    private IOException Refused(string code, string message)
    {
        Trouble = new Finding(code, message);
        return new IOException(message);
    }
}
