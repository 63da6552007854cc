using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Origins;
using Crossread.Reuse;
using Crossread.Statements;

namespace Crossread.Comparison;

/// <summary>The stage that reads the articles of one story against each other: claims, differences, coverage, passages, origins.</summary>
/// <remarks>Built once, then thread-safe. A pure function of the articles, their order and the engine version.</remarks>
public sealed class StoryComparer
{
    private readonly ClaimAligner _aligner = new(LinkModel.English, AlignmentOptions.Default);
    private readonly OriginCounter _origins = new();

    /// <summary>Compares the articles of a story.</summary>
    /// <param name="story">The story's id.</param>
    /// <param name="articles">Its articles with all that was read in them, in the order in which they are to be shown; ids are unique.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    public StoryComparison Compare(string story, ImmutableArray<ArticleAnalysis> articles, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(story);
        if (articles.IsDefault)
            throw new ArgumentException("The articles are not set.", nameof(articles));
        if (articles.Select(a => a.Article.Id).Distinct(StringComparer.Ordinal).Count() != articles.Length)
            throw new ArgumentException("Two articles have the same id.", nameof(articles));
        var passages = Passages(articles, cancellationToken);
        var clauses = articles.SelectMany(ClauseSplitter.Split).ToList();
        cancellationToken.ThrowIfCancellationRequested();
        var groups = _aligner.Align(articles, clauses);
        var claims = new List<Claim>();
        foreach (var group in groups
            .OrderByDescending(g => g.Select(c => c.Article).Distinct().Count())
            .ThenBy(g => g[0].Article).ThenBy(g => g[0].Span))
        {
            var tellings = group.Select(c => Tell(articles, c)).ToImmutableArray();
            var id = "c" + (claims.Count + 1).ToString("00", CultureInfo.InvariantCulture);
            claims.Add(new Claim(id, KindOf(tellings), tellings[0].Words, tellings, [], _origins.Count(tellings, articles)));
        }

        return new StoryComparison
        {
            Story = story,
            Articles = articles,
            Claims = [.. claims],
            ToldByOne = [],
            Passages = passages,
            Wordings = [],
            Coverage = [.. claims.SelectMany(c => articles.Select(a => CoverageOf(c, a)))],
            Origins = _origins.Count([.. claims.SelectMany(c => c.Tellings)], articles),
            EngineVersion = EngineVersion.Current,
        };
    }

    private static ImmutableArray<Passage> Passages(ImmutableArray<ArticleAnalysis> articles, CancellationToken cancellationToken)
    {
        var words = articles.Select(PassageWordSequence.Of).ToList();
        var passages = ImmutableArray.CreateBuilder<Passage>();
        for (var a = 0; a < words.Count; a++)
        {
            for (var b = a + 1; b < words.Count; b++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                passages.AddRange(PassageFinder.Find(words[a], words[b]));
            }
        }

        return passages.ToImmutable();
    }

    private static Telling Tell(ImmutableArray<ArticleAnalysis> articles, Clause clause)
    {
        var analysis = articles[clause.Article];
        var certainty = clause.Statement is { } s ? analysis.Statements[s].Certainty : Certainty.Stated;
        return new Telling(analysis.Article.Id, clause.Span, clause.Span.Of(analysis.Article.Text), clause.Statement, certainty);
    }

    private static ClaimKind KindOf(ImmutableArray<Telling> tellings) =>
        2 * tellings.Count(t => t.Statement is not null) > tellings.Length ? ClaimKind.Statement : ClaimKind.Event;

    private static Coverage CoverageOf(Claim claim, ArticleAnalysis analysis)
    {
        var id = analysis.Article.Id;
        if (claim.Tellings.Any(t => string.Equals(t.Article, id, StringComparison.Ordinal)))
            return new Coverage(claim.Id, id, CoverageState.Told, "");
        return analysis.Language.Sentences.IsEmpty
            ? new Coverage(claim.Id, id, CoverageState.NotMeasured, "there is no text")
            : new Coverage(claim.Id, id, CoverageState.NotTold, "");
    }
}
