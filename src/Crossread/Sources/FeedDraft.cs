using System.Collections.Immutable;

namespace Crossread.Sources;

/// <summary>What has been read so far of a feed or of an entry.</summary>
internal sealed class FeedDraft
{
    private readonly List<string> _categories = [];
    private readonly List<FeedMedium> _media = [];
    private readonly List<string> _content = [];

    public string? Title { get; private set; }

    public int TitleRank { get; private set; } = int.MaxValue;

    public string? Link { get; set; }

    public string? Address { get; set; }

    public string? Id { get; set; }

    public string? GuidLink { get; set; }

    public DateTimeOffset? Updated { get; set; }

    public DateTimeOffset? Published { get; set; }

    public DateTimeOffset? Created { get; set; }

    public string? Author { get; set; }

    public string? Language { get; set; }

    public string? Rights { get; set; }

    public string? Subtitle { get; set; }

    public TimeSpan? TimeToLive { get; set; }

    public TimeSpan? UpdatePeriod { get; set; }

    public double? UpdateFrequency { get; set; }

    public string? Summary { get; set; }

    public bool HasContent { get; private set; }

    public FeedPlace? Place { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    /// <summary>Takes a title; the one of the lowest rank stays, of equal ones the first.</summary>
    public void TakeTitle(string title, int rank)
    {
        if (title.Length > 0 && rank < TitleRank)
            (Title, TitleRank) = (title, rank);
        else
            Title ??= title; // stated, and without a word: a picture, say
    }

    public void TakeContent(string html)
    {
        HasContent = true;
        _content.Add(html);
    }

    public void TakeCategory(string? category)
    {
        if (!string.IsNullOrWhiteSpace(category) && !_categories.Contains(category.Trim(), StringComparer.Ordinal) && _categories.Count < 100)
            _categories.Add(category.Trim());
    }

    public void TakeMedium(string? address, string? type)
    {
        if (!string.IsNullOrWhiteSpace(address) && Addresses.IsSafe(address) && _media.Count < 100 && !_media.Exists(m => m.Address == address))
            _media.Add(new FeedMedium(address, string.IsNullOrWhiteSpace(type) ? null : type));
    }

    public FeedEntry ToEntry() => new()
    {
        Title = Title,
        Link = Link ?? GuidLink,
        Id = Id,
        Updated = Updated,
        Published = Published ?? Created,
        Summary = Summary,
        Author = Author,
        Language = Language,
        Content = [.. _content],
        Categories = [.. _categories],
        Media = [.. _media],
        Place = Place ?? Point(Latitude, Longitude),
    };

    public Feed ToFeed(string? format, string? language, ImmutableArray<FeedEntry> entries) => new()
    {
        Format = format,
        Title = Title,
        Link = Link ?? GuidLink,
        Address = Address,
        Subtitle = Subtitle ?? Summary,
        Id = Id,
        Updated = Updated,
        Published = Published,
        Author = Author,
        Language = Language ?? language,
        Rights = Rights,
        Interval = TimeToLive ?? UpdatePeriod / Math.Clamp(UpdateFrequency ?? 1, 1, 1000),
        Entries = entries,
    };

    internal static FeedPlace? Point(double? latitude, double? longitude)
        => latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 ? new FeedPlace(latitude.Value, longitude.Value) : null;
}
