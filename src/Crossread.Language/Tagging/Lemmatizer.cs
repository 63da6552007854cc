using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Text;

namespace Crossread.Language.Tagging;

/// <summary>Gives a word's dictionary form: "sailed" is "sail", "ferries" is "ferry", "n't" is "not".</summary>
/// <remarks>
/// The longest ending that is listed for the part of speech tells what is cut off and what is added; whole words are endings too (suffix rules with exceptions, as in
/// the lexicon-free lemmatizer of Juršič et al. 2010, "LemmaGen"). Names keep their capitals, other words lose them. Loaded once; immutable and thread-safe.
/// </remarks>
public sealed class Lemmatizer
{
    private const string Resource = "lexicons/en/words/lemma-rules.tsv";
    private const int LongestEnding = 24;

    /// <summary>How many columns its table has.</summary>
    internal const int Columns = 4;

    private readonly Dictionary<string, Change>.AlternateLookup<ReadOnlySpan<char>>[] _changes;

    /// <summary>Reads a table of rules.</summary>
    /// <param name="rows">Its rows: part of speech, ending, how much is cut off, what is added.</param>
    /// <exception cref="InvalidModelException">A row is none of these.</exception>
    internal Lemmatizer(ImmutableArray<ImmutableArray<string>> rows)
    {
        var changes = PartsOfSpeech.Names.Select(_ => new Dictionary<string, Change>(StringComparer.Ordinal)).ToArray();
        foreach (var row in rows)
        {
            var tag = PartsOfSpeech.Names.IndexOf(row[0]);
            if (tag < 0 || !int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var cut) || cut > row[1].Length)
                throw new InvalidModelException(Resource, string.Join(' ', row), "a part of speech, an ending, how much of it is cut off, what is added", "something else");
            changes[tag][row[1]] = new Change(cut, row[3]);
        }

        _changes = [.. changes.Select(c => c.GetAlternateLookup<ReadOnlySpan<char>>())];
    }

    /// <summary>The lemmatizer of English.</summary>
    /// <exception cref="InvalidModelException">Its table is missing or broken.</exception>
    public static Lemmatizer English { get; } = new(LexiconTable.Read(Resource, Columns));

    /// <summary>The dictionary form of a word.</summary>
    /// <param name="form">The word as it stands in a text.</param>
    /// <param name="tag">Its part of speech.</param>
    /// <returns>Never empty for a word that is not; a word without a rule is its own.</returns>
    public string Lemma(ReadOnlySpan<char> form, PartOfSpeech tag)
    {
        if (form.Length == 0 || form.Length >= LongestEnding)
            return form.ToString();
        Span<char> marked = stackalloc char[LongestEnding + 1];
        marked[0] = '^';
        var word = marked[1..(form.Length + 1)];
        Fold(form, word);
        marked = marked[..(form.Length + 1)];
        for (var start = 0; start < marked.Length; start++)
        {
            if (!_changes[(int)tag].TryGetValue(marked[start..], out var change))
                continue;
            var stem = tag is PartOfSpeech.ProperNoun or PartOfSpeech.Other or PartOfSpeech.Symbol or PartOfSpeech.Punctuation ? form : word;
            return change.Cut >= form.Length && change.Added.Length == 0 ? stem.ToString() : string.Concat(stem[..^Math.Min(change.Cut, form.Length)], change.Added);
        }

        return tag is PartOfSpeech.ProperNoun or PartOfSpeech.Other or PartOfSpeech.Symbol or PartOfSpeech.Punctuation ? form.ToString() : word.ToString();
    }

    /// <summary>Small letters and plain apostrophes.</summary>
    internal static void Fold(ReadOnlySpan<char> form, Span<char> word)
    {
        for (var i = 0; i < form.Length; i++)
            word[i] = QuotationMarks.IsApostrophe(form[i]) ? '\'' : char.ToLowerInvariant(form[i]);
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Change(int Cut, string Added);
}
