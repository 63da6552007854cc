using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>The same point in different mouths.</summary>
internal static class SpeakerDifferences
{
    // Of the words of two tellings, how much they share at least where two persons are to have made one point.
    private const double CloseFrom = 0.3;

    // "We'll see", "I can't say" are anybody's: so many words that tell something they share at least.
    private const int LeastShared = 2;
    private const double WordWeight = 0.15;

    public static IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        var spoken = tellings.Where(IsNamed).ToArray();
        var best = (
            from a in spoken
            from b in spoken
            where a.Clause.Article < b.Clause.Article && AreApart(a, b, tellings)
            let close = Closeness.Of(a, b, terms)
            where close >= CloseFrom && Closeness.Shared(a, b, terms, WordWeight) >= LeastShared
            orderby close descending
            select (A: a, B: b)).FirstOrDefault();
        if (best.A is null)
            yield break;
        yield return new Difference(
            DifferenceKind.Speaker,
            [SideOf(best.A), SideOf(best.B)],
            $"{best.A.Teller} has it from {best.A.Statement!.Speaker.Name}, {best.B.Teller} from {best.B.Statement!.Speaker.Name}");
    }

    /// <summary>Whether the telling's own words name the person who says it. Bodies speak through persons, a document is somebody's, and who a "he" is
    /// may be mistaken: only persons who are named there are known to be two.</summary>
    private static bool IsNamed(ReadTelling telling) =>
        telling.Statement is { Speaker: { Type: SpeakerType.Person, Name.Length: > 0 } speaker, Source.IsEmpty: false } statement
        && statement.Source[0].Of(telling.Language.Text).Contains(Last(speaker.Name), StringComparison.OrdinalIgnoreCase) && char.IsUpper(speaker.Name[0]);

    /// <summary>Whether the two are different persons, of whom no article of these tellings has both say it, and neither quotes the other.</summary>
    private static bool AreApart(ReadTelling a, ReadTelling b, IReadOnlyList<ReadTelling> tellings)
    {
        var (x, y) = (a.Statement!.Speaker, b.Statement!.Speaker);
        return !string.Equals(x.Key, y.Key, StringComparison.Ordinal)
            && !string.Equals(Last(x.Name), Last(y.Name), StringComparison.OrdinalIgnoreCase)
            && !Related(x, y)
            && !Says(a.Clause.Article, y) && !Says(b.Clause.Article, x)
            && !IsNear(a, y) && !IsNear(b, x);

        bool Says(int article, Speaker speaker) => tellings.Any(t => t.Clause.Article == article && t.Statement is { } s && string.Equals(s.Speaker.Key, speaker.Key, StringComparison.Ordinal));

        // Named in the same sentence: one tells what the other said, or of whom.
        static bool IsNear(ReadTelling telling, Speaker other) =>
            telling.Language.Sentences[telling.Clause.Sentence].Span.Of(telling.Language.Text).Contains(Last(other.Name), StringComparison.OrdinalIgnoreCase);
    }

    private static string Last(string name) => name[(name.LastIndexOf(' ') + 1)..];

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
