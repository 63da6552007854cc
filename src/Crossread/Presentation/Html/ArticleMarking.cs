using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Presentation.Html;

/// <summary>What of an article's text is marked, and where its marks link to.</summary>
public sealed record ArticleMarking
{
    /// <summary>Stretches that links point at; each gets an anchor <c>p120-180</c>. Default none.</summary>
    public IEnumerable<TextSpan> Places { get; init; } = [];

    /// <summary>Put before every anchor, so that several articles can stand on one page. Default empty.</summary>
    public string Prefix { get; init; } = string.Empty;

    /// <summary>Where speakers are; null for no links.</summary>
    public StoryLinks? Links { get; init; }

    /// <summary>Types marked beside what was said; empty for no others. Default empty.</summary>
    public ImmutableArray<StatementType> Also { get; init; } = [];

    internal bool Shows(Statement statement) => statement.IsSaid || Also.Contains(statement.Type);
}
