namespace Crossread.Origins;

/// <summary>Sets of origins that were joined (union–find; Tarjan 1975).</summary>
internal sealed class OriginGroups
{
    private readonly int[] _parent;

    /// <summary>Begins with every origin by itself.</summary>
    public OriginGroups(int count)
    {
        _parent = [.. Enumerable.Range(0, count)];
    }

    /// <summary>Joins the sets of two origins.</summary>
    /// <returns>Whether they were apart.</returns>
    public bool Join(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        if (x == y)
            return false;
        _parent[Math.Max(x, y)] = Math.Min(x, y);
        return true;
    }

    /// <summary>The sets, by their first origin.</summary>
    public IEnumerable<int[]> All() => Enumerable.Range(0, _parent.Length).GroupBy(Find).OrderBy(g => g.Key).Select(g => g.ToArray());

    private int Find(int a)
    {
        while (_parent[a] != a)
            a = _parent[a] = _parent[_parent[a]];
        return a;
    }
}
