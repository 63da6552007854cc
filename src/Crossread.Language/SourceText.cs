using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Language;

/// <summary>A text to analyse, with what is known beside it.</summary>
/// <param name="Text">The text. Any string will do, well-formed or not.</param>
public sealed record SourceText(string Text)
{
    /// <summary>The day of publication, which relative times ("on Monday") count from; null if not known.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Stretches to leave out of sentences, names and times; in order, without overlaps.</summary>
    public ImmutableArray<TextSpan> LeftOut { get; init; } = [];
}
