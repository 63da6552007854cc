using Crossread.Language.Lexicons;

namespace Crossread.Comparison;

/// <summary>The base forms of irregular English verbs and plurals: "met" to "meet".</summary>
internal static class IrregularForms
{
    private static readonly Dictionary<string, string> s_bases = LexiconTable.Read("lexicons/en/comparison/irregular-forms.tsv")
        .SelectMany(row => row.Skip(1).Select(form => (Form: form, Base: row[0])))
        .DistinctBy(p => p.Form, StringComparer.Ordinal)
        .ToDictionary(p => p.Form, p => p.Base, StringComparer.Ordinal);

    /// <summary>The base form; null for a word that is not irregular.</summary>
    /// <param name="word">The word in lower case.</param>
    public static string? BaseOf(string word) => s_bases.GetValueOrDefault(word);
}
