using System.IO.Compression;
using System.Text;
using Crossread.Pipeline.Fetching;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline.Fetching;

public sealed class FetcherTests
{
    private const string Public = "93.184.215.14";
    private const string Page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\r\nHello";

    private static Task<FetchResult> FetchAsync(TestNetwork network, string address, FetchOptions? options = null, CancellationToken stop = default)
        => new Fetcher(options ?? FetchOptions.Default, network.ToNetwork()).FetchAsync(new FetchRequest(address), stop);

    private static string Redirect(string to, int status = 302) => $"HTTP/1.1 {status} Elsewhere\r\nLocation: {to}\r\nContent-Length: 0\r\n\r\n";

    // Asks a server on a public address, and checks that nothing else was connected to.
    private static async Task<FetchResult> AskAsync(string answer, FetchOptions? options = null)
    {
        await using var server = TestServer.Saying(answer);
        return await AskAsync(server, options);
    }

    private static async Task<FetchResult> AskAsync(TestServer server, FetchOptions? options = null, TimeSpan perRead = default)
    {
        var network = new TestNetwork { PerRead = perRead }.Name("news.example", Public).Put(Public, server);
        var result = await FetchAsync(network, "http://news.example/page", options);
        network.Strayed.ShouldBeEmpty();
        return result;
    }

    [Fact]
    public async Task A_page_is_fetched_and_the_question_says_who_asks()
    {
        await using var server = TestServer.Saying(Page);
        var network = new TestNetwork().Name("news.example", Public).Put(Public, server);
        var fetcher = new Fetcher(FetchOptions.Default with { Contact = "https://desk.example/about\r\nEvil: 1" }, network.ToNetwork());
        var result = await fetcher.FetchAsync(new FetchRequest("http://news.example/page#part") { Tag = "\"a1\"", Modified = "Mon, 02 Mar 2026 08:00:00 GMT" });
        result.IsGood.ShouldBeTrue();
        Encoding.UTF8.GetString(result.Body.Span).ShouldBe("Hello");
        result.Headers["content-type"].ShouldBe("text/html");
        result.Hops.ShouldBe([new FetchHop("http://news.example/page", Public + ":80", 200)]);
        var head = server.Questions.Single();
        head.ShouldStartWith("GET /page HTTP/1.1\r\n");
        head.ShouldContain("Host: news.example\r\n");
        head.ShouldContain($"User-Agent: Crossread/{EngineVersion.Current} (+https://desk.example/aboutEvil:1)\r\n");
        head.ShouldContain("If-None-Match: \"a1\"\r\n");
        head.ShouldContain("If-Modified-Since: Mon, 02 Mar 2026 08:00:00 GMT\r\n");
        foreach (var absent in new[] { "\r\nEvil", "Cookie", "Authorization", "traceparent", "Referer" })
            head.ShouldNotContain(absent);
    }

