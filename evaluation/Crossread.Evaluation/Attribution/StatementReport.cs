using System.Globalization;
using System.Text;

namespace Crossread.Evaluation.Attribution;

/// <summary>Writes <c>evaluation/statements.md</c>: where statements go wrong, and what confidence is worth.</summary>
internal static class StatementReport
{
    private const int Commonest = 20;

    // Of sets whose words may be named; of the others only counts.
    private static readonly string[] s_named = ["polnear.dev", "stories"];

    private static readonly string[] s_forms = ["name", "description", "pronoun", "no source written"];

    public static string Of(IReadOnlyList<StatementErrors> sets)
    {
        var text = new StringBuilder(
            """
            # Statements: where they go wrong

            Written by `./build.sh evaluate` and by `./build.sh evaluate --part attribution`, but for the last section. *Found* is a statement of gold whose content shares half of the words of the longer
            one with a statement that was read; `polnear.dev` is PolNeAR's development part, beliefs and plans included, `ggt.dev` the Gender Gap Tracker's articles (there a piece of a
            quotation counts as a statement), `stories` the stories of the comparison, read in full by hand. In the last two what is thought or planned is left out.
            What is counted as an error is a difference from gold; some are gold's.

            ## By kind

            | set | kind | gold | found | missed | recall | read | spurious | precision |
            |---|---|---:|---:|---:|---:|---:|---:|---:|

            """);
        foreach (var set in sets)
        {
            foreach (var (kind, n) in set.Kinds)
                text.Append(CultureInfo.InvariantCulture, $"| `{set.Set}` | {kind} | {n.Gold} | {n.Found} | {n.Gold - n.Found} | {Share(n.Found, n.Gold)} | {n.Predicted} | {n.Spurious} | {Share(n.Predicted - n.Spurious, n.Predicted)} |\n");
        }

        Cues(text, sets);
        Found(text, sets);
        Speakers(text, sets);
        text.Append("\n## Sorts of error\n\n");
        Ranked(text, sets, s => s.Sorts, int.MaxValue);
        text.Append(CultureInfo.InvariantCulture, $"\n## The {Commonest} commonest confusions\n\nBy kind and cue, a verb in its base form; where a source is at fault, by how gold writes it.\n\n");
        Ranked(text, [.. sets.Where(s => s_named.Contains(s.Set, StringComparer.Ordinal))], s => s.Patterns, Commonest);
        Outlets(text, sets);
        Confidence(text, sets);
        return text.ToString();
    }

    private static void Cues(StringBuilder text, IReadOnlyList<StatementErrors> sets)
    {
        text.Append("\n## Indirect statements found, by sort of cue\n\nThe lexicon is that of the rules. `ggt.dev` leaves the cue empty for “according to”.\n\n");
        Row(text, ["cue", .. sets.Select(s => $"`{s.Set}`")], sets.Count);
        foreach (var cue in sets.SelectMany(s => s.Cues.Keys).Distinct(StringComparer.Ordinal).OrderByDescending(c => sets.Sum(s => s.Cues.GetValueOrDefault(c).All)).ThenBy(c => c, StringComparer.Ordinal))
            Row(text, [cue, .. sets.Select(s => Of(s.Cues.GetValueOrDefault(cue).Found, s.Cues.GetValueOrDefault(cue).All))]);
        Row(text, ["missed, though the network reads the cue as one", .. sets.Select(s => Of(s.MissedThoughSeen, s.Cues.Values.Sum(c => c.All - c.Found)))]);
    }

