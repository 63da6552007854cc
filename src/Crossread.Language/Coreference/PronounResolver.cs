using System.Collections.Immutable;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Names;

namespace Crossread.Language.Coreference;

/// <summary>Finds whom "he", "she", "his" and "her" mean among the persons that a text names.</summary>
/// <remarks>
/// A ranking model (Denis and Baldridge, Specialized models and ranking for coreference resolution, 2008): each place where a person is named or meant, and
/// nobody at all, competes for the pronoun by a log-linear score; the places of one person add up. The weights are learnt by <c>training ... pronouns</c>.
/// Thread-safe; a pronoun is compared with a bounded number of places.
/// </remarks>
internal sealed class PronounResolver(RankingModel model)
{
    private const string Table = "lexicons/en/coreference/pronoun-weights.tsv";
    private const int MostMentions = 40;
    private const int FarthestSentence = 12;
    private const int NearSentence = 3;

    /// <summary>The resolver that ships.</summary>
    /// <exception cref="InvalidModelException">Its table is missing or does not fit the features.</exception>
    public static PronounResolver English { get; } = new(new RankingModel(LexiconTable.ReadWeights(Table, PronounFeatures.Names)));

    /// <summary>The pronouns of a text that mean a named person, in order.</summary>
    public ImmutableArray<Reference> Resolve(AnalyzedText text)
    {
        if (text.Entities.IsEmpty)
            return [];
        var references = ImmutableArray.CreateBuilder<Reference>();
        Walk(text, (pronoun, candidates) =>
        {
            var (entity, likelihood) = model.Choose(candidates);
            if (entity < 0)
                return null;
            references.Add(new Reference(text.SyntacticWords[pronoun.Word].Span, entity, likelihood));
            return entity;
        });
        return references.DrainToImmutable();
    }

    /// <summary>Goes through the pronouns of a text in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="choose">Given a pronoun and its candidates, the last of them nobody, says whom it means; null for nobody.</param>
    public static void Walk(AnalyzedText text, Func<Pronoun, List<Candidate>, int?> choose)
    {
        var trees = new SentenceTrees(text);
        var mentions = new List<Mention>();
        var counts = new int[text.Entities.Length];
        var name = 0;
        var firstPerson = -1;
        for (var s = 0; s < trees.Ranges.Length; s++)
        {
            var (first, length) = trees.Ranges[s].GetOffsetAndLength(text.SyntacticWords.Length);
            var own = Mention.Named(text, trees, s, ref name, static t => t == NameType.Person);
            var next = 0;
            for (var w = first; w < first + length; w++)
            {
                while (next < own.Count && own[next].Word <= w)
                {
                    firstPerson = firstPerson < 0 ? own[next].Entity : firstPerson;
                    counts[own[next].Entity]++;
                    mentions.Add(own[next++]);
                }

                if (PronounAt(text, trees, s, w) is not { } pronoun)
                    continue;
                if (choose(pronoun, Candidates(text, trees, pronoun, mentions, own, counts, firstPerson)) is not { } entity)
                    continue;
                counts[entity]++;
                mentions.Add(new Mention(w, s, entity, pronoun.Role, pronoun.Governor, true, false, true));
            }

            while (next < own.Count)
            {
                counts[own[next].Entity]++;
                mentions.Add(own[next++]);
            }
        }
    }

    private static Pronoun? PronounAt(AnalyzedText text, SentenceTrees trees, int sentence, int word)
    {
        var span = text.SyntacticWords[word].Span;
        if (span.Length is < 2 or > 7)
            return null;
        Span<char> small = stackalloc char[7];
        var form = small[..text.Text.AsSpan(span.Start, span.Length).ToLowerInvariant(small)];
        var gender = form is "he" or "him" or "his" or "himself" ? Gender.Masculine : form is "she" or "her" or "hers" or "herself" ? Gender.Feminine : Gender.Unknown;
        if (gender == Gender.Unknown)
            return null;
        var (role, governor) = trees.RoleOf(word);
        return new Pronoun(word, sentence, role, governor, gender, form is "himself" or "herself");
    }

    private static List<Candidate> Candidates(AnalyzedText text, SentenceTrees trees, Pronoun pronoun, List<Mention> before, List<Mention> own, int[] counts, int firstPerson)
    {
        var candidates = new List<Candidate>();
        var seen = new List<int>();
        var most = 0;
        var begin = before.Count;
        while (begin > 0 && before.Count - begin < MostMentions && pronoun.Sentence - before[begin - 1].Sentence <= FarthestSentence)
            most = Math.Max(most, counts[before[--begin].Entity]);
        var isNear = false;
        void Add(Mention mention, int nearness)
        {
            var entity = text.Entities[mention.Entity];
            if (entity.Gender != Gender.Unknown && entity.Gender != pronoun.Gender)
                return;
            isNear |= pronoun.Sentence - mention.Sentence <= NearSentence;
            var standing = new Standing(entity.Gender, counts[mention.Entity], nearness, counts[mention.Entity] == most, mention.Entity == firstPerson);
            candidates.Add(new Candidate(mention.Entity, PronounFeatures.Of(trees, pronoun, mention, standing)));
        }

        for (var m = before.Count - 1; m >= begin; m--)
        {
            var entity = text.Entities[before[m].Entity];
            if (!seen.Contains(before[m].Entity) && (entity.Gender == Gender.Unknown || entity.Gender == pronoun.Gender))
                seen.Add(before[m].Entity);
            Add(before[m], seen.IndexOf(before[m].Entity));
        }

        foreach (var mention in own)
        {
            if (mention.Word > pronoun.Word)
                Add(mention, MostMentions);
        }

        candidates.Add(new Candidate(-1, PronounFeatures.OfNobody(isNear)));
        return candidates;
    }
}
