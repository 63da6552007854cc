using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>Reads what annotators say of pronouns: GAP (Webster et al. 2018), and clusters of mentions.</summary>
public static class PronounCases
{
    /// <summary>One ambiguous pronoun a text, with two names of which it means one or none.</summary>
    /// <param name="lines">The lines of a file of GAP.</param>
    /// <param name="analyze">Analyses a text.</param>
    public static ImmutableArray<PronounCase> ReadGap(IEnumerable<string> lines, Func<string, AnalyzedText> analyze)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(analyze);
        string[] rows = [.. lines.Skip(1)];
        return [.. rows.AsParallel().AsOrdered().Select(line =>
        {
            var columns = line.Split('\t');
            var index = new CodePointIndex(columns[1]);
            var text = analyze(columns[1]);
            TextSpan At(int column)
            {
                var start = index.ToCodeUnit(int.Parse(columns[column + 1], CultureInfo.InvariantCulture));
                return new TextSpan(start, start + columns[column].Length);
            }

            (TextSpan Span, bool IsMeant)[] names = [(At(4), columns[6] == "TRUE"), (At(7), columns[9] == "TRUE")];
            return new PronounCase(text, At(2).Start, IsFeminine(columns[2]),
                [.. names.Where(n => n.IsMeant).Select(n => n.Span)], [.. names.Where(n => !n.IsMeant).Select(n => n.Span)]);
        })];
    }

    /// <summary>The pronouns "he" and "she" in all their forms, with the other mentions of their clusters.</summary>
    /// <param name="documents">Texts with their clusters.</param>
    public static ImmutableArray<PronounCase> Of(IEnumerable<ClusteredText> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        return
        [
            .. from document in documents
               from cluster in document.Clusters
               from mention in cluster
               let word = mention.Head.Of(document.Text.Text)
               where mention.IsWord && word.ToLowerInvariant() is "he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"
               select new PronounCase(document.Text, mention.Head.Start, IsFeminine(word), [.. cluster.Where(m => m != mention).Select(m => m.Head)], []),
        ];
    }

    private static bool IsFeminine(string pronoun) => pronoun.ToLowerInvariant() is "she" or "her" or "hers" or "herself";
}
