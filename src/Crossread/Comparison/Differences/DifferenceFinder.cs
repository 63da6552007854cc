using System.Collections.Immutable;
using Crossread.Articles;

namespace Crossread.Comparison.Differences;

/// <summary>Finds how the tellings of one claim disagree.</summary>
/// <remarks>Every kind is looked for by itself, and rather not shown than shown wrong. Cost grows with the square of the tellings of a claim, of which
/// <see cref="MaxTellings"/> are compared.</remarks>
internal sealed class DifferenceFinder(StoryTerms terms, IReadOnlyList<ArticleAnalysis> articles, TellingReader reader)
{
    /// <summary>Tellings of a claim that are compared with each other; more of them are shown without their differences.</summary>
    internal const int MaxTellings = 40;

    private readonly TermGroups _groups = new(terms, articles);
    private readonly NameDifferences _names = new(articles);
    private readonly ModeDifferences _modes = new(terms);
    private readonly QuotationDifferences _quotations = new(terms);

    /// <summary>The differences of a claim, what contradicts first.</summary>
    /// <param name="clauses">The clauses that tell it, in order.</param>
    public ImmutableArray<Difference> Find(IReadOnlyList<Clause> clauses)
    {
        var tellings = clauses.Take(MaxTellings).Select(reader.Read).ToArray();
        return
        [
            .. DenialDifferences.Find(tellings),
            .. FigureDifferences.Find(tellings, terms),
            .. TimeDifferences.Find(tellings, terms),
            .. _names.Find(tellings, terms),
            .. SpeakerDifferences.Find(tellings, terms),
            .. _modes.Find(tellings),
            .. _quotations.Find(tellings),
            .. _groups.Differences(tellings),
            .. CertaintyDifferences.Find(tellings, terms),
        ];
    }

    /// <summary>The names that tell of a view, over the whole story.</summary>
    /// <param name="differences">The differences of all its claims.</param>
    public ImmutableArray<Wording> Wordings(IEnumerable<Difference> differences) => _groups.Wordings(differences);
}
