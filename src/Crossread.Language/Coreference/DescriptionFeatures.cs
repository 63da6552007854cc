using Crossread.Language.Names;
using Crossread.Language.Vectors;

namespace Crossread.Language.Coreference;

/// <summary>What speaks for and against a description standing for something named, as numbers.</summary>
internal static class DescriptionFeatures
{
    private const int Stem = 5;

    /// <summary>The names of the numbers, in order.</summary>
    public static readonly string[] Names =
    [
        "role-same", "role-like", "name-word", "person-for-person", "person-for-organisation", "person-for-place", "body-for-person", "body-for-organisation", "body-for-place",
        "place-for-person", "place-for-organisation", "place-for-place", "other-for-person", "other-for-organisation", "other-for-place", "modifier-agrees", "modifiers-disagree", "owner-agrees", "without-role", "other-role",
        "same-sentence", "one-back", "two-back", "three-back", "some-back", "far-back", "after", "nearest", "second-nearest", "third-nearest", "frequency", "most-frequent", "first-of-text",
        "subject", "same-role", "gender-agrees", "complement-without-word", "said-before", "outmatched",
        "none", "none-person", "none-body", "none-place", "none-complement", "none-modified", "none-without-word", "none-seen", "none-owned", "none-subject", "none-reports",
    ];

    private const int NoneFrom = 39;

    /// <summary>Works out the numbers for an entity.</summary>
    /// <param name="description">The description.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="name">The words of its name.</param>
    /// <param name="roles">The words of its roles.</param>
    /// <param name="standing">What the text has said of it.</param>
    /// <param name="hasWord">Whether the noun stands in a name or role of some candidate.</param>
    public static float[] Of(Description description, Entity entity, string[] name, string[] roles, EntityStanding standing, bool hasWord)
    {
        var features = new float[Names.Length];
        var i = 0;
        var signs = NameLexicon.English.SignsOf(description.Form);
        var isSame = roles.Contains(description.Form, StringComparer.Ordinal);
        var isInName = name.Contains(description.Form, StringComparer.Ordinal);
        Set(isSame);
        features[i++] = isSame ? 0 : Nearest(description.Form, roles);
        Set(isInName);
        var isPerson = signs.HasFlag(WordSigns.Role);
        var isBody = signs.HasFlag(WordSigns.OrganisationNoun);
        var isPlace = signs.HasFlag(WordSigns.PlaceNoun);
        foreach (var kind in (ReadOnlySpan<bool>)[isPerson, isBody, isPlace, !isPerson && !isBody && !isPlace])
        {
            Set(kind && entity.Type == NameType.Person);
            Set(kind && entity.Type == NameType.Organization);
            Set(kind && entity.Type == NameType.Location);
        }

        var agrees = description.Modifiers.Count(m => Agrees(m, roles) || Agrees(m, name));
        Set(agrees > 0);
        Set(description.Modifiers.Count > 0 && agrees == 0 && roles.Length > 0);
        Set(agrees > 0 && isSame);
        Set(isPerson && entity.Type == NameType.Person && roles.Length == 0);
        Set(isPerson && roles.Length > 0 && !isSame);
        Set(standing.SentencesBack == 0);
        Set(standing.SentencesBack == 1);
        Set(standing.SentencesBack == 2);
        Set(standing.SentencesBack == 3);
        Set(standing.SentencesBack is 4 or 5);
        Set(standing.SentencesBack > 5);
        Set(standing.SentencesBack < 0);
        Set(standing.Nearness == 0);
        Set(standing.Nearness == 1);
        Set(standing.Nearness == 2);
        features[i++] = MathF.Log(1 + standing.Mentions);
        Set(standing.IsMostFrequent);
        Set(standing.IsFirst);
        Set(standing.Role is MentionRole.Subject or MentionRole.PassiveSubject);
        Set(standing.Role == description.Role);
        var gender = signs & (WordSigns.Masculine | WordSigns.Feminine);
        Set(entity.Gender != Gender.Unknown && gender == (entity.Gender == Gender.Masculine ? WordSigns.Masculine : WordSigns.Feminine));
        Set(description.HasComplement && !isSame && !isInName);
        Set(standing.IsSaidBefore);
        Set(hasWord && !isSame && !isInName);
        return features;

        void Set(bool holds) => features[i++] = holds ? 1 : 0;
    }

