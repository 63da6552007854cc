using System.Collections.Immutable;
using Crossread.Sources.Warc;

namespace Crossread.Sources;

/// <summary>Undoes the content codings of a body that came over HTTP (RFC 9110, section 8.4): gzip, deflate, Brotli, as they are and not only as they are declared.</summary>
/// <remarks>Pure and thread-safe; never throws on any bytes. Holds the decoded body, as long as it may be.</remarks>
public static class ContentCodings
{
    // Short bodies may be of one word and compress without bound; they do no harm.
    private const int Short = 1 << 20;

    /// <summary>Undoes the codings of a body.</summary>
    /// <param name="header">The header it came with; its transfer coding is undone already.</param>
    /// <param name="body">The body.</param>
    /// <param name="longest">Bytes that the decoded body may have; what comes after is left out, with a finding.</param>
    /// <param name="largestRatio">How many times longer than <paramref name="body"/> a decoded body of more than 1 MiB may be; what comes after is left out, with a finding.</param>
    /// <returns>The decoded body and findings: <c>coding-damaged</c>, <c>not-coded</c>, <c>unknown-coding</c>, <c>too-many-codings</c>, <c>payload-too-long</c>, <c>bad-coding</c>.</returns>
    public static (ReadOnlyMemory<byte> Bytes, ImmutableArray<Finding> Findings) Undo(HeaderFields header, byte[] body, long longest, int largestRatio)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(body);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(longest);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(largestRatio);
        if (header.Listed("Content-Encoding").IsEmpty || body.Length == 0)
            return (body, []);
        var findings = new List<Finding>();
        var codings = new HttpHead(string.Empty, null, new HeaderFields([.. header.All.Where(f => f.Name.Equals("Content-Encoding", StringComparison.OrdinalIgnoreCase))]));
        using var sent = new MemoryStream(body, writable: false);
        using var decoder = new PayloadDecoder();
        var decoding = decoder.Open(new PeekingStream(sent), codings, findings, longest);
        using var decoded = new MemoryStream();
        var buffer = new byte[1 << 14];
        for (int read; (read = decoding.Read(buffer)) > 0;)
        {
            decoded.Write(buffer, 0, read);
            if (decoded.Length > Short && decoded.Length / largestRatio > body.Length)
            {
                findings.Add(new Finding("bad-coding", FormattableString.Invariant($"the body grows more than {largestRatio} times when it is decoded; the rest is left out")));
                break;
            }
        }

        return (decoded.GetBuffer().AsMemory(0, (int)decoded.Length), [.. findings]);
    }
}
