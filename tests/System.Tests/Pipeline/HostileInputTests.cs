using System.Text;
using Crossread.Pipeline;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline;

/// <summary>Inputs that were made to do harm cost bounded time and memory, and end in a finding.</summary>
/// <remarks>What is allocated is counted for the whole process: nothing else runs beside.</remarks>
[CollectionDefinition(nameof(HostileInputTests), DisableParallelization = true)]
[Collection(nameof(HostileInputTests))]
public sealed class HostileInputTests
{
    private const int Mebibyte = 1 << 20;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_bomb_is_a_finding(bool isZip)
    {
        var zeros = new byte[80 * Mebibyte];
        var bomb = isZip ? Shapes.Zip(("one.txt", zeros)) : Shapes.Gzip(zeros);
        bomb.Length.ShouldBeLessThan(zeros.Length / 200);
        await FindsAsync(() => new MemoryStream(bomb), "expands-too-much");
        await FindsAsync(() => new PipedStream(new MemoryStream(Shapes.Gzip(bomb))), "expands-too-much");
    }

    [Fact]
    public async Task A_zip_archive_without_its_list_is_a_finding()
        => await FindsAsync(() => new MemoryStream(Shapes.Zip(("one.txt", Encoding.UTF8.GetBytes(Shapes.Text(1))))[..200]), "damaged");

    [Theory]
    [InlineData("{\"text\":\"", "line-too-long")]
    [InlineData("The dam of Tolm ", "file-too-long")]
    [InlineData("[{\"text\":\"", "file-too-long")]
    [InlineData("text,title\n", "row-too-long")]
    [InlineData("<rss version=\"2.0\"><channel><title>", "file-too-long")]
    public async Task A_line_of_a_gigabyte_is_a_finding_and_is_not_held(string beginning, string code)
    {
        using var endless = new RepeatedStream(Encoding.UTF8.GetBytes(beginning), "a"u8.ToArray(), 1 << 30);
        var before = GC.GetTotalAllocatedBytes();
        await FindsAsync(() => endless, code);
        // Buffers that double up to the longest that is kept.
        (GC.GetTotalAllocatedBytes() - before).ShouldBeLessThan(400L * Mebibyte);
    }

    [Theory]
    [InlineData("{0}", "bad-line")]
    [InlineData("[{0}]", "bad-json")]
    [InlineData("{{\n\"a\":{0}\n}}", "bad-json")]
    public async Task Json_ten_thousand_deep_is_a_finding(string shape, string code)
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 10_000)) + "1" + new string('}', 10_000);
        await FindsAsync(() => new MemoryStream(Encoding.UTF8.GetBytes(string.Format(global::System.Globalization.CultureInfo.InvariantCulture, shape, deep))), code);
    }

    [Fact]
    public async Task A_quotation_mark_that_stays_open_for_a_hundred_megabytes_swallows_no_other_row()
    {
        using var table = new RepeatedStream("id,text\na,\"The dam broke.\n"u8.ToArray(), Encoding.UTF8.GetBytes("b," + new string('x', 200_000) + "\n"), 100 * Mebibyte);
        var (articles, codes) = (0, new List<string>());
        await foreach (var unit in new InputReader([], ArticleNaming.ByContent, InputOptions.Default).ReadAsync(new Input("t.csv", null, () => table, null)))
        {
            foreach (var read in unit.Read())
            {
                articles += read.Article is null ? 0 : 1;
                codes.AddRange(read.Findings.Select(f => f.Code));
            }
        }

        codes.ShouldBe(["bad-row"]);
        articles.ShouldBe(100 * Mebibyte / 200_003 + 1);
    }

    [Fact]
    public async Task A_row_of_a_hundred_megabytes_is_passed_over()
    {
        using var table = new RepeatedStream("id,text\na,\"The dam broke."u8.ToArray(), "x"u8.ToArray(), 100 * Mebibyte, "\nb,The dam held.\n"u8.ToArray());
        var (articles, findings) = await ReadingShapesTests.ReadAsync(new Input("t.csv", null, () => table, null));
        findings.Select(f => f.Finding.Code).ShouldBe(["row-too-long"]);
        articles.ShouldHaveSingleItem().Id.ShouldBe("b");
    }

    private static async Task FindsAsync(Func<Stream> open, string code)
    {
        var (articles, findings) = await ReadingShapesTests.ReadAsync(new Input("input", null, open, null));
        articles.ShouldBeEmpty();
        findings.ShouldHaveSingleItem().Finding.Code.ShouldBe(code);
    }

    /// <summary>A beginning, one piece over and over, an end: longer than anybody would hold.</summary>
    private sealed class RepeatedStream(byte[] beginning, byte[] piece, long length, byte[]? end = null) : Stream
    {
        private readonly byte[] _pieces = [.. Enumerable.Repeat(piece, Math.Max(1, 65_536 / piece.Length)).SelectMany(p => p)];
        private long _at = -beginning.Length;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            // Whole pieces: the last one is not cut.
            var pieces = (length / piece.Length + 1) * piece.Length;
            ReadOnlySpan<byte> next = _at < 0 ? beginning.AsSpan((int)(beginning.Length + _at))
                : _at < pieces ? _pieces.AsSpan((int)(_at % _pieces.Length))
                : end is not null && _at < pieces + end.Length ? end.AsSpan((int)(_at - pieces)) : default;
            if (_at >= 0 && _at < pieces && next.Length > pieces - _at)
                next = next[..(int)(pieces - _at)];
            next = next[..Math.Min(next.Length, buffer.Length)];
            next.CopyTo(buffer);
            _at += next.Length;
            return next.Length;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
