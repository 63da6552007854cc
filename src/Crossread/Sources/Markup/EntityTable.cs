namespace Crossread.Sources.Markup;

/// <summary>The entities that a document declares, and how much they may still grow it.</summary>
internal sealed class EntityTable
{
    private const int MostEntities = 1000;
    private const int MostCharacters = 1 << 20;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private int _left = MostCharacters;

    /// <summary>Whether entities were left as they are because they would have grown the document too much.</summary>
    public bool IsExhausted { get; private set; }

    /// <summary>The entities in the order of their names.</summary>
    public IEnumerable<KeyValuePair<string, string>> All => _values.OrderBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _values.Count == 0;

    /// <summary>Takes an entity; the first of a name counts.</summary>
    public void Add(string name, string value)
    {
        if (_values.Count < MostEntities)
            _values.TryAdd(name, value);
    }

    /// <summary>What an entity stands for; false where it is not declared, or may not be used once more.</summary>
    public bool TryUse(string name, out string value)
    {
        if (!_values.TryGetValue(name, out value!))
            return false;
        _left -= value.Length;
        if (_left >= 0)
            return true;
        IsExhausted = true;
        return false;
    }
}
