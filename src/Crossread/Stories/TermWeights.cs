using Crossread.Language.Words;

namespace Crossread.Stories;

/// <summary>Numbers the terms of a stream and weighs them by rarity: in general news, and in what the stream has shown so far.</summary>
/// <remarks>Inverse document frequency (Spärck Jones 1972) with the general table as a prior worth <see cref="PriorArticles"/> articles.
/// A term's weight is taken when the article arrives and stays, so that nothing of the future is used. Not thread-safe.</remarks>
internal sealed class TermWeights
{
    /// <summary>How many articles of the stream weigh as much as the general table.</summary>
    public double PriorArticles { get; init; } = 1000;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<double> _prior = [];
    private readonly List<int> _seen = [];
    private int _articles;

    /// <summary>The number of a term, given on first sight.</summary>
    public int Number(string key)
    {
        if (_numbers.TryGetValue(key, out var number))
            return number;
        number = _prior.Count;
        _numbers.Add(key, number);
        _prior.Add(Prior(key) / WordStatistics.Documents);
        _seen.Add(0);
        return number;
    }

    /// <summary>Counts an article's distinct terms.</summary>
    public void Count(IEnumerable<int> terms)
    {
        _articles++;
        foreach (var term in terms)
            _seen[term]++;
    }

    /// <summary>The inverse document frequency of a term now: 0 for a word of every article.</summary>
    public double Rarity(int term)
    {
        var articles = PriorArticles + _articles;
        var with = _prior[term] * PriorArticles + _seen[term];
        return Math.Max(0, Math.Log((articles + 1) / (with + 0.5)));
    }

    private static double Prior(string key)
    {
        if (WordStatistics.English.TryGet(key, out var counts))
            return counts.Articles;
        if (char.IsDigit(key[0]))
            return key.Length switch { 1 => 2000, 2 => 900, 4 when key[0] is '1' or '2' => 400, _ => 20 };
        return 1.5;
    }
}
