using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Presentation;

/// <summary>Which words of two stretches have no counterpart in the other: the longest common subsequence of their words.</summary>
internal static class WordDifference
{
    private const int MostWords = 600;

    /// <summary>The words of a stretch, with their places.</summary>
    public static (TextSpan Span, string Folded)[] WordsOf(ReportArticle article, TextSpan within)
    {
        var language = article.Analysis.Language;
        var tokens = language.Tokens;
        var words = new List<(TextSpan, string)>();
        for (var i = FirstAt(tokens, within.Start); i < tokens.Length && tokens[i].Span.Start < within.End && words.Count < MostWords; i++)
        {
            if (tokens[i].Kind is TokenKind.Word or TokenKind.Number or TokenKind.Symbol)
                words.Add((tokens[i].Span, tokens[i].Span.Of(language.Text).ToLowerInvariant().Replace('\u2019', '\'')));
        }

        return [.. words];
    }

    /// <summary>Compares two word sequences.</summary>
    /// <returns>Stretches of <paramref name="a"/> that <paramref name="b"/> lacks, the reverse, and the share of the shorter one's words that both have.</returns>
    public static (ImmutableArray<TextSpan> OnlyA, ImmutableArray<TextSpan> OnlyB, double Common) Compare((TextSpan Span, string Folded)[] a, (TextSpan Span, string Folded)[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
            {
                lengths[i, j] = string.Equals(a[i].Folded, b[j].Folded, StringComparison.Ordinal)
                    ? lengths[i + 1, j + 1] + 1
                    : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
            }
        }

        var (onlyA, onlyB) = (new bool[a.Length], new bool[b.Length]);
        var (x, y) = (0, 0);
        while (x < a.Length || y < b.Length)
        {
            if (x < a.Length && y < b.Length && string.Equals(a[x].Folded, b[y].Folded, StringComparison.Ordinal))
                (x, y) = (x + 1, y + 1);
            else if (y == b.Length || (x < a.Length && lengths[x + 1, y] >= lengths[x, y + 1]))
                onlyA[x++] = true;
            else
                onlyB[y++] = true;
        }

        var shorter = Math.Min(a.Length, b.Length);
        return (Runs(a, onlyA), Runs(b, onlyB), shorter == 0 ? 0 : (double)lengths[0, 0] / shorter);
    }

    private static ImmutableArray<TextSpan> Runs((TextSpan Span, string Folded)[] words, bool[] marked)
    {
        var runs = ImmutableArray.CreateBuilder<TextSpan>();
        for (var i = 0; i < words.Length; i++)
        {
            if (!marked[i])
                continue;
            var first = i;
            while (i + 1 < words.Length && marked[i + 1])
                i++;
            runs.Add(new TextSpan(words[first].Span.Start, words[i].Span.End));
        }

        return runs.ToImmutable();
    }

    private static int FirstAt(ImmutableArray<Token> tokens, int position)
    {
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].Span.Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
