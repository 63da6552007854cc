using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>Pictures of the pages; <c>./build.sh screenshots</c> keeps them for the documents.</summary>
[Collection(ServedArchive.Name)]
public sealed class ScreenshotTests(WebViewFixture web)
{
    [BrowserFact]
    public async Task The_story_page_is_pictured_for_the_documents()
    {
        await using var context = await (await web.BrowserAsync()).NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1240, Height = 1640 }, ColorScheme = ColorScheme.Light });
        var page = await context.NewPageAsync();
        await page.GotoAsync($"{web.Address}stories/{web.Story}");
        (await page.Locator("#differences").BoundingBoxAsync())!.Y.ShouldBeLessThan(1640, "what differs is not in the picture");
        var folder = Environment.GetEnvironmentVariable("CROSSREAD_SCREENSHOTS");
        var picture = await page.ScreenshotAsync(new PageScreenshotOptions { Path = folder is null ? null : Path.Combine(folder, "story.png") });
        picture.Length.ShouldBeGreaterThan(20_000);
    }
}
