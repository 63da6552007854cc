using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>The pages in a real browser: what only a browser can tell.</summary>
[Collection(ServedArchive.Name)]
public sealed class BrowserTests(WebViewFixture web)
{
    private readonly List<string> _complaints = [];

    [BrowserFact]
    public async Task Every_kind_of_page_loads_without_a_complaint()
    {
        var page = await OpenAsync("/");
        foreach (var path in new[] { $"/stories/{web.Story}", $"/articles/{web.Articles[0]}", $"/compare?article={web.Articles[0]}&article={web.Articles[1]}", "/statements", "/search?q=crane" })
        {
            var response = await page.GotoAsync(web.Address + path[1..]);
            response!.Status.ShouldBe(200, path);
            (await page.Locator("h1").CountAsync()).ShouldBe(1, path);
        }

        _complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_page_fits_a_narrow_screen_without_scrolling_sideways()
    {
        var page = await OpenAsync("/", new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 400, Height = 800 } });
        foreach (var path in new[] { string.Empty, $"stories/{web.Story}", $"articles/{web.Articles[0]}", $"compare?article={web.Articles[0]}&article={web.Articles[1]}", "statements", "search?q=crane" })
        {
            await page.GotoAsync(web.Address + path);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(400, path);
        }
    }

    [BrowserFact]
    public async Task A_link_lands_at_its_words()
    {
        var page = await OpenAsync($"/stories/{web.Story}");
        var link = page.Locator("#facts a.words").First;
        var words = (await link.InnerTextAsync()).Trim();
        await link.ClickAsync();
        await page.Locator(".text").WaitForAsync();
        var target = page.Locator(":target");
        (await target.InnerTextAsync()).ShouldContain(words[..Math.Min(20, words.Length)]);
        (await target.EvaluateAsync<bool>("e => { const r = e.getBoundingClientRect(); return r.bottom > 0 && r.top < innerHeight; }")).ShouldBeTrue();
        _complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task A_place_without_its_query_lands_too()
    {
        var page = await OpenAsync($"/articles/{web.Articles[0]}#p0-12");
        await page.Locator("[id='p0-12']").WaitForAsync();
        page.Url.ShouldEndWith("?at=0-12#p0-12");
        (await page.Locator(":target").CountAsync()).ShouldBe(1);
    }

    [BrowserFact]
    public async Task A_statement_has_a_place_of_its_own()
    {
        var page = await OpenAsync($"/articles/{web.Articles[0]}#s1");
        (await page.Locator("#s1:target").InnerTextAsync()).ShouldNotBeNullOrWhiteSpace();
    }

    [BrowserFact]
    public async Task Keys_go_through_the_list_and_open()
    {
        var page = await OpenAsync("/");
        await page.Keyboard.PressAsync("j");
        (await page.Locator(".current").CountAsync()).ShouldBe(1);
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        var opened = await page.Locator(".current a").First.GetAttributeAsync("href");
        await page.Keyboard.PressAsync("o");
        await page.Locator("#origins").WaitForAsync();
        page.Url.ShouldEndWith(opened!);
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("o");
        page.Url.ShouldEndWith("#origins");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("s");
        await page.Locator(".stories").WaitForAsync();
        page.Url.ShouldBe(web.Address.ToString());
        _complaints.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Keys_find_search_and_help_and_can_be_switched_off()
    {
        var page = await OpenAsync("/");
        await page.Keyboard.PressAsync("/");
        await page.Keyboard.TypeAsync("jk");
        (await page.Locator("#q").InputValueAsync()).ShouldBe("jk");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("?");
        (await page.Locator("dialog[open]").CountAsync()).ShouldBe(1);
        await page.Locator("dialog input[type=checkbox]").UncheckAsync();
        await page.Keyboard.PressAsync("Escape");
        (await page.Locator("dialog[open]").CountAsync()).ShouldBe(0);
        await page.Keyboard.PressAsync("j");
        (await page.Locator(".current").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Differences_are_stepped_through_side_by_side()
    {
        var page = await OpenAsync($"/compare?article={web.Articles[0]}&article={web.Articles[1]}");
        await page.Keyboard.PressAsync("n");
        (await page.Locator("tr.current").CountAsync()).ShouldBe(1);
        await page.Locator("text=Show only differences").ClickAsync();
        await page.Locator("text=Show all rows").WaitForAsync();
        (await page.Locator("tr.same").CountAsync()).ShouldBe(0);
    }

    [BrowserFact]
    public async Task Everything_can_be_read_without_javascript()
    {
        var page = await OpenAsync($"/stories/{web.Story}", new BrowserNewContextOptions { JavaScriptEnabled = false });
        (await page.Locator("section").CountAsync()).ShouldBeGreaterThanOrEqualTo(8);
        (await page.Locator("#keys").IsVisibleAsync()).ShouldBeFalse();
        await page.Locator("#facts a.words").First.ClickAsync();
        await page.Locator(".text").WaitForAsync();
        (await page.Locator(":target").CountAsync()).ShouldBe(1);
        await page.GotoAsync(web.Address.ToString());
        await page.FillAsync("#q", "crane");
        await page.Locator("form[role=search] button").ClickAsync();
        await page.Locator(".results").First.WaitForAsync();
        (await page.Locator(".results li").CountAsync()).ShouldBeGreaterThan(0);
    }

    [BrowserFact]
    public async Task Text_stands_out_from_its_ground_in_light_and_dark()
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var path in new[] { "/", $"/stories/{web.Story}", $"/articles/{web.Articles[0]}", $"/compare?article={web.Articles[0]}&article={web.Articles[1]}" })
            {
                var page = await OpenAsync(path, new BrowserNewContextOptions { ColorScheme = scheme });
                var faint = await page.EvaluateAsync<string[]>(FaintText);
                faint.ShouldBeEmpty($"{scheme} {path}");
                await page.Context.DisposeAsync();
            }
        }
    }

    // WCAG 2.2, 1.4.3: 4.5 to 1, or 3 to 1 for large text. Grounds with transparency are laid over those below them.
    private const string FaintText =
        """
        () => {
          const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
          const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
          const light = c => { const f = v => { v /= 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }; return 0.2126 * f(c[0]) + 0.7152 * f(c[1]) + 0.0722 * f(c[2]); };
          const ground = e => { const c = parse(getComputedStyle(e).backgroundColor); return c[3] === 1 ? c : over(c, e.parentElement ? ground(e.parentElement) : [255, 255, 255, 1]); };
          const opacity = e => e ? Number(getComputedStyle(e).opacity) * opacity(e.parentElement) : 1;
          const faint = new Set();
          for (const e of document.querySelectorAll("body *")) {
            if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()) || e.getClientRects().length === 0 || e.closest(".unseen, .skip, svg, option")) continue;
            const style = getComputedStyle(e), back = ground(e), ink = parse(style.color);
            ink[3] *= opacity(e);
            const [a, b] = [light(over(ink, back)), light(back)].sort((x, y) => y - x);
            const size = parseFloat(style.fontSize), large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
            if ((a + 0.05) / (b + 0.05) < (large ? 3 : 4.5)) faint.add(`${e.tagName}.${e.className}: ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
          }
          return [...faint];
        }
        """;

    private async Task<IPage> OpenAsync(string path, BrowserNewContextOptions? options = null)
    {
        var context = await (await web.BrowserAsync()).NewContextAsync(options ?? new BrowserNewContextOptions());
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            // Violations of the content security policy are told as errors on the console.
            if (message.Type is "error" or "warning")
                _complaints.Add(message.Text);
        };
        page.PageError += (_, error) => _complaints.Add(error);
        page.RequestFailed += (_, request) => _complaints.Add($"{request.Url}: {request.Failure}");
        await page.GotoAsync(web.Address + path.TrimStart('/'));
        return page;
    }
}
