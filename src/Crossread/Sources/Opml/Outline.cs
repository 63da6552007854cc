using System.Collections.Immutable;

namespace Crossread.Sources.Opml;

/// <summary>A line of an OPML list: a feed, or a group of lines.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Feed">The address of the feed; null for a group.</param>
/// <param name="Page">The address of the page that goes with it; null where none is stated.</param>
/// <param name="Kind">Its type, <c>rss</c> for a feed of any format; null where none is stated.</param>
/// <param name="Language">Its language; null where none is stated.</param>
/// <param name="Outlines">The lines in the group, in order; empty for a feed.</param>
public sealed record Outline(string Text, string? Feed, string? Page, string? Kind, string? Language, ImmutableArray<Outline> Outlines);
