using System.Globalization;
using System.Text;

namespace Crossread.Evaluation;

/// <summary>Shows figures: as a table for the terminal, and as <c>RESULTS.md</c>.</summary>
internal static class Results
{
    /// <summary>A value as people read it: a share in per cent with one decimal.</summary>
    public static string Print(Figure figure) => Print(figure.Value, figure.Unit);

    /// <summary>The table for the terminal.</summary>
    public static string Table(IReadOnlyList<Measurement> measured)
    {
        var rows = measured.SelectMany(m => m.Figures.Select(f => (
            Key: Floors.Key(m.Part, f),
            Value: Print(f),
            Target: Target(f, "{0}", "{0}, short"),
            f.Protocol))).ToArray();
        if (rows.Length == 0)
            return "";
        var (key, value, target) = (rows.Max(r => r.Key.Length), rows.Max(r => r.Value.Length), rows.Max(r => r.Target.Length));
        var text = new StringBuilder();
        foreach (var row in rows)
            text.Append(CultureInfo.InvariantCulture, $"{row.Key.PadRight(key)}  {row.Value.PadLeft(value)}  {row.Target.PadRight(target)}  {row.Protocol}\n");
        return text.ToString();
    }

    /// <summary>The text of <c>RESULTS.md</c>: the same for the same figures.</summary>
    public static string Markdown(IReadOnlyList<Measurement> measured, IReadOnlyList<Part> parts, string version)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Results

            Crossread {version}, measured by `./build.sh evaluate`, which writes this file. Shares are in per cent; *dev* means
            data that may be looked at while working: what is claimed elsewhere is checked on parts that are kept back. Each figure has a floor in
            [floors.json](floors.json) that only goes up. *Asked* is what the project asks of itself for this version. *Others* are published or
            measured figures on the same data by the same protocol; where there is none, nothing comparable is known.

            The data is not part of the repository: the article texts belong to their publishers.

            """);
        foreach (var part in measured)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Heading(part.Part)}\n\n{parts.First(p => p.Name == part.Part).Summary}\n\n");
            if (part.Missing is not null)
            {
                text.Append(CultureInfo.InvariantCulture, $"Not measured: {part.Missing}.\n");
                continue;
            }

            text.Append("| set | figure | value | asked | protocol | others |\n|---|---|---:|---:|---|---|\n");
            foreach (var f in part.Figures)
                text.Append(CultureInfo.InvariantCulture, $"| `{f.Set}` | {f.Name} | {Print(f)} | {Target(f, "{0}", "**{0}**")} | {f.Protocol} | {f.Peer} |\n");
        }

        text.Append("\n## Data\n\nThe first 16 hexadecimal digits of the SHA-256 of each file that was read:\n\n");
        foreach (var (file, digest) in measured.SelectMany(m => m.Digests).DistinctBy(d => d.Key, StringComparer.Ordinal).OrderBy(d => d.Key, StringComparer.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"- `{file}` {digest}\n");
        return text.ToString();
    }

    /// <summary>The README with its table of results written anew: the figures that something is asked of.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="measured">What was measured.</param>
    public static string Readme(string readme, IReadOnlyList<Measurement> measured)
    {
        const string Begin = "<!-- results: written by ./build.sh evaluate -->\n";
        const string End = "<!-- end of results -->";
        var (begin, end) = (readme.IndexOf(Begin, StringComparison.Ordinal), readme.IndexOf(End, StringComparison.Ordinal));
        if (begin < 0 || end < begin)
            throw new FormatException("README.md does not mark where the results go");
        var table = new StringBuilder("\n| what | on | value | asked | others |\n|---|---|---:|---:|---|\n");
        foreach (var f in measured.SelectMany(m => m.Figures).Where(f => f.Target is not null))
            table.Append(CultureInfo.InvariantCulture, $"| {f.Words} (`{f.Name}`) | `{f.Set}` | {Print(f)} | {Target(f, "{0}", "**{0}**")} | {f.Peer} |\n");
        return readme[..(begin + Begin.Length)] + table + "\n" + readme[end..];
    }

    /// <summary>A report written anew, with the section at its end that is written by hand.</summary>
    /// <param name="before">The report as it was; empty where there was none.</param>
    /// <param name="text">The report.</param>
    public static string Report(string before, string text)
    {
        const string ByHand = "\n## What the next step would be\n";
        var kept = before.IndexOf(ByHand, StringComparison.Ordinal);
        return text + (kept < 0 ? "" : before[kept..]);
    }

    private static string Heading(string part) => char.ToUpperInvariant(part[0]) + part[1..].Replace('-', ' ');

    private static string Target(Figure figure, string reached, string missed) =>
        figure.Target is not { } target ? "" : string.Format(
            CultureInfo.InvariantCulture, figure.Value >= target - 1e-9 ? reached : missed, "≥ " + Print(target, figure.Unit));

    private static string Print(double value, FigureUnit unit) => unit switch
    {
        FigureUnit.Share => (value * 100).ToString("0.0", CultureInfo.InvariantCulture),
        FigureUnit.Count => value.ToString("0", CultureInfo.InvariantCulture),
        _ => value.ToString("0", CultureInfo.InvariantCulture) + "/s",
    };
}