    /// <summary>The numbers of standing for nothing named.</summary>
    /// <param name="description">The description.</param>
    /// <param name="hasWord">Whether the noun stands in a name or role of a candidate.</param>
    /// <param name="isSeen">Whether the noun stood in the text before, in a description that meant nothing named or with "a".</param>
    public static float[] OfNothing(Description description, bool hasWord, bool isSeen)
    {
        var features = new float[Names.Length];
        var signs = NameLexicon.English.SignsOf(description.Form);
        features[NoneFrom] = 1;
        features[NoneFrom + 1] = signs.HasFlag(WordSigns.Role) ? 1 : 0;
        features[NoneFrom + 2] = signs.HasFlag(WordSigns.OrganisationNoun) ? 1 : 0;
        features[NoneFrom + 3] = signs.HasFlag(WordSigns.PlaceNoun) ? 1 : 0;
        features[NoneFrom + 4] = description.HasComplement ? 1 : 0;
        features[NoneFrom + 5] = description.Modifiers.Count > 0 ? 1 : 0;
        features[NoneFrom + 6] = hasWord ? 0 : 1;
        features[NoneFrom + 7] = isSeen ? 1 : 0;
        features[NoneFrom + 8] = description.IsOwned ? 1 : 0;
        features[NoneFrom + 9] = description.Role == MentionRole.Subject ? 1 : 0;
        features[NoneFrom + 10] = description.Reports ? 1 : 0;
        return features;
    }

    /// <summary>Whether a noun is gendered against an entity.</summary>
    public static bool IsAgainst(Description description, Entity entity)
    {
        var shown = NameLexicon.English.SignsOf(description.Form) & (WordSigns.Masculine | WordSigns.Feminine);
        return entity.Gender != Gender.Unknown && (shown == WordSigns.Masculine && entity.Gender == Gender.Feminine || shown == WordSigns.Feminine && entity.Gender == Gender.Masculine);
    }

    // "Russian" and "Russia" begin alike.
    private static bool Agrees(string modifier, string[] words)
    {
        foreach (var word in words)
        {
            if (word == modifier || modifier.Length >= Stem && word.Length >= Stem && string.CompareOrdinal(modifier, 0, word, 0, Stem) == 0)
                return true;
        }

        return false;
    }

    private static float Nearest(string noun, string[] roles)
    {
        var vectors = WordVectors.English;
        var index = vectors.IndexOf(noun);
        var best = 0.0;
        foreach (var role in roles)
        {
            if (index >= 0 && vectors.IndexOf(role) is >= 0 and var other)
                best = Math.Max(best, vectors.Similarity(index, other));
        }

        return (float)best;
    }
}

/// <summary>What a text has said of an entity before a description.</summary>
/// <param name="SentencesBack">How many sentences ago it was named last; -1 if it is named only later.</param>
/// <param name="Mentions">How often it was named.</param>
/// <param name="Nearness">How many others of its type were named since.</param>
/// <param name="IsMostFrequent">Whether none of its type was named more often.</param>
/// <param name="IsFirst">Whether the text names nothing before it.</param>
/// <param name="Role">What it was to its clause when it was named last.</param>
/// <param name="IsSaidBefore">Whether the same noun stood for it before, the last time that it stood for something named.</param>
internal sealed record EntityStanding(int SentencesBack, int Mentions, int Nearness, bool IsMostFrequent, bool IsFirst, MentionRole Role, bool IsSaidBefore);
