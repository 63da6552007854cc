using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>Lists of statements with their filters, speakers, and articles with marks within marks.</summary>
[Collection(ServedArchive.Name)]
public sealed class StatementPagesTests(WebViewFixture web)
{
    [Theory]
    [InlineData("type=belief", "type", "belief")]
    [InlineData("type=Speech", "type", "speech")]
    [InlineData("stance=denies", "stance", "denies")]
    [InlineData("kind=mixed", "kind", "mixed")]
    [InlineData("outlet=radio%20corvin", "outlet", "Radio Corvin")]
    [InlineData("speaker=halvick", "speaker", "Oren Halvick")]
    public async Task A_filter_lets_through_what_it_names(string query, string field, string value)
    {
        var statements = await StatementsAsync(query);
        statements.ShouldNotBeEmpty();
        statements.ShouldAllBe(s => s.GetProperty(field).GetString() == value);
        var page = await web.Client.GetStringAsync("/statements?" + query);
        page.Split("<li class=\"item\"").Length.ShouldBe(Math.Min(statements.Length, 50) + 1, "one entry a statement");
    }

    [Fact]
    public async Task Beliefs_and_plans_are_listed_for_those_who_ask()
    {
        var said = await StatementsAsync("type=said");
        said.Length.ShouldBe((await StatementsAsync(string.Empty)).Length);
        said.ShouldAllBe(s => s.GetProperty("type").GetString() != "belief" && s.GetProperty("type").GetString() != "plan");
        var thought = (await StatementsAsync("type=belief")).Length + (await StatementsAsync("type=plan")).Length;
        thought.ShouldBeGreaterThan(0);
        (await StatementsAsync("type=any")).Length.ShouldBe(said.Length + thought);
    }

    [Fact]
    public async Task Days_bound_a_list()
    {
        var statements = await StatementsAsync("since=2025-10-13&until=2025-10-14");
        statements.ShouldNotBeEmpty();
        statements.ShouldAllBe(s => string.CompareOrdinal(s.GetProperty("published").GetString(), "2025-10-13") >= 0 && string.CompareOrdinal(s.GetProperty("published").GetString(), "2025-10-15") < 0);
        (await StatementsAsync("since=2025-10-14&until=2025-10-13")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("kind=loud")]
    [InlineData("kind=1")]
    [InlineData("stance=x%00y")]
    [InlineData("type=7")]
    [InlineData("type=said,any")]
    [InlineData("since=yesterday")]
    [InlineData("until=2025-02-30")]
    [InlineData("cursor=ff")]
    public async Task A_value_that_is_none_is_a_problem_that_names_it(string query)
    {
        using var answer = await web.Client.GetAsync("/api/v1/statements?" + query);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        problem.RootElement.GetProperty("detail").GetString()!.ShouldContain($"'{query[..query.IndexOf('=', StringComparison.Ordinal)]}'");
        using var page = await web.Client.GetAsync("/statements?" + query);
        page.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await page.Content.ReadAsStringAsync()).ShouldContain("class=\"failed\"");
    }

    [Theory]
    [InlineData("about=%22")]
    [InlineData("about=OR%20-%20*")]
    [InlineData("speaker=%25%27%22%00%F0%9F%9A%A7")]
    [InlineData("outlet=%ED%A0%80")]
    [InlineData("story=nothing&outlet=%3Cb%3E")]
    public async Task A_filter_that_nothing_fits_shows_an_empty_list(string query)
    {
        var page = await web.Client.GetStringAsync("/statements?" + query);
        page.ShouldContain("class=\"empty\"");
        page.ShouldNotContain("<b>");
    }

    [Fact]
    public async Task The_address_of_further_statements_holds_the_filters()
    {
        var page = await web.Client.GetStringAsync("/statements?type=any&since=2020-01-01&kind=indirect");
        page.ShouldContain("<option value=\"any\" selected>");
        page.ShouldContain("<option value=\"indirect\" selected>");
        var next = WebUtility.HtmlDecode(Between(page, "rel=\"next\" href=\"", "\""));
        next.ShouldContain("type=any");
        next.ShouldContain("since=2020-01-01");
        next.ShouldContain("kind=indirect");
        (await web.Client.GetStringAsync(next)).ShouldContain("<option value=\"indirect\" selected>");
    }

