using System.Globalization;
using System.Text.Json;
using Crossread.Presentation;
using Crossread.Sources.Warc;

namespace Crossread.Evaluation.Archives;

/// <summary>What is read in web archives, sound and damaged, against what was put into them.</summary>
/// <remarks>Records given are matched with those expected in order, by type and address; a record is right when status and payload are, too.</remarks>
internal static class WarcScorer
{
    private const string Expected = "warc/made.expected.jsonl";
    private const string Beside = "warc/warcio.reading.jsonl";

    /// <summary>Measures records right, and agreement with another reader where nothing is expected.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var expected = Records(data, Expected);
        var beside = Records(data, Beside);
        int right = 0, all = 0, invented = 0, partly = 0, agree = 0, others = 0;
        foreach (var file in data.Files("warc", "*").Where(f => f.Contains(".warc", StringComparison.Ordinal) || f.EndsWith(".arc", StringComparison.Ordinal) || f.EndsWith(".arc.gz", StringComparison.Ordinal)))
        {
            var name = file["warc/".Length..];
            var lines = Read(data.Bytes(file));
            data.Write($"warc/{name}.jsonl", lines);
            var given = lines.Select(l => Record(JsonDocument.Parse(l).RootElement)).OfType<ArchiveRecord>().ToArray();
            if (expected.TryGetValue(name, out var wanted))
            {
                var mates = Align(wanted, given);
                all += wanted.Count(w => !w.IsHarmed);
                right += mates.Count(m => !wanted[m.Wanted].IsHarmed && wanted[m.Wanted].Agrees(given[m.Given]));
                partly += mates.Count(m => wanted[m.Wanted].IsHarmed);
                invented += given.Length - mates.Count;
            }
            else if (beside.TryGetValue(name, out var theirs))
            {
                others += theirs.Length;
                agree += Align(theirs, given).Count(m => theirs[m.Wanted].Agrees(given[m.Given]));
            }
        }

        var folder = Path.GetDirectoryName(data.Write("warc/none.jsonl", []))!;
        Agreement Agrees(string path) => new("score_warc.py", [Path.GetDirectoryName(data.Path(Expected))!, "--", "sh", "-c", "cat \"$0/$(basename \"$1\").jsonl\"", folder], path);
        return
        [
            new Figure("made", "records-right", right)
            {
                Unit = FigureUnit.Count, Target = all, Words = $"records of made and damaged web archives read rightly, of {all} that are whole", Peer = "warcio: 77", Agreement = Agrees("made.right"),
            },
            new Figure("made", "records-invented", invented) { Unit = FigureUnit.Count, Hold = FigureHold.Shown, Agreement = Agrees("made.invented") },
            new Figure("made", "harmed-records-found", partly) { Unit = FigureUnit.Count, Protocol = "of 4 that were harmed on purpose" },
            new Figure("others", "records-as-warcio", agree) { Unit = FigureUnit.Count, Protocol = $"of {others} that warcio reads in other projects' test files", Agreement = Agrees("others.agree") },
        ];
    }

    private static List<string> Read(byte[] archive)
    {
        using var reader = new WarcReader(new MemoryStream(archive, writable: false));
        var lines = new List<string>();
        while (reader.Next() is { } record)
            lines.Add(WarcJson.Write(record, record.MeasurePayload(), null));
        return lines;
    }

    private static Dictionary<string, ArchiveRecord[]> Records(Corpus data, string file) => data.Lines(file)
        .GroupBy(l => l.GetProperty("file").GetString()!, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Select(Record).OfType<ArchiveRecord>().ToArray(), StringComparer.Ordinal);

    private static ArchiveRecord? Record(JsonElement line) => Text(line, "type") is { } type
        ? new ArchiveRecord(type.ToLowerInvariant(), Text(line, "uri"), int.TryParse(Text(line, "status"), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null, Text(line, "payload_sha256"),
            line.TryGetProperty("damaged", out var harmed) && harmed.ValueKind == JsonValueKind.True)
        : null;

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number ? value.ToString() : null;

    // The longest common run by type and address; of several, the one with most records right.
    private static List<(int Wanted, int Given)> Align(ArchiveRecord[] wanted, ArchiveRecord[] given)
    {
        var best = new (int Pairs, int Right)[wanted.Length + 1, given.Length + 1];
        (int Pairs, int Right) Paired(int a, int b) => (best[a + 1, b + 1].Pairs + 1, best[a + 1, b + 1].Right + (wanted[a].Agrees(given[b]) ? 1 : 0));
        for (var a = wanted.Length - 1; a >= 0; a--)
        {
            for (var b = given.Length - 1; b >= 0; b--)
            {
                best[a, b] = Greater(best[a + 1, b], best[a, b + 1]);
                if (wanted[a].Matches(given[b]))
                    best[a, b] = Greater(best[a, b], Paired(a, b));
            }
        }

        var pairs = new List<(int Wanted, int Given)>();
        for (var (a, b) = (0, 0); a < wanted.Length && b < given.Length;)
        {
            if (wanted[a].Matches(given[b]) && best[a, b] == Paired(a, b))
                pairs.Add((a++, b++));
            else if (best[a, b] == best[a + 1, b])
                a++;
            else
                b++;
        }

        return pairs;
    }

    private static (int Pairs, int Right) Greater((int Pairs, int Right) x, (int Pairs, int Right) y) => x.CompareTo(y) >= 0 ? x : y;
}
