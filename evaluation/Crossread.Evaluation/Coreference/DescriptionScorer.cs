using System.Globalization;

namespace Crossread.Evaluation.Coreference;

/// <summary>How often descriptions ("the agency") are given what they stand for.</summary>
/// <remarks>Asked of every head word that is no pronoun and no name, in a cluster with a name that the engine found. A description given something is right if the
/// cluster names it.</remarks>
internal static class DescriptionScorer
{
    private const string Set = "ontogum.dev";

    /// <summary>Measures texts.</summary>
    public static IEnumerable<Figure> Measure(IReadOnlyCollection<ClusteredText> documents)
    {
        var (right, given, wanted) = (0, 0, 0);
        foreach (var document in documents)
        {
            var meant = document.Descriptions();
            wanted += meant.Keys.Count(start => !document.IsPronoun(start));
            foreach (var reference in document.Text.References.Where(r => !document.IsPronoun(r.Span.Start)))
            {
                given++;
                var noun = document.Text.SyntacticWords.Last(w => w.Span.End <= reference.Span.End && w.Span.Start >= reference.Span.Start).Span.Start;
                if (meant.TryGetValue(noun, out var entities) && entities.Contains(reference.Entity))
                    right++;
            }
        }

        var protocol = string.Create(CultureInfo.InvariantCulture, $"{right} right of {given} given, {wanted} asked for");
        yield return new Figure(Set, "descriptions-precision", right / (double)Math.Max(1, given)) { Protocol = protocol };
        yield return new Figure(Set, "descriptions-recall", right / (double)wanted) { Protocol = protocol, Hold = FigureHold.Shown };
    }
}
