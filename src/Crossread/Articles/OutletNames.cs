using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Articles;

/// <summary>The names that agencies and outlets go by in running text, from the embedded tables.</summary>
/// <remarks>Immutable and thread-safe. Forms are matched with their case: "Slate" is an outlet, "slate" is not.</remarks>
internal sealed class OutletNames
{
    private const string Agencies = "lexicons/en/outlets/agencies.tsv";
    private const string Outlets = "lexicons/en/outlets/outlets.tsv";
    private const string Acronyms = "lexicons/en/outlets/acronyms.tsv";

    private readonly Dictionary<string, List<(string Form, OutletName Outlet)>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutletName> _byKey = new(StringComparer.Ordinal);
    private readonly HashSet<string> _acronyms;

    private OutletNames()
    {
        foreach (var row in LexiconTable.Read(Agencies, 4))
            Add(new OutletName(row[0], row[2], "", IsAgency: true), row[3]);
        foreach (var row in LexiconTable.Read(Outlets, 6))
            Add(new OutletName(row[0], row[2], row[3], IsAgency: false), row[5]);
        foreach (var forms in _byFirstWord.Values)
            forms.Sort((a, b) => a.Form.Length != b.Form.Length ? b.Form.Length - a.Form.Length : string.CompareOrdinal(a.Form, b.Form));
        _acronyms = [.. LexiconTable.ReadWords(Acronyms)];
    }

    /// <summary>The tables, read once.</summary>
    /// <exception cref="InvalidModelException">A table is missing or broken.</exception>
    public static OutletNames Table { get; } = new();

    /// <summary>The outlet whose name stands at a place of a text, by the longest form; null where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where a word begins.</param>
    /// <param name="end">Where the name ends.</param>
    public OutletName? At(string text, int start, out int end)
    {
        end = start;
        var stop = start;
        while (stop < text.Length && char.IsLetterOrDigit(text[stop]))
            stop++;
        if (stop == start || !_byFirstWord.TryGetValue(text[start..stop], out var forms))
            return null;
        foreach (var (form, outlet) in forms)
        {
            end = start + form.Length;
            if (end <= text.Length && string.CompareOrdinal(text, start, form, 0, form.Length) == 0 && (end == text.Length || !char.IsLetterOrDigit(text[end])))
                return outlet;
        }

        end = start;
        return null;
    }

    /// <summary>The outlet that a name or domain names; null where the tables have none.</summary>
    /// <param name="name">As a page, a line or a credit gives it.</param>
    public OutletName? Named(string name) => _byKey.GetValueOrDefault(Key(name));

    /// <summary>Whether an acronym is that of an institution or place, so that it names no outlet.</summary>
    public bool IsInstitution(string acronym) => _acronyms.Contains(acronym);

    /// <summary>A name without case, article and "www.": for comparing names.</summary>
    public static string Key(string name)
    {
        var key = name.Trim().ToLowerInvariant();
        if (key.StartsWith("the ", StringComparison.Ordinal))
            key = key[4..];
        return key.StartsWith("www.", StringComparison.Ordinal) ? key[4..] : key;
    }

    private void Add(OutletName outlet, string forms)
    {
        _byKey.TryAdd(Key(outlet.Name), outlet);
        if (outlet.Domain.Length > 0)
            _byKey.TryAdd(Key(outlet.Domain), outlet);
        foreach (var form in forms.Split('|'))
        {
            _byKey.TryAdd(Key(form), outlet);
            var stop = 0;
            while (stop < form.Length && char.IsLetterOrDigit(form[stop]))
                stop++;
            var first = form[..stop];
            if (!_byFirstWord.TryGetValue(first, out var list))
                _byFirstWord.Add(first, list = []);
            list.Add((form, outlet));
        }
    }
}
