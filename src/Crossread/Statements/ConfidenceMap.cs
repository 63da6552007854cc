using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Statements;

/// <summary>Says how often a statement is right that is as likely to the rules or the network as this one: its confidence.</summary>
/// <remarks>
/// For each ground and kind a rising staircase, as the pool-adjacent-violators algorithm learns it (Zadrozny and Elkan: Transforming classifier scores into
/// accurate multiclass probability estimates, KDD 2002). It changes no statement, only its confidence.
/// </remarks>
internal sealed class ConfidenceMap
{
    private const string Table = "lexicons/en/reporting/confidence.tsv";
    private const int Columns = 4;

    private readonly Dictionary<(Ground, StatementKind), ImmutableArray<Step>> _stairs;

    /// <summary>A map of stairs.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="stairs">The steps of each ground and kind, from the lowest on.</param>
    /// <exception cref="InvalidModelException">A ground and kind has no steps, or they do not rise from 0 to at most 1.</exception>
    public ConfidenceMap(string name, IEnumerable<KeyValuePair<(Ground Ground, StatementKind Kind), ImmutableArray<Step>>> stairs)
    {
        _stairs = new(stairs);
        foreach (var ground in Enum.GetValues<Ground>())
        {
            foreach (var kind in Enum.GetValues<StatementKind>())
            {
                if (!_stairs.TryGetValue((ground, kind), out var steps) || !Rises(steps))
                    throw new InvalidModelException(name, $"{Name(ground)} {Name(kind)}", "steps that rise, from 0 to at most 1", steps.IsDefault ? "none" : string.Join(' ', steps));
            }
        }
    }

    /// <summary>The map that ships.</summary>
    public static ConfidenceMap English { get; } = Of(Table, LexiconTable.Read(Table, Columns));

    /// <summary>The map of a table's text.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="table">The whole table: ground, kind, the least likelihood of the step, its confidence.</param>
    /// <exception cref="InvalidModelException">It is no such table.</exception>
    public static ConfidenceMap Parse(string name, string table) => Of(name, LexiconTable.Parse(name, table, Columns));

    /// <summary>The steps of a ground and kind, from the lowest on.</summary>
    public ImmutableArray<Step> Stairs(Ground ground, StatementKind kind) => _stairs[(ground, kind)];

    /// <summary>How sure a statement is.</summary>
    /// <param name="ground">What saw it.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="likelihood">How likely it was to what saw it, 0 to 1.</param>
    /// <returns>0 to 1.</returns>
    public double Of(Ground ground, StatementKind kind, double likelihood)
    {
        var steps = _stairs[(ground, kind)];
        var step = steps.Length - 1;
        // What is no number is not likely.
        while (step > 0 && !(likelihood >= steps[step].From))
            step--;
        return steps[step].Confidence;
    }

    /// <summary>The table's rows.</summary>
    public string Print() => string.Concat(_stairs.OrderBy(s => s.Key).SelectMany(s => s.Value.Select(step =>
        string.Create(CultureInfo.InvariantCulture, $"{Name(s.Key.Item1)}\t{Name(s.Key.Item2)}\t{step.From:0.####}\t{step.Confidence:0.####}\n"))));

    private static ConfidenceMap Of(string name, ImmutableArray<ImmutableArray<string>> rows) => new(
        name,
        rows.GroupBy(r => (Named<Ground>(r[0]), Named<StatementKind>(r[1]))).Select(g => KeyValuePair.Create(g.Key, g.Select(r => new Step(Number(r[2]), Number(r[3]))).ToImmutableArray())));

    private static bool Rises(ImmutableArray<Step> steps) => steps is [{ From: 0, Confidence: >= 0 }, ..] && steps[^1].Confidence <= 1
        && steps.Zip(steps.Skip(1)).All(p => p.First.From < p.Second.From && p.First.Confidence <= p.Second.Confidence);

    private static string Name<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static T Named<T>(string name) where T : struct, Enum => Enum.Parse<T>(name, ignoreCase: true);

    private static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    /// <summary>A step of a staircase.</summary>
    /// <param name="From">The least likelihood it holds for.</param>
    /// <param name="Confidence">The share of such statements that is right.</param>
    internal sealed record Step(double From, double Confidence);
}
