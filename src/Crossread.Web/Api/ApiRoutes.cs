using Crossread.Storage;
using Crossread.Web.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Crossread.Web.Api;

/// <summary>Which address gives which resource.</summary>
internal static class ApiRoutes
{
    private const string Root = "/api/v1";
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes)
    {
        var description = PageRoutes.Asset("openapi.json");
        Get(routes, "/openapi.json", (HttpContext context) => Answer.SendAsync(context, description, "application/json; charset=utf-8", StatusCodes.Status200OK));
        Get(routes, "/healthz", (HttpContext context) => ApiAnswer.SendAsync(context, writer => writer.WriteString("status", "ok")));
        Get(routes, "/readyz", ReadyAsync);
        Get(routes, $"{Root}/stories", (HttpContext context, Archive archive) => StoriesApi.ListAsync(context, archive));
        Get(routes, $"{Root}/stories/{{id}}", (HttpContext context, string id, Archive archive, StoryReports reports) => StoriesApi.OneAsync(context, Addresses.Id(id), archive, reports));
        Part(routes, "articles", "articles", "noise");
        Part(routes, "claims", "claims", "told_by_one");
        Part(routes, "statements", "statements");
        Part(routes, "coverage", "coverage");
        Part(routes, "origins", "origins");
        Part(routes, "passages", "passages");
        Get(routes, $"{Root}/stories/{{id}}/differences", (HttpContext context, string id, StoryReports reports) => StoriesApi.DifferencesAsync(context, Addresses.Id(id), reports));
        Get(routes, $"{Root}/stories/{{id}}/timeline", (HttpContext context, string id, StoryReports reports) => StoriesApi.TimelineAsync(context, Addresses.Id(id), reports));
        Get(routes, $"{Root}/articles/{{id}}", (HttpContext context, string id, Archive archive) => ArticlesApi.OneAsync(context, Addresses.Id(id), archive));
        Get(routes, $"{Root}/articles/{{id}}/versions", (HttpContext context, string id, Archive archive) => VersionsApi.ListAsync(context, Addresses.Id(id), archive));
        Get(routes, $"{Root}/statements", (HttpContext context, Archive archive) => ArticlesApi.StatementsAsync(context, archive));
        Get(routes, $"{Root}/search", (HttpContext context, Archive archive) => ArticlesApi.SearchAsync(context, archive));
        Get(routes, $"{Root}/compare", async (HttpContext context, Archive archive, StoryReports reports) =>
            await StoriesApi.CompareAsync(context, await ComparePage.IdsAsync(context, archive), reports));
    }

    private static void Part(IEndpointRouteBuilder routes, string name, params string[] fields) =>
        Get(routes, $"{Root}/stories/{{id}}/{name}", (HttpContext context, string id, StoryReports reports) => StoriesApi.PartAsync(context, Addresses.Id(id), reports, fields));

    private static void Get(IEndpointRouteBuilder routes, string pattern, Delegate handler) => routes.MapMethods(pattern, Reading, handler);

    private static async Task ReadyAsync(HttpContext context, Archive archive)
    {
        var contents = await archive.ContentsAsync(context.RequestAborted);
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteString("status", "ready");
            writer.WriteNumber("articles", contents.Articles);
            writer.WriteNumber("stories", contents.Stories);
        });
    }
}
