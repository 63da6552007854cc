using System.Text.Json;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

public sealed class ArchiveCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Bad_rows_are_kept_in_a_file_and_counted()
    {
        _folder.Write("rows.csv", "name,body\na,The dam broke.\nb,one,two\nc\n");
        var run = await CommandRunner.RunAsync(_folder, "add", "rows.csv", "--map", "id=name", "--map", "text=body", "--bad-rows", "bad.jsonl", "--archive", "rows.db");
        run.Code.ShouldBe(0, run.Error);
        run.Error.ShouldContain("1 added, 0 there already, 2 findings (2 bad rows: ");
        File.ReadAllLines(_folder.Full("bad.jsonl")).Select(l => global::System.Text.Json.JsonDocument.Parse(l).RootElement).Select(r => (r.GetProperty("code").GetString(), r.GetProperty("row").GetString()))
            .ShouldBe([("bad-row", "b,one,two"), ("bad-row", "c")]);
        var again = await CommandRunner.RunAsync(_folder, "add", "rows.csv", "--map", "id=name,text=body", "--archive", "rows.db");
        again.Error.ShouldContain("0 added, 1 there already");
        // Read in another way it is another input.
        (await CommandRunner.RunAsync(_folder, "add", "rows.csv", "--map", "text=name", "--archive", "rows.db")).Error.ShouldContain("2 added");
    }

    [Fact]
    public async Task Adding_twice_changes_nothing()
    {
        _folder.Write("reports.jsonl", InventedReports.Lines(12));
        (await CommandRunner.RunAsync(_folder, "add", "reports.jsonl")).Code.ShouldBe(0);
        var once = await CommandRunner.RunAsync(_folder, "export");
        var again = await CommandRunner.RunAsync(_folder, "add", "reports.jsonl");
        again.Code.ShouldBe(0);
        again.Error.ShouldContain("0 added, 12 there already");
        (await CommandRunner.RunAsync(_folder, "export")).Output.ShouldBe(once.Output);
    }

    [Fact]
    public async Task Adding_in_parts_gives_what_adding_at_once_gives()
    {
        var lines = InventedReports.Lines(20).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        _folder.Write("all.jsonl", string.Join('\n', lines));
        _folder.Write("first.jsonl", string.Join('\n', lines[..7]));
        _folder.Write("second.jsonl", string.Join('\n', lines[5..]));
        await CommandRunner.RunAsync(_folder, "add", "all.jsonl", "--archive", "all.db");
        await CommandRunner.RunAsync(_folder, "add", "first.jsonl", "--archive", "parts.db");
        await CommandRunner.RunAsync(_folder, "add", "second.jsonl", "--archive", "parts.db");
        var parts = await CommandRunner.RunAsync(_folder, "export", "--archive", "parts.db");
        parts.Lines.Length.ShouldBeGreaterThan(60);
        parts.Output.ShouldBe((await CommandRunner.RunAsync(_folder, "export", "--archive", "all.db")).Output);
    }

    [Fact]
    public async Task The_sample_is_added_listed_and_reported()
    {
        (await CommandRunner.RunAsync(_folder, "add", "--sample")).Code.ShouldBe(0);
        using var stories = JsonDocument.Parse((await CommandRunner.RunAsync(_folder, "stories", "--format", "json")).Output);
        var biggest = stories.RootElement.EnumerateArray().OrderByDescending(s => s.GetProperty("articles").GetInt32()).First();
        var id = biggest.GetProperty("story").GetString()!;
        var report = await CommandRunner.RunAsync(_folder, "story", id[..6]);
        report.Code.ShouldBe(0);
        foreach (var part in (string[])["What differs", "Who said what", "Who tells it", "Where it comes from"])
            report.Output.ShouldContain(part);
        report.Output.ShouldNotContain("\u001B");
        report.Lines.ShouldAllBe(l => l.Length <= 100 && l == l.TrimEnd());
        (await CommandRunner.RunAsync(_folder, "origins", id)).Output.ShouldContain("origin");
        (await CommandRunner.RunAsync(_folder, "timeline", id)).Output.ShouldContain("2025");
        (await CommandRunner.RunAsync(_folder, "export", "--story", id, "--format", "markdown")).Output.ShouldStartWith("# ");
        (await CommandRunner.RunAsync(_folder, "export", "--story", id, "--format", "html")).Output.ShouldStartWith("<!");
    }

    [Fact]
    public async Task Statements_are_found_by_speaker_words_and_kind()
    {
        await CommandRunner.FeedAsync(_folder, InventedReports.Lines(8), "add", "-");
        var run = await CommandRunner.RunAsync(_folder, "statements", "--speaker", "lopez", "--about", "\"beam of the\"", "--kind", "direct", "--format", "jsonl");
        run.Lines.Length.ShouldBeGreaterThan(0);
        foreach (var line in run.Lines)
        {
            using var statement = JsonDocument.Parse(line);
            statement.RootElement.GetProperty("speaker").GetString()!.ShouldContain("Lopez");
            statement.RootElement.GetProperty("words").GetString()!.ShouldContain("beam of the");
            statement.RootElement.GetProperty("kind").GetString().ShouldBe("direct");
        }
        (await CommandRunner.RunAsync(_folder, "statements", "--since", "2025-04-01", "--format", "jsonl")).Lines.ShouldBeEmpty();
    }

    [Fact]
    public async Task Statements_are_found_by_type_stance_outlet_and_day()
    {
        await CommandRunner.RunAsync(_folder, "add", "--sample");
        foreach (var (option, typed, field, value) in ((string, string, string, string)[])[("--type", "belief", "type", "belief"), ("--stance", "declinesToComment", "stance", "declines-to-comment"), ("--outlet", "radio corvin", "outlet", "Radio Corvin")])
        {
            var run = await CommandRunner.RunAsync(_folder, "statements", option, typed, "--format", "jsonl");
            run.Lines.ShouldNotBeEmpty(option);
            foreach (var line in run.Lines)
            {
                using var statement = JsonDocument.Parse(line);
                statement.RootElement.GetProperty(field).GetString().ShouldBe(value);
            }
        }
        (await CommandRunner.RunAsync(_folder, "statements", "--format", "csv")).Output.ShouldNotContain(",belief,");
        (await CommandRunner.RunAsync(_folder, "statements", "--type", "any", "--limit", "1000", "--format", "csv")).Output.ShouldContain(",belief,");
        (await CommandRunner.RunAsync(_folder, "statements", "--until", "2025-09-02", "--since", "2025-09-01", "--format", "jsonl")).Lines.ShouldAllBe(l => l.Contains("\"published\":\"2025-09-0", StringComparison.Ordinal));
        var table = await CommandRunner.RunAsync(_folder, "statements", "--speaker", "Korrin");
        table.Output.ShouldContain("NPA");
        table.Output.ShouldContain("expected");
        table.Output.ShouldContain("2025-10-14");
    }

    [Theory]
    [InlineData("--stance", "loud", "asserts, denies")]
    [InlineData("--kind", "1", "direct, mixed or indirect")]
    [InlineData("--type", "speech,belief", "said, any, speech")]
    [InlineData("--since", "2025-02-30", "YYYY-MM-DD")]
    [InlineData("--limit", "0", "from 1")]
    public async Task A_filter_of_statements_that_is_none_is_told_with_what_was_expected(string option, string value, string expected)
    {
        var run = await CommandRunner.RunAsync(_folder, "statements", option, value);
        run.Code.ShouldBe(2);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"{option} '{value}': expected ");
        run.Error.ShouldContain(expected);
        run.Error.Trim().ShouldNotContain("\n");
    }

    [Fact]
    public async Task Search_finds_words_and_leaves_out_excluded_ones()
    {
        await CommandRunner.FeedAsync(_folder, InventedReports.Lines(40), "add");
        var found = await CommandRunner.RunAsync(_folder, "search", "NORWICK", "--format", "jsonl");
        found.Lines.Length.ShouldBe(8);
        (await CommandRunner.RunAsync(_folder, "search", "norwick", "-harbour", "--format", "jsonl")).Lines.Length.ShouldBeLessThan(8);
        var none = await CommandRunner.RunAsync(_folder, "search", "zeppelin");
        none.Code.ShouldBe(0);
        none.Output.ShouldBeEmpty();
        none.Error.ShouldContain("nothing holds 'zeppelin'");
    }

    [Fact]
    public async Task Archived_articles_are_compared_by_the_beginnings_of_their_ids()
    {
        await CommandRunner.FeedAsync(_folder, InventedReports.Lines(8), "add");
        var run = await CommandRunner.RunAsync(_folder, "compare", "r0001", "r0002");
        run.Code.ShouldBe(0);
        run.Output.ShouldContain("2 reports");
        (await CommandRunner.RunAsync(_folder, "compare", "r000", "r0002")).Code.ShouldBe(2);
        (await CommandRunner.RunAsync(_folder, "compare", "q", "r0002")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task A_csv_has_a_header_and_a_row_a_story()
    {
        await CommandRunner.FeedAsync(_folder, InventedReports.Lines(8), "add");
        var run = await CommandRunner.RunAsync(_folder, "stories", "--format", "csv");
        run.Lines[0].TrimEnd().ShouldStartWith("story,headline,articles,outlets,origins");
        using var stories = JsonDocument.Parse((await CommandRunner.RunAsync(_folder, "stories", "--format", "json")).Output);
        run.Lines.Length.ShouldBe(1 + stories.RootElement.GetArrayLength());
        run.Lines[1].ShouldStartWith(stories.RootElement[0].GetProperty("story").GetString()!);
    }

    [Fact]
    public async Task The_archive_is_named_by_flag_before_variable_before_file()
    {
        _folder.Write("crossread.json", "{\"archive\": \"by-file.db\"}");
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var input = global::System.Text.Encoding.UTF8.GetBytes(InventedReports.Lines(1));
        await CommandRunner.RunAsync(_folder, input, variables, "add", "-");
        File.Exists(_folder.Full("by-file.db")).ShouldBeTrue();
        variables["CROSSREAD_ARCHIVE"] = "by-variable.db";
        await CommandRunner.RunAsync(_folder, input, variables, "add", "-");
        File.Exists(_folder.Full("by-variable.db")).ShouldBeTrue();
        await CommandRunner.RunAsync(_folder, input, variables, "add", "-", "--archive", "by-flag.db");
        File.Exists(_folder.Full("by-flag.db")).ShouldBeTrue();
    }

    [Fact]
    public async Task Doctor_finds_everything_in_order()
    {
        await CommandRunner.FeedAsync(_folder, InventedReports.Lines(4), "add");
        var run = await CommandRunner.RunAsync(_folder, "doctor", "--format", "csv");
        run.Code.ShouldBe(0, run.Output);
        run.Output.ShouldContain("FTS5");
        run.Output.ShouldContain("4 articles");
        run.Output.ShouldContain("models/en-network/network.bin");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("add", "--help")]
    [InlineData("--version")]
    [InlineData("options")]
    public async Task What_a_person_asks_first_is_answered(params string[] arguments)
    {
        var run = await CommandRunner.RunAsync(_folder, arguments);
        run.Code.ShouldBe(0);
        run.Output.ShouldNotBeEmpty();
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_command_shows_examples()
    {
        using var surroundings = Crossread.Cli.Surroundings.OfProcess();
        foreach (var command in Crossread.Cli.CommandLine.Root(surroundings).Subcommands)
            (await CommandRunner.RunAsync(_folder, command.Name, "--help")).Output.ShouldContain("Examples:\n  crossread " + command.Name, customMessage: command.Name);
    }
}
