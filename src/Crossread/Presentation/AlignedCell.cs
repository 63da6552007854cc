using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>A sentence of one article in a side-by-side view.</summary>
/// <param name="Citation">The sentence.</param>
/// <param name="Missing">Words of it that another cell of the row lacks; given for the row's first cell only.</param>
/// <param name="Added">Words of it that the row's first cell lacks.</param>
/// <param name="IsRewritten">Whether it tells the same in so different words that marking them would mark nearly all.</param>
public sealed record AlignedCell(Citation Citation, ImmutableArray<TextSpan> Missing, ImmutableArray<TextSpan> Added, bool IsRewritten);