    [Fact]
    public async Task What_is_said_within_something_said_is_marked_within_it()
    {
        var nested = (await StatementsAsync("type=any")).Where(s => s.GetProperty("nested_in").ValueKind == JsonValueKind.Number && s.GetProperty("type").GetString() == "speech").ToArray();
        nested.ShouldNotBeEmpty();
        foreach (var statement in nested)
        {
            var text = await TextAsync(statement.GetProperty("article").GetString()!);
            var (inner, outer) = (Anchor(text, statement, "index"), Anchor(text, statement, "nested_in"));
            inner.Ancestors().ShouldContain(outer);
            inner.Descendants().Any(e => Classes(e).Contains("content") && Classes(e).Contains("nested")).ShouldBeTrue();
            inner.Descendants().First(e => Classes(e).Contains("nested")).AncestorsAndSelf().Any(e => Classes(e) is ["content"]).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task A_hop_leads_to_the_words_that_name_it()
    {
        var hops = (await StatementsAsync("limit=500")).Where(s => s.GetProperty("chain").GetArrayLength() > 0).ToArray();
        hops.ShouldNotBeEmpty();
        foreach (var article in hops.GroupBy(s => s.GetProperty("article").GetString()!, StringComparer.Ordinal))
        {
            var text = await TextAsync(article.Key);
            var links = text.Descendants("a").Where(a => Classes(a).Contains("hop")).Select(a => (string)a.Attribute("href")!).ToArray();
            links.ShouldNotBeEmpty();
            var ids = text.Descendants().Select(e => "#" + (string?)e.Attribute("id")).ToHashSet(StringComparer.Ordinal);
            links.ShouldAllBe(l => ids.Contains(l));
        }
    }

    [Fact]
    public async Task Every_article_of_the_archive_is_well_formed_and_keeps_its_words()
    {
        using var stories = JsonDocument.Parse(await web.Client.GetStringAsync("/api/v1/stories"));
        foreach (var story in stories.RootElement.GetProperty("stories").EnumerateArray())
        {
            using var articles = JsonDocument.Parse(await web.Client.GetStringAsync($"/api/v1/stories/{Uri.EscapeDataString(story.GetProperty("id").GetString()!)}/articles"));
            foreach (var article in articles.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("id").GetString()!))
            {
                var text = await TextAsync(article);
                using var whole = JsonDocument.Parse(await web.Client.GetStringAsync("/api/v1/articles/" + Uri.EscapeDataString(article)));
                var words = whole.RootElement.GetProperty("article").GetProperty("text").GetString()!;
                string.Concat(text.Descendants("p").Select(p => p.Value)).Where(c => !char.IsWhiteSpace(c)).ShouldBe(words.Where(c => !char.IsWhiteSpace(c)));
                string[] ids = [.. text.Descendants().Select(e => (string?)e.Attribute("id")).OfType<string>()];
                ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Length);
            }
        }
    }

    [Fact]
    public async Task A_belief_of_a_list_is_marked_where_its_link_leads()
    {
        var page = await web.Client.GetStringAsync("/statements?type=belief");
        var link = WebUtility.HtmlDecode(Between(page, "class=\"words\" href=\"", "\""));
        link.ShouldContain("?type=any#s");
        (await web.Client.GetStringAsync(link)).ShouldContain($"id=\"{link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..]}\"");
    }

    [Fact]
    public async Task A_speaker_s_page_holds_each_statement_once_with_its_wordings()
    {
        var statements = await StatementsAsync("speaker=Adela%20Korrin");
        var page = await web.Client.GetStringAsync("/speakers?name=Adela%20Korrin");
        page.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{statements.Length} statements"));
        var list = XElement.Parse("<ul>" + string.Concat(page.Split("<ul class=\"points\">").Skip(1).Select(p => p[..p.IndexOf("\n</ul>\n<", p.LastIndexOf("</p></li>", StringComparison.Ordinal), StringComparison.Ordinal)])) + "</ul>");
        var labels = list.Descendants("a").Where(a => Classes(a).Contains("outlet")).Select(a => (string)a.Attribute("href")!).ToArray();
        labels.Length.ShouldBe(statements.Length);
        labels.Distinct(StringComparer.Ordinal).Count().ShouldBe(labels.Length);
        list.Elements("li").Count().ShouldBeLessThan(statements.Length);
        list.Elements("li").Any(li => li.Descendants("a").Where(a => Classes(a).Contains("outlet")).Select(a => a.Value).Distinct(StringComparer.Ordinal).Count() > 2).ShouldBeTrue();
    }

    private async Task<JsonElement[]> StatementsAsync(string query)
    {
        using var answer = JsonDocument.Parse(await web.Client.GetStringAsync($"/api/v1/statements?limit=500&{query}".Replace("limit=500&limit=500", "limit=500", StringComparison.Ordinal)));
        return [.. answer.RootElement.GetProperty("statements").EnumerateArray().Select(s => s.Clone())];
    }

    // Read as XML, which takes nothing that is not well-formed.
    private async Task<XElement> TextAsync(string article)
    {
        var page = await web.Client.GetStringAsync($"/articles/{Uri.EscapeDataString(article)}?type=any");
        var start = page.IndexOf("<div class=\"text\"", StringComparison.Ordinal);
        return XElement.Parse(page[start..page.IndexOf("</main>", start, StringComparison.Ordinal)], LoadOptions.PreserveWhitespace);
    }

    private static XElement Anchor(XElement text, JsonElement statement, string index) =>
        text.Descendants().Single(e => (string?)e.Attribute("id") == FormattableString.Invariant($"s{statement.GetProperty(index).GetInt32() + 1}"));

    private static string[] Classes(XElement element) => ((string?)element.Attribute("class") ?? string.Empty).Split(' ');

    private static string Between(string text, string before, string after)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        start.ShouldBeGreaterThanOrEqualTo(0, before);
        start += before.Length;
        return text[start..text.IndexOf(after, start, StringComparison.Ordinal)];
    }
}
