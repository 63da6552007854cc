using System.Text.Json;
using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web.Api;

/// <summary><c>/articles/{id}</c>, <c>/statements</c> and <c>/search</c>.</summary>
internal static class ArticlesApi
{
    public static async Task OneAsync(HttpContext context, string id, Archive archive)
    {
        if (await archive.ArticleRowAsync(id, context.RequestAborted) is not { } row || await archive.ArticleAsync(id, context.RequestAborted) is not { } article)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var analysis = await archive.AnalysisAsync(id, context.RequestAborted);
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WritePropertyName("article");
            writer.WriteRawValue(ArticleJson.Write(article));
            writer.WritePropertyName("annotation");
            if (analysis is null)
                writer.WriteNullValue();
            else
                writer.WriteRawValue(AnalysisJson.WriteAnnotation(analysis));
            writer.WriteString("story", row.Story);
            writer.WriteString("copy_of", row.CopyOf);
        });
    }

    public static async Task StatementsAsync(HttpContext context, Archive archive)
    {
        var (skip, limit) = (Asked.Cursor(context), Asked.Number(context, "limit", 100, 1, 500));
        var statements = await archive.StatementsAsync(
            new StatementQuery
            {
                Speaker = Asked.Text(context, "speaker"),
                About = Asked.Text(context, "q"),
                Kind = Asked.Choice<StatementKind>(context, "kind"),
                Stance = Asked.Choice<Stance>(context, "stance"),
                Types = Asked.Types(context),
                Outlet = Asked.Text(context, "outlet"),
                Since = Asked.Day(context, "since"),
                Until = Asked.Day(context, "until"),
                Story = Asked.Text(context, "story"),
                Article = Asked.Text(context, "article"),
                Limit = limit + 1,
                Skip = skip,
            },
            context.RequestAborted);
        var places = await PlacesAsync(statements.Take(limit).Select(s => s.Article.Id), archive, context.RequestAborted);
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartArray("statements");
            foreach (var statement in statements.Take(limit))
                Row(writer, statement, places[statement.Article.Id]);
            writer.WriteEndArray();
            ApiAnswer.Next(writer, statements.Length > limit, skip + limit);
        });
    }

    public static async Task SearchAsync(HttpContext context, Archive archive)
    {
        var typed = Asked.Text(context, "q") ?? throw new BadRequestException("There is no 'q', expected /api/v1/search?q=…");
        var (skip, limit) = (Asked.Cursor(context), Asked.Number(context, "limit", 20, 1, 100));
        var hits = await archive.SearchAsync(typed, limit + 1, skip, context.RequestAborted);
        var places = await PlacesAsync(hits.Take(limit).Select(h => h.Article.Id), archive, context.RequestAborted);
        await ApiAnswer.SendAsync(context, writer =>
        {
            writer.WriteStartArray("hits");
            foreach (var hit in hits.Take(limit))
            {
                writer.WriteStartObject();
                ApiAnswer.Article(writer, hit.Article);
                writer.WriteStartArray("excerpts");
                foreach (var excerpt in hit.Excerpts)
                {
                    writer.WriteStartObject();
                    Span(writer, "span", excerpt.Span, places[hit.Article.Id]);
                    writer.WriteString("words", excerpt.Words);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            ApiAnswer.Next(writer, hits.Length > limit, skip + limit);
        });
    }

    private static void Row(Utf8JsonWriter writer, StatementRow statement, CodePointIndex places)
    {
        writer.WriteStartObject();
        writer.WriteString("article", statement.Article.Id);
        writer.WriteNumber("index", statement.Place);
        writer.WriteString("outlet", statement.Article.Outlet);
        writer.WriteString("published", ApiAnswer.Time(statement.Article.Published));
        writer.WriteString("story", statement.Article.Story);
        writer.WriteString("speaker", statement.Speaker);
        writer.WriteString("speaker_type", Phrases.Name(statement.SpeakerType));
        writer.WriteString("role", statement.Role);
        writer.WriteString("source", statement.Source);
        writer.WriteString("cue", statement.Cue);
        writer.WriteString("words", statement.Words);
        Span(writer, "span", statement.Extent, places);
        writer.WriteString("kind", Phrases.Name(statement.Kind));
        writer.WriteString("stance", Phrases.Name(statement.Stance));
        writer.WriteString("certainty", Phrases.Name(statement.Certainty));
        writer.WriteString("type", Phrases.Name(statement.Type));
        writer.WriteStartArray("chain");
        foreach (var hop in statement.Chain)
        {
            writer.WriteStartObject();
            writer.WriteString("name", hop.Name);
            Span(writer, "span", hop.Words, places);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("occasion", statement.Occasion.Length > 0 ? statement.Occasion : null);
        if (statement.NestedIn is { } outer)
            writer.WriteNumber("nested_in", outer);
        else
            writer.WriteNull("nested_in");
        writer.WriteNumber("confidence", Math.Round(statement.Confidence, 4));
        writer.WriteEndObject();
    }

    internal static void Span(Utf8JsonWriter writer, string name, TextSpan span, CodePointIndex places)
    {
        writer.WriteStartArray(name);
        writer.WriteNumberValue(places.ToCodePoint(span.Start));
        writer.WriteNumberValue(places.ToCodePoint(span.End));
        writer.WriteEndArray();
    }

    // Rows count in code units; whoever reads them counts in code points.
    private static async Task<Dictionary<string, CodePointIndex>> PlacesAsync(IEnumerable<string> articles, Archive archive, CancellationToken cancellationToken)
    {
        var places = new Dictionary<string, CodePointIndex>(StringComparer.Ordinal);
        foreach (var id in articles.Distinct(StringComparer.Ordinal))
            places[id] = new CodePointIndex((await archive.ArticleAsync(id, cancellationToken))?.Text ?? string.Empty);
        return places;
    }
}
