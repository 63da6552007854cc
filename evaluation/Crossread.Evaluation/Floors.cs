using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Crossread.Evaluation;

/// <summary>The least that figures must reach, and the data they were measured on. Floors only go up.</summary>
/// <param name="Data">Digest of each data file the floors were set on, by its name.</param>
/// <param name="Least">The floor of a figure, by its key <c>part/set/name</c>.</param>
internal sealed record Floors(ImmutableSortedDictionary<string, string> Data, ImmutableSortedDictionary<string, double> Least)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    /// <summary>No floors.</summary>
    public static Floors None { get; } = new(
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), ImmutableSortedDictionary.Create<string, double>(StringComparer.Ordinal));

    /// <summary>The key of a figure.</summary>
    public static string Key(string part, Figure figure) => $"{part}/{figure.Set}/{figure.Name}";

    /// <summary>Floors from their file's text.</summary>
    public static Floors Parse(string json)
    {
        var read = JsonSerializer.Deserialize<Floors>(json, s_json) ?? throw new FormatException("floors.json holds null");
        return new Floors(
            (read.Data ?? None.Data).ToImmutableSortedDictionary(StringComparer.Ordinal),
            (read.Least ?? None.Least).ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The file's text.</summary>
    public string Print() => JsonSerializer.Serialize(this, s_json) + "\n";

    /// <summary>What a measurement breaks: a line each, in the order of the floors; empty where all hold.</summary>
    /// <param name="measured">The parts that were measured.</param>
    /// <param name="extent">How much of them.</param>
    public ImmutableArray<string> Broken(IReadOnlyList<Measurement> measured, EvaluationExtent extent)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        foreach (var (file, digest) in measured.SelectMany(m => m.Digests).DistinctBy(d => d.Key, StringComparer.Ordinal).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            if (Data.TryGetValue(file, out var known) && known != digest)
                problems.Add($"{file}: the floors were set on {known}, this is {digest}");
        }

        // A part that was not measured ends the run with its own code.
        foreach (var part in measured.Where(m => m.Missing is null))
        {
            var values = part.Figures.ToDictionary(f => Key(part.Part, f), f => f.Value, StringComparer.Ordinal);
            foreach (var (key, least) in Least.Where(l => l.Key.StartsWith(part.Part + "/", StringComparison.Ordinal)))
            {
                if (!values.TryGetValue(key, out var value))
                {
                    if (extent == EvaluationExtent.Full)
                        problems.Add($"{key}: floor {Print(least)}, not measured");
                }
                else if (value < least - 1e-9)
                {
                    problems.Add($"{key}: {Print(value)} is below its floor {Print(least)}");
                }
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>These floors, raised to what was measured, cut after the third decimal. None goes down.</summary>
    public Floors Raise(IReadOnlyList<Measurement> measured)
    {
        var data = Data.ToBuilder();
        var least = Least.ToBuilder();
        foreach (var part in measured.Where(m => m.Missing is null))
        {
            foreach (var (file, digest) in part.Digests)
                data[file] = digest;
            foreach (var figure in part.Figures.Where(f => f.Hold == FigureHold.Floor && f.Unit != FigureUnit.PerSecond))
            {
                var key = Key(part.Part, figure);
                var value = Math.Floor((figure.Value + 1e-9) * 1000) / 1000;
                if (!least.TryGetValue(key, out var floor) || value > floor)
                    least[key] = value;
            }
        }

        return new Floors(data.ToImmutable(), least.ToImmutable());
    }

    private static string Print(double value) => value.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture);
}
