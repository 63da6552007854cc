using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Crossread.Pipeline.Inputs;
using Crossread.Presentation;
using Crossread.Sources;

namespace Crossread.Pipeline;

/// <summary>Takes documents that may be feeds out of inputs: a file is one, standard input is one or a JSON line each.</summary>
public static class FeedDocuments
{
    private const int Window = 1 << 16;

    /// <summary>Reads an input.</summary>
    /// <param name="input">The input.</param>
    /// <param name="id">What its document goes by, where it is one.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The documents in order; of lines as they arrive.</returns>
    public static async IAsyncEnumerable<FeedDocumentLine> ReadAsync(Input input, string? id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var stream = input.Open();
        var window = new byte[Window];
        var length = await stream.ReadAsync(window, cancellationToken).ConfigureAwait(false);
        var whole = new JoinedStream(window.AsMemory(0, length), stream);
        if (IsLines(window.AsSpan(0, length)))
        {
            await foreach (var line in LineReader.ReadAsync(whole, cancellationToken: cancellationToken).ConfigureAwait(false))
            {
                if (Line(input, line) is { } read)
                    yield return read;
            }

            yield break;
        }

        using var bytes = new MemoryStream();
        var buffer = new byte[Window];
        for (int read; bytes.Length <= FeedReader.LongestDocument && (read = await whole.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            bytes.Write(buffer, 0, read);
        yield return new FeedDocumentLine(input.Name, new FeedDocument(id, ImmutableCollectionsMarshal.AsImmutableArray(bytes.ToArray()), HeaderFields.None, null), null);
    }

    // An object whose first line is whole and has a body is a line; a JSON Feed has none.
    private static bool IsLines(ReadOnlySpan<byte> beginning)
    {
        var start = beginning.TrimStart("\uFEFF \t\r\n"u8);
        if (start.IsEmpty || start[0] != '{')
            return false;
        var end = start.IndexOf((byte)'\n');
        return (end < 0 ? start : start[..end]).IndexOf("\"body\""u8) >= 0;
    }

    private static FeedDocumentLine? Line(Input input, InputLine line)
    {
        var where = string.Create(CultureInfo.InvariantCulture, $"{input.Name}, line {line.Number}");
        if (line.IsTooLong)
            return new FeedDocumentLine(where, null, new Finding("line-too-long", $"{line.Length >> 20} MiB; expected at most {LineReader.LongestLine >> 20} MiB"));
        if (line.Bytes.Span.Trim(" \t"u8).IsEmpty)
            return null;
        return FeedJson.TryParse(line.Bytes, out var document, out var finding) ? new FeedDocumentLine(where, document, null) : new FeedDocumentLine(where, null, finding);
    }
}
