using System.Collections.Immutable;

namespace Crossread.Evaluation.Language;

/// <summary>One document of a treebank, with its text put together again.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">Its text; an empty line parts paragraphs.</param>
/// <param name="Words">Its syntactic words, in order.</param>
/// <param name="Sentences">Its sentences, in order.</param>
public sealed record TreebankDocument(string Id, string Text, ImmutableArray<TreebankWord> Words, ImmutableArray<TreebankSentence> Sentences);
