namespace Crossread.Articles.Pages;

/// <summary>A statement of a time in a page.</summary>
/// <param name="Where">Where it stands: <c>JSON-LD datePublished</c>, <c>meta article:published_time</c>, <c>address</c>, <c>text line</c>.</param>
/// <param name="Day">The day as written.</param>
public sealed record SeenDate(string Where, DateOnly Day);
