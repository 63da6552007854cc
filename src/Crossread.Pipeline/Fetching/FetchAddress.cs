using System.Diagnostics.CodeAnalysis;

namespace Crossread.Pipeline.Fetching;

/// <summary>Which addresses may be asked by what is written in them; which machines, <see cref="GuardedConnector"/> says.</summary>
internal static class FetchAddress
{
    private const int Longest = 8192;
    private const int FirstFreePort = 1024;

    /// <summary>Reads an address.</summary>
    /// <param name="written">The address, or one relative to <paramref name="from"/>.</param>
    /// <param name="from">The address that led to it; null for none.</param>
    /// <param name="reach">Which machines may be asked.</param>
    /// <param name="address">The address to ask, without fragment.</param>
    /// <param name="finding">Why it may not be asked.</param>
    public static bool TryRead(string written, Uri? from, FetchReach reach, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out Finding? finding)
    {
        address = null;
        var trimmed = written.Trim();
        finding = trimmed.Length is 0 or > Longest ? new Finding("bad-address", FormattableString.Invariant($"the address has {trimmed.Length} characters; expected 1 to {Longest}"))
            : !(from is null ? Uri.TryCreate(trimmed, UriKind.Absolute, out var read) : Uri.TryCreate(from, trimmed, out read)) ? new Finding("bad-address", $"'{trimmed}' is no address; expected one like https://example.org/")
            : Refusal(address = read, reach);
        if (finding is not null)
        {
            address = null;
            return false;
        }

        if (address!.Fragment.Length > 0)
            address = new Uri(address.GetLeftPart(UriPartial.Query));
        return true;
    }

    private static Finding? Refusal(Uri address, FetchReach reach)
        => address.Scheme is not ("http" or "https") ? new Finding("unsafe-scheme", $"the scheme of {address} is '{address.Scheme}'; expected http or https")
            : address.Host.Length == 0 ? new Finding("bad-address", $"{address} names no host")
            : address.UserInfo.Length > 0 ? new Finding("credentials", $"the address at {address.Host} holds a user's name or password; expected none")
            : reach == FetchReach.Public && !IsOpen(address.Port) ? new Finding("refused-port", FormattableString.Invariant($"port {address.Port} of {address.Host} is kept for other services; expected 80, 443 or one from {FirstFreePort} up"))
            : null;

    // Mail, name and log-in servers listen on the ports below, and some take a question in HTTP for theirs. Feeds are served on high ports too.
    private static bool IsOpen(int port) => port is 80 or 443 or >= FirstFreePort;
}
