using Crossread.Storage;
using Crossread.System.Tests.Cli;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline;

/// <summary>The whole executable: killed in the middle, and on one core and many.</summary>
public sealed class ResumeTests : IDisposable
{
    // Enough that a process killed after the first of them has not read the last.
    private const int Articles = 300;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_killed_import_resumes_and_ends_as_one_that_was_never_stopped()
    {
        _folder.Write("reports.jsonl", InventedReports.Lines(Articles));
        var held = await KillAsync("reports.jsonl");
        held.ShouldBeInRange(1, Articles - 1);
        var resumed = await CommandRunner.RunExecutableAsync(_folder, 2, "add", "reports.jsonl", "--archive", "killed.db");
        resumed.Code.ShouldBe(0, resumed.Error);
        resumed.Error.ShouldContain($"{Articles - held} added, {held} there already");

        (await CommandRunner.RunAsync(_folder, "add", "reports.jsonl", "--archive", "whole.db")).Code.ShouldBe(0);
        var whole = await CommandRunner.RunAsync(_folder, "export", "--archive", "whole.db");
        whole.Lines.Length.ShouldBeGreaterThan(3 * Articles);
        (await CommandRunner.RunAsync(_folder, "export", "--archive", "killed.db")).Output.ShouldBe(whole.Output);
    }

    [Fact]
    public async Task A_killed_import_of_a_web_archive_goes_on_behind_the_pages_it_read()
    {
        const int Pages = 160;
        _folder.Write("pages.warc.gz", [.. Enumerable.Range(0, Pages).SelectMany(i => Shapes.Gzip(Shapes.Record(i)))]);
        var held = await KillAsync("pages.warc.gz");
        held.ShouldBeInRange(1, Pages - 1);
        using (var archive = Archive.Open(_folder.Full("killed.db"), ArchiveAccess.Read))
            (await archive.SourceAsync(_folder.Full("pages.warc.gz")))!.Parts!.Value.ShouldBeInRange(held - 1, held);
        var resumed = await CommandRunner.RunAsync(_folder, "add", "pages.warc.gz", "--archive", "killed.db");
        resumed.Error.ShouldContain($"{Pages - held} added, {held} there already");
        (await CommandRunner.RunAsync(_folder, "add", "pages.warc.gz", "--archive", "whole.db")).Code.ShouldBe(0);
        var whole = await CommandRunner.RunAsync(_folder, "export", "--archive", "whole.db");
        whole.Lines.Length.ShouldBeGreaterThan(2 * Pages);
        (await CommandRunner.RunAsync(_folder, "export", "--archive", "killed.db")).Output.ShouldBe(whole.Output);
    }

    [Fact]
    public async Task One_core_and_many_give_the_same_bytes()
    {
        _folder.Write("in/reports.jsonl", InventedReports.Lines(80));
        _folder.Write("in/pages.warc.gz", Shapes.Gzip([.. Enumerable.Range(0, 6).SelectMany(Shapes.Record)]));
        _folder.Write("in/feed.xml", Shapes.Feed([.. Enumerable.Range(20, 6).Select(i => Shapes.Item($"https://herald.example/{i}", Shapes.Text(i)))]));
        _folder.Write("in/table.csv", "id,text\n" + string.Concat(Enumerable.Range(30, 6).Select(i => $"t{i},\"{Shapes.Text(i).Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n")) + "bad\n");
        _folder.Write("in/all.zip", Shapes.Zip([.. Enumerable.Range(40, 6).Select(i => ($"{i}.html", global::System.Text.Encoding.UTF8.GetBytes(Shapes.Page(i))))]));
        await CommandRunner.RunExecutableAsync(_folder, 1, "add", "in", "--archive", "one.db");
        await CommandRunner.RunExecutableAsync(_folder, 6, "add", "in", "--archive", "many.db");
        var one = await CommandRunner.RunAsync(_folder, "export", "--archive", "one.db");
        one.Lines.Length.ShouldBeGreaterThan(300);
        (await CommandRunner.RunAsync(_folder, "export", "--archive", "many.db")).Output.ShouldBe(one.Output);
    }

    // Kills the import as soon as it says that the archive keeps something; gives how much that was in the end.
    private async Task<int> KillAsync(string input)
    {
        using var process = CommandRunner.Start(_folder, 1, "add", input, "--archive", "killed.db", "--log-level", "debug");
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("debug: kept ", StringComparison.Ordinal))
                break;
        }
        process.Kill();
        await process.WaitForExitAsync();
        process.ExitCode.ShouldNotBe(0);
        using var archive = Archive.Open(_folder.Full("killed.db"), ArchiveAccess.Read);
        return (int)(await archive.ContentsAsync()).Articles;
    }
}
