namespace Crossread.Statements;

/// <summary>How a reporting verb takes its content.</summary>
[Flags]
internal enum Constructions
{
    None = 0,
    Quotation = 1 << 0,
    BareClause = 1 << 1,
    ThatClause = 1 << 2,
    WhClause = 1 << 3,
    Infinitive = 1 << 4,
    NounPhrase = 1 << 5,

    /// <summary>An addressee may stand before the content: "told reporters that".</summary>
    Addressee = 1 << 6,

    /// <summary>"X as Y": "described the plan as a gift".</summary>
    As = 1 << 7,

    /// <summary>An object with a complement: "called it a gift".</summary>
    Complement = 1 << 8,

    /// <summary>Knowing, believing or wishing rather than saying.</summary>
    Attitude = 1 << 9,
}

/// <summary>A verb that ties a speaker to what was said.</summary>
/// <param name="Lemma">Its base form, with its particle: "point out".</param>
/// <param name="Particle">The second word ("out"); null for most.</param>
/// <param name="Constructions">How it takes its content.</param>
/// <param name="Prepositions">Prepositions that its content may stand after: "for" of "call for".</param>
/// <param name="Stance">What the speaker does with it.</param>
internal sealed record CueVerb(string Lemma, string? Particle, Constructions Constructions, string[] Prepositions, Stance Stance)
{
    public bool Takes(Constructions construction) => (Constructions & construction) != Constructions.None;

    public bool IsAttitude => Takes(Constructions.Attitude);
}

/// <summary>The forms of a verb that one spelling can be.</summary>
[Flags]
internal enum VerbForms
{
    None = 0,
    Base = 1 << 0,
    ThirdPerson = 1 << 1,
    Past = 1 << 2,
    Participle = 1 << 3,
    Gerund = 1 << 4,
}

/// <summary>One spelling of a reporting verb.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Forms">The forms that it can be.</param>
internal sealed record CueForm(CueVerb Verb, VerbForms Forms)
{
    public bool Is(VerbForms forms) => (Forms & forms) != VerbForms.None;
}
