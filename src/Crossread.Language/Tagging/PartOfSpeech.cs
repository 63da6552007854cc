namespace Crossread.Language.Tagging;

/// <summary>A universal part of speech (Universal Dependencies; Petrov, Das and McDonald 2012).</summary>
public enum PartOfSpeech : byte
{
    /// <summary>ADJ: "big", "first".</summary>
    Adjective,

    /// <summary>ADP: "in", "of".</summary>
    Adposition,

    /// <summary>ADV: "very", "where".</summary>
    Adverb,

    /// <summary>AUX: "has" before a participle, "will", "is".</summary>
    Auxiliary,

    /// <summary>CCONJ: "and", "but".</summary>
    CoordinatingConjunction,

    /// <summary>DET: "the", "every".</summary>
    Determiner,

    /// <summary>INTJ: "oh", "yes".</summary>
    Interjection,

    /// <summary>NOUN: "harbour".</summary>
    Noun,

    /// <summary>NUM: "three", "1805".</summary>
    Numeral,

    /// <summary>PART: "not", "'s" of possession, "to" before an infinitive.</summary>
    Particle,

    /// <summary>PRON: "she", "who", "nothing".</summary>
    Pronoun,

    /// <summary>PROPN: "Lopez", "Oslo".</summary>
    ProperNoun,

    /// <summary>PUNCT: punctuation marks.</summary>
    Punctuation,

    /// <summary>SCONJ: "if", "that" before a clause.</summary>
    SubordinatingConjunction,

    /// <summary>SYM: "$", "%", emoticons.</summary>
    Symbol,

    /// <summary>VERB: "sail".</summary>
    Verb,

    /// <summary>X: words of other languages, what cannot be told.</summary>
    Other,
}
