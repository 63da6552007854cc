using System.Collections.Immutable;
using Crossread.Pipeline;
using Crossread.Presentation;
using Crossread.Storage;

namespace Crossread.Web;

/// <summary>The reports of the stories that were asked for last, each made once for as long as the story's members stay the same.</summary>
/// <remarks>Thread-safe. Holds at most <see cref="Most"/> reports.</remarks>
internal sealed class StoryReports(Archive archive, StoryReader reader)
{
    /// <summary>How many reports are held.</summary>
    public const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Members, StoryReport Report)> _kept = new(StringComparer.Ordinal);
    private readonly LinkedList<string> _order = new();

    /// <summary>The report of a story; null where there is no story of that id.</summary>
    public async Task<StoryReport?> OfAsync(string story, CancellationToken cancellationToken)
    {
        if (await archive.StoryAsync(story, cancellationToken) is not { } members)
            return null;
        var key = Archive.MembersKey(members.Members.Select(m => $"{m.Article}\t{m.CopyOf}"));
        lock (_lock)
        {
            if (_kept.TryGetValue(story, out var kept) && string.Equals(kept.Members, key, StringComparison.Ordinal))
            {
                _order.Remove(story);
                _order.AddLast(story);
                return kept.Report;
            }
        }

        if (await reader.CompareAsync(story, cancellationToken) is not { } comparison)
            return null;
        var report = StoryReport.From(comparison, members.Members);
        lock (_lock)
        {
            _kept[story] = (key, report);
            _order.Remove(story);
            _order.AddLast(story);
            if (_order.Count > Most)
            {
                _kept.Remove(_order.First!.Value);
                _order.RemoveFirst();
            }
        }

        return report;
    }

    /// <summary>The report of articles that somebody puts together.</summary>
    public async Task<StoryReport> OfAsync(ImmutableArray<string> articles, CancellationToken cancellationToken) =>
        StoryReport.From(await reader.CompareAsync("compare", articles, cancellationToken));
}
