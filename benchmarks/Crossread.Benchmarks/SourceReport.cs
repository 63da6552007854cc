using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using Crossread.Sources;
using Crossread.Sources.Warc;
using Crossread.Tests.Sources;

namespace Crossread.Benchmarks;

/// <summary>Feed entries and megabytes of web archives a second of processor time on one thread, and the memory that an archive of a gigabyte takes, as tab-separated lines.</summary>
internal static class SourceReport
{
    private const int Rounds = 5;
    private const long Gigabyte = 1_000_000_000;

    public static int Print(string data)
    {
        Feeds(Path.Combine(data, "feeds", "real.dev.tar.gz"));
        Archives(File.ReadAllBytes(Path.Combine(data, "warc", "made-http-a.warc.gz")));
        return 0;
    }

    private static void Feeds(string archive)
    {
        var feeds = new List<byte[]>();
        using (var tar = new TarReader(new GZipStream(File.OpenRead(archive), CompressionMode.Decompress)))
        {
            while (tar.GetNextEntry() is { } entry)
            {
                if (!entry.Name.EndsWith(".xml", StringComparison.Ordinal) && !entry.Name.EndsWith(".json", StringComparison.Ordinal))
                    continue;
                using var bytes = new MemoryStream();
                entry.DataStream?.CopyTo(bytes);
                feeds.Add(bytes.ToArray());
            }
        }

        var entries = 0;
        var seconds = Median(() => entries = feeds.Sum(f => FeedReader.Read(f).Entries.Length));
        Line("feed entries", entries / seconds, "entries/s");
        Line("feeds", feeds.Sum(f => (double)f.Length) / 1e6 / seconds, "MB/s");
    }

    private static void Archives(byte[] archive)
    {
        const int Times = 30;
        var megabytes = archive.Length * (double)Times / 1e6;
        var records = 0;
        var reading = Median(() => records = Read(new RepeatedStream(archive, Times)));
        var inflating = Median(() => Inflate(new RepeatedStream(archive, Times)));
        Line("web archive, payloads decoded and hashed", megabytes / reading, "MB/s");
        Line("web archive, records", records / reading, "records/s");
        Line("the platform's inflater alone", megabytes / inflating, "MB/s");
        var before = Environment.WorkingSet;
        Read(new RepeatedStream(archive, (Gigabyte / archive.Length) + 1));
        Line("memory held by the process after an archive of 1 GB", Environment.WorkingSet / 1e6, FormattableString.Invariant($"MB ({before / 1e6:0} before)"));
    }

    private static int Read(Stream archive)
    {
        using var reader = new WarcReader(archive);
        var records = 0;
        for (; reader.Next() is { } record; records++)
            record.MeasurePayload();
        return records;
    }

    private static int Inflate(Stream archive)
    {
        using var inflate = new GZipStream(archive, CompressionMode.Decompress);
        var buffer = new byte[1 << 16];
        var count = 0;
        while (inflate.Read(buffer) > 0)
            count++;
        return count;
    }

    // Processor time, not wall time: what else the machine does then disturbs less.
    private static double Median(Func<int> work)
    {
        for (var begun = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - begun).TotalSeconds < 3;)
            work();
        var seconds = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Environment.CpuUsage.TotalTime;
            work();
            seconds.Add((Environment.CpuUsage.TotalTime - begin).TotalSeconds);
        }

        seconds.Sort();
        return seconds[Rounds / 2];
    }

    private static void Line(string what, double value, string unit) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{value:0}\t{unit}"));
}
