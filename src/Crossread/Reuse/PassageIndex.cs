using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Reuse;

/// <summary>Finds the passages that a stretch of an article has a part in.</summary>
/// <remarks>Articles are cut into blocks of equal length, each with the passages that reach into it.</remarks>
internal sealed class PassageIndex
{
    // Code units.
    private const int Block = 512;

    private readonly Dictionary<(string Article, int Block), List<int>> _blocks = [];

    public PassageIndex(ImmutableArray<Passage> passages)
    {
        Passages = passages;
        for (var i = 0; i < passages.Length; i++)
        {
            Enter(passages[i].ArticleA, passages[i].SpanA, i);
            Enter(passages[i].ArticleB, passages[i].SpanB, i);
        }
    }

    /// <summary>All passages.</summary>
    public ImmutableArray<Passage> Passages { get; }

    /// <summary>Indexes of the passages that share words with a stretch, ascending.</summary>
    public IEnumerable<int> Overlapping(string article, TextSpan stretch)
    {
        var found = new SortedSet<int>();
        for (var b = stretch.Start / Block; b <= stretch.End / Block; b++)
            found.UnionWith(_blocks.GetValueOrDefault((article, b)) ?? []);
        return found.Where(i => SpanIn(article, i).Overlaps(stretch));
    }

    /// <summary>Where a passage stands in one of its articles.</summary>
    public TextSpan SpanIn(string article, int passage) =>
        string.Equals(Passages[passage].ArticleA, article, StringComparison.Ordinal) ? Passages[passage].SpanA : Passages[passage].SpanB;

    private void Enter(string article, TextSpan span, int passage)
    {
        for (var b = span.Start / Block; b <= span.End / Block; b++)
        {
            if (!_blocks.TryGetValue((article, b), out var passages))
                _blocks[(article, b)] = passages = [];
            passages.Add(passage);
        }
    }
}
