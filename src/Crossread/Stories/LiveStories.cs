using System.Runtime.InteropServices;

namespace Crossread.Stories;

/// <summary>The stories that can still grow, and an inverted index from their words to them.</summary>
/// <remarks>Not thread-safe.</remarks>
internal sealed class LiveStories
{
    /// <summary>How many stories an article is compared with in full.</summary>
    public const int MostCandidates = 12;

    // A word that more stories have leads to none of them: what it could say is little, and to follow it costs time that grows with the stream.
    private const int MostHolders = 2000;

    private readonly List<LiveStory> _stories = [];
    private readonly Dictionary<int, List<int>> _index = [];
    private double[] _found = [];

    /// <summary>Word weights of the stream so far.</summary>
    public TermWeights Weights { get; init; } = new();

    /// <summary>All stories, in order of opening.</summary>
    public IReadOnlyList<LiveStory> All => _stories;

    /// <summary>The stories that share most with an article, the most alike first.</summary>
    public List<LiveStory> Candidates(ArticleVectors article)
    {
        if (_found.Length < _stories.Count)
            Array.Resize(ref _found, Math.Max(_stories.Count, _found.Length * 2));
        var touched = new List<int>();
        var words = article.Words;
        for (var i = 0; i < words.Terms.Length; i++)
        {
            if (!_index.TryGetValue(words.Terms[i], out var holders) || holders.Count > MostHolders)
                continue;
            var weight = words.Weights[i][TermProfile.All];
            foreach (var number in holders)
            {
                if (_found[number] == 0)
                    touched.Add(number);
                _found[number] += (double)weight * weight;
            }
        }

        var best = new PriorityQueue<int, (double Weight, int Number)>(MostCandidates + 1);
        foreach (var number in touched)
        {
            best.Enqueue(number, (_found[number], -number));
            if (best.Count > MostCandidates)
                best.Dequeue();
        }

        var candidates = new List<LiveStory>(best.Count);
        while (best.TryDequeue(out var number, out _))
            candidates.Add(_stories[number]);
        candidates.Reverse();
        foreach (var number in touched)
            _found[number] = 0;
        return candidates;
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
        // What the sum of a long story no longer holds is looked for in its articles, so that no word leads twice to one story.
        foreach (var term in article.Words.Terms)
        {
            if (story.Words.Has(term) || story.Articles.Exists(member => member.Words.Has(term)))
                continue;
            ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, term, out _);
            holders ??= new List<int>(1);
            if (holders.Count <= MostHolders)
                holders.Add(story.Number);
        }

        story.Add(article);
    }
}
