using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>Brings the statements of each speaker together over the articles: by the speaker's key, then by the claim they tell.</summary>
internal sealed class SpeakerArranger(
    StoryComparison comparison, ImmutableArray<ReportArticle> articles, Func<string, int, StatementEcho> echoOf)
{
    private sealed record Said(int Article, int Index, Statement Statement);

    public ImmutableArray<SpeakerReport> Arrange()
    {
        var places = articles.Select((a, i) => (a.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var tellings = comparison.Claims
            .SelectMany(c => c.Tellings.Where(t => t.Statement is not null).Select(t => (Claim: c, Telling: t)))
            .ToLookup(p => (places[p.Telling.Article], p.Telling.Statement!.Value));
        var persons = new PersonKeys([.. articles.Select(a => a.Analysis)]);
        return
        [
            .. articles
                .SelectMany((a, i) => a.Analysis.Statements.Select((s, n) => new Said(i, n, s)).Where(s => s.Statement.IsSaid))
                .GroupBy(s => persons.Of(s.Statement.Speaker), StringComparer.Ordinal)
                .Select(g => Report([.. g], tellings))
                .OrderBy(r => r.Speaker.Type == SpeakerType.NotStated)
                .ThenByDescending(r => r.Articles.Length)
                .ThenByDescending(r => r.Points.Sum(p => p.Wordings.Length))
                .ThenBy(r => r.Speaker.Name, StringComparer.Ordinal),
        ];
    }

    private SpeakerReport Report(Said[] said, ILookup<(int Article, int Statement), (Claim Claim, Telling Telling)> tellings)
    {
        var byClaim = said
            .SelectMany(s => tellings[(s.Article, s.Index)].Select(t => (Said: s, t.Claim, t.Telling)))
            .GroupBy(t => t.Claim.Id, StringComparer.Ordinal)
            .Select(g => new SpokenPoint(
                g.First().Claim,
                [.. g.OrderBy(t => t.Said.Article).ThenBy(t => t.Telling.Span).Select(t => Wording(t.Said, t.Telling.Span))],
                Echo(g.First().Claim, articles[g.First().Said.Article].Id)));
        var alone = said
            .Where(s => !tellings[(s.Article, s.Index)].Any() && s.Statement.Content.Length > 0)
            .Select(s => Wording(s, Hull(s.Statement.Content)))
            .GroupBy(w => Folded(w.Citation.Words), StringComparer.Ordinal)
            .Select(g => new SpokenPoint(null, [.. g], Echo([.. g])))
            .OrderByDescending(p => p.Echo.Others);
        return new SpeakerReport(
            Fullest(said),
            [
                .. byClaim
                    .OrderByDescending(p => p.Wordings.Select(w => w.Citation.Article.Id).Distinct(StringComparer.Ordinal).Count())
                    .ThenBy(p => p.Claim!.Id, StringComparer.Ordinal),
                .. alone,
            ],
            [.. said.Select(s => s.Article).Distinct().Order().Select(i => articles[i].Label)]);
    }

    private static StatementEcho Echo(Claim claim, string article) =>
        new(claim.Articles.Count(a => !string.Equals(a, article, StringComparison.Ordinal)), claim.Origins.AtLeast, claim.Origins.AtMost);

    // The same words of the same speaker in two articles have one origin, whether or not they were aligned as a claim.
    private StatementEcho Echo(SpokenWording[] same)
    {
        var known = echoOf(same[0].Citation.Article.Id, same[0].Index);
        var others = same.Select(w => w.Citation.Article.Id).Distinct(StringComparer.Ordinal).Count() - 1;
        return others > known.Others ? new StatementEcho(others, Math.Max(1, known.AtLeast), Math.Max(1, known.AtMost)) : known;
    }

    // Letters and digits only: quotation marks and commas change with an outlet's style.
    internal static string Folded(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private SpokenWording Wording(Said said, TextSpan span) =>
        new(new Citation(articles[said.Article], span, span), said.Statement, said.Index);

    private static TextSpan Hull(ImmutableArray<TextSpan> pieces) => new(pieces.Min(p => p.Start), pieces.Max(p => p.End));

    // The longest name with a role is the fullest; the first of equals.
    private static Speaker Fullest(Said[] said) => said
        .Select(s => s.Statement.Speaker)
        .OrderByDescending(s => s.Name.Length)
        .ThenByDescending(s => s.Role is not null)
        .First();
}
