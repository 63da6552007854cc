using System.Text;
using Crossread.Pipeline;
using Crossread.Storage;
using Crossread.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;

namespace Crossread.System.Tests.Web;

/// <summary>The sample, and two reports that hold what a careless page would stumble over, served on a free port of this machine.</summary>
public sealed class WebViewFixture : IAsyncLifetime
{
    private const string Hazards =
        """
        {"id":"haz/ard \"1\"?&#","outlet":"<b>Loud & Clear</b>","title":"<script>alert(1)</script> Bridge at Farhaven closed","published":"2031-03-04T09:00:00Z","language":"en","text":"FARHAVEN - The bridge at Farhaven was closed on Tuesday after 14 cracks were found \ud83d\udea7, Mayor Ingrid Holm said.\n\"<img src=x onerror=alert(2)> We will not open the bridge before Friday,\" Holm told reporters.\nThe bridge at Farhaven carries 9,000 cars a day.\nRead more: <a href='javascript:alert(3)'>Bridges</a>"}
        {"id":"hazard-2","outlet":"Farhaven Post","title":"Farhaven bridge closed after cracks found","published":"2031-03-04T12:00:00Z","language":"en","text":"The bridge at Farhaven was closed on Tuesday after 16 cracks were found, Mayor Ingrid Holm said.\n\"We will not open the bridge before Friday,\" Holm told reporters.\nFerries will run instead."}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("crossread-web-").FullName;
    private WebApplication? _application;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public const string HazardId = "haz/ard \"1\"?&#";

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public HttpClient Client { get; private set; } = new();

    public string ArchivePath => Path.Combine(_folder, "web.db");

    /// <summary>The story of the sample with the most articles.</summary>
    public string Story { get; private set; } = string.Empty;

    /// <summary>Ids of its articles.</summary>
    public string[] Articles { get; private set; } = [];

    public async Task InitializeAsync()
    {
        using (var archive = Archive.Open(ArchivePath, ArchiveAccess.Add))
        {
            var hazards = new Input("hazards.jsonl", null, () => new MemoryStream(Encoding.UTF8.GetBytes(Hazards)), null);
            await new Importer(archive, _ => { }, _ => { }).ImportAsync([.. Samples.Inputs, hazards]);
            var story = (await archive.StoriesAsync(new StoryQuery())).MaxBy(s => s.Articles)!;
            Story = story.Id;
            Articles = [.. (await archive.StoryArticlesAsync(story.Id)).Select(a => a.Id)];
        }

        _application = WebView.CreateApplication(new WebOptions { ArchivePath = ArchivePath, Url = new Uri("http://127.0.0.1:0") });
        Address = await StartAsync(_application);
        Client.Dispose();
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
    }

    /// <summary>The browser, started at its first use.</summary>
    public async Task<IBrowser> BrowserAsync()
    {
        if (_browser is not null)
            return _browser;
        _playwright = await Playwright.CreateAsync();
        return _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = BrowserFactAttribute.Browser,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        Client.Dispose();
        if (_application is not null)
        {
            await _application.StopAsync();
            await _application.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Starts an application and gives the address it took.</summary>
    public static async Task<Uri> StartAsync(WebApplication application)
    {
        await application.StartAsync();
        var server = application.Services.GetRequiredService<IServer>();
        return new Uri(server.Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }
}
