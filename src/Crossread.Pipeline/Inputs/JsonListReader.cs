using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Crossread.Pipeline.Inputs;

/// <summary>Cuts a JSON list into its items as they arrive.</summary>
/// <remarks>Holds one item at a time, of at most <see cref="LineReader.LongestLine"/> bytes.</remarks>
internal static class JsonListReader
{
    /// <summary>The items in order, each as a line with its number from 1; nested at most 64 deep.</summary>
    /// <param name="stream">The list in UTF-8.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="InputException">It is no list from here on, or an item is too long; the items before were given.</exception>
    public static async IAsyncEnumerable<InputLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[1 << 16];
        int start = 0, end = 0;
        var state = default(JsonReaderState);
        var (hasBegun, hasEnded) = (false, false);
        for (long number = 1; ;)
        {
            var step = Next(buffer.AsSpan(start, end - start), hasEnded, ref state, ref hasBegun, number);
            if (step.IsLast)
                yield break;
            if (step.Length > 0)
            {
                yield return new InputLine(number++, buffer.AsMemory(start + step.Start, step.Length).ToArray(), step.Length);
                start += step.Used;
                continue;
            }

            start += step.Used;
            if (end - start > LineReader.LongestLine)
                throw new InputException(new Finding("file-too-long", $"item {number} of its list is longer than {LineReader.LongestLine >> 20} MiB; the rest is passed over"));
            var kept = buffer.AsMemory(start, end - start);
            var next = kept.Length > buffer.Length / 2 ? new byte[2 * buffer.Length] : buffer;
            kept.CopyTo(next);
            (buffer, start, end) = (next, 0, kept.Length);
            // As much as fits: what is looked at again for a long item doubles each time.
            var read = await stream.ReadAtLeastAsync(buffer.AsMemory(end), buffer.Length - end, throwOnEndOfStream: false, cancellationToken);
            if (end == 0 && !hasBegun && buffer.AsSpan(0, read).StartsWith("\uFEFF"u8))
                start = 3;
            hasEnded = read < buffer.Length - end;
            end += read;
        }
    }

    // How much is passed over, and where in it the item lies; of length 0 where more must be read first.
    private static (int Used, int Start, int Length, bool IsLast) Next(ReadOnlySpan<byte> bytes, bool hasEnded, ref JsonReaderState state, ref bool hasBegun, long number)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes, hasEnded, state);
            if (!hasBegun)
            {
                if (!reader.Read())
                    return default;
                hasBegun = true;
                state = reader.CurrentState;
                return ((int)reader.BytesConsumed, 0, 0, false);
            }

            if (!reader.Read())
                return default;
            if (reader.TokenType == JsonTokenType.EndArray)
                return (0, 0, 0, true);
            var start = (int)reader.TokenStartIndex;
            if (!reader.TrySkip())
                return default;
            state = reader.CurrentState;
            return ((int)reader.BytesConsumed, start, (int)reader.BytesConsumed - start, false);
        }
        catch (JsonException e)
        {
            throw new InputException(new Finding("bad-json", FormattableString.Invariant($"after item {number - 1}: not valid JSON at byte {e.BytePositionInLine ?? 0} of what follows; expected a list of articles as JSON objects")));
        }
    }
}
