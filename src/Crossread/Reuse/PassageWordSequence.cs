using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Reuse;

/// <summary>The words of an article that belong to the report, in order, folded for comparison.</summary>
internal sealed class PassageWordSequence
{
    private readonly string[] _words;
    private readonly TextSpan[] _spans;

    private PassageWordSequence(string article, string[] words, TextSpan[] spans)
    {
        Article = article;
        _words = words;
        _spans = spans;
    }

    /// <summary>The article's id.</summary>
    public string Article { get; }

    /// <summary>Number of words.</summary>
    public int Count => _words.Length;

    /// <summary>The words of an article without punctuation and without what is left out.</summary>
    public static PassageWordSequence Of(ArticleAnalysis analysis)
    {
        var words = new List<string>();
        var spans = new List<TextSpan>();
        var leftOut = 0;
        foreach (var token in analysis.Language.Tokens)
        {
            if (token.Kind is TokenKind.Punctuation or TokenKind.Symbol)
                continue;
            while (leftOut < analysis.LeftOut.Length && analysis.LeftOut[leftOut].Span.End <= token.Span.Start) leftOut++;
            if (leftOut < analysis.LeftOut.Length && analysis.LeftOut[leftOut].Span.Overlaps(token.Span))
                continue;
            words.Add(token.Span.Of(analysis.Language.Text).Replace('’', '\'').ToLowerInvariant());
            spans.Add(token.Span);
        }

        return new PassageWordSequence(analysis.Article.Id, [.. words], [.. spans]);
    }

    /// <summary>The stretch of text that <paramref name="count"/> words from <paramref name="first"/> cover.</summary>
    public TextSpan SpanOf(int first, int count) => new(_spans[first].Start, _spans[first + count - 1].End);

    /// <summary>Whether two words are the same.</summary>
    public bool Same(int word, PassageWordSequence other, int otherWord) => string.Equals(_words[word], other._words[otherWord], StringComparison.Ordinal);

    /// <summary>A hash of the words from a place on; equal runs have equal hashes.</summary>
    public ulong SeedAt(int first, int length)
    {
        // FNV-1a, so that the value does not change from run to run.
        var hash = 14695981039346656037UL;
        for (var i = first; i < first + length; i++)
        {
            foreach (var c in _words[i])
                hash = (hash ^ c) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>The places of every run of <paramref name="length"/> words, in order.</summary>
    public Dictionary<ulong, List<int>> Seeds(int length)
    {
        var seeds = new Dictionary<ulong, List<int>>();
        for (var i = 0; i + length <= Count; i++)
        {
            var seed = SeedAt(i, length);
            if (!seeds.TryGetValue(seed, out var places))
                seeds[seed] = places = [];
            places.Add(i);
        }

        return seeds;
    }
}
