using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;
using Crossread.Stories;

namespace Crossread.Presentation;

/// <summary>Arranges one comparison for reading.</summary>
internal sealed class StoryArranger
{
    private const int MostLeadFacts = 6;
    private const int LongestHeadline = 140;

    private static readonly DifferenceKind[] Importance =
    [
        DifferenceKind.Denial, DifferenceKind.Number, DifferenceKind.Date, DifferenceKind.Update, DifferenceKind.Cut, DifferenceKind.Altered,
        DifferenceKind.Speaker, DifferenceKind.Certainty, DifferenceKind.Name, DifferenceKind.Place, DifferenceKind.Wording, DifferenceKind.Mode,
    ];

    private readonly StoryComparison _comparison;
    private readonly ImmutableArray<ReportArticle> _articles;
    private readonly Dictionary<string, ReportArticle> _byId;
    private readonly Dictionary<(string Article, int Statement), List<Claim>> _claimsOf = [];

    public StoryArranger(StoryComparison comparison, ImmutableArray<Membership> members)
    {
        _comparison = comparison;
        var labels = ArticleLabels.Of([.. comparison.Articles.Select(a => a.Article)]);
        var membership = members.GroupBy(m => m.Article, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        var ids = comparison.Articles.Select(a => a.Article.Id).ToHashSet(StringComparer.Ordinal);
        _articles =
        [
            .. comparison.Articles.Select((analysis, i) =>
            {
                var id = analysis.Article.Id;
                var member = membership.GetValueOrDefault(id);
                return new ReportArticle
                {
                    Analysis = analysis,
                    Label = labels[i],
                    Headline = HeadlineOf(analysis),
                    CopyOf = member?.CopyOf is { } original && ids.Contains(original) ? original : null,
                    Because = member?.Because ?? [],
                    SharedClaims = comparison.Claims.Count(c => c.Articles.Contains(id, StringComparer.Ordinal)),
                    OwnClaims = comparison.ToldByOne.Count(c => c.Articles.Contains(id, StringComparer.Ordinal)),
                };
            }),
        ];
        _byId = _articles.ToDictionary(a => a.Id, StringComparer.Ordinal);
        foreach (var claim in comparison.Claims.Concat(comparison.ToldByOne))
        {
            foreach (var telling in claim.Tellings)
            {
                if (telling.Statement is not { } statement)
                    continue;
                if (!_claimsOf.TryGetValue((telling.Article, statement), out var claims))
                    _claimsOf[(telling.Article, statement)] = claims = [];
                if (!claims.Contains(claim))
                    claims.Add(claim);
            }
        }
    }

    public StoryReport Arrange()
    {
        var columns = Columns();
        return new StoryReport
        {
            Story = _comparison.Story,
            Headline = Headline(),
            Comparison = _comparison,
            Articles = _articles,
            Outlets = _articles.Select(a => a.Analysis.Article.Outlet).Where(o => o is not null).Distinct(StringComparer.OrdinalIgnoreCase).Count(),
            OutletsNotStated = _articles.Count(a => a.Analysis.Article.Outlet is null),
            LeadFacts = LeadFacts(),
            Differing = Differing(),
            Wordings = [.. _comparison.Wordings.Where(w => !IsToldWithAClaim(w)).Select(WordingDifference)],
            Speakers = new SpeakerArranger(_comparison, _articles, EchoOf).Arrange(),
            Columns = columns,
            Coverage = Coverage(columns),
            ToldByOne = ToldByOne(),
            Origins =
            [
                .. _comparison.Origins.Origins.Select(o => new OriginRow(
                    o, [.. o.Articles.Where(_byId.ContainsKey).Select(id => _byId[id])], [.. o.Words.Select(Cited)])),
            ],
            Joins = [.. _comparison.Origins.Joins.Select(j => new OriginJoinRow(j, Cited(j.A), Cited(j.B)))],
            Timeline = TimelineArranger.Arrange(_comparison, _byId),
            Echoes = _claimsOf.ToImmutableDictionary(p => p.Key, p => EchoOf(p.Value, p.Key.Article)),
        };
    }

    private string Headline()
    {
        // As lists of stories have it, so that a story keeps its name from page to page.
        var titled = _articles.FirstOrDefault(a => !string.IsNullOrWhiteSpace(a.Analysis.Article.Title)) ?? _articles.FirstOrDefault();
        return titled?.Headline ?? _comparison.Story;
    }

    private static string HeadlineOf(ArticleAnalysis analysis)
    {
        if (!string.IsNullOrWhiteSpace(analysis.Article.Title))
            return analysis.Article.Title.Trim();
        var first = analysis.Language.Sentences.Where(s => s.Span.Length > 0).Select(s => s.Span.Of(analysis.Article.Text)).FirstOrDefault();
        return first is null ? analysis.Article.Id : Shortened(first);
    }

    private static string Shortened(string sentence)
    {
        if (sentence.Length <= LongestHeadline)
            return sentence;
        var cut = sentence.LastIndexOf(' ', LongestHeadline);
        cut = cut > LongestHeadline / 2 ? cut : char.IsHighSurrogate(sentence[LongestHeadline - 1]) ? LongestHeadline - 1 : LongestHeadline;
        return sentence[..cut].TrimEnd(',', ';', ':', ' ') + "…";
    }

    private ImmutableArray<ReportFact> LeadFacts()
    {
        var facts = ImmutableArray.CreateBuilder<ReportFact>();
        foreach (var claim in _comparison.Claims.Where(c => c.Kind != ClaimKind.Background).OrderByDescending(c => c.Articles.Length))
        {
            var fact = OfOneMind(Fact(claim));
            // Two claims may be told by one sentence: it is shown once.
            if (facts.Any(f => f.Shown.Article == fact.Shown.Article && f.Shown.Context.Overlaps(fact.Shown.Context)))
                continue;
            facts.Add(NamesSpeaker(claim) ? fact with { Speaker = null, Stance = null } : fact);
            if (facts.Count == MostLeadFacts)
                break;
        }

        return facts.ToImmutable();
    }

    /// <summary>Where the words shown deny, without those who assert.</summary>
    private ReportFact OfOneMind(ReportFact fact)
    {
        var denying = _comparison.Coverage.Where(c => string.Equals(c.Claim, fact.Claim.Id, StringComparison.Ordinal) && c.State == CoverageState.Denied)
            .Select(c => c.Article).ToHashSet(StringComparer.Ordinal);
        return denying.Contains(fact.Shown.Article.Id) ? fact with { Tellings = [.. fact.Tellings.Where(t => denying.Contains(t.Article.Id))] } : fact;
    }

    private ReportFact Fact(Claim claim)
    {
        var (shown, statement) = Shown(claim);
        var speaker = statement?.Speaker;
        return new ReportFact(
            claim,
            Cited(shown),
            speaker is null || speaker.Type == SpeakerType.NotStated ? null : speaker.Name,
            statement?.Stance,
            [.. claim.Tellings.DistinctBy(t => t.Article, StringComparer.Ordinal).Select(Cited)]);
    }

    /// <summary>The telling to show for a claim, and the statement that it lies in.</summary>
    private (Telling Telling, Statement? Statement) Shown(Claim claim)
    {
        var shown = claim.Tellings.FirstOrDefault(t => t.Words.Contains(claim.Gloss, StringComparison.Ordinal)) ?? claim.Tellings[0];
        return (shown, shown.Statement is { } index ? StatementOf(shown.Article, index) : null);
    }

    /// <summary>Whether the words shown say themselves who speaks.</summary>
    private bool NamesSpeaker(Claim claim) => Shown(claim) is (var shown, { } statement) && statement.Cue.Any(shown.Span.Contains);

    private ImmutableArray<DifferingClaim> Differing() =>
    [
        .. _comparison.Claims
            .Where(c => c.Differences.Length > 0)
            .Select(c => new DifferingClaim(Fact(c), [.. c.Differences.Select(d => Differs(c, d)).OrderBy(d => Rank(d.Kind))]))
            .OrderBy(d => Rank(d.Differences[0].Kind))
            .ThenByDescending(d => d.Fact.Claim.Articles.Length),
    ];

    internal static int Rank(DifferenceKind kind) => Array.IndexOf(Importance, kind);

    private ReportDifference Differs(Claim claim, Difference difference) =>
        new(difference.Kind, Grouped(difference.Sides, side => CitedWithin(side, claim)), difference.Note);

    // Names that stand in the differences of one claim are shown there.
    private bool IsToldWithAClaim(Wording wording) => _comparison.Claims.Any(c => c.Differences
        .Where(d => d.Kind == DifferenceKind.Wording)
        .Any(d => wording.Terms.All(t => d.Sides.Any(s => string.Equals(s.Article, t.Article, StringComparison.Ordinal) && s.Span.Overlaps(t.Span)))));

    private ReportDifference WordingDifference(Wording wording) =>
        new(DifferenceKind.Wording, Grouped(wording.Terms, Cited), wording.Thing);

    private static ImmutableArray<DifferenceSideGroup> Grouped(ImmutableArray<DifferenceSide> sides, Func<DifferenceSide, Citation> cite) =>
    [
        .. sides
            .GroupBy(s => s.Words.Trim().ToLowerInvariant(), StringComparer.Ordinal)
            .Select(g => new DifferenceSideGroup(g.First().Words, [.. g.Select(cite)])),
    ];

    private Citation CitedWithin(DifferenceSide side, Claim claim)
    {
        var telling = claim.Tellings
            .Where(t => string.Equals(t.Article, side.Article, StringComparison.Ordinal) && t.Span.Overlaps(side.Span))
            .OrderByDescending(t => t.Span.Shared(side.Span))
            .FirstOrDefault();
        return telling is null
            ? Cited(side)
            : new Citation(_byId[side.Article], side.Span, new TextSpan(Math.Min(telling.Span.Start, side.Span.Start), Math.Max(telling.Span.End, side.Span.End)));
    }

    private Citation Cited(DifferenceSide side)
    {
        var article = _byId[side.Article];
        return new Citation(article, side.Span, SentenceAround(article.Analysis, side.Span));
    }

    private Citation Cited(Telling telling) => new(_byId[telling.Article], telling.Span, telling.Span);

    /// <summary>The sentences that a span lies in; the span itself where it lies in none.</summary>
    internal static TextSpan SentenceAround(ArticleAnalysis analysis, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        foreach (var sentence in SpanOrder.Overlapping(analysis.Language.Sentences, span, s => s.Span))
        {
            start = Math.Min(start, sentence.Span.Start);
            end = Math.Max(end, sentence.Span.End);
        }

        return new TextSpan(start, end);
    }

    private ImmutableArray<CoverageColumn> Columns() =>
    [
        .. _articles.Where(a => a.CopyOf is null).Select(a => new CoverageColumn(
            a, [.. _articles.Where(c => string.Equals(c.CopyOf, a.Id, StringComparison.Ordinal))])),
    ];

    private ImmutableArray<CoverageRow> Coverage(ImmutableArray<CoverageColumn> columns)
    {
        var cells = _comparison.Coverage.ToDictionary(c => (c.Claim, c.Article));
        return
        [
            .. _comparison.Claims.Select(claim => new CoverageRow(
                Fact(claim),
                [
                    .. columns.Select(column =>
                    {
                        var id = column.Article.Id;
                        var telling = claim.Tellings.FirstOrDefault(t => string.Equals(t.Article, id, StringComparison.Ordinal));
                        var found = cells.GetValueOrDefault((claim.Id, id));
                        return new CoverageCell(
                            column.Article,
                            found?.State ?? (telling is null ? CoverageState.NotMeasured : CoverageState.Told),
                            found?.Because ?? string.Empty,
                            telling is null ? null : Cited(telling));
                    }),
                ])),
        ];
    }

    private ImmutableArray<LoneTellings> ToldByOne() =>
    [
        .. _articles
            .Select(a => new LoneTellings(a, [.. _comparison.ToldByOne.Where(c => string.Equals(c.Tellings[0].Article, a.Id, StringComparison.Ordinal)).Select(Fact)]))
            .Where(l => l.Facts.Length > 0),
    ];

    private StatementEcho EchoOf(string article, int statement) =>
        _claimsOf.TryGetValue((article, statement), out var claims) ? EchoOf(claims, article) : default;

    private static StatementEcho EchoOf(IReadOnlyCollection<Claim> claims, string article)
    {
        var others = claims.SelectMany(c => c.Articles).Distinct(StringComparer.Ordinal).Count(a => !string.Equals(a, article, StringComparison.Ordinal));
        var atLeast = claims.Max(c => c.Origins.AtLeast);
        // One origin may stand behind several of the claims: it counts once.
        var named = claims.SelectMany(c => c.Origins.Origins).Select(o => o.Name).Distinct(StringComparer.Ordinal).Count();
        return new StatementEcho(others, atLeast, Math.Max(atLeast, Math.Max(named, claims.Max(c => c.Origins.AtMost))));
    }

    private Statement? StatementOf(string article, int index)
    {
        var statements = _byId[article].Analysis.Statements;
        return index >= 0 && index < statements.Length ? statements[index] : null;
    }
}
