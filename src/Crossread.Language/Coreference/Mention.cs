using System.Runtime.InteropServices;

namespace Crossread.Language.Coreference;

/// <summary>What a word is to its clause.</summary>
internal enum MentionRole
{
    Other,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Possessive,
    OfPhrase,
}

/// <summary>A place where a person is named or meant.</summary>
/// <param name="Word">Index of its head among the text's syntactic words.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Entity">Whom.</param>
/// <param name="Role">What it is to its clause.</param>
/// <param name="Governor">The word that it is subject, object or complement of; -1 for none.</param>
/// <param name="IsPronoun">Whether the person is meant by a pronoun, not named.</param>
/// <param name="IsFirst">Whether it is the first in its sentence.</param>
/// <param name="IsShort">Whether it is one word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int Word, int Sentence, int Entity, MentionRole Role, int Governor, bool IsPronoun, bool IsFirst, bool IsShort);
