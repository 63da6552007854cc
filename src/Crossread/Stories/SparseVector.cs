namespace Crossread.Stories;

/// <summary>Weights of terms, by ascending term number, without zeros.</summary>
internal sealed class SparseVector
{
    /// <summary>No terms.</summary>
    public static readonly SparseVector Empty = new([], []);

    /// <summary>Makes a vector of terms in ascending order and their weights.</summary>
    public SparseVector(int[] terms, float[] weights)
    {
        Terms = terms;
        Weights = weights;
        var squares = 0.0;
        foreach (var weight in weights)
            squares += (double)weight * weight;
        Length = Math.Sqrt(squares);
    }

    /// <summary>Term numbers, ascending.</summary>
    public int[] Terms { get; }

    /// <summary>The weight of each term.</summary>
    public float[] Weights { get; }

    /// <summary>Euclidean length.</summary>
    public double Length { get; }

    /// <summary>Whether there are no terms.</summary>
    public bool IsEmpty => Terms.Length == 0;

    /// <summary>A vector of unordered, distinct terms.</summary>
    public static SparseVector From(List<KeyValuePair<int, float>> entries)
    {
        if (entries.Count == 0)
            return Empty;
        var terms = new int[entries.Count];
        var weights = new float[entries.Count];
        for (var i = 0; i < terms.Length; i++)
            (terms[i], weights[i]) = (entries[i].Key, entries[i].Value);
        Array.Sort(terms, weights);
        return new SparseVector(terms, weights);
    }

    /// <summary>The inner product.</summary>
    public double Dot(SparseVector other)
    {
        if (Terms.Length * 8 < other.Terms.Length)
            return Sought(this, other);
        if (other.Terms.Length * 8 < Terms.Length)
            return Sought(other, this);
        var (a, b) = (Terms, other.Terms);
        var sum = 0.0;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
                sum += (double)Weights[i++] * other.Weights[j++];
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }

        return sum;
    }

    /// <summary>The cosine, 0 where either has no terms.</summary>
    public double Cosine(SparseVector other) => IsEmpty || other.IsEmpty ? 0 : Dot(other) / (Length * other.Length);

    /// <summary>The share of this vector's squared weights that stand on terms of the other: 0 to 1, 0 where this has no terms.</summary>
    public double ShareIn(SparseVector other)
    {
        if (IsEmpty)
            return 0;
        var sum = 0.0;
        var (a, b) = (Terms, other.Terms);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                sum += (double)Weights[i] * Weights[i];
                i++;
                j++;
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }

        return sum / (Length * Length);
    }

    /// <summary>The sum, cut to the heaviest terms where it grows beyond a limit.</summary>
    public SparseVector Plus(SparseVector other, int limit)
    {
        if (other.IsEmpty)
            return this;
        if (IsEmpty)
            return other;
        var union = TermUnion.Of(Terms, other.Terms);
        var terms = union.Terms;
        var weights = new float[terms.Length];
        for (var k = 0; k < weights.Length; k++)
        {
            var (own, added) = union.At(k, Weights, other.Weights);
            weights[k] = own + added;
        }

        if (terms.Length <= limit)
            return new SparseVector(terms, weights);
        var sorted = weights.AsSpan().ToArray();
        Array.Sort(sorted);
        var least = sorted[^limit];
        var kept = new List<KeyValuePair<int, float>>(limit);
        for (var k = 0; k < terms.Length && kept.Count < limit; k++)
            if (weights[k] >= least)
                kept.Add(new(terms[k], weights[k]));
        return From(kept);
    }

    private static double Sought(SparseVector few, SparseVector many)
    {
        var sum = 0.0;
        for (var i = 0; i < few.Terms.Length; i++)
        {
            var at = Array.BinarySearch(many.Terms, few.Terms[i]);
            if (at >= 0)
                sum += (double)few.Weights[i] * many.Weights[at];
        }

        return sum;
    }
}
