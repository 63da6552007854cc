namespace Crossread.Articles.Pages;

/// <summary>Where a page names authors.</summary>
internal enum NameSource
{
    /// <summary>In its data: what stands there is meant to be names.</summary>
    Data,

    /// <summary>In a line that its names call an author: a name, and often more.</summary>
    Named,

    /// <summary>In a line that begins or ends as those do that name authors.</summary>
    Lead,
}
