using System.Runtime.CompilerServices;
using Crossread.Articles;

namespace Crossread.Pipeline.Inputs;

/// <summary>Finds out what a part of an input is, and reads it as that.</summary>
internal static class PartReader
{
    private const int Window = 1 << 16;
    private const int DeepestContainer = 2;

    /// <summary>The units of a part in order. What breaks it is its last one; the rest of the input goes on.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Func<Stream> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var units = OpenAsync(part, open, cancellationToken).GetAsyncEnumerator(cancellationToken);
        while (true)
        {
            Finding finding;
            var isLasting = part.IsLasting;
            try
            {
                if (!await units.MoveNextAsync())
                    yield break;
                goto Next;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                (finding, isLasting) = (new Finding("unreadable", $"cannot be read: {e.Message}"), false);
            }
            catch (InvalidDataException)
            {
                finding = new Finding("damaged", part.Depth == 0 ? "its compressed data is damaged; what could be read of it is kept" : "it is damaged or cut short; what could be read of it is kept");
            }
            catch (InputException e) when (part.Depth == 0 || e.Finding.Code != OpenInput.Expanding)
            {
                finding = e.Finding;
            }

            if (!part.Open.PassesOver())
                yield return part.Open.Unit(part.Where, finding, isLasting);
            yield break;
        Next:
            yield return units.Current;
        }
    }

    private static async IAsyncEnumerable<InputUnit> OpenAsync(InputPart part, Func<Stream> open, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = open();
        var window = new byte[Window];
        var length = await stream.ReadAtLeastAsync(window, Window, throwOnEndOfStream: false, cancellationToken);
        var beginning = window.AsMemory(0, length);
        await using var whole = stream.CanSeek ? Rewound(stream) : new JoinedStream(beginning, stream);
        await foreach (var unit in ReadAsync(part, whole, beginning, cancellationToken))
            yield return unit;
    }

    private static Stream Rewound(Stream stream)
    {
        stream.Position = 0;
        return stream;
    }

    private static IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream whole, ReadOnlyMemory<byte> beginning, CancellationToken cancellationToken)
    {
        if (WarcUnits.Recognises(part, beginning.Span))
            return WarcUnits.ReadAsync(part, whole, cancellationToken);
        var decoded = InputDecoder.Decode(beginning.Span);
        if (decoded.Format is InputFormat.Gzip or InputFormat.Zip && part.Depth == DeepestContainer)
            throw new InputException(new Finding("nested-too-deep", $"compressed within compressed more than {DeepestContainer} deep; it is passed over"));
        switch (decoded.Format)
        {
            case InputFormat.Gzip:
                var inner = part with { Depth = part.Depth + 1, FileName = part.EndsWith(".gz") ? part.FileName[..^3] : part.FileName };
                return ReadAsync(inner, () => part.Open.Unzipped(whole), cancellationToken);
            case InputFormat.Zip:
                return ZipUnits.ReadAsync(part, whole, cancellationToken);
            case InputFormat.Feed:
                return FeedUnits.ReadAsync(part, whole, cancellationToken);
            case InputFormat.Addresses:
                return AddressUnits.ReadAsync(part, InUtf8(whole, decoded.Encoding), cancellationToken);
            case InputFormat.Json when IsArray(decoded.Text) && !IsNamedForLines(part):
                return JsonUnits.ReadListAsync(part, InUtf8(whole, decoded.Encoding), cancellationToken);
            case InputFormat.JsonLines:
            case InputFormat.PlainText or InputFormat.Json when IsNamedForLines(part):
                return JsonUnits.ReadLinesAsync(part, InUtf8(whole, decoded.Encoding), cancellationToken);
            case InputFormat.PlainText when TableShape.Of(part, decoded.Text, isWhole: beginning.Length < Window) is { } shape:
                return TableUnits.ReadAsync(part, InUtf8(whole, decoded.Encoding), shape, decoded.Encoding, cancellationToken);
            default:
                return WholeUnit.ReadAsync(part, whole, cancellationToken);
        }
    }

    private static bool IsNamedForLines(InputPart part) => part.EndsWith(".jsonl") || part.EndsWith(".ndjson");

    private static bool IsArray(string text) => text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart().StartsWith("[", StringComparison.Ordinal);

    // Lines and rows are cut at bytes that mean the same in every encoding but those of two bytes a character.
    private static Stream InUtf8(Stream stream, string? encoding) => encoding switch
    {
        "utf-16le" => System.Text.Encoding.CreateTranscodingStream(stream, System.Text.Encoding.Unicode, System.Text.Encoding.UTF8),
        "utf-16be" => System.Text.Encoding.CreateTranscodingStream(stream, System.Text.Encoding.BigEndianUnicode, System.Text.Encoding.UTF8),
        _ => stream,
    };
}
