namespace Crossread.Origins;

/// <summary>Sets of origins that were joined (union–find; Tarjan 1975). Two persons, two bodies or two documents are known to be apart.</summary>
internal sealed class OriginGroups
{
    private readonly int[] _parent;
    private readonly IReadOnlyList<TellingOrigin> _origins;

    // Of each set the persons, bodies and documents in it; null where a chain of evidence may go through them.
    private readonly Dictionary<OriginKind, string>[]? _known;

    /// <summary>Begins with every origin by itself.</summary>
    /// <param name="origins">The origins.</param>
    /// <param name="scope">Of one claim, a chain of evidence may lead from one person to another: then the one was taken for the other. Of a story it
    /// may not: an article tells there what many say.</param>
    public OriginGroups(IReadOnlyList<TellingOrigin> origins, OriginScope scope)
    {
        _parent = [.. Enumerable.Range(0, origins.Count)];
        _origins = origins;
        _known = scope == OriginScope.Story ? [.. origins.Select(o => KeyOf(o) is { } key ? new Dictionary<OriginKind, string> { [o.Kind] = key } : [])] : null;
    }

    /// <summary>Joins the sets of two origins, unless they are known to be apart.</summary>
    /// <returns>Whether two sets became one.</returns>
    public bool Join(int a, int b)
    {
        var (x, y) = (Find(a), Find(b));
        if (x == y || AreApart(a, b, x, y))
            return false;
        var (first, second) = (Math.Min(x, y), Math.Max(x, y));
        _parent[second] = first;
        foreach (var (kind, key) in _known?[second] ?? [])
            _known![first][kind] = key;
        return true;
    }

    private bool AreApart(int a, int b, int x, int y) => _known is null
        ? _origins[a].Kind == _origins[b].Kind && KeyOf(_origins[a]) is { } key && !string.Equals(key, _origins[b].Key, StringComparison.Ordinal)
        : _known[x].Any(k => _known[y].TryGetValue(k.Key, out var other) && !string.Equals(k.Value, other, StringComparison.Ordinal));

    private static string? KeyOf(TellingOrigin origin) => origin.Kind is OriginKind.Person or OriginKind.Organization or OriginKind.Document ? origin.Key : null;

    /// <summary>The sets, by their first origin.</summary>
    public IEnumerable<int[]> All() => Enumerable.Range(0, _parent.Length).GroupBy(Find).OrderBy(g => g.Key).Select(g => g.ToArray());

    private int Find(int a)
    {
        while (_parent[a] != a)
            a = _parent[a] = _parent[_parent[a]];
        return a;
    }
}

/// <summary>What origins are counted for.</summary>
internal enum OriginScope
{
    /// <summary>One claim.</summary>
    Claim,

    /// <summary>All claims of a story.</summary>
    Story,
}
