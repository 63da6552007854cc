using System.Reflection;
using System.Text;
using Crossread.Presentation;
using Crossread.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossread.Web.Pages;

/// <summary>Which address shows which page.</summary>
internal static class PageRoutes
{
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>The script for comfort: keys.</summary>
    public static string Script { get; } = Encoding.UTF8.GetString(Asset("crossread.js"));

    public static void Map(IEndpointRouteBuilder routes)
    {
        Get(routes, "/", (Archive archive, StoryReports reports, HttpContext context) => StoryListPage.WriteAsync(context, archive, reports));
        Get(routes, "/stories/{id}", (string id, StoryReports reports, HttpContext context) => StoryPage.WriteAsync(context, Addresses.Id(id), reports));
        foreach (var ending in StoryPage.Endings)
            Get(routes, $"/stories/{{id}}/report.{ending}", (string id, StoryReports reports, HttpContext context) => StoryPage.WriteReportAsync(context, Addresses.Id(id), ending, reports));
        Get(routes, "/articles/{id}", (string id, Archive archive, StoryReports reports, HttpContext context) => ArticlePage.WriteAsync(context, Addresses.Id(id), archive, reports));
        Get(routes, "/compare", (Archive archive, StoryReports reports, HttpContext context) => ComparePage.WriteAsync(context, archive, reports));
        Get(routes, "/statements", (Archive archive, HttpContext context) => StatementsPage.WriteAsync(context, archive));
        Get(routes, "/speakers", (Archive archive, StoryReports reports, HttpContext context) => SpeakerPage.WriteAsync(context, archive, reports));
        Get(routes, "/search", (Archive archive, HttpContext context) => SearchPage.WriteAsync(context, archive));
        MapAsset(routes, Page.StylePath, Encoding.UTF8.GetBytes(HtmlReport.StyleSheet), "text/css; charset=utf-8");
        MapAsset(routes, Page.ScriptPath, Encoding.UTF8.GetBytes(Script), "text/javascript; charset=utf-8");
        MapAsset(routes, "/assets/crossread.svg", Asset("crossread.svg"), "image/svg+xml");
    }

    internal static byte[] Asset(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("wwwroot/" + name)
            ?? throw new InvalidOperationException($"The program lacks its file wwwroot/{name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    private static void Get(IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reading, handler);

    private static void MapAsset(IEndpointRouteBuilder routes, string path, byte[] content, string type) =>
        Get(routes, path, (HttpContext context) => Answer.SendAsync(context, content, type, StatusCodes.Status200OK));
}