    private static void Found(StringBuilder text, IReadOnlyList<StatementErrors> sets)
    {
        text.Append("\n## Where a statement is found\n\nRight is a source or cue that shares a word with gold's, and the head of the source.\n\n");
        Row(text, ["", .. sets.Select(s => $"`{s.Set}`")], sets.Count);
        foreach (var trait in sets.SelectMany(s => s.Traits.Keys).Where(t => t.StartsWith("source", StringComparison.Ordinal) || t.StartsWith("cue", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)
            .OrderByDescending(t => t.StartsWith("source", StringComparison.Ordinal)).ThenByDescending(t => sets.Sum(s => s.Traits.GetValueOrDefault(t))).ThenBy(t => t, StringComparer.Ordinal))
            Row(text, [trait, .. sets.Select(s => Of(s.Traits.GetValueOrDefault(trait), s.Traits.GetValueOrDefault("all")))]);
    }

    private static void Speakers(StringBuilder text, IReadOnlyList<StatementErrors> sets)
    {
        var known = sets.Where(s => s.Traits.Keys.Any(t => t.Contains("speaker", StringComparison.Ordinal))).ToList();
        text.Append("\n## The speaker, by how the source is written\n\nNamed rightly, of the statements found whose speaker gold knows.\n\n");
        Row(text, ["source", .. known.Select(s => $"`{s.Set}`")], known.Count);
        foreach (var form in s_forms)
        {
            Row(text, [form, .. known.Select(s =>
            {
                var right = s.Traits.GetValueOrDefault(form + ": speaker right");
                return Of(right, right + s.Traits.GetValueOrDefault(form + ": speaker wrong"));
            })]);
        }
    }

    private static void Ranked(StringBuilder text, IReadOnlyList<StatementErrors> sets, Func<StatementErrors, IReadOnlyDictionary<string, int>> counts, int most)
    {
        Row(text, ["what", .. sets.Select(s => $"`{s.Set}`"), "all"], sets.Count + 1);
        foreach (var (name, all) in sets.SelectMany(counts).GroupBy(c => c.Key, StringComparer.Ordinal).Select(g => (g.Key, g.Sum(c => c.Value)))
            .OrderByDescending(c => c.Item2).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most))
            Row(text, [name, .. sets.Select(s => Print(counts(s).GetValueOrDefault(name))), Print(all)]);
    }

    private static void Outlets(StringBuilder text, IReadOnlyList<StatementErrors> sets)
    {
        text.Append("\n## By outlet\n\nF1 of statements found, the worst first.\n\n| set | outlet | articles | gold | read | found | F1 |\n|---|---|---:|---:|---:|---:|---:|\n");
        foreach (var set in sets)
        {
            foreach (var (outlet, n) in set.Outlets.OrderBy(o => o.Value.F1).ThenBy(o => o.Key, StringComparer.Ordinal))
                text.Append(CultureInfo.InvariantCulture, $"| `{set.Set}` | {outlet} | {n.Articles} | {n.Gold} | {n.Predicted} | {n.Found} | {n.F1 * 100:0.0} |\n");
        }
    }

    private static void Confidence(StringBuilder text, IReadOnlyList<StatementErrors> sets)
    {
        text.Append(
            """

            ## What confidence is worth

            `confidence` is the share of statements right in content and source (a quotation that goes on from a right one, with its speaker, is right too), by what saw
            the statement (rules, network or both), its kind and how likely it was to them. It was learnt from `polnear.dev`, for the network has learnt from PolNeAR's training part and is
            surer there than it should be; what the rules alone see, from the training part. So for `polnear.dev` each half of the articles is shown by the map of the other. In each bin: statements,
            their mean confidence and the share that is right.


            """);
        Row(text, ["confidence", .. sets.SelectMany(s => new[] { $"`{s.Set}`", "mean", "right" })], 3 * sets.Count);
        for (var bin = 0; bin < Reliability.Bins; bin++)
        {
            Row(text, [string.Create(CultureInfo.InvariantCulture, $"{bin / 10.0:0.0}–{(bin + 1) / 10.0:0.0}"), .. sets.SelectMany(s => s.Reliability.Of(bin) is { } b
                ? new[] { Print(b.Count), b.Confidence.ToString("0.000", CultureInfo.InvariantCulture), b.Right.ToString("0.000", CultureInfo.InvariantCulture) }
                : ["0", "", ""])]);
        }

        Row(text, ["expected calibration error", .. sets.SelectMany(s => new[] { Print(s.Reliability.Count), s.Reliability.Error.ToString("0.000", CultureInfo.InvariantCulture), "" })]);
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells, int? figures = null)
    {
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
        if (figures is { } n)
            text.Append("|---|").Append(string.Concat(Enumerable.Repeat("---:|", n))).Append('\n');
    }

    private static string Of(int right, int all) => all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{right} of {all} ({Share(right, all)})");

    private static string Share(int right, int all) => all == 0 ? "" : (100.0 * right / all).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Print(int count) => count.ToString(CultureInfo.InvariantCulture);
}
