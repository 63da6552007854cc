using System.Collections.Immutable;

namespace Crossread.Language.Names;

/// <summary>A person, place or organisation of one text, with every form of its name in it.</summary>
/// <param name="Name">The fullest form in the text ("Maria Lopez"), as written.</param>
/// <param name="Type">What it is.</param>
/// <param name="Gender">For a person: what forename or title shows.</param>
/// <param name="Roles">Titles and descriptions that stand beside the name, as written, in order of first appearance:
/// "Finance Minister", "the union's chair". Empty where none stands there.</param>
/// <param name="Key">The name's key for matching across spellings and articles: folded and transliterated. Never shown.</param>
public sealed record Entity(string Name, NameType Type, Gender Gender, ImmutableArray<string> Roles, string Key)
{
    /// <summary>One or several: what pronouns, a forename, a title or the verbs that agree with the name show.</summary>
    public GrammaticalNumber Number { get; init; }
}
