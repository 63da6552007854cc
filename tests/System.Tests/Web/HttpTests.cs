using System.Net;
using System.Text.Json;
using Crossread.Storage;
using Crossread.Web;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Web;

[Collection(ServedArchive.Name)]
public sealed class HttpTests(WebViewFixture web)
{
    private static readonly string Hazard = Uri.EscapeDataString(WebViewFixture.HazardId);

    public static TheoryData<string> Pages => ["/", "/statements", "/search", "/search?q=crane", "/statements?kind=direct&stance=denies"];

    public static TheoryData<string> Resources =>
    [
        "/api/v1/stories", "/api/v1/stories/{story}", "/api/v1/stories/{story}/articles", "/api/v1/stories/{story}/claims", "/api/v1/stories/{story}/statements",
        "/api/v1/stories/{story}/differences", "/api/v1/stories/{story}/coverage", "/api/v1/stories/{story}/origins", "/api/v1/stories/{story}/timeline",
        "/api/v1/stories/{story}/passages", "/api/v1/articles/{article}", "/api/v1/statements", "/api/v1/search?q=crane", "/api/v1/compare?article={article}&article={other}",
        "/healthz", "/readyz", "/openapi.json",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_html_that_allows_no_script_of_strangers(string path)
    {
        using var response = await web.Client.GetAsync(path);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldStartWith("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        var html = await response.Content.ReadAsStringAsync();
        html.ShouldContain("<html lang=\"en\">");
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" onclick=");
        html.ShouldNotContain("<script>");
    }

    [Fact]
    public async Task The_story_page_has_every_section_and_counts_origins_beside_outlets()
    {
        var html = await web.Client.GetStringAsync($"/stories/{web.Story}");
        foreach (var heading in new[] { "What happened", "What differs", "Who said what", "Who tells what", "Told by one only", "Origins", "Timeline", "Articles", "Side by side" })
            html.ShouldContain($">{heading}");
        html.ShouldContain("class=\"badge origins\"");
        html.ShouldContain("class=\"badge outlets\"");
    }

    [Fact]
    public async Task Every_link_of_the_story_page_opens()
    {
        var html = await web.Client.GetStringAsync($"/stories/{web.Story}");
        var links = html.Split("href=\"").Skip(1).Select(piece => WebUtility.HtmlDecode(piece[..piece.IndexOf('"', StringComparison.Ordinal)])).Where(l => l.StartsWith('/')).Distinct(StringComparer.Ordinal).ToArray();
        links.Length.ShouldBeGreaterThan(20);
        foreach (var link in links)
        {
            using var response = await web.Client.GetAsync(link);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, link);
            if (link.Contains("#p", StringComparison.Ordinal))
                (await response.Content.ReadAsStringAsync()).ShouldContain($"id=\"{link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]}\"");
        }
    }

    [Fact]
    public async Task Markup_in_an_article_is_shown_as_text()
    {
        var row = await StoryOfHazardAsync();
        foreach (var path in new[] { "/", $"/articles/{Hazard}", $"/stories/{row}", "/search?q=Farhaven", "/statements?speaker=Holm", $"/compare?article={Hazard}&article=hazard-2", "/search?q=%3Cscript%3Ealert(1)%3C/script%3E" })
        {
            var html = await web.Client.GetStringAsync(path);
            html.ShouldNotContain("<script>alert", Case.Insensitive, path);
            html.ShouldNotContain("<img", Case.Insensitive, path);
            html.ShouldNotContain("<b>Loud", Case.Insensitive, path);
            html.ShouldNotContain("href=\"javascript:", Case.Insensitive, path);
        }

        (await web.Client.GetStringAsync($"/articles/{Hazard}")).ShouldContain("&lt;img src=x onerror=alert(2)&gt;");
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        foreach (var path in new[] { "/", $"/stories/{web.Story}", "/api/v1/stories" })
        {
            using var first = await web.Client.GetAsync(path);
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var second = await web.Client.SendAsync(request);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
            (await second.Content.ReadAsStringAsync()).ShouldBeEmpty();
        }
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task A_resource_is_json(string path)
    {
        var filled = path.Replace("{story}", web.Story, StringComparison.Ordinal).Replace("{article}", web.Articles[0], StringComparison.Ordinal).Replace("{other}", web.Articles[1], StringComparison.Ordinal);
        using var response = await web.Client.GetAsync(filled);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        using var document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        document.RootElement.ValueKind.ShouldBe(JsonValueKind.Object);
    }

    [Fact]
    public async Task Every_path_that_the_description_names_answers()
    {
        using var description = JsonDocument.Parse(await web.Client.GetStringAsync("/openapi.json"));
        foreach (var path in description.RootElement.GetProperty("paths").EnumerateObject())
        {
            var of = path.Name.Contains("/articles/{id}", StringComparison.Ordinal) ? web.Articles[0] : web.Story;
            var query = path.Name switch
            {
                "/api/v1/search" => "?q=crane",
                "/api/v1/compare" => $"?article={web.Articles[0]}&article={web.Articles[1]}",
                _ => string.Empty,
            };
            using var response = await web.Client.GetAsync(path.Name.Replace("{id}", of, StringComparison.Ordinal) + query);
            response.StatusCode.ShouldBe(HttpStatusCode.OK, path.Name);
        }
    }

    [Theory]
    [InlineData("/api/v1/stories/nothing", 404)]
    [InlineData("/api/v1/stories/nothing/claims", 404)]
    [InlineData("/api/v1/articles/nothing", 404)]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1/stories?since=yesterday", 400)]
    [InlineData("/api/v1/stories?limit=0", 400)]
    [InlineData("/api/v1/stories?limit=99999999999", 400)]
    [InlineData("/api/v1/stories?cursor=zz", 400)]
    [InlineData("/api/v1/statements?kind=loud", 400)]
    [InlineData("/api/v1/search", 400)]
    [InlineData("/api/v1/compare?article=one", 400)]
    [InlineData("/api/v1/compare?article=one&article=two", 400)]
    public async Task A_problem_has_one_shape(string path, int status)
    {
        using var response = await web.Client.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/problem+json");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("status").GetInt32().ShouldBe(status);
        problem.RootElement.GetProperty("title").GetString().ShouldNotBeNullOrEmpty();
        problem.RootElement.GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("/stories/nothing", 404)]
    [InlineData("/articles/nothing", 404)]
    [InlineData("/speakers?name=Nobody", 404)]
    [InlineData("/nothing", 404)]
    [InlineData("/speakers", 400)]
    [InlineData("/compare", 400)]
    [InlineData("/compare?article=a&article=b&article=c&article=d&article=e&article=f", 400)]
    public async Task A_page_that_is_not_there_says_so(string path, int status)
    {
        using var response = await web.Client.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync()).ShouldContain("class=\"failed\"");
    }

