using System.Text.Json;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Tagging;
using Crossread.Presentation;
using Crossread.Sources;
using Crossread.Sources.Warc;
using Crossread.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class FormatDocumentTests
{
    // Objects whose names are ids of articles.
    private static readonly string[] s_byArticle = ["terms", "words"];

    private static readonly ArticleAnalysis[] s_analyses = Read();

    [Fact]
    public void Every_field_of_an_article_line_is_documented() => Check("article", s_analyses.Select(a => ArticleJson.Write(a.Article)));

    [Fact]
    public void Every_field_of_an_extracted_line_is_documented() => Check(
        "page",
        [PageJson.Write(Articles.Pages.ArticleExtractor.Read("<article><h1>Ferries stop</h1><time datetime='2024-05-23'>Thursday</time><p>The ferries of Brackhaven stopped on Thursday morning, and nobody said why.</p></article>"))]);

    [Fact]
    public void Every_field_of_an_annotation_line_is_documented() => Check("annotation", s_analyses.Select(a => AnalysisJson.WriteAnnotationWithTokens(a, new Tagger().Tag(a.Language))));

    [Fact]
    public void Every_field_of_a_membership_line_is_documented() => Check("membership", StoryGrouper.GroupAll(s_analyses).Select(MembershipJson.Write));

    [Fact]
    public void Every_field_of_a_comparison_is_documented() =>
        Check("comparison", [ComparisonJson.Write(new StoryComparer().Compare("crane", [.. s_analyses], CancellationToken.None))]);

    [Fact]
    public void Every_field_of_a_feed_line_is_documented() =>
        Check("feed", [FeedJson.Write("a", FeedReader.Read("<rss><channel><item><enclosure url='http://a.example/'/><geo:lat>1</geo:lat><geo:long>2</geo:long></item></channel>"u8))]);

    [Fact]
    public void Every_field_of_a_record_line_is_documented()
    {
        using var reader = new WarcReader(new MemoryStream([.. "WARC/1.0\r\nContent-Length: 1\r\n\r\na"u8]));
        var record = reader.Next()!;
        Check("record", [WarcJson.Write(record, record.MeasurePayload(), "a"), WarcJson.Write(reader.TakeFindings(), "a")]);
    }

    [Theory]
    [InlineData(typeof(Statements.SpeakerType), "annotation")]
    [InlineData(typeof(Statements.Stance), "annotation")]
    [InlineData(typeof(Statements.Certainty), "annotation")]
    [InlineData(typeof(Statements.StatementKind), "annotation")]
    [InlineData(typeof(DifferenceKind), "comparison")]
    [InlineData(typeof(CoverageState), "comparison")]
    [InlineData(typeof(ClaimKind), "comparison")]
    [InlineData(typeof(Reuse.PassageKind), "comparison")]
    [InlineData(typeof(Origins.JoinEvidence), "comparison")]
    [InlineData(typeof(TimePrecision), "article")]
    public void Every_value_of_an_enumeration_is_documented(Type type, string format)
    {
        var document = Repository.Read($"docs/formats/{format}.md");
        Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).Where(n => !document.Contains($"`{n}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>The reports of one event of the sample, as the filters read them.</summary>
    private static ArticleAnalysis[] Read()
    {
        var analyzer = new ArticleAnalyzer();
        var lines = Repository.Read("samples/crane-collapse.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.Select(l => ArticleJson.TryParse(l, out var article, out var finding) ? analyzer.Analyze(article) : throw new FormatException(finding.Message))];
    }

    private static void Check(string format, IEnumerable<string> lines)
    {
        var document = Repository.Read($"docs/formats/{format}.md");
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            using var json = JsonDocument.Parse(line);
            Collect(json.RootElement, names);
        }

        names.Count.ShouldBeGreaterThan(3);
        names.Where(n => !document.Contains($"`{n}`", StringComparison.Ordinal) && !document.Contains($"\"{n}\"", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static void Collect(JsonElement value, SortedSet<string> names)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                Collect(item, names);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                names.Add(property.Name);
                if (!s_byArticle.Contains(property.Name, StringComparer.Ordinal))
                    Collect(property.Value, names);
                else if (property.Value.ValueKind == JsonValueKind.Object)
                    property.Value.EnumerateObject().ToList().ForEach(p => Collect(p.Value, names));
            }
        }
    }
}
