using System.Runtime.InteropServices;

namespace Crossread.Evaluation.Language;

/// <summary>How many were right, of how many predicted and how many wanted.</summary>
/// <param name="Right">Predicted as wanted.</param>
/// <param name="Predicted">Predicted.</param>
/// <param name="Gold">Wanted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SpanTally(int Right, int Predicted, int Gold)
{
    /// <summary>The share of the predicted ones that are right; 0 where there are none.</summary>
    public double Precision => Predicted == 0 ? 0 : (double)Right / Predicted;

    /// <summary>The share of the wanted ones that are right; 0 where there are none.</summary>
    public double Recall => Gold == 0 ? 0 : (double)Right / Gold;

    /// <summary>The harmonic mean of both.</summary>
    public double F1 => Predicted + Gold == 0 ? 0 : 2.0 * Right / (Predicted + Gold);

    public static SpanTally operator +(SpanTally a, SpanTally b) => new(a.Right + b.Right, a.Predicted + b.Predicted, a.Gold + b.Gold);
}
