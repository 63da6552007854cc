using System.Text;
using Crossread.Pipeline;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline;

public sealed class InputTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("a", new[] { "a" })]
    [InlineData("a\nb\r\n\nc\n", new[] { "a", "b", "", "c" })]
    [InlineData("\uFEFFa\n\uFEFFb", new[] { "a", "\uFEFFb" })]
    public async Task Lines_end_with_a_line_feed(string text, string[] lines)
    {
        // Whatever portions the stream hands out.
        foreach (var portion in (int[])[1, 2, 7, 4096])
        {
            var read = new List<string>();
            await foreach (var line in LineReader.ReadAsync(new Portions(Encoding.UTF8.GetBytes(text), portion)))
                read.Add(Encoding.UTF8.GetString(line.Bytes.Span));
            read.ShouldBe(lines);
        }
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over_and_counted()
    {
        var read = new List<InputLine>();
        await foreach (var line in LineReader.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes("abc\nabcdefgh\nxyz")), longest: 5))
            read.Add(line);
        read.Select(l => (l.Number, l.IsTooLong, l.Length)).ShouldBe([(1, false, 3), (2, true, 8), (3, false, 3)]);
    }

    [Fact]
    public void A_folder_is_read_by_path_in_ordinal_order_without_what_is_no_report()
    {
        foreach (var name in (string[])["b.txt", "B.txt", "a/z.txt", "a-1.txt", ".hidden", ".git/config", "README.md", "LICENSE", "own.db"])
            _folder.Write(name, "x");
        var list = InputList.Find([_folder.Root], new HashSet<string>(StringComparer.Ordinal) { _folder.Full("own.db") });
        list.Inputs.Select(i => Path.GetRelativePath(_folder.Root, i.Name)).ShouldBe(["B.txt", "a-1.txt", "a/z.txt", "b.txt"]);
        list.PassedOver.Select(p => Path.GetFileName(p.Where)).Order(StringComparer.Ordinal).ShouldBe(["LICENSE", "README.md"]);
        list.Missing.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_are_named_by_their_stems_and_by_more_where_these_are_shared()
    {
        foreach (var name in (string[])["one.txt", "mon/two.txt", "tue/two.txt", "mon/two.html"])
            _folder.Write(name, name.EndsWith("html", StringComparison.Ordinal) ? "<html><body><article><p>" + string.Concat(Enumerable.Repeat("The dam of Tolm broke on Monday, and the mayor of Tolm came to see it. ", 8)) + "</p></article></body></html>" : $"The dam of {name} broke on Monday.");
        var list = InputList.Find([_folder.Root], new HashSet<string>(StringComparer.Ordinal));
        var reading = await ArticleReading.ReadAsync(list.Inputs, ArticleNaming.ByFile);
        reading.Analyses.Select(a => a.Article.Id).ShouldBe(["mon/two.html", "mon/two.txt", "one", "tue/two.txt"]);
        reading.Analyses.Select(a => a.Article.Source).ShouldBe(["two.html", "two.txt", "one.txt", "two.txt"]);
    }

    [Fact]
    public async Task An_input_is_what_it_holds_and_not_what_it_is_called()
    {
        _folder.Write("page.txt", "<!DOCTYPE html><html><head><title>Dam breaks</title></head><body><article><h1>Dam breaks</h1><p>" + string.Concat(Enumerable.Repeat("The dam of Tolm broke on Monday, the mayor said. Nobody was hurt, and the road stayed open. ", 8)) + "</p></article></body></html>");
        _folder.Write("lines.txt", InventedReports.Lines(3));
        _folder.Write("list.txt", "[" + string.Join(",\n", InventedReports.Lines(5).Split('\n', StringSplitOptions.RemoveEmptyEntries)[3..]) + "]");
        var list = InputList.Find([_folder.Root], new HashSet<string>(StringComparer.Ordinal));
        var reading = await ArticleReading.ReadAsync(list.Inputs, ArticleNaming.ByFile);
        reading.Findings.Select(f => f.Finding.Code).ShouldBe(["no-date"]);
        reading.Analyses.Select(a => a.Article.Id).ShouldBe(["r0000", "r0001", "r0002", "r0003", "r0004", "page"]);
        reading.Analyses[^1].Article.Text.ShouldNotContain("<");
    }

    [Fact]
    public async Task Results_come_in_order_on_any_number_of_cores_and_trouble_comes_out()
    {
        async IAsyncEnumerable<int> Numbers(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        foreach (var degree in (int[])[1, 2, 16])
        {
            var results = new List<int>();
            await foreach (var result in OrderedParallel.SelectAsync(Numbers(500), (n, _) => n * n, degree))
                results.Add(result);
            results.ShouldBe(Enumerable.Range(0, 500).Select(n => n * n));
        }
        await Should.ThrowAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in OrderedParallel.SelectAsync(Numbers(50), (n, _) => n == 20 ? throw new InvalidDataException("20") : n, 4))
            {
            }
        });
    }

    [Fact]
    public async Task A_stopped_import_keeps_what_it_read()
    {
        using var archive = Storage.Archives.OpenToAdd(_folder);
        using var stop = new CancellationTokenSource();
        var importer = new Importer(archive, _ => { }, word =>
        {
            if (word.Done == 40)
                stop.Cancel();
        });
        await Should.ThrowAsync<OperationCanceledException>(() => importer.ImportAsync([Storage.Archives.Lines(InventedReports.Lines(200))], stop.Token));
        var held = (await archive.ContentsAsync()).Articles;
        held.ShouldBeInRange(40, 199);
        var result = await new Importer(archive, _ => { }, _ => { }).ImportAsync([Storage.Archives.Lines(InventedReports.Lines(200))]);
        result.Added.ShouldBe(200 - held);
        result.Known.ShouldBe(held);
    }

    private sealed class Portions(byte[] bytes, int portion) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
            => base.ReadAsync(buffer[..Math.Min(buffer.Length, portion)], cancellationToken);
    }
}