    [Fact]
    public async Task Not_changed_is_an_answer()
    {
        var result = await AskAsync("HTTP/1.1 304 Not Modified\r\nETag: \"a1\"\r\n\r\n");
        (result.Status, result.IsWhole, result.IsGood, result.Headers["ETag"]).ShouldBe((304, true, false, "\"a1\""));
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "refused-address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "refused-address")]
    [InlineData("http://[::1]/", "refused-address")]
    [InlineData("http://[::ffff:127.0.0.1]/", "refused-address")]
    [InlineData("http://[::ffff:a9fe:a9fe]/", "refused-address")]
    [InlineData("http://[64:ff9b::7f00:1]/", "refused-address")]
    [InlineData("http://[fe80::1%25eth0]/", "refused-address")]
    [InlineData("http://2130706433/", "refused-address")]
    [InlineData("http://0x7f000001/", "refused-address")]
    [InlineData("http://0x7f.1/", "refused-address")]
    [InlineData("http://0177.0.0.1/", "refused-address")]
    [InlineData("http://127.1/", "refused-address")]
    [InlineData("http://0/", "refused-address")]
    [InlineData("http://①②⑦.0.0.1/", "refused-address")]
    [InlineData("http://localhost/", "refused-address")]
    [InlineData("http://localhost./", "refused-address")]
    [InlineData("http://intranet/", "refused-address")]
    [InlineData("http://both.example/", "refused-address")]
    [InlineData("http://nowhere.example/", "unknown-host")]
    [InlineData("http://empty.example/", "unknown-host")]
    [InlineData("ftp://news.example/", "unsafe-scheme")]
    [InlineData("file:///etc/passwd", "unsafe-scheme")]
    [InlineData("gopher://127.0.0.1:6379/_x", "unsafe-scheme")]
    [InlineData("/etc/passwd", "unsafe-scheme")]
    [InlineData("http://user:secret@news.example/", "credentials")]
    [InlineData("http://news.example@127.0.0.1/", "credentials")]
    [InlineData("http://news.example:25/", "refused-port")]
    [InlineData("http://news.example:22/", "refused-port")]
    [InlineData("news.example", "bad-address")]
    [InlineData("http://", "bad-address")]
    [InlineData("", "bad-address")]
    public async Task What_may_not_be_asked_is_not_asked(string address, string code)
    {
        var network = new TestNetwork().Name("localhost", "127.0.0.1 ::1").Name("localhost.", "127.0.0.1").Name("intranet", "10.0.0.7").Name("empty.example", "").Name("both.example", $"{Public} 10.0.0.7").Name("news.example", Public);
        var result = await FetchAsync(network, address);
        result.Findings.Select(f => f.Code).ShouldBe([code]);
        (result.Status, result.IsWhole, result.Body.Length).ShouldBe((null, false, 0));
        network.Connected.ShouldBeEmpty();
        network.Strayed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("http://127.0.0.1/", "refused-address")]
    [InlineData("http://169.254.169.254/latest/meta-data/", "refused-address")]
    [InlineData("//[::ffff:10.0.0.1]/", "refused-address")]
    [InlineData("http://inside.example/", "refused-address")]
    [InlineData("file:///etc/passwd", "unsafe-scheme")]
    [InlineData("javascript:alert(1)", "unsafe-scheme")]
    [InlineData("http://a:b@news.example/", "credentials")]
    [InlineData("http://news.example:6/", "refused-port")]
    public async Task A_redirect_is_checked_like_the_first_address(string to, string code)
    {
        await using var server = TestServer.Saying(Redirect(to));
        var network = new TestNetwork().Name("news.example", Public).Name("inside.example", "192.168.0.9").Put(Public, server);
        var result = await FetchAsync(network, "http://news.example/");
        result.Findings.Select(f => f.Code).ShouldBe([code]);
        result.Hops[0].Status.ShouldBe(302);
        result.IsGood.ShouldBeFalse();
        network.Connected.Count.ShouldBe(1);
        network.Strayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_name_that_means_another_machine_a_moment_later_wins_nothing()
    {
        // The first look-up is public and leads to the server; every later one would be private.
        await using var server = TestServer.Saying(head => head.StartsWith("GET /second", StringComparison.Ordinal) ? Page : Redirect("/second"));
        var network = new TestNetwork().Name("rebinding.example", Public, "127.0.0.1").Put(Public, server);
        var result = await FetchAsync(network, "http://rebinding.example/first");
        result.Findings.Select(f => f.Code).ShouldBe(["refused-address"]);
        result.Hops.Select(h => h.ConnectedTo).ShouldBe([Public + ":80", null]);
        network.Strayed.ShouldBeEmpty();

        // One question is one look-up: the connection goes to what was checked, not to what the name means by then.
        network = new TestNetwork().Name("rebinding.example", Public, "127.0.0.1").Put(Public, server);
        (await FetchAsync(network, "http://rebinding.example/second")).IsGood.ShouldBeTrue();
        network.Strayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Machines_of_the_own_network_are_asked_where_a_person_vouches_for_them()
    {
        await using var server = TestServer.Saying(Page);
        var network = new TestNetwork().Name("intranet", "10.0.0.7").Put("10.0.0.7", server);
        var options = FetchOptions.Default with { Reach = FetchReach.Anywhere };
        (await FetchAsync(network, "http://intranet:81/", options)).IsGood.ShouldBeTrue();
        (await FetchAsync(network, "ftp://intranet/", options)).Findings.Single().Code.ShouldBe("unsafe-scheme");
    }

    [Fact]
    public async Task The_next_address_of_a_host_is_tried_where_the_first_does_not_answer()
    {
        await using var server = TestServer.Saying(Page);
        var network = new TestNetwork().Name("news.example", $"93.184.215.99 {Public}").Put(Public, server);
        var result = await FetchAsync(network, "http://news.example/");
        result.Hops.Single().ConnectedTo.ShouldBe(Public + ":80");
        network.Strayed.Single().Address.ToString().ShouldBe("93.184.215.99");
        (await FetchAsync(new TestNetwork().Name("news.example", "93.184.215.99"), "http://news.example/")).Findings.Single().Code.ShouldBe("unreachable");
    }

    [Fact]
    public async Task Redirects_are_followed_and_every_step_is_kept()
    {
        await using var server = TestServer.Saying(head => head.Split(' ')[1] switch { "/a" => Redirect("b?x=1#y", 301), "/b?x=1" => Redirect("http://other.example:8080/c", 308), _ => Page });
        var network = new TestNetwork().Name("news.example", Public).Name("other.example", "93.184.215.15").Put(Public, server).Put("93.184.215.15", server);
        var result = await FetchAsync(network, "http://news.example/a");
        result.IsGood.ShouldBeTrue();
        result.Asked.ShouldBe("http://news.example/a");
        result.Address.ShouldBe("http://other.example:8080/c");
        result.Hops.Select(h => (h.Address, h.Status)).ShouldBe([("http://news.example/a", 301), ("http://news.example/b?x=1", 308), ("http://other.example:8080/c", 200)]);
    }

    [Fact]
    public async Task Redirects_without_end_end()
    {
        await using var loop = TestServer.Saying(head => Redirect(head.StartsWith("GET /a ", StringComparison.Ordinal) ? "/b" : "/a"));
        var result = await AskAsync(loop);
        result.Findings.Single().Code.ShouldBe("too-many-redirects");
        loop.Questions.Count.ShouldBe(3);

        var steps = 0;
        await using var on = TestServer.Saying(_ => Redirect(FormattableString.Invariant($"/{++steps}")));
        result = await AskAsync(on);
        result.Findings.Single().Code.ShouldBe("too-many-redirects");
        on.Questions.Count.ShouldBe(11);

        (await AskAsync("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n")).Findings.Single().Code.ShouldBe("bad-redirect");
    }

    [Fact]
    public async Task A_body_that_grows_without_bound_when_decoded_is_cut()
    {
        using var bomb = new MemoryStream();
        await using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 256; i++)
                await gzip.WriteAsync(zeros);
        }

        await using var server = new TestServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {bomb.Length}\r\n\r\n"), stop);
            await stream.WriteAsync(bomb.ToArray(), stop);
        });
        var result = await AskAsync(server);
        result.Findings.Select(f => f.Code).ShouldBe(["payload-too-long"]);
        result.Body.Length.ShouldBe(FetchOptions.Default.LongestDecoded);
        (await AskAsync(server, FetchOptions.Default with { LargestRatio = 20 })).Findings.Select(f => f.Code).ShouldBe(["bad-coding"]);
    }

    [Fact]
    public async Task Codings_are_undone_as_they_are()
    {
        foreach (var (name, open) in new (string, Func<Stream, Stream>)[] { ("gzip", s => new GZipStream(s, CompressionLevel.Fastest)), ("deflate", s => new ZLibStream(s, CompressionLevel.Fastest)), ("deflate", s => new DeflateStream(s, CompressionLevel.Fastest)), ("br", s => new BrotliStream(s, CompressionLevel.Fastest)) })
        {
            using var coded = new MemoryStream();
            await using (var encoder = open(coded))
                encoder.Write("Hello, ferry."u8);
            await using var server = new TestServer(async (_, stream, stop) =>
            {
                await stream.WriteAsync(Encoding.Latin1.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {name}\r\n\r\n"), stop);
                await stream.WriteAsync(coded.ToArray(), stop);
            });
            var result = await AskAsync(server);
            Encoding.UTF8.GetString(result.Body.Span).ShouldBe("Hello, ferry.", name);
            result.IsGood.ShouldBeTrue();
        }

        var bare = await AskAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nHello");
        (bare.Findings.Single().Code, bare.IsGood, Encoding.UTF8.GetString(bare.Body.Span)).ShouldBe(("not-coded", true, "Hello"));
    }

    [Fact]
    public async Task A_line_of_a_gigabyte_is_not_taken()
    {
        var announced = await AskAsync("HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\nx");
        (announced.Findings.Single().Code, announced.Body.Length, announced.IsGood).ShouldBe(("too-long", 0, false));

        var sent = 0L;
        await using var server = new TestServer(async (_, stream, stop) =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), stop);
            var line = new byte[1 << 16];
            line.AsSpan().Fill((byte)'x');
            for (; sent < 1L << 30; sent += line.Length)
                await stream.WriteAsync(line, stop);
        });
        var result = await AskAsync(server, FetchOptions.Default with { LongestBody = 1 << 20 });
        result.Findings.Single().Code.ShouldBe("too-long");
        result.Body.Length.ShouldBeLessThanOrEqualTo(1 << 20);
        sent.ShouldBeLessThan(1L << 30);
    }

    [Fact]
    public async Task A_body_that_drips_is_given_up()
    {
        await using var server = TestServer.Saying("HTTP/1.1 200 OK\r\n\r\n" + new string('x', 100_000));
        // A byte a tenth of a second: the head comes in time, the body is too slow.
        var result = await AskAsync(server, perRead: TimeSpan.FromMilliseconds(100));
        result.Findings.Single().Code.ShouldBe("too-slow");
        result.Findings.Single().Message.ShouldContain("512 a second");
        (result.Status, result.IsGood).ShouldBe((200, false));
        result.Body.Length.ShouldBeInRange(1, 110);
        // A byte every other second: not even the head comes in time.
        result = await AskAsync(server, perRead: TimeSpan.FromSeconds(2));
        (result.Status, result.Findings.Single().Code).ShouldBe((null, "too-slow"));
        // Fast enough for every window, and still too long in all.
        result = await AskAsync(server, FetchOptions.Default with { LowestRate = 1 }, TimeSpan.FromMilliseconds(100));
        result.Findings.Single().Message.ShouldContain("within 60 s");
    }

    [Fact]
    public async Task A_host_that_cannot_be_connected_to_in_time_is_given_up()
    {
        var clock = new TestClock();
        var trying = new TaskCompletionSource();
        var network = new Network
        {
            Clock = clock,
            Resolve = (_, _) => Task.FromResult<global::System.Net.IPAddress[]>([global::System.Net.IPAddress.Parse(Public)]),
            Connect = async (_, stop) =>
            {
                trying.SetResult();
                await Task.Delay(Timeout.Infinite, stop);
                throw new InvalidOperationException();
            },
        };
        var fetching = new Fetcher(FetchOptions.Default, network).FetchAsync(new FetchRequest("http://news.example/"));
        await trying.Task;
        clock.Advance(TimeSpan.FromSeconds(11));
        var result = await fetching;
        result.Findings.Single().Code.ShouldBe("too-slow");
        result.Findings.Single().Message.ShouldContain("no connection");
    }

    [Fact]
    public async Task A_person_who_stops_is_obeyed()
    {
        using var stop = new CancellationTokenSource();
        await using var server = new TestServer(async (_, _, end) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, end);
        });
        var network = new TestNetwork().Name("news.example", Public).Put(Public, server);
        await Should.ThrowAsync<OperationCanceledException>(FetchAsync(network, "http://news.example/", stop: stop.Token));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHello", "cut-short", "Hello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\n", "cut-short", "Hello")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nHello\r\nzz\r\n", "cut-short", null)]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\nHello\r\n", "cut-short", "")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nHello", null, "Hello")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nHello", null, "He")]
    [InlineData("HTTP/1.1 200 OK\r\n\r\nHello", null, "Hello")]
    public async Task What_a_broken_answer_brings_is_kept_and_said(string answer, string? code, string? body)
    {
        var result = await AskAsync(answer);
        result.Findings.Select(f => f.Code).ShouldBe(code is null ? [] : [code]);
        if (body is not null)
            Encoding.UTF8.GetString(result.Body.Span).ShouldBe(body);
        result.IsGood.ShouldBe(code is null);
    }

    [Theory]
    [InlineData("", "cut-short")]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n", "bad-answer")]
    [InlineData("HTTP/1.1 abc OK\r\n\r\n", "bad-answer")]
    [InlineData("HTTP/1.1 200 OK\r\nno colon here\r\n\r\n", "bad-answer")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n", "cut-short")]
    public async Task What_is_no_answer_is_a_finding(string answer, string code)
    {
        var result = await AskAsync(answer);
        (result.Status, result.Findings.Single().Code).ShouldBe((null, code));
    }

    [Fact]
    public async Task A_flood_of_header_lines_is_not_taken()
    {
        var flood = new StringBuilder("HTTP/1.1 200 OK\r\n");
        for (var i = 0; i < 20_000; i++)
            flood.Append("X-Flood: ").Append(i).Append("\r\n");
        (await AskAsync(flood.Append("\r\n").ToString())).Findings.Single().Code.ShouldBe("header-too-long");
        (await AskAsync("HTTP/1.1 200 OK\r\nX: " + new string('x', 1 << 20) + "\r\n\r\n")).Findings.Single().Code.ShouldBe("header-too-long");
    }

    [Fact]
    public async Task Provisional_answers_without_end_are_too_slow()
    {
        await using var server = TestServer.Saying(string.Concat(Enumerable.Repeat("HTTP/1.1 103 Early Hints\r\n\r\n", 2000)));
        var result = await AskAsync(server, perRead: TimeSpan.FromMilliseconds(10));
        (result.Status, result.Findings.Single().Code).ShouldBe((null, "too-slow"));
    }

    [Fact]
    public async Task A_machine_that_does_not_speak_securely_is_said()
    {
        await using var plain = new TestServer((_, stream, stop) => stream.WriteAsync("220 mail.example ready\r\n"u8.ToArray(), stop).AsTask()) { SpeaksFirst = true };
        await using var closing = new TestServer((_, _, _) => Task.CompletedTask) { SpeaksFirst = true };
        foreach (var other in new[] { plain, closing })
        {
            var network = new TestNetwork().Name("news.example", Public).Put(Public, other);
            (await FetchAsync(network, "https://news.example/")).Findings.Single().Code.ShouldBe("not-secure");
        }
    }

    [Fact]
    public void A_certificate_makes_nobody_fetch_what_it_names()
    {
        var trust = Fetcher.Trust();
        trust.DisableCertificateDownloads.ShouldBeTrue();
        trust.RevocationMode.ShouldBe(global::System.Security.Cryptography.X509Certificates.X509RevocationMode.NoCheck);
        trust.TrustMode.ShouldBe(global::System.Security.Cryptography.X509Certificates.X509ChainTrustMode.System);
    }

    [Fact]
    public async Task The_same_fetcher_asks_many_hosts_at_once()
    {
        await using var server = TestServer.Saying(Page);
        var network = new TestNetwork().Put(Public, server);
        for (var i = 0; i < 40; i++)
            network.Name(FormattableString.Invariant($"h{i}.example"), Public);
        var fetcher = new Fetcher(FetchOptions.Default, network.ToNetwork());
        var results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => fetcher.FetchAsync(new FetchRequest(FormattableString.Invariant($"http://h{i}.example/")))));
        results.ShouldAllBe(r => r.IsGood);
        server.Questions.Count.ShouldBe(40);
    }
}
