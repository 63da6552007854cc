using System.Net;
using Crossread.Pipeline;
using Crossread.Storage;
using Crossread.Web.Api;
using Crossread.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crossread.Web;

/// <summary>The web view and the HTTP interface over one archive, which it only reads.</summary>
public static class WebView
{
    private const int ShortestToken = 16;
    private const long LargestBody = 64 * 1024;

    /// <summary>Makes the application; run it with <c>RunAsync</c>.</summary>
    /// <param name="options">How it is served.</param>
    /// <exception cref="ArgumentException">The address can be reached from other machines and there is no token, or one that is too short.</exception>
    /// <exception cref="ArchiveException">The archive cannot be opened.</exception>
    public static WebApplication CreateApplication(WebOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Check(options);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Url.GetLeftPart(UriPartial.Authority));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestBody;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole();
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The archive closes with the application.
        builder.Services.AddSingleton(_ => Archive.Open(options.ArchivePath, ArchiveAccess.Read));
        builder.Services.AddSingleton(services => new StoryReader(services.GetRequiredService<Archive>()));
        builder.Services.AddSingleton<StoryReports>();
        var application = builder.Build();
        try
        {
            // A missing archive is told at the start, not at the first page.
            _ = application.Services.GetRequiredService<Archive>();
        }
        catch
        {
            ((IDisposable)application).Dispose();
            throw;
        }

        Guard.Use(application, options);
        PageRoutes.Map(application);
        ApiRoutes.Map(application);
        return application;
    }

    internal static bool IsLoopback(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));

    private static void Check(WebOptions options)
    {
        if (!options.Url.IsAbsoluteUri || !string.Equals(options.Url.Scheme, Uri.UriSchemeHttp, StringComparison.Ordinal))
            throw new ArgumentException($"The address is '{options.Url}', expected one like http://127.0.0.1:5080.", nameof(options));
        if (options.Token is null && !IsLoopback(options.Url.Host))
            throw new ArgumentException($"The address {options.Url} can be reached from other machines: that needs a token.", nameof(options));
        if (options.Token is { Length: < ShortestToken })
            throw new ArgumentException($"The token has {options.Token.Length} characters, expected at least {ShortestToken}.", nameof(options));
    }
}
