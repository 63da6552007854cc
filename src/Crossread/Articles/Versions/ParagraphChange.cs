using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Articles.Versions;

/// <summary>A paragraph that two versions of an article do not share.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">Where it stands in the earlier text; null for one that is new.</param>
/// <param name="After">Where it stands in the later text; null for one that is gone.</param>
/// <param name="Words">The words of both, in order: for one that is new all added, for one that is gone all removed.</param>
public sealed record ParagraphChange(ParagraphChangeKind Kind, TextSpan? Before, TextSpan? After, ImmutableArray<WordRun> Words);
