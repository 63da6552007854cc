namespace Crossread.Stories;

/// <summary>The terms of two ascending lists in one ascending list, and where each stands in the two: -1 where a list does not have it.</summary>
/// <param name="Terms">All terms, ascending, each once.</param>
/// <param name="Left">Indexes in the first list.</param>
/// <param name="Right">Indexes in the second list.</param>
internal sealed record TermUnion(int[] Terms, int[] Left, int[] Right)
{
    /// <summary>Merges two lists, in linear time.</summary>
    public static TermUnion Of(int[] left, int[] right)
    {
        var terms = new List<int>(left.Length + right.Length);
        var lefts = new List<int>(left.Length + right.Length);
        var rights = new List<int>(left.Length + right.Length);
        for (int i = 0, j = 0; i < left.Length || j < right.Length;)
        {
            var term = Math.Min(i < left.Length ? left[i] : int.MaxValue, j < right.Length ? right[j] : int.MaxValue);
            terms.Add(term);
            lefts.Add(i < left.Length && left[i] == term ? i++ : -1);
            rights.Add(j < right.Length && right[j] == term ? j++ : -1);
        }

        return new TermUnion([.. terms], [.. lefts], [.. rights]);
    }

    /// <summary>What stands at a place in the two lists; nothing, the default, where a list does not have the term.</summary>
    public (T Left, T Right) At<T>(int place, T[] left, T[] right)
        where T : struct => (Left[place] < 0 ? default : left[Left[place]], Right[place] < 0 ? default : right[Right[place]]);
}
