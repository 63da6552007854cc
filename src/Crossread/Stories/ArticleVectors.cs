using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Crossread.Language.Vectors;

namespace Crossread.Stories;

/// <summary>A term of an article as it was weighed at arrival.</summary>
/// <param name="Term">Its number.</param>
/// <param name="Key">The folded word.</param>
/// <param name="Rarity">Inverse document frequency.</param>
/// <param name="Weight">Rarity and how often it stands there.</param>
/// <param name="Place">Where and how it stands there.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WeighedTerm(int Term, string Key, float Rarity, float Weight, TermPlace Place)
{
    /// <summary>Whether it is written as a name.</summary>
    public bool IsName => (Place & TermPlace.Name) != TermPlace.None;

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber => (Place & TermPlace.Number) != TermPlace.None;

    /// <summary>Whether it stands in headline or first sentences.</summary>
    public bool IsInHead => (Place & (TermPlace.Title | TermPlace.Lead)) != TermPlace.None;

    /// <summary>Whether it stands in the headline.</summary>
    public bool IsInTitle => (Place & TermPlace.Title) != TermPlace.None;
}

/// <summary>An article's features as weighted vectors, fixed at its arrival.</summary>
internal sealed class ArticleVectors
{
    private const int LongestVector = 320;
    private const double LeastPairedRarity = 1.5;

    /// <summary>Its words; each view but the two of rarity is of length 1.</summary>
    public required TermProfile Words { get; init; }

    /// <summary>All numbers but years.</summary>
    public required SparseVector Numbers { get; init; }

    /// <summary>Numbers of headline and first sentences.</summary>
    public required SparseVector HeadNumbers { get; init; }

    /// <summary>Numbers with the word that follows.</summary>
    public required SparseVector Figures { get; init; }

    /// <summary>Uncommon words next to each other.</summary>
    public required SparseVector Pairs { get; init; }

    /// <summary>Names written next to each other, as forename and surname.</summary>
    public required SparseVector NamePairs { get; init; }

    /// <summary>Names written next to each other in headline and first sentences.</summary>
    public required SparseVector HeadNamePairs { get; init; }

    /// <summary>What its words mean together: the mean of their vectors, of length 1; empty where none is known.</summary>
    public required float[] Meaning { get; init; }

    /// <summary>The same of headline and first sentences.</summary>
    public required float[] HeadMeaning { get; init; }

    /// <summary>The name that weighs most; -1 where there is none.</summary>
    public required int FirstName { get; init; }

    /// <summary>The name of the headline that weighs most; -1 where there is none.</summary>
    public required int FirstTitleName { get; init; }

    /// <summary>How much rarity the names of headline and first sentences have together.</summary>
    public required double HeadNameRarity { get; init; }

    /// <summary>How many names stand in headline and first sentences.</summary>
    public required int HeadNameCount { get; init; }

    /// <summary>Years told.</summary>
    public required int[] Years { get; init; }

    /// <summary>Every distinct term with its weight, by first appearance.</summary>
    public required ImmutableArray<WeighedTerm> Terms { get; init; }

    /// <summary>The features they were made from.</summary>
    public required ArticleFeatures Features { get; init; }

