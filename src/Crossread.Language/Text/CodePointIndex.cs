namespace Crossread.Language.Text;

/// <summary>Converts places of one text between UTF-16 code units (used inside) and Unicode code points (used in files).</summary>
/// <remarks>Immutable and thread-safe. Costs no memory for a text without surrogate pairs; a lone surrogate counts as one code point.</remarks>
public sealed class CodePointIndex
{
    // Positions of the second half of each surrogate pair, ascending.
    private readonly int[] _seconds;
    private readonly int _length;

    /// <summary>Indexes a text in one pass.</summary>
    /// <param name="text">The text.</param>
    public CodePointIndex(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        _length = text.Length;
        var seconds = new List<int>();
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
                seconds.Add(i);
        }

        _seconds = [.. seconds];
    }

    /// <summary>The code point offset of a code unit offset.</summary>
    /// <param name="unit">Code units, 0 to the text's length; the middle of a pair counts as its start.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the text.</exception>
    public int ToCodePoint(int unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(unit);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(unit, _length);
        if (_seconds.Length == 0)
            return unit;
        // Pairs whose second half stands at or before the offset are one shorter in code points.
        var found = Array.BinarySearch(_seconds, unit);
        return found >= 0 ? unit - found - 1 : unit - ~found;
    }

    /// <summary>The code unit offset of a code point offset.</summary>
    /// <param name="codePoint">Code points, 0 to the text's length in code points.</param>
    /// <exception cref="ArgumentOutOfRangeException">Outside the text.</exception>
    public int ToCodeUnit(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, _length - _seconds.Length);
        int low = 0, high = _seconds.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            // The code point offset just after pair number `middle`.
            if (_seconds[middle] - middle <= codePoint)
                low = middle + 1;
            else
                high = middle;
        }

        return codePoint + low;
    }
}
