using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Crossread.Presentation;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Api;

/// <summary><c>/stories</c>, <c>/stories/{id}</c> and what is below it.</summary>
internal static class StoriesApi
{
    public static async Task ListAsync(HttpContext context, Archive archive)
    {
        var (skip, limit) = (Asked.Cursor(context), Asked.Number(context, "limit", 50, 1, 200));
        var stories = await archive.StoriesAsync(
            new StoryQuery
            {
                Since = Asked.Day(context, "since"),
                Until = Asked.Day(context, "until"),
                Words = Asked.Text(context, "q"),
                Outlet = Asked.Text(context, "outlet"),
                Speaker = Asked.Text(context, "speaker"),
                MinimumOrigins = Asked.Number(context, "min_origins", 0, 0, int.MaxValue),
                Limit = limit + 1,
                Skip = skip,
            },
            context.RequestAborted);
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartArray("stories");
            foreach (var story in stories.Take(limit))
                Row(writer, story);
            writer.WriteEndArray();
            ApiAnswer.Next(writer, stories.Length > limit, skip + limit);
        });
    }

    public static async Task OneAsync(HttpContext context, string id, Archive archive, StoryReports reports)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report || await archive.StoryAsync(id, context.RequestAborted) is not { } story)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteString("id", id);
            writer.WriteString("headline", report.Headline);
            writer.WriteNumber("articles", report.Articles.Length);
            writer.WriteNumber("outlets", report.Outlets);
            writer.WriteNumber("articles_without_outlet", report.OutletsNotStated);
            Bounds(writer, report.Comparison.Origins.AtLeast, report.Comparison.Origins.AtMost);
            writer.WriteNumber("claims", report.Comparison.Claims.Length);
            writer.WriteNumber("told_by_one", report.Comparison.ToldByOne.Length);
            writer.WriteString("engine", report.Comparison.EngineVersion);
            writer.WriteStartArray("members");
            foreach (var member in story.Members)
            {
                writer.WriteStartObject();
                writer.WriteString("id", member.Article);
                writer.WriteString("copy_of", member.CopyOf);
                ApiAnswer.Strings(writer, "because", member.Because);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    /// <summary>Fields of the comparison's object, as <c>crossread compare</c> writes it.</summary>
    public static async Task PartAsync(HttpContext context, string id, StoryReports reports, params string[] fields)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var whole = JsonDocument.Parse(ComparisonJson.Write(report.Comparison));
        await ApiAnswer.SendAsync(context, writer =>
        {
            foreach (var field in fields)
            {
                writer.WritePropertyName(field);
                whole.RootElement.GetProperty(field).WriteTo(writer);
            }
        });
    }

    public static async Task DifferencesAsync(HttpContext context, string id, StoryReports reports)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        using var whole = JsonDocument.Parse(ComparisonJson.Write(report.Comparison));
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartArray("differences");
            foreach (var claim in whole.RootElement.GetProperty("claims").EnumerateArray())
            {
                foreach (var difference in claim.GetProperty("differences").EnumerateArray())
                {
                    writer.WriteStartObject();
                    writer.WriteString("claim", claim.GetProperty("id").GetString());
                    writer.WriteString("gloss", claim.GetProperty("gloss").GetString());
                    foreach (var property in difference.EnumerateObject())
                        property.WriteTo(writer);
                    writer.WriteEndObject();
                }
            }

            writer.WriteEndArray();
            writer.WritePropertyName("wording");
            whole.RootElement.GetProperty("wording").WriteTo(writer);
        });
    }

    public static async Task TimelineAsync(HttpContext context, string id, StoryReports reports)
    {
        if (await reports.OfAsync(id, context.RequestAborted) is not { } report)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartArray("timeline");
            foreach (var entry in report.Timeline)
            {
                writer.WriteStartObject();
                writer.WriteString("when", entry.When);
                writer.WriteString("kind", Phrases.Name(entry.Kind));
                writer.WriteString("article", entry.Shown.Article.Id);
                writer.WriteString("place", Presentation.Html.StoryLinks.Place(entry.Shown.Article, entry.Shown.Span));
                writer.WriteString("words", entry.Shown.Words);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
    }

    public static async Task CompareAsync(HttpContext context, ImmutableArray<string> articles, StoryReports reports) =>
        await Answer.JsonAsync(context, ComparisonJson.Write((await reports.OfAsync(articles, context.RequestAborted)).Comparison));

    private static void Row(Utf8JsonWriter writer, StoryRow story)
    {
        writer.WriteStartObject();
        writer.WriteString("id", story.Id);
        writer.WriteString("headline", story.Headline);
        writer.WriteNumber("articles", story.Articles);
        writer.WriteNumber("copies", story.Copies);
        ApiAnswer.Strings(writer, "outlets", story.Outlets);
        writer.WriteNumber("articles_without_outlet", story.Unstated);
        writer.WriteString("first", story.First?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        writer.WriteString("last", story.Last?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (story.Comparison is { } comparison)
        {
            Bounds(writer, comparison.OriginsAtLeast, comparison.OriginsAtMost);
            writer.WriteNumber("claims", comparison.Claims);
            writer.WriteNumber("differences", comparison.Differences);
        }
        else
        {
            // Not compared is not the same as none.
            writer.WriteNull("origins");
            writer.WriteNull("claims");
            writer.WriteNull("differences");
        }

        writer.WriteEndObject();
    }

    private static void Bounds(Utf8JsonWriter writer, int atLeast, int atMost)
    {
        writer.WriteStartObject("origins");
        writer.WriteNumber("at_least", atLeast);
        writer.WriteNumber("at_most", atMost);
        writer.WriteEndObject();
    }
}
