using Crossread.Pipeline.Fetching;
using Crossread.Storage;

namespace Crossread.Pipeline.Watching;

/// <summary>Gives what stands at addresses as sites ask for it: what their <c>robots.txt</c> allows, one question to a host at a time, with a pause between two.</summary>
/// <remarks>Thread-safe. What a site allows is kept in the archive for a day.</remarks>
public sealed class PolitePages
{
    private readonly PoliteFetcher _fetcher;

    /// <summary>Makes a source of pages on the network of this machine.</summary>
    /// <param name="archive">An archive opened to add to it.</param>
    /// <param name="fetching">What may be reached, and how much may be taken.</param>
    /// <param name="options">How long the pause between two questions to a host is.</param>
    public PolitePages(Archive archive, FetchOptions fetching, WatchOptions options)
        : this(archive, fetching, options, Network.Real)
    {
    }

    internal PolitePages(Archive archive, FetchOptions fetching, WatchOptions options, Network network)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(options);
        _fetcher = new PoliteFetcher(new Fetcher(fetching, network), archive, options, network);
    }

    /// <summary>Fetches what stands at an address; a <see cref="PageSource"/>.</summary>
    /// <param name="address">The address.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <returns>What came; without a body where the site does not allow it, or where the answer is not a good one, with a finding that says so.</returns>
    public async Task<SourcedPage> FetchAsync(string address, CancellationToken cancellationToken)
    {
        var answer = await _fetcher.FetchAsync(new FetchRequest(address), cancellationToken).ConfigureAwait(false);
        if (answer.IsGood)
            return new SourcedPage(answer.Address, answer.Headers, answer.Body, answer.Findings);
        var findings = answer.Findings.IsEmpty ? [new Finding("bad-status", FormattableString.Invariant($"it answered {answer.Status}; expected a page"))] : answer.Findings;
        return new SourcedPage(answer.Address, answer.Headers, null, findings);
    }
}
