namespace Crossread.Articles.Pages;

/// <summary>A time that a page marks as one.</summary>
/// <param name="Machine">Its form for machines; null where there is none.</param>
/// <param name="Shown">What readers see.</param>
/// <param name="Property">The name of the property it is the value of; empty where there is none.</param>
/// <param name="Names">Names of it and of the element around it.</param>
/// <param name="IsPublication">Whether it says that it is the publication's.</param>
/// <param name="IsElement">Whether it is an element for times; otherwise a line that names call a date.</param>
/// <param name="FollowsHeadline">Whether a first-level heading stands before it.</param>
internal sealed record StatedTime(string? Machine, string Shown, string Property, string Names, bool IsPublication, bool IsElement, bool FollowsHeadline);
