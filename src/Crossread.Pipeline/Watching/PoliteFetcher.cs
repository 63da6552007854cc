using System.Collections.Concurrent;
using Crossread.Pipeline.Fetching;
using Crossread.Sources.Robots;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>Fetches as sites ask for it: what <c>robots.txt</c> allows, one question to a host at a time, with a pause between two.</summary>
/// <remarks>Thread-safe. What a site allows is kept in the archive for a day; where it cannot be had nothing is allowed for an hour (RFC 9309, section 2.3.1).</remarks>
internal sealed class PoliteFetcher(Fetcher fetcher, Archive archive, WatchOptions options, Network network)
{
    /// <summary>The code of the finding for what a site does not allow.</summary>
    public const string Refusal = "robots";

    private const string Agent = "Crossread";

    private static readonly TimeSpan KeepRules = TimeSpan.FromDays(1);
    private static readonly TimeSpan KeepFailure = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestClosed = TimeSpan.FromDays(1);

    private readonly ConcurrentDictionary<string, Turn> _hosts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Rules> _rules = new(StringComparer.Ordinal);

    /// <summary>Fetches what stands at an address, when it is its host's turn and if the site allows it.</summary>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken)
    {
        // What is no address to ask is refused by the fetcher, in its words.
        if (!Uri.TryCreate(request.Address, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
        var turn = _hosts.GetOrAdd(address.IdnHost, _ => new Turn());
        await turn.Gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var origin = address.GetLeftPart(UriPartial.Authority);
            var rules = await RulesAsync(origin, turn, cancellationToken).ConfigureAwait(false);
            if (rules.Trouble is { } trouble)
                return Refused(request, trouble);
            var file = rules.File;
            if (!file.Allows(Agent, address))
                return Refused(request, new Finding(Refusal, $"{origin} does not allow it (robots.txt: Disallow: {file.RuleFor(Agent, address)!.Pattern})"));
            return await AskAsync(request, turn, file.DelayFor(Agent), cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            turn.Gate.Release();
        }
    }

    private static FetchResult Refused(FetchRequest request, Finding why) => new() { Asked = request.Address, Address = request.Address, Findings = [why] };

    private async Task<FetchResult> AskAsync(FetchRequest request, Turn turn, double? delay, CancellationToken cancellationToken)
    {
        var now = network.Clock.GetUtcNow();
        if (turn.ClosedUntil > now)
            return Refused(request, new Finding("busy", FormattableString.Invariant($"its host asked to be left alone until {turn.ClosedUntil:yyyy-MM-dd HH:mm} UTC")));
        if (turn.Next > now)
            await network.WaitAsync(turn.Next - now, cancellationToken).ConfigureAwait(false);
        try
        {
            var answer = await fetcher.FetchAsync(request, cancellationToken).ConfigureAwait(false);
            now = network.Clock.GetUtcNow();
            if (answer.Status is 429 or 503 && PollTimes.RetryAfter(answer.Headers, now) is { } wait)
                turn.ClosedUntil = now + (wait < LongestClosed ? wait : LongestClosed);
            return answer;
        }
        finally
        {
            var pause = Math.Clamp(delay ?? 0, options.HostDelay.TotalSeconds, Math.Max(options.HostDelay.TotalSeconds, options.LongestHostDelay.TotalSeconds));
            turn.Next = network.Clock.GetUtcNow() + TimeSpan.FromSeconds(pause);
        }
    }

    private async Task<Rules> RulesAsync(string origin, Turn turn, CancellationToken cancellationToken)
    {
        var now = network.Clock.GetUtcNow();
        if (_rules.TryGetValue(origin, out var known) && known.Until > now)
            return known;
        if (await archive.SiteAsync(origin, cancellationToken).ConfigureAwait(false) is { } kept && kept.Until > now)
            return _rules[origin] = Read(kept, "it failed before");
        var answer = await AskAsync(new FetchRequest(origin + "/robots.txt"), turn, null, cancellationToken).ConfigureAwait(false);
        // What we do not ask ourselves is no word of the site, and not kept: a person may allow it later.
        if (answer.Hops.IsEmpty || answer.IsRefused)
            return new Rules(RobotsFile.Empty, now, answer.Findings[^1]);
        // A body that never ends is no answer; no such file is one: all is allowed.
        ReadOnlyMemory<byte>? file = answer.Status is >= 200 and < 300 ? answer.Body
            : answer.Status is >= 400 and < 500 and not 429 && answer.IsWhole ? ReadOnlyMemory<byte>.Empty
            : (ReadOnlyMemory<byte>?)null;
        if (file?.Length > RobotsReader.Longest)
            file = file.Value[..(RobotsReader.Longest + 1)];
        var site = new SiteRules(origin, file, now + (file is null ? KeepFailure : KeepRules));
        await archive.WriteAsync(new ArchiveChanges { Sites = [site] }, cancellationToken).ConfigureAwait(false);
        return _rules[origin] = Read(site, answer.Findings.IsEmpty ? FormattableString.Invariant($"it answered {answer.Status}") : answer.Findings[^1].Message);
    }

    private static Rules Read(SiteRules site, string why) => site.Robots is { } bytes
        ? new Rules(RobotsReader.Read(bytes.Span), site.Until, null)
        : new Rules(RobotsFile.Empty, site.Until, new Finding(Refusal, $"what {site.Origin} allows cannot be had for now, so nothing is fetched there (robots.txt: {why})"));

    // When a host may be asked next; held by whoever asks it.
    private sealed class Turn
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public DateTimeOffset Next { get; set; }

        // Until when the host asked to be left alone.
        public DateTimeOffset ClosedUntil { get; set; }
    }

    // What a site allows; or why nothing is fetched there for now.
    private sealed record Rules(RobotsFile File, DateTimeOffset Until, Finding? Trouble);
}
