using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Crossread.Stories;

/// <summary>What two profiles share, view by view.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Overlap(TermProfile own, TermProfile other, Vector256<float> products, Vector256<float> ownShared, Vector256<float> otherShared)
{
    /// <summary>The inner product.</summary>
    public double Dot(int view) => products[view];

    /// <summary>The cosine; 0 where either has no terms in this view.</summary>
    public double Cosine(int view)
    {
        var squares = (double)own.Squares[view] * other.Squares[view];
        return squares <= 0 ? 0 : products[view] / Math.Sqrt(squares);
    }

    /// <summary>The share of the first one's squared weights on terms that the other has: 0 to 1, 0 where it has no terms in this view.</summary>
    public double OwnShare(int view) => own.Squares[view] <= 0 ? 0 : ownShared[view] / own.Squares[view];

    /// <summary>The same of the other.</summary>
    public double OtherShare(int view) => other.Squares[view] <= 0 ? 0 : otherShared[view] / other.Squares[view];

    /// <summary>What is missing to a whole <see cref="OwnShare"/>; 0 where it has no terms in this view.</summary>
    public double OwnMissing(int view) => own.Squares[view] <= 0 || other.Terms.Length == 0 ? 0 : 1 - OwnShare(view);

    /// <summary>The same of the other.</summary>
    public double OtherMissing(int view) => other.Squares[view] <= 0 || own.Terms.Length == 0 ? 0 : 1 - OtherShare(view);
}
