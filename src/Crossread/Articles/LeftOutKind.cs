namespace Crossread.Articles;

/// <summary>Why a stretch of an article's text is no part of the report.</summary>
public enum LeftOutKind
{
    /// <summary>A link to, or the headline of, another report: "Read more: …".</summary>
    RelatedLink,

    /// <summary>An invitation to subscribe, follow, share or join a channel.</summary>
    Subscription,

    /// <summary>A note about the author or the outlet.</summary>
    AuthorNote,

    /// <summary>A line that only names where the text was taken from: "Source: …". It is kept as a credit.</summary>
    SourceLine,

    /// <summary>A line or lead that only gives the date or the byline.</summary>
    DateLine,

    /// <summary>A label of a part of the text: "Details", "Background".</summary>
    SectionLabel,

    /// <summary>A picture's caption or credit.</summary>
    Caption,
}
