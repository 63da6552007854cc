using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>Looks up places in lists whose spans are in order and do not overlap, by halving.</summary>
internal static class SpanOrder
{
    /// <summary>Index of the first that ends after a place; the list's length where none does.</summary>
    public static int FirstEndingAfter<T>(ImmutableArray<T> ordered, int place, Func<T, TextSpan> span)
    {
        int low = 0, high = ordered.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (span(ordered[middle]).End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Those that share words with a stretch, in order.</summary>
    public static IEnumerable<T> Overlapping<T>(ImmutableArray<T> ordered, TextSpan stretch, Func<T, TextSpan> span)
    {
        for (var i = FirstEndingAfter(ordered, stretch.Start, span); i < ordered.Length && span(ordered[i]).Start < stretch.End; i++)
            yield return ordered[i];
    }

    /// <summary>Those that lie within a stretch, in order.</summary>
    public static IEnumerable<T> Within<T>(ImmutableArray<T> ordered, TextSpan stretch, Func<T, TextSpan> span) =>
        Overlapping(ordered, stretch, span).Where(x => stretch.Contains(span(x)));
}
