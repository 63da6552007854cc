using Crossread.Presentation;

namespace Crossread.Pipeline;

/// <summary>One line of page lines, read: a page or a finding.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Page">The page; null where the line is not one.</param>
/// <param name="Finding">What is wrong with the line; null where it was read.</param>
public sealed record PageLine(long Number, PageInput? Page, Finding? Finding);