    [Fact]
    public async Task Pages_of_a_list_hold_each_story_once()
    {
        var ids = new List<string>();
        string? cursor = null;
        do
        {
            using var page = JsonDocument.Parse(await web.Client.GetStringAsync("/api/v1/stories?limit=1" + (cursor is null ? string.Empty : $"&cursor={cursor}")));
            ids.AddRange(page.RootElement.GetProperty("stories").EnumerateArray().Select(s => s.GetProperty("id").GetString()!));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null && ids.Count < 100);
        ids.Count.ShouldBeGreaterThan(2);
        ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
    }

    [Fact]
    public async Task A_place_that_is_none_of_the_text_is_passed_over()
    {
        foreach (var at in new[] { "5-2", "0-99999999", "x", "1-2-3", "-1-5" })
        {
            using var response = await web.Client.GetAsync($"/articles/{web.Articles[0]}?at={at}");
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    [Fact]
    public async Task Only_reading_is_answered()
    {
        using var response = await web.Client.PostAsync("/api/v1/stories", null);
        response.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task Another_name_for_this_machine_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "elsewhere.example";
        using var response = await web.Client.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.MisdirectedRequest);
    }

    [Theory]
    [InlineData("html", "text/html")]
    [InlineData("md", "text/markdown")]
    [InlineData("json", "application/json")]
    public async Task A_story_can_be_taken_along(string ending, string type)
    {
        using var response = await web.Client.GetAsync($"/stories/{web.Story}/report.{ending}");
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
    }

    [Fact]
    public void An_address_that_others_can_reach_needs_a_token()
    {
        Should.Throw<ArgumentException>(() => WebView.CreateApplication(new WebOptions { ArchivePath = web.ArchivePath, Url = new Uri("http://0.0.0.0:5080") })).Message.ShouldContain("needs a token");
        Should.Throw<ArgumentException>(() => WebView.CreateApplication(new WebOptions { ArchivePath = web.ArchivePath, Url = new Uri("http://0.0.0.0:5080"), Token = "short" }));
    }

    [Fact]
    public void A_missing_archive_is_told_at_the_start() =>
        Should.Throw<ArchiveException>(() => WebView.CreateApplication(new WebOptions { ArchivePath = web.ArchivePath + ".none" }));

    [Fact]
    public async Task A_token_is_asked_for_and_kept_after_signing_in()
    {
        const string Token = "a-token-of-some-length";
        await using var application = WebView.CreateApplication(new WebOptions { ArchivePath = web.ArchivePath, Url = new Uri("http://127.0.0.1:0"), Token = Token });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = await WebViewFixture.StartAsync(application) };

        (await client.GetAsync("/")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.GetAsync("/api/v1/stories")).Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await client.GetAsync("/healthz")).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var bearer = new HttpRequestMessage(HttpMethod.Get, "/api/v1/stories");
        bearer.Headers.Authorization = new("Bearer", Token);
        (await client.SendAsync(bearer)).StatusCode.ShouldBe(HttpStatusCode.OK);

        using var wrong = new FormUrlEncodedContent([new("token", "another-token-of-length")]);
        (await client.PostAsync("/sign-in", wrong)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var right = new FormUrlEncodedContent([new("token", Token)]);
        using var signedIn = await client.PostAsync("/sign-in", right);
        signedIn.StatusCode.ShouldBe(HttpStatusCode.Found);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single();
        cookie.ShouldContain("httponly", Case.Insensitive);
        cookie.ShouldNotContain(Token);
        using var again = new HttpRequestMessage(HttpMethod.Get, "/");
        again.Headers.Add("Cookie", cookie[..cookie.IndexOf(';', StringComparison.Ordinal)]);
        (await client.SendAsync(again)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await application.StopAsync();
    }

    private async Task<string> StoryOfHazardAsync()
    {
        using var article = JsonDocument.Parse(await web.Client.GetStringAsync($"/api/v1/articles/{Hazard}"));
        return Uri.EscapeDataString(article.RootElement.GetProperty("story").GetString()!);
    }
}
