using System.Collections.Immutable;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Text;

namespace Crossread.Language.Coreference;

/// <summary>Finds what "the agency" and "the Russian president" stand for among what a text names.</summary>
/// <remarks>A ranking model, see <see cref="RankingModel"/>, learnt by <c>training ... descriptions</c>. Thread-safe; a description is compared with a bounded number
/// of entities: those named last before it, and the first that are named after it.</remarks>
internal sealed class DescriptionResolver(RankingModel model)
{
    private const string Table = "lexicons/en/coreference/description-weights.tsv";
    private const int MostBefore = 40;
    private const int MostAfter = 10;

    // The texts it is learnt from describe rarely; news describes much. What is likelier than this is taken though nothing named may be likelier still.
    private const double Least = 0.3;

    /// <summary>The resolver that ships.</summary>
    /// <exception cref="InvalidModelException">Its table is missing or does not fit the features.</exception>
    public static DescriptionResolver English { get; } = new(new RankingModel(LexiconTable.ReadWeights(Table, DescriptionFeatures.Names)));

    /// <summary>The descriptions of a text, with what its pronouns mean, that stand for something named, in order.</summary>
    public ImmutableArray<Reference> Resolve(AnalyzedText text)
    {
        if (text.Entities.IsEmpty)
            return [];
        var references = ImmutableArray.CreateBuilder<Reference>();
        Walk(text, (description, candidates) =>
        {
            var (entity, likelihood) = model.ChooseNamed(candidates);
            if (likelihood < Least)
                return null;
            references.Add(new Reference(new TextSpan(text.SyntacticWords[description.First].Span.Start, text.SyntacticWords[description.Noun].Span.End), entity, likelihood));
            return entity;
        });
        return references.DrainToImmutable();
    }

    /// <summary>Goes through the descriptions of a text in order.</summary>
    /// <param name="text">The text, with what its pronouns mean.</param>
    /// <param name="choose">Given a description and its candidates, the last of them nothing named, says what it stands for; null for nothing.</param>
    public static void Walk(AnalyzedText text, Func<Description, List<Candidate>, int?> choose)
    {
        var trees = new SentenceTrees(text);
        var words = new EntityWords(text.Entities);
        var finder = new DescriptionFinder(text, trees, words);
        var named = new NamedBefore(text.Entities);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var (name, pronoun) = (0, 0);
        for (var s = 0; s < trees.Ranges.Length; s++)
        {
            var (first, length) = trees.Ranges[s].GetOffsetAndLength(text.SyntacticWords.Length);
            var own = Mention.Named(text, trees, s, ref name, static _ => true);
            var next = 0;
            for (var w = first; w < first + length; w++)
            {
                while (next < own.Count && own[next].Word < w)
                    named.Add(own[next++]);
                var start = text.SyntacticWords[w].Span.Start;
                while (pronoun < text.References.Length && text.References[pronoun].Span.Start < start)
                    pronoun++;
                if (pronoun < text.References.Length && text.References[pronoun].Span.Start == start)
                    named.Add(trees.MentionAt(w, s, text.References[pronoun].Entity));
                if (finder.At(w, s, first, first + length) is not { } description)
                    continue;
                var candidates = Candidates(text, trees, words, named, description, seen.Contains(description.Form));
                if (choose(description, candidates) is { } entity)
                    named.Add(description, entity);
                else
                    seen.Add(description.Form);
            }

            while (next < own.Count)
                named.Add(own[next++]);
        }
    }

    private static List<Candidate> Candidates(AnalyzedText text, SentenceTrees trees, EntityWords words, NamedBefore named, Description description, bool isSeen)
    {
        var entities = named.Latest(MostBefore).Concat(named.Next(MostAfter)).Where(e => !DescriptionFeatures.IsAgainst(description, text.Entities[e]) && !named.IsApart(e, description, trees)).ToList();
        var hasWord = entities.Exists(e => words.RolesOf(e).Contains(description.Form, StringComparer.Ordinal) || words.NameOf(e).Contains(description.Form, StringComparer.Ordinal));
        List<Candidate> candidates = [.. entities.Select(e => new Candidate(
            e, DescriptionFeatures.Of(description, text.Entities[e], words.NameOf(e), words.RolesOf(e), named.StandingOf(e, description), hasWord)))];
        candidates.Add(new Candidate(-1, DescriptionFeatures.OfNothing(description, hasWord, isSeen)));
        return candidates;
    }
}
