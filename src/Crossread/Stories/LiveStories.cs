namespace Crossread.Stories;

/// <summary>The stories that can still grow, and an inverted index from their words to them.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class LiveStories
{
    /// <summary>How many stories an article is compared with in full.</summary>
    public const int MostCandidates = 12;

    private readonly List<LiveStory> _stories = [];
    private readonly Dictionary<int, List<int>> _index = [];

    /// <summary>Word weights of the stream so far.</summary>
    public TermWeights Weights { get; init; } = new();

    /// <summary>All stories, in order of opening.</summary>
    public IReadOnlyList<LiveStory> All => _stories;

    /// <summary>The stories that share most with an article, the most alike first.</summary>
    public List<LiveStory> Candidates(ArticleVectors article)
    {
        var found = new Dictionary<int, double>();
        for (var i = 0; i < article.All.Terms.Length; i++)
            if (_index.TryGetValue(article.All.Terms[i], out var list))
                foreach (var number in list)
                    found[number] = found.GetValueOrDefault(number) + (double)article.All.Weights[i] * article.All.Weights[i];
        return [.. found.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCandidates).Select(pair => _stories[pair.Key])];
    }

    /// <summary>Opens a story with an article.</summary>
    public LiveStory Open(ArticleVectors article)
    {
        var story = new LiveStory(article.Features.Id, _stories.Count);
        _stories.Add(story);
        Add(story, article);
        return story;
    }

    /// <summary>Puts an article into a story.</summary>
    public void Add(LiveStory story, ArticleVectors article)
    {
        story.Add(article);
        foreach (var term in article.All.Terms)
        {
            if (!_index.TryGetValue(term, out var list))
                _index.Add(term, list = []);
            if (!list.Contains(story.Number))
                list.Add(story.Number);
        }
    }
}
