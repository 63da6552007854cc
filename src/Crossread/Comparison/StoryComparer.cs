using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison.Differences;
using Crossread.Origins;
using Crossread.Reuse;

namespace Crossread.Comparison;

/// <summary>The stage that reads the articles of one story against each other: claims, differences, coverage, passages, origins.</summary>
/// <remarks>Built once, then thread-safe. A pure function of the articles, their order and the engine version. Time grows with the pairs of clauses that
/// share a telling word, memory with the pairs that are looked at closely (see <see cref="ClausePairs"/>).</remarks>
public sealed class StoryComparer
{
    private readonly ClaimAligner _aligner = new(LinkModel.English, AlignmentOptions.Default);
    private readonly OriginCounter _origins = new();

    /// <summary>Compares the articles of a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">Its articles with all that was read in them, in the order in which they are to be shown; ids are unique.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <exception cref="ArgumentException">Two articles have one id.</exception>
    public StoryComparison Compare(string story, ImmutableArray<ArticleAnalysis> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (articles.IsDefault)
            throw new ArgumentException("The articles are not set.", nameof(articles));
        if (articles.Select(a => a.Article.Id).Distinct(StringComparer.Ordinal).Count() != articles.Length)
            throw new ArgumentException("Two articles have the same id.", nameof(articles));
        var passages = PassageFinder.FindAll(articles, cancellationToken);
        var terms = new StoryTerms(articles);
        var clauses = articles.SelectMany(ClauseSplitter.Split).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var alignment = _aligner.Align(clauses, new ClausePairs(articles, clauses, terms).Pairs);
        cancellationToken.ThrowIfCancellationRequested();
        var differences = new DifferenceFinder(terms, articles);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var groups = alignment.Groups.OrderByDescending(g => g.Select(c => clauses[c].Article).Distinct().Count())
            .ThenBy(g => clauses[g[0]].Article).ThenBy(g => clauses[g[0]].Span).ToList();
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tellings = group.Select(c => Tell(articles, clauses[c])).ToImmutableArray();
            var found = differences.Find([.. group.Select(c => clauses[c])]);
            var gloss = Tell(articles, clauses[MostCentral(group, alignment)]).Words;
            claims.Add(new Claim(Id(claims.Count), KindOf(tellings, found, articles), gloss, tellings, found, _origins.Count(tellings, articles, passages)));
        }

        var toldByOne = ToldByOne.Find(articles, clauses, alignment)
            .Select((c, i) => Alone(Id(claims.Count + i), Tell(articles, c), articles, passages)).ToImmutableArray();
        return new StoryComparison
        {
            Story = story,
            Articles = articles,
            Claims = claims.ToImmutable(),
            ToldByOne = toldByOne,
            Passages = passages,
            Wordings = differences.Wordings(claims.SelectMany(c => c.Differences)),
            Coverage = CoverageReader.Read(articles, clauses, groups, alignment, [.. claims], toldByOne),
            Origins = _origins.Count(claims.ToImmutable(), articles, passages),
            EngineVersion = EngineVersion.Current,
        };
    }

    private static string Id(int index) => "c" + (index + 1).ToString("00", CultureInfo.InvariantCulture);

    private Claim Alone(string id, Telling telling, ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages) =>
        new(id, KindOf([telling], [], articles), telling.Words, [telling], [], _origins.Count([telling], articles, passages));

    private static Telling Tell(ImmutableArray<ArticleAnalysis> articles, Clause clause)
    {
        var analysis = articles[clause.Article];
        var own = CertaintyDifferences.Of(new ReadTelling(clause, analysis)).Certainty;
        var certainty = own == Statements.Certainty.Stated && clause.Statement is { } s ? analysis.Statements[s].Certainty : own;
        return new Telling(analysis.Article.Id, clause.Span, clause.Span.Of(analysis.Article.Text), clause.Statement, certainty);
    }

    /// <summary>The clause that fits the others best.</summary>
    private static int MostCentral(List<int> group, Alignment alignment)
    {
        var members = group.ToHashSet();
        var fit = group.ToDictionary(c => c, _ => 0.0);
        foreach (var link in alignment.Likely.Where(l => members.Contains(l.A) && members.Contains(l.B)))
        {
            fit[link.A] += link.Likelihood;
            fit[link.B] += link.Likelihood;
        }

        return group.MaxBy(c => fit[c]);
    }

    private static ClaimKind KindOf(ImmutableArray<Telling> tellings, ImmutableArray<Difference> differences, ImmutableArray<ArticleAnalysis> articles)
    {
        if (differences.Any(d => d.Kind is DifferenceKind.Number or DifferenceKind.Update))
            return ClaimKind.Figure;
        if (2 * tellings.Count(t => t.Statement is not null) > tellings.Length)
            return ClaimKind.Statement;
        var lengths = articles.ToDictionary(a => a.Article.Id, a => a.Article.Text.Length, StringComparer.Ordinal);
        return tellings.All(t => 2 * t.Span.Start > lengths[t.Article]) ? ClaimKind.Background : ClaimKind.Event;
    }
}
