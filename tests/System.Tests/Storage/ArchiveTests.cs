using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Pipeline;
using Crossread.Presentation;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Storage;

public sealed class ArchiveTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_read_comes_back_as_it_was()
    {
        using var archive = await Archives.HoldingAsync(_folder, Samples.Inputs);
        var read = await ArticleReading.ReadAsync(Samples.Inputs, ArticleNaming.ByContent);
        read.Analyses.Length.ShouldBeGreaterThan(12);
        foreach (var analysis in read.Analyses)
        {
            var stored = (await archive.AnalysisAsync(analysis.Article.Id))!;
            Snapshot.Write(stored).ShouldBe(Snapshot.Write(analysis), analysis.Article.Id);
            stored.Language.Text.ShouldBe(analysis.Article.Text);
            Snapshot.Write((await archive.ArticleAsync(analysis.Article.Id))!).ShouldBe(Snapshot.Write(analysis.Article));
        }
    }

    [Fact]
    public async Task An_archive_of_an_older_schema_is_brought_to_the_newest_and_keeps_what_it_holds()
    {
        using (var connection = new SqliteConnection($"Data Source={_folder.Full("crossread.db")};Pooling=False"))
        {
            connection.Open();
            foreach (var step in (string[])["001-first", "002-whole-statements"])
            {
                using var reader = new StreamReader(typeof(Archive).Assembly.GetManifestResourceStream($"Sqlite/{step}.sql")!);
                Execute(connection, await reader.ReadToEndAsync());
            }

            Execute(connection, "INSERT INTO outlets (name) VALUES ('Lakeland Herald'); PRAGMA application_id = 0x58524431; PRAGMA user_version = 2");
        }

        Should.Throw<ArchiveException>(() => Archive.Open(_folder.Full("crossread.db"), ArchiveAccess.Read)).Message.ShouldContain("older Crossread (schema 2)");
        using var archive = Archives.OpenToAdd(_folder);
        (await archive.ContentsAsync()).Outlets.ShouldBe(1);
        (await archive.FeedsAsync()).ShouldBeEmpty();
        (await new Importer(archive, _ => { }, _ => { }).ImportAsync([Archives.Lines(InventedReports.Lines(4))])).Added.ShouldBe(4);
        (await archive.VersionsAsync("r0000")).Single().Seen.ShouldBeNull();
        (await archive.IsSoundAsync()).ShouldBeTrue();

        static void Execute(SqliteConnection connection, string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_comparison_comes_back_as_it_was()
    {
        using var archive = await Archives.HoldingAsync(_folder, [Archives.Lines(InventedReports.Lines(4))]);
        var story = (await archive.StoryAsync("r0000"))!;
        story.Members.Length.ShouldBe(4);
        var kept = (await archive.ComparisonAsync("r0000"))!;
        var analyses = new List<ArticleAnalysis>();
        foreach (var member in story.Members)
            analyses.Add((await archive.AnalysisAsync(member.Article))!);
        ComparisonJson.Write(kept).ShouldBe(ComparisonJson.Write(new StoryComparer().Compare("r0000", [.. analyses])));
    }

    [Fact]
    public async Task Found_words_stand_where_the_search_says()
    {
        using var archive = await Archives.HoldingAsync(_folder, [Archives.Lines("{\"id\":\"a\",\"title\":\"Café 🎉 opens\",\"text\":\"🎉 The CAFE of Tolm.\\nNobody knew the café; everybody knows cafés now.\"}")]);
        var hit = (await archive.SearchAsync("cafe")).ShouldHaveSingleItem();
        var article = (await archive.ArticleAsync("a"))!;
        hit.Title.Select(s => s.Of(article.Title!)).ShouldBe(["Café"]);
        hit.Text.Select(s => s.Of(article.Text)).ShouldBe(["CAFE", "café"]);
        foreach (var excerpt in hit.Excerpts)
        {
            excerpt.Span.Of(article.Text).ShouldBe(excerpt.Words);
            excerpt.Found.ShouldAllBe(f => excerpt.Span.Contains(f));
        }
        (await archive.SearchAsync("caf*")).Single().Text.Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("NEAR(a b)")]
    [InlineData("title:x AND")]
    [InlineData("a* OR OR b")]
    [InlineData("(((")]
    [InlineData("-only")]
    [InlineData("x\0y")]
    [InlineData("'; DROP TABLE articles; --")]
    public async Task Anything_may_be_typed_into_the_search(string typed)
    {
        using var archive = await Archives.HoldingAsync(_folder, [Archives.Lines("{\"id\":\"a\",\"text\":\"Yes.\"}")]);
        (await archive.SearchAsync(typed)).ShouldBeEmpty();
        (await archive.StatementsAsync(new StatementQuery { About = typed })).ShouldBeEmpty();
        (await archive.StoriesAsync(new StoryQuery { Words = typed })).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("dam broke", "\"dam\" AND \"broke\"")]
    [InlineData("“the dam” OR bridge*", "\"the dam\" OR \"bridge\"*")]
    [InlineData("dam -bridge -\"x\"", "(\"dam\" AND \"x\") NOT (\"bridge\")")]
    [InlineData("U.S.-led", "\"U.S.-led\"")]
    [InlineData("OR dam OR", "\"dam\"")]
    [InlineData("- * \"\" ,", null)]
    public void A_query_is_read_as_a_person_means_it(string typed, string? query) => FullTextQuery.Of(typed).ShouldBe(query);

    [Fact]
    public async Task Stories_are_listed_by_their_outlets_days_and_speakers()
    {
        using var archive = Archives.OpenToAdd(_folder);
        var reading = await ArticleReading.ReadAsync([Archives.Lines(InventedReports.Lines(32))], ArticleNaming.ByContent);
        await archive.WriteAsync(new ArchiveChanges
        {
            Articles = [.. reading.Analyses.Select((a, i) => new GroupedArticle(a, new Stories.Membership(a.Article.Id, $"r{i - (i % 4):0000}", null, ["tells the same"])))],
            Comparisons = [new StoryComparer().Compare("r0004", reading.Analyses[4..8])],
        });
        var all = await archive.StoriesAsync(new StoryQuery());
        all.Sum(s => s.Articles).ShouldBe(32);
        all.Select(s => s.Last).ShouldBe(all.Select(s => s.Last).OrderDescending());
        all.Length.ShouldBe(8);
        all.Where(s => s.Comparison is not null).Select(s => s.Id).ShouldBe(["r0004"]);
        (await archive.StoriesToCompareAsync()).ShouldBe(["r0000", "r0008", "r0012", "r0016", "r0020", "r0024", "r0028"]);
        (await archive.StoriesAsync(new StoryQuery { Outlet = "radio corvin" })).Length.ShouldBe(all.Count(s => s.Outlets.Contains("Radio Corvin", StringComparer.Ordinal)));
        (await archive.StoriesAsync(new StoryQuery { Outlet = "Nobody" })).ShouldBeEmpty();
        (await archive.StoriesAsync(new StoryQuery { Since = new DateOnly(2025, 3, 2) })).ShouldBe(all.Where(s => s.Last >= new DateOnly(2025, 3, 2)), new ById());
        (await archive.StoriesAsync(new StoryQuery { Until = new DateOnly(2025, 2, 28) })).ShouldBeEmpty();
        (await archive.StoriesAsync(new StoryQuery { Limit = 2, Skip = 1 })).ShouldBe(all[1..3], new ById());
    }

    [Fact]
    public async Task Statements_open_at_their_words()
    {
        using var archive = await Archives.HoldingAsync(_folder, Samples.Inputs);
        var statements = await archive.StatementsAsync(new StatementQuery { Limit = 10_000 });
        statements.Length.ShouldBeGreaterThan(50);
        foreach (var row in statements)
        {
            var analysis = (await archive.AnalysisAsync(row.Article.Id))!;
            var statement = analysis.Statements[row.Place];
            row.Extent.ShouldBe(statement.Extent);
            row.Words.ShouldBe(string.Join(" … ", statement.Content.Select(c => c.Of(analysis.Article.Text))));
        }
        (await archive.StatementsAsync(new StatementQuery { Kind = StatementKind.Direct, Limit = 10_000 })).Length
            .ShouldBe(statements.Count(s => s.Kind == StatementKind.Direct));
    }

    [Fact]
    public async Task What_is_written_again_is_written_once()
    {
        using var archive = Archives.OpenToAdd(_folder);
        var reading = await ArticleReading.ReadAsync([Archives.Lines(InventedReports.Lines(1))], ArticleNaming.ByContent);
        var changes = new ArchiveChanges { Articles = [new GroupedArticle(reading.Analyses[0], new Stories.Membership("r0000", "r0000", null, ["opens it"]))] };
        await archive.WriteAsync(changes);
        var once = await archive.ContentsAsync();
        await archive.WriteAsync(changes);
        (await archive.ContentsAsync()).ShouldBe(once);
        once.Articles.ShouldBe(1);
        (await archive.IsSoundAsync()).ShouldBeTrue();
    }

    [Fact]
    public async Task A_change_that_fails_leaves_nothing_behind()
    {
        using var archive = Archives.OpenToAdd(_folder);
        var reading = await ArticleReading.ReadAsync([Archives.Lines(InventedReports.Lines(2))], ArticleNaming.ByContent);
        await Should.ThrowAsync<InvalidOperationException>(() => archive.WriteAsync(new ArchiveChanges
        {
            Articles =
            [
                new GroupedArticle(reading.Analyses[0], new Stories.Membership("r0000", "r0000", null, ["opens it"])),
                new GroupedArticle(reading.Analyses[1], new Stories.Membership("r0001", "nobody", null, ["joins what is not there"])),
            ],
        }));
        (await archive.ContentsAsync()).Articles.ShouldBe(0);
    }

    [Fact]
    public async Task Text_that_no_database_likes_is_kept()
    {
        const string Text = "Nul \0 in the middle, \uFFFF, \uD83C\uDF89 and a tab\there.";
        using var archive = Archives.OpenToAdd(_folder);
        var analysis = new ArticleAnalyzer().Analyze(new Article { Id = "x", Text = Text });
        await archive.WriteAsync(new ArchiveChanges { Articles = [new GroupedArticle(analysis, new Stories.Membership("x", "x", null, ["opens it"]))] });
        (await archive.ArticleAsync("x"))!.Text.ShouldBe(Text);
        (await archive.AnalysisAsync("x"))!.Language.Text.ShouldBe(Text);
        await archive.SearchAsync("tab");
    }

    private sealed class ById : IEqualityComparer<StoryRow>
    {
        public bool Equals(StoryRow? x, StoryRow? y) => x?.Id == y?.Id;

        public int GetHashCode(StoryRow obj) => StringComparer.Ordinal.GetHashCode(obj.Id);
    }
}
