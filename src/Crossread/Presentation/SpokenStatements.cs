using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>Brings the statements of one speaker in a story together: each stands once, with those of other articles that tell the same.</summary>
/// <remarks>A statement that tells most claims leads; another one joins the leader that it shares most claims with, or whose letters and
/// digits are the same, and leads where there is none. So nothing is joined over a third statement alone.</remarks>
internal static class SpokenStatements
{
    private sealed record Said(int Article, SpokenWording Wording, ImmutableArray<string> Claims, string Folded);

    public static ImmutableArray<SpokenPoint> Of(StoryReport report, string speaker)
    {
        var claims = report.Comparison.Claims
            .SelectMany(c => c.Tellings.Where(t => t.Statement is not null).Select(t => (Place: (t.Article, t.Statement!.Value), c.Id)))
            .ToLookup(t => t.Place, t => t.Id);
        var said = report.Articles
            .SelectMany((a, n) => a.Analysis.Statements.Select((s, i) => (Article: a, Place: n, Statement: s, Index: i)))
            .Where(s => s.Statement.IsSaid && s.Statement.Content.Length > 0 && string.Equals(s.Statement.Speaker.Key, speaker, StringComparison.Ordinal))
            .Select(s =>
            {
                var span = new TextSpan(s.Statement.Content.Min(c => c.Start), s.Statement.Content.Max(c => c.End));
                var wording = new SpokenWording(new Citation(s.Article, span, span), s.Statement, s.Index);
                return new Said(s.Place, wording, [.. claims[(s.Article.Id, s.Index)].Distinct(StringComparer.Ordinal)], SpeakerArranger.Folded(wording.Citation.Words));
            });
        var groups = new List<List<Said>>();
        var byClaim = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var byWords = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var one in said.OrderByDescending(s => s.Claims.Length).ThenBy(s => s.Article).ThenBy(s => s.Wording.Index))
        {
            var leader = one.Claims.SelectMany(c => byClaim.GetValueOrDefault(c, [])).GroupBy(g => g).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (int?)g.Key).FirstOrDefault()
                ?? (byWords.TryGetValue(one.Folded, out var same) ? same : null);
            if (leader is { } place)
            {
                groups[place].Add(one);
                byWords.TryAdd(one.Folded, place);
                continue;
            }

            foreach (var claim in one.Claims)
            {
                if (byClaim.TryGetValue(claim, out var leaders))
                    leaders.Add(groups.Count);
                else
                    byClaim[claim] = [groups.Count];
            }

            byWords.TryAdd(one.Folded, groups.Count);
            groups.Add([one]);
        }

        return [.. groups.Select(g => Point(report, g)).OrderBy(p => Published(p.Wordings[0]) ?? DateTimeOffset.MaxValue)];
    }

    private static SpokenPoint Point(StoryReport report, List<Said> group)
    {
        ImmutableArray<SpokenWording> wordings = [.. group.OrderBy(s => Published(s.Wording) ?? DateTimeOffset.MaxValue).ThenBy(s => s.Article).ThenBy(s => s.Wording.Index).Select(s => s.Wording)];
        var echo = report.EchoOf(group[0].Wording.Citation.Article.Id, group[0].Wording.Index);
        var others = group.Select(s => s.Article).Distinct().Count() - 1;
        // The same words of the same speaker in two articles have one origin, whether or not they were aligned as a claim.
        return new SpokenPoint(null, wordings, others > echo.Others ? new StatementEcho(others, Math.Max(1, echo.AtLeast), Math.Max(1, echo.AtMost)) : echo);
    }

    private static DateTimeOffset? Published(SpokenWording wording) => wording.Citation.Article.Analysis.Article.Published?.Value;
}
