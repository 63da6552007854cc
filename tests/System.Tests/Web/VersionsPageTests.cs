using System.Net;
using System.Text.Json;
using Crossread.System.Tests.Pipeline.Watching;
using Crossread.Web;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Web;

public sealed class VersionsPageTests
{
    [Fact]
    public async Task What_was_changed_is_shown_as_text_and_given_with_its_places()
    {
        await using var site = new InventedSite();
        string[] first = [.. InventedSite.Report("Tolm"), "A last line with 🚧 &lt;img src=x onerror=alert(1)&gt; in it, and many more words after it, so that it stays."], second = [.. first];
        second[^1] = second[^1].Replace("onerror=alert(1)", "onerror=alert(2)", StringComparison.Ordinal);
        site.Publish(("/a", "Harbour of Tolm closed", first), ("/b", "Ducks return", InventedSite.Report("Halden")));
        await site.RoundAsync();
        site.Answers["/a"] = InventedSite.Ok(InventedSite.Page("Harbour of Tolm shut", second));
        site.Network.Clock.Advance(TimeSpan.FromHours(1.2));
        (await site.RoundAsync()).Changed.ShouldBe(1);
        var articles = await site.ReadAsync(a => a.ArticlesAsync());

        await using var application = WebView.CreateApplication(new WebOptions { ArchivePath = site.ArchivePath, Url = new Uri("http://127.0.0.1:0") });
        using var client = new HttpClient { BaseAddress = await WebViewFixture.StartAsync(application) };
        using (var answer = JsonDocument.Parse(await client.GetStringAsync($"/api/v1/articles/{articles[0].Id}/versions")))
        {
            var versions = answer.RootElement.GetProperty("versions").EnumerateArray().ToArray();
            versions.Select(v => v.GetProperty("version").GetInt32()).ShouldBe([1, 2]);
            versions[0].GetProperty("changes").ValueKind.ShouldBe(JsonValueKind.Null);
            var changes = versions[1].GetProperty("changes");
            changes.GetProperty("headline").EnumerateArray().Select(w => (w.GetProperty("kind").GetString(), w.GetProperty("words").GetString())).ShouldBe([("kept", "Harbour of Tolm "), ("removed", "closed"), ("added", "shut")]);
            var change = changes.GetProperty("paragraphs").EnumerateArray().Single();
            change.GetProperty("kind").GetString().ShouldBe("changed");
            // Places count code points: the sign before them is one.
            var (text, after) = (versions[1].GetProperty("text").GetString()!, change.GetProperty("after").EnumerateArray().Select(n => n.GetInt32()).ToArray());
            string.Concat(text.EnumerateRunes().Skip(after[0]).Take(after[1] - after[0])).ShouldStartWith("A last line with");
            after[1].ShouldBe(text.EnumerateRunes().Count());
        }

        var html = await client.GetStringAsync($"/articles/{articles[0].Id}");
        html.ShouldContain("Changed since");
        html.ShouldContain("headline changed, 1 paragraph changed");
        html.ShouldContain("<del>closed</del><ins>shut</ins>");
        html.ShouldContain("&lt;img src=x onerror=alert(<del>1</del><ins>2</ins>)&gt;");
        html.ShouldNotContain("<img src=x");
        (await client.GetStringAsync($"/articles/{articles[1].Id}")).ShouldNotContain("Changed since");
        (await client.GetAsync("/api/v1/articles/none/versions")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await application.StopAsync();
    }
}
