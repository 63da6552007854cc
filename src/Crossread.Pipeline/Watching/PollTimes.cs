using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Crossread.Sources;

namespace Crossread.Pipeline.Watching;

/// <summary>When a feed is asked next: sooner after new entries, later after none, and later and later while it fails.</summary>
internal static class PollTimes
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    // More doublings would say nothing more: the longest wait is reached before.
    private const int MostDoublings = 12;

    /// <summary>The interval after a question that was answered.</summary>
    /// <param name="interval">The interval before.</param>
    /// <param name="anyNew">How many new entries there were.</param>
    /// <param name="stated">The interval that the feed asks for; null where it asks for none.</param>
    /// <param name="options">The bounds.</param>
    public static TimeSpan Interval(TimeSpan interval, int anyNew, TimeSpan? stated, WatchOptions options)
    {
        var next = anyNew > 0 ? interval / 2 : interval * 1.5;
        var least = stated > options.Least ? stated.Value : options.Least;
        return next < least ? Shorter(least, options.Most) : Shorter(next, options.Most);
    }

    /// <summary>The wait after questions that failed (exponential backoff): the interval, doubled with each failure.</summary>
    /// <param name="interval">The interval while all goes well.</param>
    /// <param name="failures">Failures in a row, 1 or more.</param>
    /// <param name="asked">What the host asked for by <c>Retry-After</c>; null where it asked for nothing.</param>
    public static TimeSpan AfterFailure(TimeSpan interval, int failures, TimeSpan? asked)
    {
        var wait = interval * (1 << Math.Min(failures, MostDoublings));
        return Shorter(asked > wait ? asked.Value : wait, LongestWait);
    }

    /// <summary>A wait made up to a tenth longer, so that feeds subscribed together are not asked together for ever: by how much, address and count say. In whole seconds, as the archive keeps times.</summary>
    public static TimeSpan Spread(TimeSpan wait, string address, long count)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{count} {address}")));
        return TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds * (1 + (BinaryPrimitives.ReadUInt32BigEndian(hash) / (double)uint.MaxValue / 10))));
    }

    /// <summary>What <c>Retry-After</c> asks for, in seconds or as a date (RFC 9110, section 10.2.3); null where it is not there, in the past or not to be read.</summary>
    public static TimeSpan? RetryAfter(HeaderFields headers, DateTimeOffset now)
    {
        if (headers["Retry-After"] is not { } written)
            return null;
        if (long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
            return Shorter(TimeSpan.FromSeconds(Math.Min(seconds, 1 << 30)), LongestWait);
        return DateTimeOffset.TryParseExact(written, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) && date > now
            ? Shorter(date - now, LongestWait)
            : null;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;
}
