using System.Text;
using System.Text.Json;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Cli;

public sealed class FilterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("annotate")]
    [InlineData("group")]
    public async Task A_filter_answers_each_line_with_a_line_in_order(string filter)
    {
        var run = await CommandRunner.FeedAsync(_folder, InventedReports.Lines(40), filter);
        run.Code.ShouldBe(0);
        run.Lines.Select(Id).ShouldBe(Enumerable.Range(0, 40).Select(i => $"r{i:0000}"));
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_bad_line_is_a_finding_with_its_number_and_the_rest_goes_on()
    {
        var run = await CommandRunner.FeedAsync(_folder, "{\"id\":\"a\",\"text\":\"One.\"}\n{broken\n[1]\n\n{\"id\":\"b\",\"text\":\"Two.\"}\n{\"id\":\"c\",\"text\":7}", "annotate");
        run.Code.ShouldBe(0);
        run.Lines.Select(Id).ShouldBe(["a", "b"]);
        run.ErrorLines.Select(l => l[..l.IndexOf(':', "finding: ".Length)]).ShouldBe(
            ["finding: standard input, line 2", "finding: standard input, line 3", "finding: standard input, line 6"]);
    }

    [Fact]
    public async Task Pages_come_out_as_articles_line_for_line_and_a_bad_line_is_a_finding()
    {
        string Page(string id) => JsonSerializer.Serialize(new { id, url = $"https://example.com/{id}", html = $"<article><h1>Ferries stop</h1><p>The ferries of Brackhaven stopped on Thursday morning, and nobody at the port ({id}) would say when they will sail again.</p></article>" });
        var run = await CommandRunner.FeedAsync(_folder, string.Join('\n', Enumerable.Range(0, 20).Select(i => Page($"p{i:00}"))) + "\n{\"id\":\"x\"}\n" + Page("last"), "extract");
        run.Code.ShouldBe(0);
        run.Lines.Select(Id).ShouldBe([.. Enumerable.Range(0, 20).Select(i => $"p{i:00}"), "last"]);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain("line 21");
        using var line = JsonDocument.Parse(run.Lines[3]);
        line.RootElement.GetProperty("text").GetString()!.ShouldContain("(p03)");
        line.RootElement.GetProperty("url").GetString().ShouldBe("https://example.com/p03");
    }

    [Fact]
    public async Task Offsets_are_code_points_and_half_open()
    {
        const string Text = "🎉🎉 The harbour is open. It was closed.";
        var run = await CommandRunner.FeedAsync(_folder, JsonSerializer.Serialize(new { id = "x", text = Text }), "annotate", "--tokens");
        using var line = JsonDocument.Parse(run.Output);
        var points = Text.EnumerateRunes().ToArray();
        string Words(JsonElement span) => string.Concat(points[span[0].GetInt32()..span[1].GetInt32()]);
        line.RootElement.GetProperty("sentences").EnumerateArray().Select(Words).Last().ShouldBe("It was closed.");
        line.RootElement.GetProperty("tokens").EnumerateArray().Select(Words).Contains("harbour", StringComparer.Ordinal).ShouldBeTrue();
    }

    [Fact]
    public async Task Unknown_and_null_fields_are_passed_over()
    {
        var run = await CommandRunner.FeedAsync(_folder, "{\"id\":\"x\",\"title\":null,\"published\":null,\"outlet\":null,\"language\":null,\"mood\":[1,{}],\"text\":\"Yes.\"}", "group");
        run.Code.ShouldBe(0);
        Id(run.Lines.Single()).ShouldBe("x");
    }

    [Fact]
    public async Task A_repeated_id_is_grouped_once()
    {
        var line = "{\"id\":\"x\",\"text\":\"The dam broke.\"}\n";
        var run = await CommandRunner.FeedAsync(_folder, line + line, "group");
        run.Lines.Length.ShouldBe(1);
        run.Error.ShouldContain("line 2");
        run.Error.ShouldContain("[repeated-id]");
    }

    [Theory]
    [InlineData("annotate", "")]
    [InlineData("group", "\n \n")]
    [InlineData("compare", "")]
    [InlineData("annotate", "nothing that is JSON\n")]
    public async Task Nothing_readable_is_not_a_success(string filter, string input)
    {
        var run = await CommandRunner.FeedAsync(_folder, input, filter);
        run.Code.ShouldBe(3);
        run.Output.ShouldBeEmpty();
        run.ErrorLines[^1].ShouldStartWith("error: standard input: ");
    }

    [Fact]
    public async Task The_last_line_needs_no_line_break_and_the_first_may_have_a_mark()
    {
        var input = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"One.\"}\r\n{\"id\":\"b\",\"text\":\"Two.\"}")).ToArray();
        var run = await CommandRunner.RunAsync(_folder, input, new Dictionary<string, string>(StringComparer.Ordinal), "annotate");
        run.Lines.Select(Id).ShouldBe(["a", "b"]);
        run.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_line_in_another_encoding_is_a_finding()
    {
        var input = Encoding.UTF8.GetBytes("{\"id\":\"a\",\"text\":\"One.\"}\n").Concat(Encoding.Latin1.GetBytes("{\"id\":\"b\",\"text\":\"Café.\"}\n")).ToArray();
        var run = await CommandRunner.RunAsync(_folder, input, new Dictionary<string, string>(StringComparer.Ordinal), "annotate");
        run.Lines.Select(Id).ShouldBe(["a"]);
        run.ErrorLines.Single().ShouldBe("finding: standard input, line 2: not valid UTF-8 at byte 22 [bad-line]");
    }

    [Fact]
    public async Task A_line_of_many_megabytes_is_read()
    {
        var text = string.Concat(Enumerable.Repeat("word ", 1 << 20));
        var run = await CommandRunner.FeedAsync(_folder, JsonSerializer.Serialize(new { id = "big", text }), "group");
        run.Code.ShouldBe(0);
        Id(run.Lines.Single()).ShouldBe("big");
    }

    [Fact]
    public async Task Batch_grouping_does_not_depend_on_the_order_of_the_lines()
    {
        var lines = InventedReports.Lines(24).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var forth = await CommandRunner.FeedAsync(_folder, string.Join('\n', lines), "group", "--batch");
        var back = await CommandRunner.FeedAsync(_folder, string.Join('\n', lines.Reverse()), "group", "--batch");
        Partition(forth).ShouldBe(Partition(back));
    }

    [Fact]
    public async Task Compare_takes_lines_as_one_story_and_gives_one_object()
    {
        var run = await CommandRunner.FeedAsync(_folder, InventedReports.Lines(4), "compare");
        run.Code.ShouldBe(0);
        using var comparison = JsonDocument.Parse(run.Lines.Single());
        comparison.RootElement.GetProperty("articles").GetArrayLength().ShouldBe(4);
        comparison.RootElement.GetProperty("claims").GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var field in (string[])["coverage", "passages", "statements", "wording", "noise"])
            comparison.RootElement.TryGetProperty(field, out _).ShouldBeTrue(field);
    }

    [Fact]
    public async Task Compare_takes_a_folder_of_text_files_named_by_their_stems()
    {
        _folder.Write("r/b.txt", "The dam of Tolm broke on Monday, the mayor said.");
        _folder.Write("r/a.txt", "The dam of Tolm broke on Monday, officials said.");
        _folder.Write("r/README.md", "What this folder is.");
        var run = await CommandRunner.RunAsync(_folder, "compare", "r");
        run.Code.ShouldBe(0);
        using var comparison = JsonDocument.Parse(run.Output);
        comparison.RootElement.GetProperty("articles").EnumerateArray().Select(a => a.GetProperty("id").GetString()).ShouldBe(["a", "b"]);
        run.Error.ShouldContain("README.md: passed over");
    }

    [Theory]
    [InlineData("annotate", "--tokens")]
    [InlineData("annotate", "--parse")]
    [InlineData("compare")]
    public async Task The_processor_does_not_change_what_is_read(params string[] filter)
    {
        var lines = InventedReports.Lines(2);
        var here = await CommandRunner.FeedExecutableAsync(_folder, lines, [], filter);
        here.Code.ShouldBe(0, here.Error);
        here.Output.ShouldNotBeEmpty();
        // Vectors of 128 bits, and none at all.
        foreach (var missing in (string[])["DOTNET_EnableAVX", "DOTNET_EnableHWIntrinsic"])
        {
            var there = await CommandRunner.FeedExecutableAsync(_folder, lines, new Dictionary<string, string>(StringComparer.Ordinal) { [missing] = "0" }, filter);
            there.Output.ShouldBe(here.Output, missing);
        }
    }

    [Fact]
    public async Task A_parse_gives_every_token_a_tag_a_head_and_a_relation()
    {
        var run = await CommandRunner.FeedAsync(_folder, "{\"id\":\"a\",\"text\":\"The bridge was closed. It didn't fall.\"}", "annotate", "--parse");
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        using var line = JsonDocument.Parse(run.Output);
        var tokens = line.RootElement.GetProperty("tokens").GetArrayLength();
        tokens.ShouldBe(10);
        line.RootElement.GetProperty("tags").GetArrayLength().ShouldBe(tokens);
        line.RootElement.GetProperty("relations").GetArrayLength().ShouldBe(tokens);
        // Heads count among the document's tokens: "closed" is the root of the first sentence, "fall" of the second.
        line.RootElement.GetProperty("heads").EnumerateArray().Select(h => h.GetInt32()).ShouldBe([1, 3, 3, -1, 3, 8, 8, 8, -1, 8]);
    }

    private static string Id(string line)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    private static string[] Partition(RunResult run) =>
    [
        .. run.Lines.Select(l => JsonDocument.Parse(l).RootElement)
            .GroupBy(e => e.GetProperty("story").GetString(), e => e.GetProperty("id").GetString(), StringComparer.Ordinal)
            .Select(g => string.Join(' ', g.Order(StringComparer.Ordinal)))
            .Order(StringComparer.Ordinal),
    ];
}
