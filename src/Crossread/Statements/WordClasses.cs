namespace Crossread.Statements;

/// <summary>What a word can be, as a set: most English words can be more than one thing.</summary>
[Flags]
internal enum WordClasses
{
    None = 0,
    Noun = 1 << 0,
    Name = 1 << 1,

    /// <summary>Base or present form of a verb.</summary>
    Verb = 1 << 2,
    Past = 1 << 3,
    Participle = 1 << 4,
    Gerund = 1 << 5,
    Adjective = 1 << 6,
    Adverb = 1 << 7,
    Auxiliary = 1 << 8,
    Preposition = 1 << 9,
    Determiner = 1 << 10,
    Pronoun = 1 << 11,
    Coordinator = 1 << 12,
    Subordinator = 1 << 13,
    Particle = 1 << 14,
    Number = 1 << 15,
    Interjection = 1 << 16,

    /// <summary>Ends in a possessive: "Lopez's".</summary>
    Possessive = 1 << 17,
}
