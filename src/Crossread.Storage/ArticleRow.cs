using Crossread.Articles;

namespace Crossread.Storage;

/// <summary>An article as lists show it.</summary>
/// <param name="Number">Its place in the order of arrival, from 1.</param>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its headline; null where none is stated.</param>
/// <param name="Outlet">Who published it; null where it is not stated.</param>
/// <param name="Published">When; null where it is not stated. Its evidence is not kept in rows and is empty.</param>
/// <param name="Source">Name of the file it was read from; null where it came without one.</param>
/// <param name="Story">Id of its story; null where it is not grouped yet.</param>
/// <param name="CopyOf">Id of the article it is a near copy of; null for most.</param>
public sealed record ArticleRow(
    long Number, string Id, string? Title, string? Outlet, PublicationTime? Published, string? Source, string? Story, string? CopyOf);
