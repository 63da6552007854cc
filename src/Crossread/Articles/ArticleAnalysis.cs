using System.Collections.Immutable;
using Crossread.Language;
using Crossread.Statements;

namespace Crossread.Articles;

/// <summary>An article with everything that was read in it. Input of stories and comparison.</summary>
public sealed record ArticleAnalysis
{
    /// <summary>The article, unchanged.</summary>
    public required Article Article { get; init; }

    /// <summary>Stretches that are not part of the report, in order, without overlaps.</summary>
    public required ImmutableArray<LeftOut> LeftOut { get; init; }

    /// <summary>Agencies and outlets the article credits, in order of appearance.</summary>
    public required ImmutableArray<Credit> Credits { get; init; }

    /// <summary>Tokens, sentences, names and times of the article's text.</summary>
    public required AnalyzedText Language { get; init; }

    /// <summary>Who said what, in order of the first word of source, cue or content.</summary>
    public required ImmutableArray<Statement> Statements { get; init; }

    /// <summary>The engine that read it.</summary>
    public required string EngineVersion { get; init; }
}
