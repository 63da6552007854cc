using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Language.Names;

/// <summary>A place or organisation that the tables list.</summary>
/// <param name="Type">Place or organisation.</param>
/// <param name="Canonical">The form that stands for all its spellings.</param>
/// <param name="IsCountry">Whether it is a country or a capital: a strong sign.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct KnownName(NameType Type, string Canonical, bool IsCountry);

/// <summary>The word and name tables that names are found with. Built once, thread-safe.</summary>
internal sealed class NameLexicon
{
    /// <summary>How many words a known name has at most.</summary>
    public const int LongestKnown = 8;

    private const string Folder = "lexicons/en/names/";
    private const string Places = "lexicons/en/places/";
    private static readonly Lazy<NameLexicon> _english = new(() => new NameLexicon());

    private static readonly string[] _particles = ["de", "van", "von", "der", "den", "du", "del", "della", "di", "da", "dos", "das", "la", "le", "el", "al", "bin", "ibn", "bint", "ben", "ter", "ten", "zu", "y", "e"];

    private static readonly string[] _other =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "christmas", "easter", "ramadan", "thanksgiving",
        "hanukkah", "passover", "halloween", "god", "allah", "internet", "bible", "koran", "quran", "gmt", "est", "edt", "pst", "pdt", "utc", "bst", "cet", "covid", "aids", "hiv",
        "dna", "gdp", "vat", "ceo", "cfo", "tv", "dvd", "gps", "suv", "ufo", "iq", "phd", "mp", "mps", "pm", "am", "ok", "atm", "pc", "pr", "hr", "it", "ai", "usd", "eur", "gbp",
        "olympics", "olympic", "brexit", "watergate", "holocaust", "renaissance", "i", "i'm", "i'll", "i've", "i'd",
        "english", "internet", "web", "twitterati", "euro", "euros", "dollar", "fy", "q1", "q2", "q3", "q4", "advertisement", "photo", "video", "read", "subscribe", "editor's",
    ];

    // Filled at the start of every process: dictionaries that the runtime has compiled already, with signs and places in a list as numbers.
    private readonly Dictionary<string, int> _signs = new(40_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int> _known = new(12_000, StringComparer.Ordinal);
    private readonly List<KnownName> _names = new(12_000);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _things;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _thingLengths;
    private readonly Dictionary<string, string> _forenames = new(1_000, StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _signLookup;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _knownLookup;

    private NameLexicon()
    {
        foreach (var row in LexiconTable.Read(Folder + "forenames.tsv", 2))
            Sign(row[0], WordSigns.Forename | Gender(Folder + "forenames.tsv", row[1]));
        foreach (var word in LexiconTable.ReadWords(Folder + "surnames.tsv"))
            Sign(word, WordSigns.Surname);
        foreach (var row in LexiconTable.Read(Folder + "roles.tsv", 2))
        {
            var gender = Gender(Folder + "roles.tsv", row[1]);
            Sign(row[0], WordSigns.Role | gender);
            Sign(Plural(row[0]), WordSigns.Role);
        }

        foreach (var row in LexiconTable.Read(Folder + "titles.tsv", 3))
            Sign(row[0].TrimEnd('.'), (row[1] == "suffix" ? WordSigns.Suffix : WordSigns.Title) | Gender(Folder + "titles.tsv", row[2]));
        foreach (var word in LexiconTable.ReadWords(Folder + "role-modifiers.tsv"))
            Sign(word, WordSigns.RoleModifier);
        foreach (var word in LexiconTable.ReadWords(Folder + "organisation-nouns.tsv"))
            Sign(word, WordSigns.OrganisationNoun);
        foreach (var word in LexiconTable.ReadWords(Places + "place-nouns.tsv"))
            Sign(word, WordSigns.PlaceNoun);
        foreach (var word in LexiconTable.ReadWords(Places + "demonyms.tsv"))
        {
            if (word.Contains(' ', StringComparison.Ordinal))
                continue;
            Sign(word, WordSigns.Demonym);
            Sign(word + "s", WordSigns.Demonym);
        }

        foreach (var word in LexiconTable.ReadWords("lexicons/en/words/function-words.tsv"))
            Sign(word, WordSigns.Function);
        foreach (var word in LexiconTable.ReadWords("lexicons/en/words/speech-verbs.tsv"))
            Sign(word, WordSigns.Speech);
        foreach (var word in _particles)
            Sign(word, WordSigns.Particle);
        foreach (var word in _other)
            Sign(word, WordSigns.Other);

        var canonical = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in LexiconTable.Read(Places + "place-variants.tsv"))
        {
            foreach (var form in row)
                canonical.TryAdd(form, row[0]);
        }

        foreach (var row in LexiconTable.Read(Folder + "organisations.tsv", 2))
            Know(row[0], new KnownName(NameType.Organization, row[1], false));
        foreach (var row in LexiconTable.Read(Places + "places.tsv", 3))
        {
            var name = new KnownName(NameType.Location, canonical.GetValueOrDefault(row[0], row[0]), row[1] is "country" or "capital");
            Know(row[0], name);
            if (row[1] is "country" or "capital" or "city" && row[0].Length > 3)
                Know(row[0].ToUpperInvariant(), name);
        }

        var things = LexiconTable.ReadWords(Folder + "things.tsv").Where(t => !_known.ContainsKey(t)).ToHashSet(StringComparer.Ordinal);
        var lengths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var thing in things)
        {
            var words = thing.Split(' ');
            lengths[words[0]] = Math.Max(words.Length, lengths.GetValueOrDefault(words[0]));
        }

        _things = things.GetAlternateLookup<ReadOnlySpan<char>>();
        _thingLengths = lengths.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in LexiconTable.Read(Folder + "forename-variants.tsv"))
        {
            foreach (var form in row)
                _forenames.TryAdd(form, row[0]);
        }

        _signLookup = _signs.GetAlternateLookup<ReadOnlySpan<char>>();
        _knownLookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The tables that ship with the engine; read at the first use.</summary>
    public static NameLexicon English => _english.Value;

    /// <summary>What is known of a word in small letters, without a last stop.</summary>
    public WordSigns SignsOf(ReadOnlySpan<char> small) => _signLookup.TryGetValue(small, out var signs) ? (WordSigns)signs : WordSigns.None;

    /// <summary>Whether words as written are a known place or organisation.</summary>
    public bool TryFind(ReadOnlySpan<char> words, out KnownName name)
    {
        var listed = _knownLookup.TryGetValue(words, out var number);
        name = listed ? _names[number] : default;
        return listed;
    }

    /// <summary>How many words the longest name of a thing has that begins with a word as written; 0 where none does.</summary>
    public int LongestThing(ReadOnlySpan<char> word) => _thingLengths.TryGetValue(word, out var length) ? length : 0;

    /// <summary>Whether words as written are the name of a thing: neither person nor place nor organisation.</summary>
    public bool IsThing(ReadOnlySpan<char> words) => _things.Contains(words);

    /// <summary>The spelling that stands for all of a forename's; null if the table has none.</summary>
    public string? Forename(string folded) => _forenames.GetValueOrDefault(folded);

    private static string Plural(string word) =>
        word.EndsWith("man", StringComparison.Ordinal) ? word[..^2] + "en"
        : word.EndsWith('y') && word.Length > 2 && !"aeiou".Contains(word[^2], StringComparison.Ordinal) ? word[..^1] + "ies"
        : word + "s";

    private static WordSigns Gender(string file, string gender) => gender switch
    {
        "m" => WordSigns.Masculine,
        "f" => WordSigns.Feminine,
        "u" => WordSigns.None,
        _ => throw new InvalidModelException(file, "gender", "m, f or u", gender),
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Sign(string word, WordSigns signs)
    {
        var small = word.ToLowerInvariant();
        _signs[small] = (_signs.TryGetValue(small, out var held) ? held : 0) | (int)signs;
    }

    private void Know(string form, KnownName name)
    {
        Add(form, name);
        if (form.Contains('\'', StringComparison.Ordinal))
            Add(form.Replace('\'', '’'), name);
        var space = form.IndexOf(' ', StringComparison.Ordinal);
        Sign((space < 0 ? form : form[..space]).TrimEnd('.', ','), WordSigns.Known);
    }

    private void Add(string form, KnownName name)
    {
        if (_known.TryAdd(form, _names.Count))
            _names.Add(name);
    }
}
