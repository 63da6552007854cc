using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Crossread.Articles.Versions;
using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Api;

/// <summary><c>/articles/{id}/versions</c>.</summary>
internal static class VersionsApi
{
    public static async Task ListAsync(HttpContext context, string id, Archive archive)
    {
        var versions = await archive.VersionsAsync(id, context.RequestAborted);
        if (versions.IsEmpty)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteString("id", id);
            writer.WriteStartArray("versions");
            for (var i = 0; i < versions.Length; i++)
                Version(writer, versions[i], i == 0 ? null : versions[i - 1]);
            writer.WriteEndArray();
        });
    }

    private static void Version(Utf8JsonWriter writer, ArticleVersion version, ArticleVersion? before)
    {
        writer.WriteStartObject();
        writer.WriteNumber("version", version.Number);
        writer.WriteString("seen", version.Seen?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("title", version.Article.Title);
        writer.WriteString("published", ApiAnswer.Time(version.Article.Published));
        writer.WriteString("text", version.Article.Text);
        if (before is null)
        {
            writer.WriteNull("changes");
        }
        else
        {
            var difference = VersionDifference.Between(before.Article, version.Article);
            var (old, young) = (new CodePointIndex(before.Article.Text), new CodePointIndex(version.Article.Text));
            writer.WriteStartObject("changes");
            Words(writer, "headline", difference.Headline);
            writer.WriteStartArray("paragraphs");
            foreach (var change in difference.Paragraphs)
            {
                writer.WriteStartObject();
                writer.WriteString("kind", Phrases.Name(change.Kind));
                Span(writer, "before", change.Before, old);
                Span(writer, "after", change.After, young);
                Words(writer, "words", change.Words);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void Words(Utf8JsonWriter writer, string name, ImmutableArray<WordRun> words)
    {
        writer.WriteStartArray(name);
        foreach (var run in words)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", Phrases.Name(run.Kind));
            writer.WriteString("words", run.Words);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void Span(Utf8JsonWriter writer, string name, TextSpan? span, CodePointIndex places)
    {
        if (span is { } known)
            ArticlesApi.Span(writer, name, known, places);
        else
            writer.WriteNull(name);
    }
}
