using System.Collections.Immutable;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Crossread.Sources;

namespace Crossread.Pipeline.Fetching;

/// <summary>Fetches what stands at an address, from whoever may be asked, as far as it keeps to the limits.</summary>
/// <remarks>Thread-safe. Only <c>http</c> and <c>https</c>; no cookies, no credentials, no proxy, nothing kept between two fetches. Redirects are followed one by one,
/// each checked like the first address, and every connection goes to an address that was checked itself. Trouble is a finding; only a stop is an exception.</remarks>
public sealed class Fetcher
{
    internal const string Downgraded = "downgraded";

    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    private readonly FetchOptions _options;
    private readonly Network _network;
    private readonly string _agent;

    /// <summary>Makes a fetcher on the network of this machine.</summary>
    /// <param name="options">What may be reached, and how much may be taken.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is not positive.</exception>
    public Fetcher(FetchOptions options)
        : this(options, Network.Real)
    {
    }

    internal Fetcher(FetchOptions options, Network network)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.MostRedirects < 0
            || ((ReadOnlySpan<int>)[options.LongestHeader, options.LongestBody, options.LongestDecoded, options.LargestRatio, options.LowestRate]).ContainsAnyInRange(int.MinValue, 0)
            || ((ReadOnlySpan<TimeSpan>)[options.Connecting, options.Answering, options.Whole]).ContainsAnyInRange(TimeSpan.MinValue, TimeSpan.Zero))
            throw new ArgumentOutOfRangeException(nameof(options), options, "A limit is not positive.");
        (_options, _network) = (options, network);
        // What a person sets may hold anything; a header may not.
        var contact = options.Contact is { } named ? new string([.. named.Where(c => c is > ' ' and < '\u007F' and not ('(' or ')' or '\\'))]) : string.Empty;
        _agent = contact.Length == 0 ? $"Crossread/{EngineVersion.Current}" : $"Crossread/{EngineVersion.Current} (+{contact})";
    }

    /// <summary>Fetches what stands at an address.</summary>
    /// <param name="request">The address, and what is known of it.</param>
    /// <param name="cancellationToken">Stops the fetch.</param>
    /// <exception cref="OperationCanceledException">The token was set.</exception>
    public async Task<FetchResult> FetchAsync(FetchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        var result = new FetchResult { Asked = request.Address, Address = request.Address };
        if (!FetchAddress.TryRead(request.Address, null, _options.Reach, out var address, out var finding))
            return With(result, finding);
        using var limit = new CancellationTokenSource(_options.Whole, _network.Clock);
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        var seen = new HashSet<Uri>();
        while (seen.Add(address))
        {
            (result, var next) = await AskAsync(result with { Address = address.AbsoluteUri }, address, request, whole.Token, cancellationToken).ConfigureAwait(false);
            if (next is null)
                return result;
            if (!FetchAddress.TryRead(next, address, _options.Reach, out var target, out finding))
                return With(result with { Address = next }, finding);
            if (result.Hops.Length > _options.MostRedirects)
                return With(result, new Finding("too-many-redirects", FormattableString.Invariant($"more than {_options.MostRedirects} redirects")));
            if (address.Scheme == Uri.UriSchemeHttps && target.Scheme == Uri.UriSchemeHttp)
                result = With(result, new Finding(Downgraded, $"{address} leads from https to http, where anybody on the way may have changed what came"));
            address = target;
        }

        return With(result with { Address = address.AbsoluteUri }, new Finding("too-many-redirects", $"the redirects lead back to {address}"));
    }

    private static FetchResult With(FetchResult result, Finding finding) => result with { Findings = result.Findings.Add(finding) };

    private async Task<(FetchResult Result, string? Next)> AskAsync(FetchResult result, Uri address, FetchRequest request, CancellationToken whole, CancellationToken asked)
    {
        using var answering = new CancellationTokenSource(_options.Answering, _network.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(whole, answering.Token);
        var connector = new GuardedConnector(_options, _network, stop.Token);
        using var handler = Handler(connector);
        using var invoker = new HttpMessageInvoker(handler, disposeHandler: false);
        using var question = Question(address, request);
        var answered = false;
        FetchResult Hop(int? status) => result with { Hops = result.Hops.Add(new FetchHop(address.AbsoluteUri, connector.Connected?.ToString(), status)) };
        FetchResult Failed(string code, string message) => With(Hop(null), new Finding(code, message));
        try
        {
            using var answer = await invoker.SendAsync(question, stop.Token).ConfigureAwait(false);
            var status = (int)answer.StatusCode;
            var headers = Fields(answer);
            answered = true;
            result = Hop(status) with { Status = status, Headers = headers, Body = default };
            if (status is 301 or 302 or 303 or 307 or 308)
            {
                return headers["Location"] is { } location
                    ? (result, location)
                    : (With(result, new Finding("bad-redirect", FormattableString.Invariant($"the answer of {status} does not say where to go"))), null);
            }

            return (await TakeAsync(result, answer, request, whole).ConfigureAwait(false), null);
        }
        catch (OperationCanceledException)
        {
            asked.ThrowIfCancellationRequested();
            if (connector.Trouble is { } trouble)
                return (With(Hop(null), trouble), null);
            var within = whole.IsCancellationRequested ? _options.Whole : _options.Answering;
            var what = answered ? "the body did not come to its end" : "no answer came";
            return (With(answered ? result : Hop(null), new Finding("too-slow", FormattableString.Invariant($"{what} within {within.TotalSeconds:0.#} s"))), null);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or InvalidOperationException or FormatException or NotSupportedException)
        {
            asked.ThrowIfCancellationRequested();
            if (connector.Trouble is { } trouble)
                return (With(Hop(null), trouble), null);
            return ((e as HttpRequestException)?.HttpRequestError switch
            {
                HttpRequestError.ConfigurationLimitExceeded => Failed("header-too-long", FormattableString.Invariant($"the answer's header is longer than {_options.LongestHeader} KiB")),
                HttpRequestError.SecureConnectionError => Failed("not-secure", $"no secure connection to {address.Host}: {(e.InnerException ?? e).Message}"),
                HttpRequestError.ResponseEnded => Failed("cut-short", $"{address.Host} ended the connection before its answer"),
                HttpRequestError.ConnectionError => Failed("unreachable", $"no connection to {address.Host}: {e.Message}"),
                _ => Failed("bad-answer", $"the answer of {address.Host} cannot be read: {(e.InnerException ?? e).Message}"),
            }, null);
        }
    }

    private async Task<FetchResult> TakeAsync(FetchResult result, HttpResponseMessage answer, FetchRequest request, CancellationToken whole)
    {
        var decodedAtMost = request.Longest > 0 ? Math.Min(request.Longest, _options.LongestDecoded) : _options.LongestDecoded;
        var longest = Math.Min(_options.LongestBody, decodedAtMost);
        if (answer.Content.Headers.ContentLength > longest)
            return With(result, BodyReader.TooLong(longest));
        await using var body = await answer.Content.ReadAsStreamAsync(whole).ConfigureAwait(false);
        var (bytes, trouble) = await BodyReader.ReadAsync(body, longest, _options.LowestRate, _network.Clock, whole).ConfigureAwait(false);
        var (decoded, findings) = ContentCodings.Undo(result.Headers, bytes, decodedAtMost, _options.LargestRatio);
        // Of a body that was cut the codings cannot be undone to their end: that is said once.
        return trouble is null
            ? result with { Body = decoded, Findings = result.Findings.AddRange(findings) }
            : With(result with { Body = decoded }, trouble);
    }

    private SocketsHttpHandler Handler(GuardedConnector connector) => new()
    {
        ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        PreAuthenticate = false,
        MaxResponseHeadersLength = _options.LongestHeader,
        MaxResponseDrainSize = 0,
        MaxConnectionsPerServer = 1,
        ConnectTimeout = Timeout.InfiniteTimeSpan,
        ActivityHeadersPropagator = null,
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        SslOptions = new SslClientAuthenticationOptions { CertificateChainPolicy = Trust() },
    };

    // By itself the check of a certificate fetches what the certificate names, from wherever it says: past every check made here.
    internal static X509ChainPolicy Trust() => new()
    {
        DisableCertificateDownloads = true,
        RevocationMode = X509RevocationMode.NoCheck,
        ApplicationPolicy = { new Oid(ServerAuthentication) },
    };

    private HttpRequestMessage Question(Uri address, FetchRequest request)
    {
        var question = new HttpRequestMessage(HttpMethod.Get, address) { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionOrLower };
        question.Headers.TryAddWithoutValidation("User-Agent", _agent);
        question.Headers.TryAddWithoutValidation("Accept", "text/html, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.8");
        question.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        // What the answer before stated is sent back as it was, if it is fit for a header.
        if (IsFieldValue(request.Tag))
            question.Headers.TryAddWithoutValidation("If-None-Match", request.Tag);
        if (IsFieldValue(request.Modified))
            question.Headers.TryAddWithoutValidation("If-Modified-Since", request.Modified);
        return question;
    }

    private static bool IsFieldValue(string? value) => value is { Length: > 0 and < 1024 } && value.All(c => c is >= ' ' and < '\u007F');

    private static HeaderFields Fields(HttpResponseMessage answer)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        foreach (var (name, values) in answer.Headers.NonValidated.Concat(answer.Content.Headers.NonValidated))
        {
            foreach (var value in values)
                fields.Add(new HeaderField(name, value.Trim()));
        }

        return new HeaderFields(fields.ToImmutable());
    }
}
