namespace Crossread.Sources.Markup;

/// <summary>What a piece of HTML is.</summary>
internal enum HtmlPieceKind
{
    /// <summary>Characters, references not yet decoded.</summary>
    Text,

    /// <summary>A start tag.</summary>
    Start,

    /// <summary>An end tag.</summary>
    End,
}
