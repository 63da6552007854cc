using System.Collections.Immutable;

namespace Crossread.Training.Parsing;

/// <summary>A sentence to learn from or to be measured on, with what is known of it.</summary>
/// <param name="Id">Its name in its set; empty where it has none.</param>
/// <param name="Forms">Its words as written.</param>
internal sealed record AnnotatedSentence(string Id, ImmutableArray<string> Forms)
{
    /// <summary>Universal parts of speech; default where they are not annotated.</summary>
    public ImmutableArray<string> Tags { get; init; }

    /// <summary>Penn parts of speech; default where they are not annotated.</summary>
    public ImmutableArray<string> PennTags { get; init; }

    /// <summary>The head of each word, -1 for the root; default where there is no tree.</summary>
    public ImmutableArray<int> Heads { get; init; }

    /// <summary>The relation of each word to its head.</summary>
    public ImmutableArray<string> Relations { get; init; }

    /// <summary>Which set it is from: sets do not agree on everything, and the network is told.</summary>
    public AnnotationSource Source { get; init; }

    /// <summary>Name tags, "B-PER" and so on, always with a B at a beginning; default where names are not annotated.</summary>
    public ImmutableArray<string> Names { get; init; }
}
