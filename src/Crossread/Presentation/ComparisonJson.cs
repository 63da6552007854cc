using System.Text.Json;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>A story read against itself, as the one object that <c>crossread compare</c> writes.</summary>
/// <remarks>Spans are half-open, in code points of the article's text, with the words beside them.</remarks>
public static class ComparisonJson
{
    /// <summary>The whole comparison in one line, without its line feed.</summary>
    /// <param name="comparison">The comparison.</param>
    public static string Write(StoryComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var spans = comparison.Articles.ToDictionary(a => a.Article.Id, a => new Wire.Spans(a.Article.Text), StringComparer.Ordinal);
        return Wire.Line(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("story", comparison.Story);
            writer.WriteString("engine", comparison.EngineVersion);
            WriteArticles(writer, comparison);
            WriteClaims(writer, "claims", comparison.Claims, spans);
            WriteStatements(writer, comparison, spans);
            WriteWordings(writer, comparison, spans);
            WriteNoise(writer, comparison, spans);
            WriteCoverage(writer, comparison);
            WritePassages(writer, comparison, spans);
            WriteClaims(writer, "told_by_one", comparison.ToldByOne, spans);
            writer.WritePropertyName("origins");
            WriteOriginCount(writer, comparison.Origins, spans);
            writer.WriteEndObject();
        });
    }

    /// <summary>Claims as the object's <c>claims</c> field holds them.</summary>
    internal static void WriteClaims(Utf8JsonWriter writer, string name, IEnumerable<Claim> claims, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartArray(name);
        foreach (var claim in claims)
        {
            writer.WriteStartObject();
            writer.WriteString("id", claim.Id);
            writer.WriteString("gloss", claim.Gloss);
            writer.WriteString("kind", Wire.Name(claim.Kind));
            writer.WriteStartArray("tellings");
            foreach (var telling in claim.Tellings)
                WriteTelling(writer, telling, spans);
            writer.WriteEndArray();
            writer.WriteStartArray("origins");
            foreach (var origin in claim.Origins.Origins)
                WriteOrigin(writer, origin, spans);
            writer.WriteEndArray();
            WriteBounds(writer, claim.Origins, spans);
            writer.WriteStartArray("differences");
            foreach (var difference in claim.Differences)
                WriteDifference(writer, difference, spans);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteArticles(Utf8JsonWriter writer, StoryComparison comparison)
    {
        writer.WriteStartArray("articles");
        foreach (var article in comparison.Articles.Select(a => a.Article))
        {
            writer.WriteStartObject();
            writer.WriteString("id", article.Id);
            writer.WriteString("outlet", article.Outlet);
            writer.WriteString("title", article.Title);
            ArticleJson.WritePublished(writer, article.Published);
            writer.WriteString("text", article.Text);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteTelling(Utf8JsonWriter writer, Telling telling, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartObject();
        writer.WriteString("article", telling.Article);
        spans[telling.Article].Write(writer, "span", telling.Span);
        writer.WriteString("words", telling.Words);
        if (telling.Statement is { } statement)
            writer.WriteNumber("statement", statement);
        else
            writer.WriteNull("statement");
        writer.WriteString("certainty", Wire.Name(telling.Certainty));
        writer.WriteEndObject();
    }

    private static void WriteDifference(Utf8JsonWriter writer, Difference difference, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", Wire.Name(difference.Kind));
        Wire.Strings(writer, "articles", difference.Sides.Select(s => s.Article).Distinct(StringComparer.Ordinal));
        writer.WriteStartObject("words");
        foreach (var article in difference.Sides.GroupBy(s => s.Article, StringComparer.Ordinal))
            writer.WriteString(article.Key, string.Join(" … ", article.Select(s => s.Words)));
        writer.WriteEndObject();
        writer.WriteStartArray("sides");
        foreach (var side in difference.Sides)
            Wire.Side(writer, side, spans);
        writer.WriteEndArray();
        writer.WriteString("note", difference.Note);
        writer.WriteEndObject();
    }

    private static void WriteStatements(Utf8JsonWriter writer, StoryComparison comparison, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartArray("statements");
        var number = 0;
        foreach (var analysis in comparison.Articles)
        {
            foreach (var statement in analysis.Statements.Where(s => s.IsSaid))
                WriteStatement(writer, analysis.Article, statement, ++number, spans[analysis.Article.Id]);
        }

        writer.WriteEndArray();
    }

    private static void WriteStatement(Utf8JsonWriter writer, Article article, Statement statement, int number, Wire.Spans spans)
    {
        writer.WriteStartObject();
        writer.WriteString("id", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"s{number:000}"));
        writer.WriteString("article", article.Id);
        writer.WriteString("speaker", statement.Speaker.Name);
        WriteFirst("source", statement.Source);
        WriteFirst("cue", statement.Cue);
        writer.WriteStartArray("content");
        foreach (var piece in statement.Content)
            spans.WriteWithWords(writer, piece);
        writer.WriteEndArray();
        writer.WriteString("kind", Wire.Name(statement.Kind));
        writer.WriteString("type", Wire.Name(statement.Type));
        Wire.Strings(writer, "via", statement.Chain.Select(h => h.Name));
        writer.WriteString("stance", Wire.Name(statement.Stance));
        writer.WriteEndObject();

        void WriteFirst(string name, IReadOnlyList<Language.Text.TextSpan> pieces)
        {
            writer.WritePropertyName(name);
            if (pieces.Count == 0)
                writer.WriteNullValue();
            else
                spans.WriteWithWords(writer, pieces[0]);
        }
    }

    private static void WriteWordings(Utf8JsonWriter writer, StoryComparison comparison, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartArray("wording");
        foreach (var wording in comparison.Wordings)
        {
            writer.WriteStartObject();
            writer.WriteString("thing", wording.Thing);
            writer.WriteStartObject("terms");
            foreach (var article in wording.Terms.GroupBy(t => t.Article, StringComparer.Ordinal))
            {
                writer.WriteStartArray(article.Key);
                foreach (var term in article)
                    spans[article.Key].WriteWithWords(writer, term.Span);
                writer.WriteEndArray();
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteNoise(Utf8JsonWriter writer, StoryComparison comparison, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartArray("noise");
        foreach (var analysis in comparison.Articles)
        {
            foreach (var leftOut in analysis.LeftOut)
            {
                writer.WriteStartObject();
                writer.WriteString("article", analysis.Article.Id);
                spans[analysis.Article.Id].Write(writer, "span", leftOut.Span);
                writer.WriteString("words", leftOut.Span.Of(analysis.Article.Text));
                writer.WriteString("kind", Wire.Name(leftOut.Kind));
                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, StoryComparison comparison)
    {
        writer.WriteStartArray("coverage");
        foreach (var cell in comparison.Coverage)
        {
            writer.WriteStartObject();
            writer.WriteString("claim", cell.Claim);
            writer.WriteString("article", cell.Article);
            writer.WriteString("state", Wire.Name(cell.State));
            if (cell.Because.Length > 0)
                writer.WriteString("because", cell.Because);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WritePassages(Utf8JsonWriter writer, StoryComparison comparison, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        var texts = comparison.Articles.ToDictionary(a => a.Article.Id, a => a.Article.Text, StringComparer.Ordinal);
        writer.WriteStartArray("passages");
        foreach (var passage in comparison.Passages)
        {
            writer.WriteStartObject();
            writer.WritePropertyName("a");
            Wire.Side(writer, new DifferenceSide(passage.ArticleA, passage.SpanA, passage.SpanA.Of(texts[passage.ArticleA])), spans);
            writer.WritePropertyName("b");
            Wire.Side(writer, new DifferenceSide(passage.ArticleB, passage.SpanB, passage.SpanB.Of(texts[passage.ArticleB])), spans);
            writer.WriteString("kind", Wire.Name(passage.Kind));
            writer.WriteNumber("similarity", Math.Round(passage.Similarity, 4));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    internal static void WriteOriginCount(Utf8JsonWriter writer, OriginCount count, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartObject();
        writer.WriteNumber("at_least", count.AtLeast);
        writer.WriteNumber("at_most", count.AtMost);
        writer.WriteStartArray("origins");
        foreach (var origin in count.Origins)
            WriteOrigin(writer, origin, spans);
        writer.WriteEndArray();
        WriteJoins(writer, count, spans);
        writer.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter writer, OriginCount count, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartObject("origin_count");
        writer.WriteNumber("at_least", count.AtLeast);
        writer.WriteNumber("at_most", count.AtMost);
        WriteJoins(writer, count, spans);
        writer.WriteEndObject();
    }

    private static void WriteJoins(Utf8JsonWriter writer, OriginCount count, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartArray("joins");
        foreach (var join in count.Joins)
        {
            writer.WriteStartObject();
            writer.WriteString("evidence", Wire.Name(join.Evidence));
            writer.WritePropertyName("a");
            Wire.Side(writer, join.A, spans);
            writer.WritePropertyName("b");
            Wire.Side(writer, join.B, spans);
            writer.WriteString("note", join.Note);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteOrigin(Utf8JsonWriter writer, Origin origin, IReadOnlyDictionary<string, Wire.Spans> spans)
    {
        writer.WriteStartObject();
        writer.WriteString("origin", origin.Name);
        writer.WriteString("kind", Wire.Name(origin.Kind));
        Wire.Strings(writer, "articles", origin.Articles);
        writer.WriteString("last_hop", origin.LastHop);
        writer.WriteStartArray("words");
        foreach (var side in origin.Words)
            Wire.Side(writer, side, spans);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