    /// <summary>Weighs an article's terms with what is known now, then counts them.</summary>
    public static ArticleVectors Of(ArticleFeatures features, TermWeights weights)
    {
        var foreign = features.IsForeign;
        var terms = ImmutableArray.CreateBuilder<WeighedTerm>(features.Terms.Length);
        foreach (var use in features.Terms)
        {
            var term = weights.Number(use.Key, foreign);
            var rarity = weights.Rarity(term, foreign);
            var count = use.Count + (use.Place.HasFlag(TermPlace.Title) ? 1 : 0);
            terms.Add(new WeighedTerm(term, use.Key, (float)rarity, (float)((1 + Math.Log(count)) * rarity), use.Place));
        }

        List<KeyValuePair<int, float>> pairs = [], namePairs = [], headNamePairs = [], numbers = [], headNumbers = [];
        var counted = new List<int>(terms.Count + features.Pairs.Length);
        foreach (var term in terms)
            counted.Add(term.Term);
        foreach (var (first, second) in features.Pairs)
        {
            var (a, b) = (terms[first], terms[second]);
            if (a.Rarity < LeastPairedRarity || b.Rarity < LeastPairedRarity)
                continue;
            var pair = weights.Number(a.Term, b.Term);
            counted.Add(pair);
            var entry = new KeyValuePair<int, float>(pair, (float)weights.Rarity(pair, foreign));
            pairs.Add(entry);
            if (!a.IsName || !b.IsName)
                continue;
            namePairs.Add(entry);
            if (a.IsInHead && b.IsInHead)
                headNamePairs.Add(entry);
        }

        var figures = features.Figures.Select(figure => weights.Number(figure, foreign)).Distinct().ToList();
        counted.AddRange(figures);
        var years = new List<int>();
        foreach (var term in terms)
        {
            if (!term.IsNumber)
                continue;
            if (term.Key.Length == 4 && term.Key[0] is '1' or '2' && int.TryParse(term.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100)
                years.Add(year);
            else
                numbers.Add(new(term.Term, term.Rarity));
            if (term.IsInHead)
                headNumbers.Add(new(term.Term, term.Rarity));
        }

        var headNames = terms.Where(term => term.IsName && term.IsInHead && term.Weight > 0).ToList();
        var vectors = new ArticleVectors
        {
            Words = Profile(terms),
            Numbers = Unit(numbers),
            HeadNumbers = Unit(headNumbers),
            Figures = Unit([.. figures.Select(figure => new KeyValuePair<int, float>(figure, (float)weights.Rarity(figure, foreign)))]),
            Pairs = Unit(pairs),
            NamePairs = Unit(namePairs),
            HeadNamePairs = Unit(headNamePairs),
            Meaning = foreign ? [] : Mean(terms, _ => true),
            HeadMeaning = foreign ? [] : Mean(terms, term => term.IsInHead),
            FirstName = Heaviest(terms.Where(term => term.IsName)),
            FirstTitleName = Heaviest(terms.Where(term => term.IsName && term.IsInTitle)),
            HeadNameRarity = headNames.Sum(term => (double)term.Rarity),
            HeadNameCount = headNames.Count,
            Years = [.. years],
            Terms = terms.ToImmutable(),
            Features = features,
        };
        weights.Count(counted, foreign);
        return vectors;
    }

    /// <summary>A term as the article writes it; null where the article does not have it.</summary>
    public string? Written(int term)
    {
        foreach (var weighed in Terms)
            if (weighed.Term == term)
                return Features.Written.TryGetValue(weighed.Key, out var written) ? written : weighed.Key;
        return null;
    }

    private static TermProfile Profile(IEnumerable<WeighedTerm> terms)
    {
        var kept = terms.Where(term => term.Weight > 0).ToList();
        if (kept.Count > LongestVector)
        {
            kept.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Term.CompareTo(b.Term));
            kept.RemoveRange(LongestVector, kept.Count - LongestVector);
        }

        kept.Sort((a, b) => a.Term.CompareTo(b.Term));
        var weights = kept.Select(Weights).ToArray();
        var squares = Vector256<float>.Zero;
        foreach (var weight in weights)
            squares += weight * weight;
        var lengths = Vector256.Sqrt(squares);
        var factors = Vector256.ConditionalSelect(Vector256.Equals(lengths, Vector256<float>.Zero), Vector256<float>.Zero, Vector256<float>.One / lengths);
        factors = factors.WithElement(TermProfile.Rarity, 1).WithElement(TermProfile.NameRarity, 1);
        return new TermProfile([.. kept.Select(term => term.Term)], [.. weights.Select(weight => weight * factors)]);

        static Vector256<float> Weights(WeighedTerm term) => Vector256.Create(
            term.Weight,
            !term.IsInHead ? 0 : (term.IsInTitle ? 1.5f : 1) * term.Rarity,
            term.IsName ? term.Weight : 0,
            term.IsName && term.IsInHead ? term.Weight : 0,
            term.IsInTitle ? term.Rarity : 0,
            term.IsName || term.IsNumber ? 0 : term.Weight,
            term.Rarity,
            term.IsName ? term.Rarity : 0);
    }

    private static float[] Mean(IEnumerable<WeighedTerm> terms, Func<WeighedTerm, bool> wanted)
    {
        var sum = new float[WordVectors.English.Dimensions];
        foreach (var term in terms)
            if (term.Weight > 0 && wanted(term) && WordVectors.English.IndexOf(term.Key) is >= 0 and var word)
                WordVectors.English.Add(word, term.Weight, sum);
        var length = Math.Sqrt(sum.Sum(value => (double)value * value));
        return length == 0 ? [] : [.. sum.Select(value => (float)(value / length))];
    }

    private static int Heaviest(IEnumerable<WeighedTerm> terms)
    {
        var (best, most) = (-1, 0f);
        foreach (var term in terms)
            if (term.Weight > most)
                (best, most) = (term.Term, term.Weight);
        return best;
    }

    private static SparseVector Unit(List<KeyValuePair<int, float>> entries)
    {
        entries.RemoveAll(entry => entry.Value <= 0);
        if (entries.Count > LongestVector)
        {
            entries.Sort((a, b) => a.Value != b.Value ? b.Value.CompareTo(a.Value) : a.Key.CompareTo(b.Key));
            entries.RemoveRange(LongestVector, entries.Count - LongestVector);
        }

        var length = Math.Sqrt(entries.Sum(entry => (double)entry.Value * entry.Value));
        if (length <= 0)
            return SparseVector.Empty;
        return SparseVector.From([.. entries.Select(entry => new KeyValuePair<int, float>(entry.Key, (float)(entry.Value / length)))]);
    }
}
