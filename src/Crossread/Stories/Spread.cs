using System.Runtime.InteropServices;

namespace Crossread.Stories;

/// <summary>Gathers a measure over the articles of a story.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct Spread
{
    private double _sum;
    private double _second;
    private double _third;
    private int _count;

    /// <summary>The greatest value, at least 0.</summary>
    public double Most { get; private set; }

    /// <summary>The least value.</summary>
    public double Least { get; private set; }

    /// <summary>The mean.</summary>
    public readonly double Mean => _count == 0 ? 0 : _sum / _count;

    /// <summary>The mean of the three greatest, or of as many as there are.</summary>
    public readonly double Three => _count == 0 ? 0 : (Most + _second + _third) / Math.Min(3, _count);

    /// <summary>Takes in a value.</summary>
    public void Add(double value)
    {
        Least = _count == 0 ? value : Math.Min(Least, value);
        _sum += value;
        _count++;
        if (value > Most)
            (Most, _second, _third) = (value, Most, _second);
        else if (value > _second)
            (_second, _third) = (value, _second);
        else if (value > _third)
            _third = value;
    }
}
