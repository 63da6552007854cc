using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>A pronoun of a text whose meaning annotators know.</summary>
/// <param name="Text">The analysed text.</param>
/// <param name="Pronoun">Where the pronoun begins.</param>
/// <param name="IsFeminine">Whether it is "she", "her" or "hers".</param>
/// <param name="Right">Where the person it means is named.</param>
/// <param name="Wrong">Where persons are named whom it does not mean, as far as annotators said.</param>
public sealed record PronounCase(AnalyzedText Text, int Pronoun, bool IsFeminine, IReadOnlyList<TextSpan> Right, IReadOnlyList<TextSpan> Wrong)
{
    /// <summary>The entities whose names overlap some of the stretches.</summary>
    /// <param name="spans">Stretches of the text.</param>
    public IEnumerable<int> EntitiesAt(IEnumerable<TextSpan> spans) =>
        spans.SelectMany(s => Text.Names.Where(n => n.Span.Overlaps(s)).Select(n => n.Entity)).Distinct();
}
