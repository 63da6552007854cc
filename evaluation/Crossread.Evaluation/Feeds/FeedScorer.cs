using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Crossread.Presentation;
using Crossread.Sources;

namespace Crossread.Evaluation.Feeds;

/// <summary>What is read in test feeds of feedparser, against what the tests expect.</summary>
/// <remarks>A case is met when all that it expects is so; texts are compared without markup, as the independent scorer does.</remarks>
internal static class FeedScorer
{
    private const string Archive = "feeds/feedparser.dev.tar.gz";
    private const string Cases = "feeds/cases.jsonl";
    private const string Sanitize = "wellformed/sanitize";
    private const string Set = "feedparser.dev";
    private static readonly string[] Fields = ["title", "link", "subtitle", "id", "updated", "published", "author", "language", "rights", "summary", "content"];

    /// <summary>Measures the cases met, in all and by group.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var bodies = Bodies(data.Bytes(Archive));
        var tallies = new SortedDictionary<string, (int Met, int All)>(StringComparer.Ordinal);
        var answers = new List<string>();
        foreach (var line in data.Lines(Cases))
        {
            var file = line.GetProperty("file").GetString()!;
            var headers = line.GetProperty("headers").EnumerateObject().Select(h => new HeaderField(h.Name, h.Value.GetString()!));
            var answer = FeedJson.Write(file, FeedReader.Read(bodies[file], new HeaderFields([.. headers]), line.GetProperty("base_url").GetString()));
            answers.Add(answer);
            using var json = JsonDocument.Parse(answer);
            var group = line.GetProperty("group").GetString()!;
            var met = IsMet(line.GetProperty("expected"), json.RootElement) && (group != Sanitize || FeedTexts.AreSafe(json.RootElement));
            var tally = tallies.GetValueOrDefault(group);
            tallies[group] = (tally.Met + (met ? 1 : 0), tally.All + 1);
        }

        var predictions = data.Write("feeds/answers.jsonl", answers);
        Agreement Agrees(string path) => new("score_feeds.py", [data.Path(Archive), data.Path(Cases), "--", "cat", predictions], path);
        return
        [
            new Figure(Set, "cases-met", tallies.Values.Sum(t => t.Met))
            {
                Unit = FigureUnit.Count, Target = 735, Words = $"test feeds of feedparser read as their tests expect, of {tallies.Values.Sum(t => t.All)}",
                Peer = "feedparser 6.0.10: 741", Agreement = Agrees("met"),
            },
            .. tallies.Select(t => new Figure(Set, t.Key.Replace('/', '-') + "-met", (double)t.Value.Met / t.Value.All) { Protocol = $"{t.Value.All} cases" }),
        ];
    }

    private static Dictionary<string, byte[]> Bodies(byte[] archive)
    {
        var bodies = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        using var tar = new TarReader(new GZipStream(new MemoryStream(archive), CompressionMode.Decompress));
        while (tar.GetNextEntry() is { } entry)
        {
            using var bytes = new MemoryStream();
            entry.DataStream?.CopyTo(bytes);
            bodies[entry.Name] = bytes.ToArray();
        }

        return bodies;
    }

    private static bool IsMet(JsonElement expected, JsonElement answer)
    {
        foreach (var part in expected.EnumerateObject())
        {
            var met = part.Name switch
            {
                "bozo" => answer.GetProperty("damaged").GetBoolean() == part.Value.GetBoolean(),
                "version" => answer.GetProperty("format").GetString() == part.Value.GetString(),
                "encoding" => SameEncoding(part.Value.GetString()!, answer.GetProperty("encoding").GetString()),
                "entries_count" => answer.GetProperty("entries").GetArrayLength() == part.Value.GetInt32(),
                "feed" => AreMet(part.Value, answer.GetProperty("feed")),
                "entries" => part.Value.EnumerateObject().All(e => EntryIsMet(e, answer.GetProperty("entries"))),
                _ => false,
            };
            if (!met)
                return false;
        }

        return true;
    }

    private static bool EntryIsMet(JsonProperty expected, JsonElement entries)
    {
        var place = int.Parse(expected.Name, CultureInfo.InvariantCulture);
        return place < entries.GetArrayLength() ? AreMet(expected.Value, entries[place]) : expected.Value.EnumerateObject().All(f => f.Value.ValueKind == JsonValueKind.Null);
    }

    private static bool AreMet(JsonElement expected, JsonElement place)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var name = field.Name.Replace("_utc", "", StringComparison.Ordinal);
            if (!Fields.Contains(name, StringComparer.Ordinal) || !place.TryGetProperty(name, out var given) || !FieldIsMet(name, field.Value, given))
                return false;
        }

        return true;
    }

    private static bool FieldIsMet(string name, JsonElement expected, JsonElement given)
    {
        if (name == "content")
        {
            return expected.ValueKind == JsonValueKind.Null ? given.GetArrayLength() == 0
                : expected.EnumerateArray().Select((text, i) => text.ValueKind == JsonValueKind.Null || (i < given.GetArrayLength() && FeedTexts.AreSame(text.GetString()!, given[i].GetString()!))).All(same => same);
        }

        var have = given.GetString();
        if (expected.ValueKind == JsonValueKind.Null)
            return string.IsNullOrEmpty(have);
        var want = expected.GetString()!;
        return name switch
        {
            "link" or "id" => have == want,
            "language" => string.Equals(have, want, StringComparison.OrdinalIgnoreCase),
            "updated" or "published" => Moment(want) is { } moment && moment == Moment(have),
            _ => have is not null && FeedTexts.AreSame(want, have),
        };
    }

    private static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? new DateTimeOffset(time.Ticks - (time.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero)
            : null;

    private static bool SameEncoding(string want, string? have) => have is not null && Bare(want) == Bare(have);

    private static string Bare(string name) => name.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
}
