namespace Crossread.Articles.Pages;

/// <summary>What a page's data says of its article, to be checked against what the page shows.</summary>
/// <param name="Title">The headline; null where none is stated.</param>
/// <param name="Description">The summary; null where none is stated.</param>
/// <param name="Body">The text that its structured data gives; null where there is none.</param>
internal sealed record PageHints(string? Title, string? Description, string? Body);
