using Crossread.Language.Words;

namespace Crossread.Stories;

/// <summary>Numbers the terms of a stream and weighs them by rarity: in general news, and in what the stream has shown so far.</summary>
/// <remarks>Inverse document frequency (Spärck Jones 1972) with general news as a prior that counts as much as a number of articles of the stream.
/// A term's weight is taken when the article arrives and stays, so that nothing of the future is used. English has a table for its prior; for other
/// languages the length of a word must do (Zipf: short words are common), and what the stream shows counts sooner. Not thread-safe.</remarks>
internal sealed class TermWeights
{
    private const double EnglishPrior = 1000;
    private const double ForeignPrior = 30;

    private readonly Vocabulary _english = new(EnglishPrior);
    private readonly Vocabulary _foreign = new(ForeignPrior);
    private const double PairShare = 0.001;

    private readonly Dictionary<long, int> _pairs = [];
    private readonly List<double> _general = [];
    private readonly List<int> _seen = [];

    /// <summary>The number of a term, given on first sight.</summary>
    public int Number(string key, bool foreign)
    {
        var numbers = (foreign ? _foreign : _english).Numbers;
        if (numbers.TryGetValue(key, out var number))
            return number;
        number = _general.Count;
        numbers.Add(key, number);
        _general.Add(foreign ? ForeignShare(key) : EnglishShare(key));
        _seen.Add(0);
        return number;
    }

    /// <summary>The number of two terms next to each other, given on first sight.</summary>
    public int Number(int first, int second)
    {
        var key = ((long)first << 32) | (uint)second;
        if (_pairs.TryGetValue(key, out var number))
            return number;
        number = _general.Count;
        _pairs.Add(key, number);
        _general.Add(PairShare);
        _seen.Add(0);
        return number;
    }

    /// <summary>Counts an article's distinct terms.</summary>
    public void Count(IEnumerable<int> terms, bool foreign)
    {
        (foreign ? _foreign : _english).Articles++;
        foreach (var term in terms)
            _seen[term]++;
    }

    /// <summary>The inverse document frequency of a term now: 0 for a word of every article.</summary>
    public double Rarity(int term, bool foreign)
    {
        var vocabulary = foreign ? _foreign : _english;
        var articles = vocabulary.Prior + vocabulary.Articles;
        var with = (_general[term] * vocabulary.Prior) + _seen[term];
        return Math.Max(0, Math.Log((articles + 1) / (with + 0.5)));
    }

    private static double EnglishShare(string key)
    {
        if (WordStatistics.English.TryGet(key, out var counts))
            return counts.Articles / (double)WordStatistics.Documents;
        return char.IsDigit(key[0]) ? NumberShare(key) : 0.0001;
    }

    private static double ForeignShare(string key) =>
        char.IsDigit(key[0]) ? NumberShare(key) : key.Length switch { <= 2 => 0.6, 3 => 0.3, 4 => 0.1, 5 => 0.04, 6 => 0.02, _ => 0.01 };

    private static double NumberShare(string key) => key.Length switch { 1 => 0.17, 2 => 0.08, 4 when key[0] is '1' or '2' => 0.03, _ => 0.002 };

    private sealed class Vocabulary(double prior)
    {
        public double Prior { get; } = prior;

        public int Articles { get; set; }

        public Dictionary<string, int> Numbers { get; } = new(StringComparer.Ordinal);
    }
}
