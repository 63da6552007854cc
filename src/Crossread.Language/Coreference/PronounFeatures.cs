using Crossread.Language.Names;

namespace Crossread.Language.Coreference;

/// <summary>What speaks for and against a pronoun meaning the person named at a place, as numbers.</summary>
internal static class PronounFeatures
{
    /// <summary>The names of the numbers, in order.</summary>
    public static readonly string[] Names =
    [
        "same-sentence", "one-back", "two-back", "three-back", "some-back", "far-back", "after", "pronoun", "pronoun-far", "subject", "passive-subject", "object", "oblique", "possessive",
        "of-phrase", "same-role", "both-subjects", "subject-to-possessive", "object-to-subject", "first-in-sentence", "root-subject", "gender-agrees", "short", "nearest", "second-nearest", "third-nearest",
        "frequency", "most-frequent", "first-of-text", "co-argument", "reflexive", "governs", "same-phrase", "quoted-apart", "both-quoted", "same-paragraph", "reports", "both-report", "none", "none-near",
    ];

    /// <summary>Works out the numbers for a mention.</summary>
    /// <param name="trees">The text's trees.</param>
    /// <param name="pronoun">The pronoun.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="standing">What is known of the person so far.</param>
    public static float[] Of(SentenceTrees trees, Pronoun pronoun, Mention mention, Standing standing)
    {
        var features = new float[Names.Length];
        var i = 0;
        var distance = pronoun.Sentence - mention.Sentence;
        var after = mention.Word > pronoun.Word;
        Set(distance == 0 && !after);
        Set(distance == 1);
        Set(distance == 2);
        Set(distance == 3);
        Set(distance is 4 or 5);
        Set(distance > 5);
        Set(after);
        Set(mention.IsPronoun);
        Set(mention.IsPronoun && distance > 1);
        Set(mention.Role == MentionRole.Subject);
        Set(mention.Role == MentionRole.PassiveSubject);
        Set(mention.Role == MentionRole.Object);
        Set(mention.Role == MentionRole.Oblique);
        Set(mention.Role == MentionRole.Possessive);
        Set(mention.Role == MentionRole.OfPhrase);
        Set(mention.Role == pronoun.Role);
        var isSubject = mention.Role is MentionRole.Subject or MentionRole.PassiveSubject;
        var isPronounSubject = pronoun.Role is MentionRole.Subject or MentionRole.PassiveSubject;
        Set(isSubject && isPronounSubject);
        Set(isSubject && pronoun.Role == MentionRole.Possessive && distance == 0);
        Set(!isSubject && isPronounSubject && distance == 0);
        Set(mention.IsFirst);
        Set(isSubject && trees.IsRoot(mention.Governor));
        Set(standing.Gender == pronoun.Gender);
        Set(mention.IsShort);
        Set(standing.Nearness == 0);
        Set(standing.Nearness == 1);
        Set(standing.Nearness == 2);
        features[i++] = MathF.Log(1 + standing.Mentions);
        Set(standing.IsMostFrequent);
        Set(standing.IsFirst);
        var coArgument = mention.Governor >= 0 && mention.Governor == pronoun.Governor && mention.Role != MentionRole.Possessive && pronoun.Role != MentionRole.Possessive && mention.Role != MentionRole.Other;
        Set(coArgument && !pronoun.IsReflexive);
        Set(coArgument && pronoun.IsReflexive && isSubject);
        Set(isSubject && mention.Governor >= 0 && mention.Governor != pronoun.Governor && trees.IsAbove(mention.Governor, pronoun.Word));
        // "his brother Paul" is not Paul's.
        Set(pronoun.Role == MentionRole.Possessive && pronoun.Governor >= 0 && (pronoun.Governor == mention.Word || pronoun.Governor == mention.Governor && mention.Role == MentionRole.Other
            || trees.IsAbove(pronoun.Governor, mention.Word) && !after));
        Set(trees.IsQuoted(pronoun.Word) != trees.IsQuoted(mention.Word));
        Set(trees.IsQuoted(pronoun.Word) && trees.IsQuoted(mention.Word));
        Set(trees.ParagraphOf(pronoun.Word) == trees.ParagraphOf(mention.Word));
        var reports = isSubject && trees.Reports(mention.Governor);
        Set(reports);
        Set(reports && isPronounSubject && trees.Reports(pronoun.Governor));
        return features;

        void Set(bool holds) => features[i++] = holds ? 1 : 0;
    }

    /// <summary>The numbers of meaning nobody who is named.</summary>
    public static float[] OfNobody(bool someoneIsNear)
    {
        var features = new float[Names.Length];
        features[^2] = 1;
        features[^1] = someoneIsNear ? 1 : 0;
        return features;
    }
}

/// <summary>A pronoun that means a person.</summary>
/// <param name="Word">Index among the text's syntactic words.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Role">What it is to its clause.</param>
/// <param name="Governor">The word that it is subject, object or complement of; -1 for none.</param>
/// <param name="Gender">Its gender.</param>
/// <param name="IsReflexive">Whether it is "himself" or "herself".</param>
internal sealed record Pronoun(int Word, int Sentence, MentionRole Role, int Governor, Gender Gender, bool IsReflexive);

/// <summary>What a text has said of a person before a pronoun.</summary>
/// <param name="Gender">What the text shows.</param>
/// <param name="Mentions">How often the person was named or meant.</param>
/// <param name="Nearness">How many other persons were named since.</param>
/// <param name="IsMostFrequent">Whether nobody was named more often.</param>
/// <param name="IsFirst">Whether the text names nobody before.</param>
internal sealed record Standing(Gender Gender, int Mentions, int Nearness, bool IsMostFrequent, bool IsFirst);
