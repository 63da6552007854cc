using System.Collections.Immutable;
using Crossread.Language.Lexicons;
using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>Cuts surface tokens into syntactic words, as the English treebanks of Universal Dependencies do.</summary>
/// <remarks>Clitics are cut off ("do" + "n't", "she" + "'ll", "can" + "not"); a hyphen parts words ("high" + "-" + "tech") unless it stands after a prefix
/// ("co-founder") or inside a number ("555-0100"). Rules and lists follow the training parts of UD English EWT and GUM. Linear time.</remarks>
internal sealed class WordCutter
{
    private const string Prefixes = "lexicons/en/words/hyphen-prefixes.tsv";
    private const string Contractions = "lexicons/en/words/contractions.tsv";
    private const int LongestContraction = 10;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _prefixes =
        LexiconTable.ReadWords(Prefixes).ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Word without apostrophe -> where it is cut.
    private readonly Dictionary<string, ImmutableArray<int>>.AlternateLookup<ReadOnlySpan<char>> _contractions = LexiconTable.Read(Contractions, 2)
        .ToDictionary(r => r[0], r => Places(r[1]), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The words of a text's tokens, in order; every token is cut into one or more, which cover it.</summary>
    public ImmutableArray<SyntacticWord> Cut(string text, ImmutableArray<Token> tokens)
    {
        var words = ImmutableArray.CreateBuilder<SyntacticWord>(tokens.Length + (tokens.Length / 16) + 4);
        for (var t = 0; t < tokens.Length; t++)
        {
            var span = tokens[t].Span;
            if (span.Length == 1 || tokens[t].Kind is TokenKind.Punctuation or TokenKind.Symbol or TokenKind.Address)
            {
                words.Add(new SyntacticWord(span, t));
                continue;
            }

            var end = span.End;
            if (tokens[t].Kind == TokenKind.Number)
            {
                // "the 1990's" is one word, "1990's budget" is not told from it.
                words.Add(new SyntacticWord(span, t));
                continue;
            }

            var clitic = Clitic(text.AsSpan(span.Start, span.Length));
            if (clitic > 0)
                end = span.Start + clitic;
            Parts(text, span.Start, end, t, words);
            if (clitic > 0)
                words.Add(new SyntacticWord(new TextSpan(end, span.End), t));
        }

        return words.DrainToImmutable();
    }

    private static ImmutableArray<int> Places(string cut)
    {
        var places = ImmutableArray.CreateBuilder<int>();
        foreach (var part in cut.Split(' ')[..^1])
            places.Add(part.Length + (places.Count > 0 ? places[^1] : 0));
        return places.ToImmutable();
    }

    /// <summary>Where a clitic with an apostrophe begins in a token; 0 if there is none.</summary>
    private static int Clitic(ReadOnlySpan<char> word)
    {
        var last = word.Length - 1;
        if (last >= 2 && IsApostrophe(word[last - 1]))
        {
            if (word[last] is 't' or 'T')
                return last >= 3 && word[last - 2] is 'n' or 'N' && last - 2 > 0 ? last - 2 : 0;
            return word[last] is 's' or 'S' or 'm' or 'M' or 'd' or 'D' ? last - 1 : 0;
        }

        if (last >= 3 && IsApostrophe(word[last - 2]))
        {
            var ending = word[(last - 1)..];
            return ending.Equals("re", StringComparison.OrdinalIgnoreCase) || ending.Equals("ve", StringComparison.OrdinalIgnoreCase)
                || ending.Equals("ll", StringComparison.OrdinalIgnoreCase) ? last - 2 : 0;
        }

        return 0;
    }

    private static bool IsApostrophe(char c) => QuotationMarks.IsApostrophe(c);

    /// <summary>Cuts at hyphens, and contractions without an apostrophe.</summary>
    private void Parts(string text, int start, int end, int token, ImmutableArray<SyntacticWord>.Builder words)
    {
        var word = text.AsSpan(start, end - start);
        var hyphen = word.IndexOfAny('-', '\u2010', '\u2011');
        if (hyphen <= 0)
        {
            if (word.Length <= LongestContraction && _contractions.TryGetValue(word, out var places))
            {
                var from = start;
                foreach (var place in places)
                {
                    words.Add(new SyntacticWord(new TextSpan(from, start + place), token));
                    from = start + place;
                }

                start = from;
            }

            words.Add(new SyntacticWord(new TextSpan(start, end), token));
            return;
        }

        var begin = start;
        var search = start;
        while (hyphen > 0 && search < end)
        {
            var at = search + hyphen;
            if (!Joins(text.AsSpan(begin, at - begin)))
            {
                words.Add(new SyntacticWord(new TextSpan(begin, at), token));
                words.Add(new SyntacticWord(new TextSpan(at, at + 1), token));
                begin = at + 1;
            }

            search = at + 1;
            hyphen = text.AsSpan(search, end - search).IndexOfAny('-', '\u2010', '\u2011');
        }

        words.Add(new SyntacticWord(new TextSpan(begin, end), token));
    }

    private bool Joins(ReadOnlySpan<char> before) => before.Length <= LongestContraction && _prefixes.Contains(before);
}
