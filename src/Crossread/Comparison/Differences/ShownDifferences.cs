using System.Collections.Immutable;

namespace Crossread.Comparison.Differences;

/// <summary>Keeps a difference from being shown with two claims.</summary>
internal sealed class ShownDifferences
{
    private readonly Dictionary<(DifferenceKind, string), List<Difference>> _shown = [];

    /// <summary>Of the differences of a claim those that were not shown before.</summary>
    public ImmutableArray<Difference> New(IEnumerable<Difference> differences) => [.. differences.Where(IsNew)];

    private bool IsNew(Difference difference)
    {
        var key = (difference.Kind, string.Join(' ', difference.Sides.Select(s => s.Article)));
        if (!_shown.TryGetValue(key, out var others))
            _shown[key] = others = [];
        if (others.Any(o => AreOne(o, difference)))
            return false;
        others.Add(difference);
        return true;
    }

    /// <summary>Whether the two show the same words: on all sides, and of a cut, whose other side is a whole quotation, on either.</summary>
    private static bool AreOne(Difference a, Difference b)
    {
        var same = a.Sides.Zip(b.Sides).Count(p => 2 * p.First.Span.Shared(p.Second.Span) > Math.Min(p.First.Span.Length, p.Second.Span.Length));
        return same == a.Sides.Length || (a.Kind == DifferenceKind.Cut && same > 0);
    }
}
