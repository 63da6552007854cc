using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>An article read from a page, with what the page says about it beside the text.</summary>
/// <param name="Article">The article. Its publication time is in UTC.</param>
/// <param name="Given">Where the page was fetched, as given; null if that is not known.</param>
/// <param name="Published">The publication time with the offset it was written with; null where none is stated.</param>
/// <param name="Modified">When the page says that it was last changed, with the offset as written; null where it does not.</param>
/// <param name="Credit">The agency that the page credits; null where it credits none.</param>
/// <param name="DatesSeen">Every statement of a time that was read, the most trusted first: where, and the day as written.</param>
public sealed record ExtractedArticle(Article Article, string? Given, PublicationTime? Published, PublicationTime? Modified, string? Credit, ImmutableArray<SeenDate> DatesSeen)
{
    /// <summary>The outlet's domain, without "www." and hosts for telephones; null where no address is known.</summary>
    public string? Domain { get; init; }

    /// <summary>The outlet's owner, where the tables of outlets know one that several have in common; null where they do not.</summary>
    public string? Family { get; init; }
}
