namespace Crossread.Language.Coreference;

/// <summary>Words that say what someone or something is, and may stand for the name: "the agency", "the Russian president".</summary>
/// <param name="First">Index of its first word among the text's syntactic words.</param>
/// <param name="Noun">Index of its noun.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Form">The noun in small letters.</param>
/// <param name="Modifiers">The words between, in small letters, and a name that owns it ("Norway's").</param>
/// <param name="HasComplement">Whether words after the noun say more: "the head of the union".</param>
/// <param name="IsOwned">Whether a name with its possessive ending stands in the article's place.</param>
/// <param name="Role">What the noun is to its clause.</param>
/// <param name="Governor">The word that it is subject, object or complement of; -1 for none.</param>
/// <param name="Reports">Whether it is subject of a word that has a clause as its complement, as verbs of saying have.</param>
internal sealed record Description(int First, int Noun, int Sentence, string Form, IReadOnlyList<string> Modifiers, bool HasComplement, bool IsOwned, MentionRole Role, int Governor, bool Reports);
