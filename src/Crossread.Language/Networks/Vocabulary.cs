using System.Collections.Immutable;

namespace Crossread.Language.Networks;

/// <summary>A numbered list of strings.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index;

    public Vocabulary(IEnumerable<string> entries)
    {
        Entries = [.. entries];
        var index = new Dictionary<string, int>(Entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < Entries.Length; i++)
            index.TryAdd(Entries[i], i);
        _index = index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public ImmutableArray<string> Entries { get; }

    public int Count => Entries.Length;

    public string this[int number] => Entries[number];

    /// <summary>The number of a string; -1 where it is not listed.</summary>
    public int Find(ReadOnlySpan<char> entry) => _index.TryGetValue(entry, out var number) ? number : -1;
}
