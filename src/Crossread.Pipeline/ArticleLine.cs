using Crossread.Articles;

namespace Crossread.Pipeline;

/// <summary>One line of article lines, read: an article or a finding.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Article">The article; null where the line is not one.</param>
/// <param name="Finding">What is wrong with the line; null where it was read.</param>
public sealed record ArticleLine(long Number, Article? Article, Finding? Finding);
