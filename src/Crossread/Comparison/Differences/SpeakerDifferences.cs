using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>The same point in different mouths.</summary>
internal static class SpeakerDifferences
{
    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        // Bodies speak through persons, and a document is somebody's: only persons with a name are known to be two.
        var spoken = tellings.Where(t => t.Statement is { Speaker.Type: SpeakerType.Person } s && s.Speaker.Name.Length > 0 && char.IsUpper(s.Speaker.Name[0]))
            .GroupBy(t => t.Clause.Article).OrderBy(g => g.Key)
            .Select(g => (Tellings: g.ToArray(), Keys: g.Select(t => t.Statement!.Speaker.Key).ToHashSet(StringComparer.Ordinal))).ToArray();
        for (var i = 0; i < spoken.Length; i++)
        {
            for (var j = i + 1; j < spoken.Length; j++)
            {
                var (a, b) = (spoken[i].Tellings[0], spoken[j].Tellings[0]);
                if (spoken[i].Keys.Overlaps(spoken[j].Keys) || Related(a.Statement!.Speaker, b.Statement!.Speaker))
                    continue;
                yield return new Difference(
                    DifferenceKind.Speaker, [SideOf(a), SideOf(b)], $"{a.Statement!.Speaker.Name} in one, {b.Statement!.Speaker.Name} in the other");
                yield break;
            }
        }
    }

    /// <summary>Whether one may speak for the other.</summary>
    private static bool Related(Speaker a, Speaker b) =>
        Mentions(a.SpeaksFor, b.Name) || Mentions(b.SpeaksFor, a.Name) || Mentions(a.Name, b.Name) || Mentions(b.Name, a.Name) || Mentions(a.Role, b.Name) || Mentions(b.Role, a.Name);

    private static bool Mentions(string? text, string name) => text is not null && text.Contains(name, StringComparison.OrdinalIgnoreCase);

    private static DifferenceSide SideOf(ReadTelling telling)
    {
        var statement = telling.Statement!;
        return statement.Source.IsEmpty ? telling.Side() : telling.Side(statement.Source[0]);
    }
}
