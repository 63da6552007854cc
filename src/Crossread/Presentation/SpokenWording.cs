using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>One article's report of something said.</summary>
/// <param name="Citation">The words.</param>
/// <param name="Statement">The statement they stand in.</param>
/// <param name="Index">The statement's index in its article.</param>
public sealed record SpokenWording(Citation Citation, Statement Statement, int Index);
