using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Crossread.Evaluation.Language;
using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>Reads what annotators say of pronouns: GAP (Webster et al. 2018) and OntoGUM (Zhu et al. 2021).</summary>
public static partial class PronounCases
{
    private static readonly TextAnalyzer _analyzer = new();

    /// <summary>One ambiguous pronoun a text, with two names of which it means one or none.</summary>
    /// <param name="lines">The lines of a file of GAP.</param>
    public static ImmutableArray<PronounCase> ReadGap(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        string[] rows = [.. lines.Skip(1)];
        return [.. rows.AsParallel().AsOrdered().Select(line =>
        {
            var columns = line.Split('\t');
            var index = new CodePointIndex(columns[1]);
            var text = Read(columns[1]);
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

    /// <summary>The pronouns "he" and "she" in all their forms of a treebank's documents, with the other mentions of their clusters.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="lines">The lines of the file of OntoGUM with the same documents.</param>
    /// <exception cref="FormatException">The two do not fit.</exception>
    public static ImmutableArray<PronounCase> ReadGum(IEnumerable<TreebankDocument> documents, IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var columns = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? own = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("# begin document ", StringComparison.Ordinal))
                columns.Add(line["# begin document ".Length..].Trim(), own = []);
            else if (line.Contains('\t', StringComparison.Ordinal))
                own?.Add(line[(line.LastIndexOf('\t') + 1)..]);
        }

        var cases = ImmutableArray.CreateBuilder<PronounCase>();
        foreach (var document in documents)
        {
            if (!columns.TryGetValue(document.Id, out var marks))
                continue;
            if (marks.Count != document.Words.Length)
                throw new FormatException($"{document.Id}: {marks.Count} words, not {document.Words.Length}");
            var text = Read(document.Text);
            var clusters = Clusters(marks);
            foreach (var cluster in clusters)
            {
                foreach (var (first, last) in cluster)
                {
                    if (first != last || document.Words[first].Form.ToLowerInvariant() is not ("he" or "him" or "his" or "himself" or "she" or "her" or "hers" or "herself"))
                        continue;
                    var right = cluster.Where(m => m != (first, last)).Select(m => Head(document, m.First, m.Last)).ToArray();
                    cases.Add(new PronounCase(text, document.Words[first].Span.Start, IsFeminine(document.Words[first].Form), right, []));
                }
            }
        }

        return cases.DrainToImmutable();
    }

    private static bool IsFeminine(string pronoun) => pronoun.ToLowerInvariant() is "she" or "her" or "hers" or "herself";

    private static AnalyzedText Read(string text) => _analyzer.Analyze(new SourceText(text));

    // A phrase's head word: a name within it that is not its head ("the brother of Paul") is not what it means.
    private static TextSpan Head(TreebankDocument document, int first, int last)
    {
        for (var w = first; w <= last; w++)
        {
            if (document.Words[w].Head < first || document.Words[w].Head > last)
                return document.Words[w].Span;
        }

        return document.Words[first].Span;
    }

    private static List<List<(int First, int Last)>> Clusters(List<string> marks)
    {
        var clusters = new SortedDictionary<string, List<(int First, int Last)>>(StringComparer.Ordinal);
        var open = new Dictionary<string, Stack<int>>(StringComparer.Ordinal);
        for (var w = 0; w < marks.Count; w++)
        {
            // "(1", "1)", "(1)", several without anything between: "2)(3", "2)3)".
            foreach (Match mark in Mark().Matches(marks[w]))
            {
                var id = mark.Value.Trim('(', ')');
                if (mark.Value[0] == '(')
                {
                    if (!open.TryGetValue(id, out var starts))
                        open.Add(id, starts = new Stack<int>());
                    starts.Push(w);
                }

                if (mark.Value[^1] != ')')
                    continue;
                if (!clusters.TryGetValue(id, out var cluster))
                    clusters.Add(id, cluster = []);
                cluster.Add((open[id].Pop(), w));
            }
        }

        return [.. clusters.Values];
    }

    [GeneratedRegex(@"\(?[0-9]+\)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Mark();
}
