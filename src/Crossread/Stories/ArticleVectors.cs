using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

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
}


/// <summary>An article's features as weighted vectors, fixed at its arrival.</summary>
internal sealed class ArticleVectors
{
    private const int LongestVector = 320;

    /// <summary>All words.</summary>
    public required SparseVector All { get; init; }

    /// <summary>Words of headline and first sentences.</summary>
    public required SparseVector Head { get; init; }

    /// <summary>Words written as names.</summary>
    public required SparseVector Names { get; init; }

    /// <summary>Each word once, by rarity alone.</summary>
    public required SparseVector Present { get; init; }

    /// <summary>Each name once, by rarity alone.</summary>
    public required SparseVector PresentNames { get; init; }

    /// <summary>Names of headline and first sentences.</summary>
    public required SparseVector HeadNames { get; init; }

    /// <summary>All numbers.</summary>
    public required SparseVector Numbers { get; init; }

    /// <summary>Years told.</summary>
    public required int[] Years { get; init; }

    /// <summary>Numbers with the word that follows.</summary>
    public required SparseVector Figures { get; init; }

    /// <summary>Every distinct term with its weight, by first appearance.</summary>
    public required ImmutableArray<WeighedTerm> Terms { get; init; }

    /// <summary>The features they were made from.</summary>
    public required ArticleFeatures Features { get; init; }

    /// <summary>Weighs an article's terms with what is known now, then counts them.</summary>
    public static ArticleVectors Of(ArticleFeatures features, TermWeights weights)
    {
        var all = new List<KeyValuePair<int, float>>();
        var head = new List<KeyValuePair<int, float>>();
        var names = new List<KeyValuePair<int, float>>();
        var present = new List<KeyValuePair<int, float>>();
        var presentNames = new List<KeyValuePair<int, float>>();
        var headNames = new List<KeyValuePair<int, float>>();
        var figured = new List<KeyValuePair<int, float>>();
        var years = new List<int>();
        var numbers = new List<int>(features.Terms.Length);
        var terms = ImmutableArray.CreateBuilder<WeighedTerm>(features.Terms.Length);
        foreach (var use in features.Terms)
        {
            var term = weights.Number(use.Key, features.IsForeign);
            numbers.Add(term);
            var rarity = weights.Rarity(term, features.IsForeign);
            var count = use.Count + (use.Place.HasFlag(TermPlace.Title) ? 1 : 0);
            var weight = (float)((1 + Math.Log(count)) * rarity);
            terms.Add(new WeighedTerm(term, use.Key, (float)rarity, weight, use.Place));
            if (weight <= 0)
                continue;
            all.Add(new(term, weight));
            if ((use.Place & (TermPlace.Title | TermPlace.Lead)) != TermPlace.None)
                head.Add(new(term, (float)((use.Place.HasFlag(TermPlace.Title) ? 1.5 : 1) * rarity)));
            if (use.Place.HasFlag(TermPlace.Name))
            {
                names.Add(new(term, weight));
                presentNames.Add(new(term, (float)rarity));
                if ((use.Place & (TermPlace.Title | TermPlace.Lead)) != TermPlace.None)
                    headNames.Add(new(term, weight));
            }

            present.Add(new(term, (float)rarity));
            if (use.Place.HasFlag(TermPlace.Number))
            {
                if (use.Key.Length == 4 && use.Key[0] is '1' or '2' && int.TryParse(use.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1900 and < 2100)
                    years.Add(year);
                else
                    figured.Add(new(term, (float)rarity));
            }
        }

        var figures = features.Figures.Select(figure => weights.Number(figure, features.IsForeign)).Distinct().ToList();
        var vectors = new ArticleVectors
        {
            All = Unit(all),
            Head = Unit(head),
            Names = Unit(names),
            Present = Unit(present),
            PresentNames = Unit(presentNames),
            HeadNames = Unit(headNames),
            Numbers = Unit(figured),
            Years = [.. years],
            Figures = Unit([.. figures.Select(figure => new KeyValuePair<int, float>(figure, (float)weights.Rarity(figure, features.IsForeign)))]),
            Terms = terms.ToImmutable(),
            Features = features,
        };
        weights.Count(numbers.Concat(figures), features.IsForeign);
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

    private static SparseVector Unit(List<KeyValuePair<int, float>> entries)
    {
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
