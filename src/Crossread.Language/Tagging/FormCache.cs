namespace Crossread.Language.Tagging;

/// <summary>Keeps what was worked out for the forms met last: a table of fixed size with two places a form, at most some 25 MB.</summary>
/// <remarks>Thread-safe without locks: an entry never changes, and to lose one only costs time.</remarks>
internal sealed class FormCache(TaggerModel model)
{
    private const int Size = 1 << 15;
    private readonly Entry?[] _entries = new Entry?[Size];

    /// <summary>What a form adds to the hidden layer (<see cref="TaggerModel.Contribution"/>).</summary>
    public short[] Find(ReadOnlySpan<char> form)
    {
        var place = (int)(Hash(form) % Size);
        var entry = Volatile.Read(ref _entries[place]);
        if (entry is not null && form.SequenceEqual(entry.Form))
            return entry.Sums;
        var other = Volatile.Read(ref _entries[place ^ 1]);
        if (other is not null && form.SequenceEqual(other.Form))
            return other.Sums;
        // What stood here moves to the second place; what stood there is forgotten.
        if (entry is not null)
            Volatile.Write(ref _entries[place ^ 1], entry);
        var made = new Entry(form.ToString(), model.Contribution(form));
        // Very long forms do not come again.
        if (form.Length <= 64)
            Volatile.Write(ref _entries[place], made);
        return made.Sums;
    }

    private static uint Hash(ReadOnlySpan<char> form)
    {
        var hash = (uint)form.Length;
        foreach (var c in form)
            hash = (hash ^ c) * 0x9E3779B1u;
        return hash ^ (hash >> 15);
    }

    private sealed record Entry(string Form, short[] Sums);
}
