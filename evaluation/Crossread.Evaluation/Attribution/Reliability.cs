namespace Crossread.Evaluation.Attribution;

/// <summary>How far the confidence of statements is the share of them that is right.</summary>
internal sealed class Reliability
{
    /// <summary>Bins of equal width.</summary>
    public const int Bins = 10;

    private readonly double[] _confidence = new double[Bins];
    private readonly int[] _count = new int[Bins];
    private readonly int[] _right = new int[Bins];

    /// <summary>The mean difference of confidence and share over bins, each by its count (expected calibration error, Naeini and others 2015).</summary>
    public double Error => Count == 0 ? 0 : Enumerable.Range(0, Bins).Sum(b => Math.Abs(_confidence[b] - _right[b])) / Count;

    public int Count => _count.Sum();

    public void Add(double confidence, bool isRight)
    {
        var bin = Math.Clamp((int)(confidence * Bins), 0, Bins - 1);
        _confidence[bin] += confidence;
        _count[bin]++;
        _right[bin] += isRight ? 1 : 0;
    }

    /// <summary>Adds what was found in an article.</summary>
    public void Add(Matching matching)
    {
        var right = matching.Right();
        foreach (var predicted in matching.Predicted)
            Add(predicted.Confidence, right.Contains(predicted));
    }

    /// <summary>A bin: how many there are, their mean confidence and the share that is right; null where it is empty.</summary>
    public (int Count, double Confidence, double Right)? Of(int bin) => _count[bin] == 0 ? null : (_count[bin], _confidence[bin] / _count[bin], (double)_right[bin] / _count[bin]);
}
