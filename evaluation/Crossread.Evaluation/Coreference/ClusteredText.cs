using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Crossread.Evaluation.Language;
using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>A text of which annotators say what mentions mean the same: OntoGUM (Zhu et al. 2021).</summary>
/// <param name="Text">The analysed text.</param>
/// <param name="Clusters">The mentions of each cluster, in order.</param>
public sealed partial record ClusteredText(AnalyzedText Text, ImmutableArray<ImmutableArray<ClusterMention>> Clusters)
{
    private static readonly FrozenSet<string> s_pronouns = FrozenSet.ToFrozenSet(
        [
            "i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves", "you", "your", "yours", "yourself", "he", "him", "his", "himself", "she", "her", "hers", "herself",
            "it", "its", "itself", "they", "them", "their", "theirs", "themselves", "who", "whom", "whose", "which", "that", "this", "these", "those", "one", "here", "there", "then",
        ], StringComparer.Ordinal);

    /// <summary>Reads the clusters of a treebank's documents.</summary>
    /// <param name="documents">The documents; those without clusters are left out.</param>
    /// <param name="lines">The lines of the file of OntoGUM with the same documents.</param>
    /// <param name="analyze">Analyses a text.</param>
    /// <exception cref="FormatException">The two do not fit.</exception>
    public static ImmutableArray<ClusteredText> ReadGum(IEnumerable<TreebankDocument> documents, IEnumerable<string> lines, Func<string, AnalyzedText> analyze)
    {
        ArgumentNullException.ThrowIfNull(analyze);
        ArgumentNullException.ThrowIfNull(documents);
        ArgumentNullException.ThrowIfNull(lines);
        var columns = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? own = null;
        foreach (var line in lines)
        {
            if (line.StartsWith("# begin document ", StringComparison.Ordinal))
                columns.Add(line["# begin document ".Length..].Trim(), own = []);
            else if (line.Contains('\t', StringComparison.Ordinal))
                own?.Add(line[(line.LastIndexOf('\t') + 1)..]);
        }

        var texts = ImmutableArray.CreateBuilder<ClusteredText>();
        foreach (var document in documents)
        {
            if (!columns.TryGetValue(document.Id, out var marks))
                continue;
            if (marks.Count != document.Words.Length)
                throw new FormatException($"{document.Id}: {marks.Count} words, not {document.Words.Length}");
            texts.Add(new ClusteredText(analyze(document.Text), [.. FindClusters(marks).Select(c => c.Select(m => new ClusterMention(Head(document, m.First, m.Last), m.First == m.Last)).ToImmutableArray())]));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>Where head words of mentions that are no names begin, with the entities that are named in their clusters.</summary>
    public IReadOnlyDictionary<int, ImmutableArray<int>> Descriptions()
    {
        var meant = new Dictionary<int, ImmutableArray<int>>();
        foreach (var cluster in Clusters)
        {
            ImmutableArray<int> entities = [.. cluster.SelectMany(m => EntitiesAt(m.Head)).Distinct().Order()];
            foreach (var mention in cluster.Where(m => entities.Length > 0 && !EntitiesAt(m.Head).Any()))
                meant[mention.Head.Start] = entities;
        }

        return meant;

        IEnumerable<int> EntitiesAt(TextSpan span) => Text.Names.Where(n => n.Span.Overlaps(span)).Select(n => n.Entity);
    }

    /// <summary>Whether a pronoun stands at a place.</summary>
    /// <param name="start">Where a word begins.</param>
    public bool IsPronoun(int start)
    {
        var word = Text.SyntacticWords.FirstOrDefault(w => w.Span.Start == start).Span.Of(Text.Text).ToLowerInvariant();
        return s_pronouns.Contains(word);
    }

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

    private static List<List<(int First, int Last)>> FindClusters(List<string> marks)
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
