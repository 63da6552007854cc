using System.Runtime.Intrinsics;

namespace Crossread.Stories;

/// <summary>Terms of an article or sums over a story, by ascending number, each with its weight in eight views: lanes of one vector, so that two profiles
/// are compared in all views in one pass.</summary>
internal sealed class TermProfile
{
    /// <summary>All words, by rarity and count.</summary>
    public const int All = 0;

    /// <summary>Words of headline and first sentences.</summary>
    public const int Head = 1;

    /// <summary>Words written as names.</summary>
    public const int Names = 2;

    /// <summary>Names of headline and first sentences.</summary>
    public const int HeadNames = 3;

    /// <summary>Words of the headline.</summary>
    public const int Title = 4;

    /// <summary>Words that are neither names nor numbers.</summary>
    public const int Plain = 5;

    /// <summary>Each word once, by rarity alone.</summary>
    public const int Rarity = 6;

    /// <summary>Each name once, by rarity alone.</summary>
    public const int NameRarity = 7;

    /// <summary>No terms.</summary>
    public static readonly TermProfile Empty = new([], []);

    /// <summary>Makes a profile of terms in ascending order and their weights.</summary>
    public TermProfile(int[] terms, Vector256<float>[] weights)
    {
        Terms = terms;
        Weights = weights;
        var squares = Vector256<float>.Zero;
        foreach (var weight in weights)
            squares += weight * weight;
        Squares = squares;
    }

    /// <summary>Term numbers, ascending.</summary>
    public int[] Terms { get; }

    /// <summary>The weights of each term.</summary>
    public Vector256<float>[] Weights { get; }

    /// <summary>The sum of squared weights of each view.</summary>
    public Vector256<float> Squares { get; }

    /// <summary>Whether it has a term.</summary>
    public bool Has(int term) => Array.BinarySearch(Terms, term) >= 0;

    /// <summary>What this and another share.</summary>
    public Overlap With(TermProfile other)
    {
        var (a, b) = (Terms, other.Terms);
        var (x, y) = (Weights, other.Weights);
        var (products, own, others) = (Vector256<float>.Zero, Vector256<float>.Zero, Vector256<float>.Zero);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (left, right) = (a[i], b[j]);
            if (left == right)
            {
                products += x[i] * y[j];
                own += x[i] * x[i];
                others += y[j] * y[j];
            }

            i += left <= right ? 1 : 0;
            j += right <= left ? 1 : 0;
        }

        return new Overlap(this, other, products, own, others);
    }

    /// <summary>The squared weights on terms that only the one, and only the other, of two profiles has.</summary>
    public (Vector256<float> Here, Vector256<float> There) Apart(TermProfile here, TermProfile there)
    {
        var (onlyHere, onlyThere) = (Vector256<float>.Zero, Vector256<float>.Zero);
        int j = 0, k = 0;
        for (var i = 0; i < Terms.Length; i++)
        {
            while (j < here.Terms.Length && here.Terms[j] < Terms[i])
                j++;
            while (k < there.Terms.Length && there.Terms[k] < Terms[i])
                k++;
            var isHere = j < here.Terms.Length && here.Terms[j] == Terms[i];
            var isThere = k < there.Terms.Length && there.Terms[k] == Terms[i];
            if (isHere == isThere)
                continue;
            if (isHere)
                onlyHere += Weights[i] * Weights[i];
            else
                onlyThere += Weights[i] * Weights[i];
        }

        return (onlyHere, onlyThere);
    }

    /// <summary>The sum, cut to the heaviest terms where it grows beyond a limit.</summary>
    public TermProfile Plus(TermProfile other, int limit)
    {
        if (other.Terms.Length == 0)
            return this;
        if (Terms.Length == 0)
            return other;
        var union = TermUnion.Of(Terms, other.Terms);
        var terms = union.Terms;
        var weights = new Vector256<float>[terms.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            var (own, added) = union.At(k, Weights, other.Weights);
            weights[k] = own + added;
        }

        if (terms.Length <= limit)
            return new TermProfile(terms, weights);
        var sorted = weights.Select(w => w[All]).Order().ToArray();
        var least = sorted[^limit];
        var kept = Enumerable.Range(0, terms.Length).Where(t => weights[t][All] >= least).Take(limit).ToArray();
        return new TermProfile([.. kept.Select(t => terms[t])], [.. kept.Select(t => weights[t])]);
    }
}
