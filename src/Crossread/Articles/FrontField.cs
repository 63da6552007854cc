namespace Crossread.Articles;

/// <summary>What a labelled line at the head of a text states.</summary>
internal enum FrontField
{
    /// <summary>"Title: …".</summary>
    Title,

    /// <summary>"Outlet: …".</summary>
    Outlet,

    /// <summary>"URL: …".</summary>
    Address,

    /// <summary>"Language: …".</summary>
    Language,

    /// <summary>"By: …", "Author: …".</summary>
    Author,
}
