using System.Collections.Immutable;
using Crossread.Origins;

namespace Crossread.Presentation;

/// <summary>An origin with the articles that go back to it.</summary>
/// <param name="Origin">The origin.</param>
/// <param name="Articles">The articles, in order.</param>
/// <param name="Evidence">The words that name it; empty where the text does not show it.</param>
public sealed record OriginRow(Origin Origin, ImmutableArray<ReportArticle> Articles, ImmutableArray<Citation> Evidence);
