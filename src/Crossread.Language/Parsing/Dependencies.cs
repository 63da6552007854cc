using System.Collections.Immutable;

namespace Crossread.Language.Parsing;

/// <summary>The dependency trees of a text: one a sentence, over its syntactic words.</summary>
/// <param name="Tags">The universal part of speech of each word of <see cref="AnalyzedText.SyntacticWords"/>, as the parser sees it.</param>
/// <param name="Heads">For each word the index of its head among the text's syntactic words; -1 for the one root of a sentence.</param>
/// <param name="Relations">For each word its relation to the head, by Universal Dependencies with subtypes ("nsubj", "acl:relcl"); "root" for a root.</param>
public sealed record Dependencies(ImmutableArray<string> Tags, ImmutableArray<int> Heads, ImmutableArray<string> Relations);
