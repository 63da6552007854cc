using System.Collections.Immutable;

namespace Crossread.Language.Tagging;

/// <summary>The names of the universal parts of speech.</summary>
public static class PartsOfSpeech
{
    /// <summary>Their names as treebanks write them (<c>ADJ</c> …), in the order of <see cref="PartOfSpeech"/>.</summary>
    public static ImmutableArray<string> Names { get; } =
        ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X"];

    /// <summary>The name of a part of speech.</summary>
    /// <param name="tag">The part of speech.</param>
    public static string Name(PartOfSpeech tag) => Names[(int)tag];

    /// <summary>The part of speech of a name.</summary>
    /// <param name="name">A name as treebanks write it: <c>NOUN</c>.</param>
    /// <returns><see cref="PartOfSpeech.Other"/> for a name that is none.</returns>
    public static PartOfSpeech Find(string name) => Names.IndexOf(name) is >= 0 and var index ? (PartOfSpeech)index : PartOfSpeech.Other;
}
