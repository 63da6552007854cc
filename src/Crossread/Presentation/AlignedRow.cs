using System.Collections.Immutable;
using Crossread.Comparison;

namespace Crossread.Presentation;

/// <summary>Sentences of several articles that tell the same.</summary>
/// <param name="Cells">One for each column; null where the article has no such sentence.</param>
/// <param name="Kinds">The kinds of difference between them, each once, the most important first; empty where only words differ, or nothing does.</param>
/// <param name="IsSame">Whether all columns have the sentence, word for word.</param>
public sealed record AlignedRow(ImmutableArray<AlignedCell?> Cells, ImmutableArray<DifferenceKind> Kinds, bool IsSame);
