using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>The lines of a text that hold something.</summary>
internal static class TextLines
{
    /// <summary>Lines in order, white space at the edges left out, empty ones skipped.</summary>
    public static ImmutableArray<TextSpan> Of(string text)
    {
        var lines = ImmutableArray.CreateBuilder<TextSpan>();
        for (var position = 0; position < text.Length;)
        {
            var end = text.AsSpan(position).IndexOfAny('\n', '\r');
            end = end < 0 ? text.Length : position + end;
            if (Trimmed(text, new TextSpan(position, end)) is { IsEmpty: false } line)
                lines.Add(line);
            position = end + 1;
        }

        return lines.ToImmutable();
    }

    /// <summary>A span without white space at its edges.</summary>
    public static TextSpan Trimmed(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start < end && IsSpace(text[start]))
            start++;
        while (end > start && IsSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }

    // Byte order marks and zero-width spaces stand at the edges of captured lines as often as real spaces do.
    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';
}
