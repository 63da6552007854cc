using System.Text;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

/// <summary>Whatever comes in: one clear line, the exit code that is promised, and the rest is read.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Report = "The dam of Tolm broke on Monday, the mayor said.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, byte[], string> Unreadable => new()
    {
        { "empty.txt", [], "[empty]" },
        { "blank.txt", Encoding.UTF8.GetBytes(" \n\t\n"), "[empty]" },
        { "picture.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13], "[not-text]" },
        { "report.txt", [0, 1, 2, 3, 0, 255, 254, 0], "[not-text]" },
        { "lines.jsonl", Encoding.UTF8.GetBytes("{broken\n"), "[bad-line]" },
        { "one.json", Encoding.UTF8.GetBytes("[{\"id\":\"a\",\n"), "[bad-json]" },
        { "page.html", Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><title></title></head><body></body></html>"), "[empty]" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task A_file_that_cannot_be_read_is_a_finding_and_the_rest_is_read(string name, byte[] bytes, string finding)
    {
        _folder.Write("in/" + name, bytes);
        _folder.Write("in/z-good.txt", Report);
        var run = await CommandRunner.RunAsync(_folder, "add", "in");
        run.Code.ShouldBe(0, run.Error);
        run.ErrorLines[..^1].ShouldAllBe(l => l.StartsWith("finding: ", StringComparison.Ordinal));
        run.ErrorLines[0].ShouldContain(name);
        run.ErrorLines[0].ShouldContain(finding);
        run.ErrorLines[^1].ShouldStartWith("1 added");
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task Nothing_readable_is_not_measured(string name, byte[] bytes, string finding)
    {
        _folder.Write("in/" + name, bytes);
        foreach (var command in (string[])["add", "read", "compare"])
        {
            var run = await CommandRunner.RunAsync(_folder, command, "in");
            run.Code.ShouldBe(3, run.Error);
            run.Output.ShouldBeEmpty();
            run.Error.ShouldContain(finding);
            run.ErrorLines[^1].ShouldStartWith("error: in: nothing readable in 1 input");
        }
    }

    [Fact]
    public async Task An_empty_folder_is_not_measured()
    {
        Directory.CreateDirectory(_folder.Full("in"));
        var run = await CommandRunner.RunAsync(_folder, "add", "in");
        run.Code.ShouldBe(3);
        run.ErrorLines.Single().ShouldBe("error: in: no file to read; expected text, HTML, JSON lines, a table, a feed, a web archive, or these compressed");
    }

    [Fact]
    public async Task A_missing_path_is_an_error_and_the_rest_is_read()
    {
        _folder.Write("good.txt", Report);
        var run = await CommandRunner.RunAsync(_folder, "add", "good.txt", "gone.txt");
        run.Code.ShouldBe(1);
        run.ErrorLines[0].ShouldBe($"error: {_folder.Full("gone.txt")}: not found; expected a file or a folder");
        run.ErrorLines[^1].ShouldStartWith("1 added");
        (await CommandRunner.RunAsync(_folder, "add", "gone.txt")).Code.ShouldBe(1);
    }

    [Fact]
    public async Task Text_in_an_old_encoding_is_read_and_said()
    {
        _folder.Write("old.txt", Encoding.Latin1.GetBytes("The café of Tolm closed on Monday, the mayor said."));
        _folder.Write("wide.txt", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("The café of Sarrin opened.")).ToArray());
        var run = await CommandRunner.RunAsync(_folder, "add", "old.txt", "wide.txt");
        run.Code.ShouldBe(0);
        run.Error.ShouldContain("[encoding]");
        (await CommandRunner.RunAsync(_folder, "search", "café", "--format", "jsonl")).Lines.Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_repeated_id_keeps_the_first_article()
    {
        _folder.Write("a.jsonl", "{\"id\":\"x\",\"text\":\"First.\"}\n{\"id\":\"x\",\"text\":\"First.\"}\n{\"id\":\"x\",\"text\":\"Second.\"}\n");
        var run = await CommandRunner.RunAsync(_folder, "add", "a.jsonl");
        run.Code.ShouldBe(0);
        run.ErrorLines.Count(l => l.Contains("line 3", StringComparison.Ordinal) && l.Contains("[repeated-id]", StringComparison.Ordinal)).ShouldBe(1);
        (await CommandRunner.RunAsync(_folder, "export")).Output.ShouldNotContain("Second.");
    }

    [Fact]
    public async Task An_archive_that_is_a_folder_is_said()
    {
        _folder.Write("good.txt", Report);
        Directory.CreateDirectory(_folder.Full("news.db"));
        await FailsAsync("a folder; expected a file", "add", "good.txt", "--archive", "news.db");
        await FailsAsync("a folder; expected a file", "stories", "--archive", "news.db");
    }

    [Fact]
    public async Task An_archive_that_is_not_there_is_said()
    {
        await FailsAsync("not found; crossread add makes one", "stories");
        await FailsAsync("there is no folder", "stories", "--archive", "nowhere/news.db");
    }

    [Fact]
    public async Task A_file_that_is_no_archive_is_left_alone()
    {
        _folder.Write("good.txt", Report);
        var text = _folder.Write("news.db", "This is a letter, and no database, long enough to be looked at as one.");
        await FailsAsync("not an SQLite database", "stories", "--archive", "news.db");
        await FailsAsync("not an SQLite database", "add", "good.txt", "--archive", "news.db");
        (await File.ReadAllTextAsync(text)).ShouldStartWith("This is a letter");
    }

    [Fact]
    public async Task Another_program_s_database_is_left_alone()
    {
        _folder.Write("good.txt", Report);
        Sql("other.db", "CREATE TABLE recipes (name TEXT)");
        await FailsAsync("of another program", "add", "good.txt", "--archive", "other.db");
        await FailsAsync("of another program", "stories", "--archive", "other.db");
    }

    [Fact]
    public async Task A_newer_archive_is_left_alone()
    {
        _folder.Write("good.txt", Report);
        await CommandRunner.RunAsync(_folder, "add", "good.txt");
        Sql("crossread.db", "PRAGMA user_version = 99");
        await FailsAsync("made by a newer Crossread (schema 99)", "stories");
        await FailsAsync("made by a newer Crossread (schema 99)", "add", "good.txt");
    }

    [Fact]
    public async Task A_read_only_archive_is_read_and_not_added_to()
    {
        _folder.Write("good.txt", Report);
        await CommandRunner.RunAsync(_folder, "add", "good.txt");
        new FileInfo(_folder.Full("crossread.db")).IsReadOnly = true;
        await FailsAsync("read-only", "add", "good.txt");
        (await CommandRunner.RunAsync(_folder, "stories", "--format", "jsonl")).Lines.Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_locked_archive_is_said()
    {
        _folder.Write("good.txt", Report);
        using (Storage.Archives.OpenToAdd(_folder))
            await FailsAsync("locked: another process is adding to it", "add", "good.txt");
        (await CommandRunner.RunAsync(_folder, "add", "good.txt")).Code.ShouldBe(0);
    }

    [Theory]
    [InlineData("no-such-command")]
    [InlineData("stories", "--limit", "0")]
    [InlineData("stories", "--since", "yesterday")]
    [InlineData("statements", "--kind", "shouted")]
    [InlineData("story")]
    [InlineData("add", "ftp://news.example/feed")]
    [InlineData("add", "--map", "body=text")]
    [InlineData("read", "--map", "text")]
    [InlineData("stories", "--log-level", "deafening")]
    public async Task Wrong_usage_is_one_line_and_exit_code_2(params string[] arguments)
    {
        var run = await CommandRunner.RunAsync(_folder, arguments);
        run.Code.ShouldBe(2, run.Error);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.Length.ShouldBe(1, run.Error);
        run.Error.ShouldStartWith("error: ");
    }

    [Fact]
    public async Task A_broken_settings_file_is_wrong_usage()
    {
        _folder.Write("crossread.json", "{\n\"archve\": \"x.db\"}");
        var run = await CommandRunner.RunAsync(_folder, "stories");
        run.Code.ShouldBe(2);
        run.ErrorLines.Single().ShouldContain("no setting is named 'archve'");
    }

    private async Task FailsAsync(string message, params string[] arguments)
    {
        var run = await CommandRunner.RunAsync(_folder, arguments);
        run.Code.ShouldBe(1, run.Error);
        run.Output.ShouldBeEmpty();
        run.ErrorLines.Length.ShouldBe(1, run.Error);
        run.Error.ShouldStartWith("error: archive ");
        run.Error.ShouldContain(message);
    }

    private void Sql(string file, string sql)
    {
        using (var connection = new SqliteConnection($"Data Source={_folder.Full(file)};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // the test's own text
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }
}
