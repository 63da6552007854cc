using System.Collections.Immutable;

namespace Crossread.Evaluation;

/// <summary>An independent scorer, run on the same predictions, that must come to the same number.</summary>
/// <param name="Tool">File name of the Python scorer beside the data: <c>score_stories.py</c>.</param>
/// <param name="Arguments">Its arguments, with full paths.</param>
/// <param name="Path">Where the number stands in the JSON it prints, names with dots between: <c>all.content_overlap.f1</c>.
/// A name that itself has a dot in it is written with a slash: <c>all.ggt_0/3.f1</c>.</param>
public sealed record Agreement(string Tool, ImmutableArray<string> Arguments, string Path);
