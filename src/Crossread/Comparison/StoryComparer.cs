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
    private readonly ClaimAligner _aligner;

    /// <summary>Takes the embedded model.</summary>
    public StoryComparer()
        : this(LinkModel.English, AlignmentOptions.Default)
    {
    }

    /// <summary>Takes another model.</summary>
    internal StoryComparer(LinkModel model, AlignmentOptions options) => _aligner = new ClaimAligner(model, options);

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
        var origins = new OriginTexts(articles, passages);
        // One article has nothing to be compared with.
        var compared = articles.Length > 1 ? ComparedSentences.Of(articles) : [.. articles.Select(_ => 0)];
        var terms = new StoryTerms(articles, compared);
        var clauses = articles.SelectMany((a, i) => ClauseSplitter.Split(a, i, compared[i])).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var alignment = _aligner.Align(clauses, new ClausePairs(articles, clauses, terms));
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new TellingReader(articles);
        var differences = new DifferenceFinder(terms, articles, reader);
        var shown = new ShownDifferences();
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var groups = alignment.Groups.OrderByDescending(g => g.Select(c => clauses[c].Article).Distinct().Count())
            .ThenBy(g => clauses[g[0]].Article).ThenBy(g => clauses[g[0]].Span).ToList();
        foreach (var group in groups)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = group.Select(c => reader.Read(clauses[c])).ToArray();
            var tellings = read.Select(Tell).ToImmutableArray();
            var found = shown.New(differences.Find([.. group.Select(c => clauses[c])]));
            claims.Add(new Claim(Id(claims.Count), KindOf(tellings, found, articles), Glosses.Of(read, terms), tellings, found, OriginCounter.Count(tellings, origins)));
        }

        var toldByOne = ToldByOne.Find(articles, clauses, alignment)
            .Select((c, i) => Alone(Id(claims.Count + i), Tell(reader.Read(c)), articles, origins)).ToImmutableArray();
        return new StoryComparison
        {
            Story = story,
            Articles = articles,
            Claims = claims.ToImmutable(),
            ToldByOne = toldByOne,
            Passages = passages,
            Wordings = differences.Wordings(claims.SelectMany(c => c.Differences)),
            Coverage = CoverageReader.Read(articles, compared, reader, clauses, groups, alignment, [.. claims], toldByOne),
            Origins = OriginCounter.Count(claims.ToImmutable(), origins),
            EngineVersion = EngineVersion.Current,
        };
    }

    private static string Id(int index) => "c" + (index + 1).ToString("00", CultureInfo.InvariantCulture);

    private static Claim Alone(string id, Telling telling, ImmutableArray<ArticleAnalysis> articles, OriginTexts origins) =>
        new(id, KindOf([telling], [], articles), telling.Words, [telling], [], OriginCounter.Count([telling], origins));

    private static Telling Tell(ReadTelling telling)
    {
        var (clause, article) = (telling.Clause, telling.Analysis.Article);
        var own = CertaintyDifferences.Of(telling).Certainty;
        var certainty = own == Statements.Certainty.Stated && telling.Statement is { } statement ? statement.Certainty : own;
        return new Telling(article.Id, clause.Span, clause.Span.Of(article.Text), clause.Statement, certainty);
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
