using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Reuse;

namespace Crossread.Stories;

/// <summary>Groups articles into stories, one at a time, in order of arrival; a near copy joins the story of what it copies.</summary>
/// <remarks>Single-pass clustering with a learned likeness and a learned decision to open a new story (after Miranda et al., EMNLP 2018).
/// Single writer; not thread-safe. Uses nothing but what arrived before, so the same order gives the same stories. An article is compared in full with
/// at most <see cref="LiveStories.MostCandidates"/> stories.</remarks>
public sealed class StoryGrouper
{
    private readonly LiveStories _stories = new();
    private readonly NearCopies _copies = new();
    private readonly List<Membership> _arrivals = [];
    private readonly Dictionary<string, Membership> _memberships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LiveStory> _live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _published = new(StringComparer.Ordinal);

    /// <summary>All stories, in order of opening.</summary>
    public ImmutableArray<Story> Stories
    {
        get
        {
            var members = _arrivals.ToLookup(membership => membership.Story, StringComparer.Ordinal);
            return [.. _stories.All.Select(story => new Story(story.Id, [.. members[story.Id]]))];
        }
    }

    /// <summary>Puts an article into its story, or opens one with it. No decision is changed later; adding an article again changes nothing.</summary>
    /// <param name="analysis">The article as it was read.</param>
    /// <returns>Its story, and why.</returns>
    public Membership Add(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (_memberships.TryGetValue(analysis.Article.Id, out var known))
            return known;
        var article = ArticleVectors.Of(ArticleFeatures.Of(analysis), _stories.Weights);
        var membership = Copy(article, _copies.Add(Fingerprint.Of(analysis))) ?? Join(article);
        _arrivals.Add(membership);
        _memberships.Add(membership.Article, membership);
        if (article.Features.Published is { } published)
            _published.Add(membership.Article, published);
        return membership;
    }

    /// <summary>Groups articles that are all there at once.</summary>
    /// <param name="analyses">The articles, in any order.</param>
    /// <returns>A membership an article, in the order given.</returns>
    public static ImmutableArray<Membership> GroupAll(IEnumerable<ArticleAnalysis> analyses)
    {
        ArgumentNullException.ThrowIfNull(analyses);
        var grouper = new StoryGrouper();
        return [.. analyses.Select(grouper.Add)];
    }

    private Membership? Copy(ArticleVectors article, (int Article, double Containment) found)
    {
        if (found.Article < 0)
            return null;
        var like = _arrivals[found.Article];
        var original = like.CopyOf ?? like.Article;
        var story = _live[like.Story];
        var because = Reasons.Joins(article, story, 0);
        _stories.Add(story, article);
        if (article.Features.Published is { } published && _published.TryGetValue(original, out var other) && published < other)
        {
            return new Membership(article.Features.Id, story.Id, null,
                [$"has the wording of {original}, which was published later", .. because]);
        }

        return new Membership(article.Features.Id, story.Id, original, [Reasons.Copies(original, found.Containment), .. because]);
    }

    private Membership Join(ArticleVectors article)
    {
        var candidates = _stories.Candidates(article);
        var measures = Likeness.MeasureAll(article, candidates);
        LiveStory? best = null;
        var most = double.NegativeInfinity;
        for (var i = 0; i < candidates.Count; i++)
        {
            var score = LikenessModel.Shipped.Score(measures[i]);
            if (score > most)
                (best, most) = (candidates[i], score);
        }

        if (best is not null && most > 0)
        {
            var because = Reasons.Joins(article, best, most);
            _stories.Add(best, article);
            return new Membership(article.Features.Id, best.Id, null, because);
        }

        var opened = _stories.Open(article);
        _live.Add(opened.Id, opened);
        return new Membership(article.Features.Id, opened.Id, null, Reasons.Opens(article, best));
    }
}
