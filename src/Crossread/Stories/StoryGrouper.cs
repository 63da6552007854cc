using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Stories;

/// <summary>Groups articles into stories, one at a time, in order of arrival.</summary>
/// <remarks>Single writer; not thread-safe. Uses nothing but what arrived before, so the same order gives the same stories.</remarks>
public sealed class StoryGrouper
{
    private readonly LiveStories _stories = new();
    private readonly Dictionary<string, Membership> _memberships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Membership>.Builder> _members = new(StringComparer.Ordinal);

    /// <summary>All stories, in order of opening.</summary>
    public ImmutableArray<Story> Stories => [.. _stories.All.Select(story => new Story(story.Id, _members[story.Id].ToImmutable()))];

    /// <summary>Puts an article into its story, or opens one with it. Adding an article again changes nothing.</summary>
    /// <param name="analysis">The article as it was read.</param>
    public Membership Add(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (_memberships.TryGetValue(analysis.Article.Id, out var known))
            return known;
        var article = ArticleVectors.Of(ArticleFeatures.Of(analysis), _stories.Weights);
        var (best, score) = Best(article);
        Membership membership;
        if (best is not null && score >= 0)
        {
            _stories.Add(best, article);
            membership = new Membership(article.Features.Id, best.Id, null, ["shares its words with the story"]);
        }
        else
        {
            best = _stories.Open(article);
            _members.Add(best.Id, ImmutableArray.CreateBuilder<Membership>());
            membership = new Membership(article.Features.Id, best.Id, null, ["opens a new story"]);
        }

        _members[best.Id].Add(membership);
        _memberships.Add(article.Features.Id, membership);
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

    private (LiveStory? Story, double Score) Best(ArticleVectors article)
    {
        LiveStory? best = null;
        var most = double.NegativeInfinity;
        Span<double> values = stackalloc double[Likeness.Names.Length];
        foreach (var story in _stories.Candidates(article))
        {
            Likeness.Measure(article, story, values);
            var score = values[1] + values[2] / 2 + values[3] / 2 - 0.55;
            if (score > most)
                (best, most) = (story, score);
        }

        return (best, most);
    }
}
