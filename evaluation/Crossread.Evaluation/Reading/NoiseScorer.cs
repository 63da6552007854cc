using System.Text.Json;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Reading;

/// <summary>How well stretches that are not part of the report are found, by characters other than white space.</summary>
internal static class NoiseScorer
{
    /// <summary>Measures it over the stories read by hand; set <c>comparison</c> is all of them together.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var all = new Counts(0, 0, 0, 0);
        var first = new Counts(0, 0, 0, 0);
        foreach (var reading in data.Readings)
        {
            var counts = reading.Articles.Zip(reading.Analyses, (a, b) => Count(reading.Gold, a.Id, a.Text, [.. b.LeftOut.Select(l => l.Span)]))
                .Aggregate(Add);
            all = Add(all, counts);
            if (reading.Story.StartsWith("minsk", StringComparison.Ordinal))
                first = Add(first, counts);
        }

        return [.. Figures("minsk", first), .. Figures("comparison", all)];
    }

    private static IEnumerable<Figure> Figures(string set, Counts counts)
    {
        const string Protocol = "dev; share of characters, white space aside";
        yield return new Figure(set, "noise-recall", Share(counts.Found, counts.Gold)) { Protocol = Protocol };
        yield return new Figure(set, "report-kept", Share(counts.Report - counts.Lost, counts.Report)) { Protocol = Protocol };
    }

    private static double Share(long part, long whole) => whole == 0 ? 1 : (double)part / whole;

    private static Counts Add(Counts a, Counts b) => new(a.Gold + b.Gold, a.Found + b.Found, a.Report + b.Report, a.Lost + b.Lost);

    private static Counts Count(JsonElement gold, string article, string text, IReadOnlyList<TextSpan> leftOut)
    {
        var index = new CodePointIndex(text);
        var noise = new bool[text.Length];
        foreach (var item in gold.GetProperty("noise").EnumerateArray().Where(n => n.GetProperty("article").GetString() == article))
        {
            var span = item.GetProperty("span");
            Array.Fill(noise, true, index.ToCodeUnit(span[0].GetInt32()), index.ToCodeUnit(span[1].GetInt32()) - index.ToCodeUnit(span[0].GetInt32()));
        }

        var found = new bool[text.Length];
        foreach (var span in leftOut)
            Array.Fill(found, true, span.Start, span.Length);
        var counts = new Counts(0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            counts = noise[i]
                ? counts with { Gold = counts.Gold + 1, Found = counts.Found + (found[i] ? 1 : 0) }
                : counts with { Report = counts.Report + 1, Lost = counts.Lost + (found[i] ? 1 : 0) };
        }

        return counts;
    }

    private sealed record Counts(long Gold, long Found, long Report, long Lost);
}
