using System.Runtime.InteropServices;

namespace Crossread.Reuse;

/// <summary>Finds, among the articles seen, the one that an article repeats.</summary>
/// <remarks>An inverted index from marks to articles; a mark that more than <see cref="MostHolders"/> articles have says nothing and is passed over.
/// Not thread-safe. Holds about five bytes a word.</remarks>
internal sealed class NearCopies
{
    /// <summary>From this containment on, one text is a copy of the other. Wire copy with every tenth word changed keeps about 70 % of its runs of three words;
    /// reports written apart share under 20 %.</summary>
    public const double Copied = 0.55;

    private const int FewestMarks = 12;
    private const int MostHolders = 48;
    private const int MostCompared = 8;

    private readonly List<Fingerprint> _articles = [];
    private readonly Dictionary<uint, List<int>> _holders = [];

    /// <summary>The earlier article whose wording this one shares most, if it is enough for a copy; then remembers the article.</summary>
    /// <param name="article">Its marks.</param>
    /// <returns>The earlier article's number, by order of arrival from 0, and the share of the shorter one's marks found in the other; -1 where there is none.</returns>
    public (int Article, double Containment) Add(Fingerprint article)
    {
        var found = Find(article);
        var number = _articles.Count;
        _articles.Add(article);
        foreach (var mark in article.Marks)
        {
            ref var holders = ref CollectionsMarshal.GetValueRefOrAddDefault(_holders, mark, out _);
            holders ??= new List<int>(1);
            if (holders.Count <= MostHolders)
                holders.Add(number);
        }

        return found;
    }

    private (int Article, double Containment) Find(Fingerprint article)
    {
        if (article.Marks.Length < FewestMarks)
            return (-1, 0);
        var shared = new Dictionary<int, int>();
        foreach (var mark in article.Marks)
            if (_holders.TryGetValue(mark, out var holders) && holders.Count <= MostHolders)
                foreach (var holder in holders)
                    shared[holder] = shared.GetValueOrDefault(holder) + 1;
        var best = (Article: -1, Containment: 0.0);
        foreach (var holder in shared.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(MostCompared).Select(pair => pair.Key).Order())
        {
            if (_articles[holder].Marks.Length < FewestMarks)
                continue;
            var containment = article.Containment(_articles[holder]);
            if (containment >= Copied && containment > best.Containment + 0.05)
                best = (holder, containment);
        }

        return best;
    }
}
