using System.Runtime.InteropServices;

namespace Crossread.Language.Text;

/// <summary>A half-open stretch of a named text: <c>[Start, End)</c>, counted in UTF-16 code units.</summary>
/// <remarks>Ordered by <see cref="Start"/>, then <see cref="End"/>. An empty span marks a place and holds no words.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TextSpan : IComparable<TextSpan>
{
    /// <summary>Makes a span.</summary>
    /// <param name="start">First code unit, 0 or more.</param>
    /// <param name="end">One past the last code unit, not less than <paramref name="start"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The bounds are negative or out of order.</exception>
    public TextSpan(int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        Start = start;
        End = end;
    }

    /// <summary>First code unit.</summary>
    public int Start { get; }

    /// <summary>One past the last code unit.</summary>
    public int End { get; }

    /// <summary>Number of code units.</summary>
    public int Length => End - Start;

    /// <summary>Whether the span holds no words.</summary>
    public bool IsEmpty => End == Start;

    /// <summary>Whether <paramref name="position"/> lies in the span.</summary>
    /// <param name="position">A code unit of the same text.</param>
    public bool Contains(int position) => position >= Start && position < End;

    /// <summary>Whether all of <paramref name="other"/> lies in the span.</summary>
    /// <param name="other">A span of the same text.</param>
    public bool Contains(TextSpan other) => other.Start >= Start && End >= other.End;

    /// <summary>Whether the two share at least one code unit.</summary>
    /// <param name="other">A span of the same text.</param>
    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    /// <summary>How many code units the two share.</summary>
    /// <param name="other">A span of the same text.</param>
    public int Shared(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    /// <summary>The words of the span.</summary>
    /// <param name="text">The text that the span is of.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in <paramref name="text"/>.</exception>
    public string Of(string text) => text[Start..End];

    /// <inheritdoc/>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Whether <paramref name="left"/> stands before <paramref name="right"/>.</summary>
    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> stands after <paramref name="right"/>.</summary>
    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> does not stand after <paramref name="right"/>.</summary>
    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> does not stand before <paramref name="right"/>.</summary>
    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    /// <summary>The span as <c>[start,end)</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start},{End})");
}
