using System.Globalization;
using System.Text;
using Crossread.Evaluation.Stories;

namespace Crossread.Training.Stories;

/// <summary>Writes down how well stories are grouped by models that have not learnt from them.</summary>
internal static class StoryReport
{
    private const int Worst = 20;

    /// <summary>A table of the sets, and the worst stories of the set of look-alikes.</summary>
    /// <param name="sets">The sets as they are.</param>
    /// <param name="crossed">The story of each article of each set, by the model of its fold.</param>
    /// <param name="left">The same by a model learnt from the other sets.</param>
    public static string Of(IReadOnlyList<LabelledSet> sets, IReadOnlyList<List<string>> crossed, IReadOnlyList<List<string>> left)
    {
        var text = new StringBuilder(
            """
            # Stories: what the figures are worth

            The model that ships was learnt on these development parts, so its figures in [RESULTS.md](RESULTS.md) flatter. Here every article is placed by a model
            that has not learnt from its story: *cross-fitted*, from two thirds of the stories of all sets (both events of a topic of `ecbplus` on one side);
            *set left out*, from the other sets alone. Online, in file order, near copies not folded, one setting for all sets. One number, how
            readily an article joins at all, was chosen on cross-fitted figures and so flatters them a little. Written by
            `dotnet run -c Release --project training/Crossread.Training -- stories --data ../shared/data --report evaluation/stories.md`.

            | set | cross-fitted: B-cubed F1 | precision | recall | pairwise F1 | set left out: B-cubed F1 | pairwise F1 |
            |---|---:|---:|---:|---:|---:|---:|

            """);
        for (var s = 0; s < sets.Count; s++)
        {
            var a = GroupingScore.Of(sets[s].Gold, crossed[s]);
            var b = GroupingScore.Of(sets[s].Gold, left[s]);
            text.Append(
                CultureInfo.InvariantCulture,
                $"| `{sets[s].Name}` | {a.BCubedF1:0.000} | {a.BCubedPrecision:0.000} | {a.BCubedRecall:0.000} | {a.PairwiseF1:0.000} | {b.BCubedF1:0.000} | {b.PairwiseF1:0.000} |\n");
        }

        var look = sets.ToList().FindIndex(set => set.Name == "ecbplus");
        var (gold, found) = (sets[look].Gold, crossed[look]);
        text.Append(
            CultureInfo.InvariantCulture,
            $"""

            Of the pairs of articles from the two events of one topic of `ecbplus`, {GroupingScore.SiblingJoinRate(gold, found, '-') * 100:0.0} % are joined cross-fitted, {GroupingScore.SiblingJoinRate(gold, left[look], '-') * 100:0.0} % with the set left out.

            ## The worst stories of `ecbplus`, cross-fitted

            | story | articles | B-cubed F1 | parts it is told in | of other stories in its greatest part |
            |---|---:|---:|---:|---:|

            """);
        foreach (var story in gold.Distinct(StringComparer.Ordinal).Select(label => Story(label, gold, found)).OrderBy(story => story.F1).ThenBy(story => story.Label, StringComparer.Ordinal).Take(Worst))
            text.Append(CultureInfo.InvariantCulture, $"| {story.Label} | {story.Articles} | {story.F1:0.000} | {story.Parts} | {story.Strangers} |\n");
        return text.ToString();
    }

    private static (string Label, int Articles, double F1, int Parts, int Strangers) Story(string label, IReadOnlyList<string> gold, List<string> found)
    {
        var own = Enumerable.Range(0, gold.Count).Where(i => gold[i] == label).ToList();
        var parts = own.GroupBy(i => found[i], StringComparer.Ordinal).OrderByDescending(part => part.Count()).ThenBy(part => part.Key, StringComparer.Ordinal).ToList();
        double precision = 0, recall = 0;
        foreach (var part in parts)
        {
            precision += part.Count() * part.Count() / (double)found.Count(f => f == part.Key) / own.Count;
            recall += part.Count() * part.Count() / (double)own.Count / own.Count;
        }

        return (label, own.Count, 2 * precision * recall / (precision + recall), parts.Count, found.Count(f => f == parts[0].Key) - parts[0].Count());
    }
}
