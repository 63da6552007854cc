using System.Collections.Frozen;

namespace Crossread.Statements;

/// <summary>What a word is to the statement reader.</summary>
/// <param name="Text">The word in lower case with straight apostrophes.</param>
/// <param name="Classes">What it can be.</param>
/// <param name="Cues">The reporting verbs it can be a form of; empty for most.</param>
internal sealed record KnownWord(string Text, WordClasses Classes, CueForm[] Cues);

/// <summary>The words that the statement reader knows, read once from the tables under <c>lexicons/en/reporting</c>.</summary>
internal sealed class ReportingLexicon
{
    private readonly FrozenDictionary<string, KnownWord> _words;
    private readonly FrozenDictionary<string, KnownWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private ReportingLexicon(Dictionary<string, KnownWord> words, FrozenDictionary<string, string> roles)
    {
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        Roles = roles;
    }

    /// <summary>The lexicon of the embedded tables.</summary>
    public static ReportingLexicon Default { get; } = Load();

    /// <summary>Nouns that name a speaker by role, with the kind of role: "spokesman" → "voice".</summary>
    public FrozenDictionary<string, string> Roles { get; }

    /// <summary>The word, or null where it is not known. Case and the kind of apostrophe are of no account.</summary>
    public KnownWord? Find(ReadOnlySpan<char> word)
    {
        if (word.Length > 40)
            return null;
        Span<char> folded = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++)
            folded[i] = word[i] == '’' ? '\'' : word[i];
        return _lookup.TryGetValue(folded, out var known) ? known : null;
    }

    private static ReportingLexicon Load()
    {
        var classes = new Dictionary<string, WordClasses>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ReportingTables.Read("word-classes"))
            classes[row[0]] = row[1].Aggregate(WordClasses.None, (all, letter) => all | ClassOf(letter));
        var forms = new Dictionary<string, List<CueForm>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ReportingTables.Read("cues"))
            AddVerb(forms, row);
        var words = new Dictionary<string, KnownWord>(StringComparer.OrdinalIgnoreCase);
        foreach (var (word, set) in classes)
            words[word] = new KnownWord(word, set, forms.TryGetValue(word, out var cues) ? [.. cues] : []);
        foreach (var (word, cues) in forms)
            words.TryAdd(word, new KnownWord(word, VerbClasses(cues), [.. cues]));
        var roles = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in ReportingTables.Read("speaker-roles"))
        {
            roles.TryAdd(row[0], row[1]);
            words.TryAdd(row[0], new KnownWord(row[0], WordClasses.Noun, []));
        }

        return new ReportingLexicon(words, roles.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a cue is "according", or its first verb takes a clause ("said", "told", not "adopted").</summary>
    /// <param name="cue">The words of a cue.</param>
    /// <param name="wanted">Which verbs are wanted.</param>
    public bool TakesClause(string cue, Func<CueVerb, bool> wanted)
    {
        foreach (var word in cue.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "according" or "According")
                return true;
            if (Find(word) is { Cues.Length: > 0 } known)
                return known.Cues.Any(c => c.Verb.Takes(Constructions.BareClause | Constructions.ThatClause) && wanted(c.Verb));
        }

        return false;
    }

    private static WordClasses VerbClasses(List<CueForm> cues)
    {
        var classes = WordClasses.None;
        foreach (var cue in cues)
        {
            if (cue.Is(VerbForms.Base | VerbForms.ThirdPerson)) classes |= WordClasses.Verb;
            if (cue.Is(VerbForms.Past)) classes |= WordClasses.Past;
            if (cue.Is(VerbForms.Participle)) classes |= WordClasses.Participle;
            if (cue.Is(VerbForms.Gerund)) classes |= WordClasses.Gerund;
        }

        return classes;
    }

    private static void AddVerb(Dictionary<string, List<CueForm>> forms, System.Collections.Immutable.ImmutableArray<string> row)
    {
        var words = row[0].Split(' ');
        var constructions = Constructions.None;
        var parts = row[1].Split('+');
        foreach (var letter in parts[0])
            constructions |= ConstructionOf(letter);
        if (row[2] == "k")
            constructions |= Constructions.Attitude;
        var verb = new CueVerb(row[0], words.Length > 1 ? words[1] : null, constructions, parts[1..], StanceOf(row[2]));
        var irregular = row.Length > 3 ? row[3].Split(' ') : [];
        var stem = words[0];
        Add(stem, VerbForms.Base);
        Add(Inflection.ThirdPerson(stem), VerbForms.ThirdPerson);
        Add(Inflection.Gerund(stem), VerbForms.Gerund);
        var past = irregular.Length == 2 ? irregular[0] : Inflection.Past(stem);
        var participle = irregular.Length == 2 ? irregular[1] : past;
        Add(past, past == participle ? VerbForms.Past | VerbForms.Participle : VerbForms.Past);
        if (past != participle)
            Add(participle, VerbForms.Participle);

        void Add(string spelling, VerbForms form)
        {
            if (!forms.TryGetValue(spelling, out var list))
                forms[spelling] = list = [];
            list.Add(new CueForm(verb, form));
        }
    }

    private static Stance StanceOf(string name) => name switch
    {
        "denies" => Stance.Denies,
        "confirms" => Stance.Confirms,
        "asks" => Stance.Asks,
        "promises" => Stance.Promises,
        "threatens" => Stance.Threatens,
        "praises" => Stance.Praises,
        "criticises" => Stance.Criticises,
        "doubts" => Stance.Doubts,
        "declines" => Stance.DeclinesToComment,
        _ => Stance.Asserts,
    };

    private static Constructions ConstructionOf(char letter) => letter switch
    {
        'q' => Constructions.Quotation,
        'b' => Constructions.BareClause,
        't' => Constructions.ThatClause,
        'w' => Constructions.WhClause,
        'i' => Constructions.Infinitive,
        'n' => Constructions.NounPhrase,
        'o' => Constructions.Addressee,
        'a' => Constructions.As,
        'c' => Constructions.Complement,
        'k' => Constructions.Attitude,
        _ => Constructions.None,
    };

    private static WordClasses ClassOf(char letter) => letter switch
    {
        'N' => WordClasses.Noun,
        'P' => WordClasses.Name,
        'v' => WordClasses.Verb,
        'd' => WordClasses.Past,
        'n' => WordClasses.Participle,
        'g' => WordClasses.Gerund,
        'A' => WordClasses.Adjective,
        'R' => WordClasses.Adverb,
        'X' => WordClasses.Auxiliary,
        'I' => WordClasses.Preposition,
        'D' => WordClasses.Determiner,
        'O' => WordClasses.Pronoun,
        'C' => WordClasses.Coordinator,
        'S' => WordClasses.Subordinator,
        'T' => WordClasses.Particle,
        'M' => WordClasses.Number,
        'U' => WordClasses.Interjection,
        _ => WordClasses.None,
    };
}
