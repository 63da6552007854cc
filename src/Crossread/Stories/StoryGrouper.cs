using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Stories;

/// <summary>Groups articles into stories, one at a time, in order of arrival.</summary>
/// <remarks>Single writer; not thread-safe. Uses nothing but what arrived before, so the same order gives the same stories.</remarks>
public sealed class StoryGrouper
{
    private readonly TermWeights _weights = new();
    private readonly List<LiveStory> _stories = [];
    private readonly Dictionary<int, List<int>> _index = [];
    private readonly Dictionary<string, Membership> _memberships = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<Membership>.Builder> _members = new(StringComparer.Ordinal);

    /// <summary>All stories, in order of opening.</summary>
    public ImmutableArray<Story> Stories => [.. _stories.Select(story => new Story(story.Id, _members[story.Id].ToImmutable()))];

    /// <summary>Puts an article into its story, or opens one with it. Adding an article again changes nothing.</summary>
    /// <param name="analysis">The article as it was read.</param>
    public Membership Add(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        if (_memberships.TryGetValue(analysis.Article.Id, out var known))
            return known;
        var article = ArticleVectors.Of(ArticleFeatures.Of(analysis), _weights);
        var (best, score) = Best(article);
        Membership membership;
        LiveStory story;
        if (best is not null && score >= 0)
        {
            story = best;
            membership = new Membership(article.Features.Id, story.Id, null, ["shares its words with the story"]);
        }
        else
        {
            story = new LiveStory(article.Features.Id, _stories.Count);
            _stories.Add(story);
            _members.Add(story.Id, ImmutableArray.CreateBuilder<Membership>());
            membership = new Membership(article.Features.Id, story.Id, null, ["opens a new story"]);
        }

        story.Add(article);
        foreach (var term in article.All.Terms)
        {
            if (!_index.TryGetValue(term, out var list))
                _index.Add(term, list = []);
            if (!list.Contains(story.Number))
                list.Add(story.Number);
        }

        _members[story.Id].Add(membership);
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
        var found = new Dictionary<int, double>();
        for (var i = 0; i < article.All.Terms.Length; i++)
            if (_index.TryGetValue(article.All.Terms[i], out var list))
                foreach (var number in list)
                    found[number] = found.GetValueOrDefault(number) + (double)article.All.Weights[i] * article.All.Weights[i];
        LiveStory? best = null;
        var most = double.NegativeInfinity;
        Span<double> values = stackalloc double[Likeness.Names.Length];
        foreach (var number in found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(24).Select(pair => pair.Key))
        {
            Likeness.Measure(article, _stories[number], values);
            var score = values[1] + values[2] / 2 + values[3] / 2 - 0.55;
            if (score > most)
                (best, most) = (_stories[number], score);
        }

        return (best, most);
    }
}
