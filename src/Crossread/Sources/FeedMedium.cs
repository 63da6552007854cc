namespace Crossread.Sources;

/// <summary>A picture, a sound or a video that goes with an entry.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Type">Its media type, as stated; null where it is not.</param>
public sealed record FeedMedium(string Address, string? Type);
