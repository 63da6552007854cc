using System.Collections.Immutable;
using System.Globalization;

namespace Crossread.Stories;

/// <summary>Puts into words why an article is in a story, or opens one.</summary>
internal static class Reasons
{
    private const int MostNames = 4;
    private const int MostWords = 4;

    /// <summary>Why an article joins a story that it is not yet counted in.</summary>
    public static ImmutableArray<string> Joins(ArticleVectors article, LiveStory story, double score)
    {
        var reasons = ImmutableArray.CreateBuilder<string>();
        var members = story.Articles;
        var names = Heaviest(article, term => term.IsName, members, MostNames);
        if (names.Count > 0)
            reasons.Add($"shares the {(names.Count == 1 ? "name" : "names")} {string.Join(", ", names.Select(n => n.Written))} with {Of(Holding(names, members), members.Count)}");
        var figures = members.SelectMany(m => m.Features.Figures).Distinct(StringComparer.Ordinal).Intersect(article.Features.Figures, StringComparer.Ordinal)
            .Take(3).ToList();
        if (figures.Count > 0)
            reasons.Add($"gives the same figures: {string.Join(", ", figures)}");
        var days = article.Features.Days.Intersect(members.SelectMany(m => m.Features.Days), StringComparer.Ordinal).ToList();
        if (days.Count > 0)
            reasons.Add($"tells of the same day: {string.Join(", ", days.Select(Day))}");
        var words = Heaviest(article, term => !term.IsName && !term.IsNumber, members, MostWords);
        if (words.Count > 0 && reasons.Count < 3)
            reasons.Add($"shares the rare words {string.Join(", ", words.Select(w => w.Written))}");
        if (Apart(article, story) is { } apart && apart < 1.5)
            reasons.Add("published within a day of it");
        if (reasons.Count == 0)
            reasons.Add(string.Create(CultureInfo.InvariantCulture, $"its words are those of the story (likeness {1 / (1 + Math.Exp(-score)):0.00})"));
        return reasons.ToImmutable();
    }

    /// <summary>Why an article repeats another.</summary>
    public static string Copies(string original, double containment) =>
        string.Create(CultureInfo.InvariantCulture, $"repeats {containment * 100:0} % of the wording of {original}");

    /// <summary>Why an article opens a story.</summary>
    /// <param name="article">The article.</param>
    /// <param name="nearest">The story most alike; null where none shares anything with it.</param>
    public static ImmutableArray<string> Opens(ArticleVectors article, LiveStory? nearest)
    {
        if (nearest is null)
            return ["opens a new story: no earlier article shares its names or rare words"];
        var differing = new List<string>();
        var days = nearest.Articles.SelectMany(m => m.Features.Days).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (days.Count > 0 && !article.Features.Days.IsEmpty && !days.Intersect(article.Features.Days, StringComparer.Ordinal).Any())
            differing.Add($"it tells of {string.Join(", ", article.Features.Days.Take(2).Select(Day))}, that one of {string.Join(", ", days.Take(2).Select(Day))}");
        var years = nearest.Articles.SelectMany(m => m.Years).Distinct().Order().ToList();
        if (years.Count > 0 && article.Years.Length > 0 && !years.Intersect(article.Years).Any())
            differing.Add(string.Create(CultureInfo.InvariantCulture, $"it speaks of {article.Years.Max()}, that one of {years[^1]}"));
        if (Apart(article, nearest) is { } apart && apart >= 3)
            differing.Add(string.Create(CultureInfo.InvariantCulture, $"published {apart:0} days apart"));
        var own = Missing(article.Words, nearest.Words, [article]);
        if (own.Count > 0)
            differing.Add($"its {string.Join(", ", own)} {(own.Count == 1 ? "is" : "are")} not named there");
        var theirs = Missing(nearest.Words, article.Words, nearest.Articles);
        if (theirs.Count > 0)
            differing.Add($"it does not name {string.Join(", ", theirs)}");
        var shared = Heaviest(article, term => term.IsName, nearest.Articles, 3);
        var like = shared.Count == 0 ? "" : $", which also names {string.Join(", ", shared.Select(s => s.Written))}";
        return [$"opens a new story: the nearest is {nearest.Id}{like}", .. differing.Count == 0 ? ["too little else is shared with it"] : differing.Take(4)];
    }

    private static string Of(int with, int all) => all == 1 ? "its article" : with == all ? string.Create(CultureInfo.InvariantCulture, $"all {all} articles")
        : string.Create(CultureInfo.InvariantCulture, $"{with} of its {all} articles");

    private static string Day(string key) => char.IsLetter(key[0]) ? char.ToUpperInvariant(key[0]) + key[1..] : key;

    private static double? Apart(ArticleVectors article, LiveStory story)
    {
        if (article.Features.Published is not { } day)
            return null;
        return story.Articles.Select(m => m.Features.Published is { } other ? Math.Abs(day - other) : (double?)null).Min();
    }

    // Names that weigh most in one and do not stand in the other at all, as they are written.
    private static List<string> Missing(TermProfile names, TermProfile present, IEnumerable<ArticleVectors> writers)
    {
        var missing = new List<(int Term, float Weight)>();
        for (var i = 0; i < names.Terms.Length; i++)
            if (names.Weights[i][TermProfile.HeadNames] > 0 && !present.Has(names.Terms[i]))
                missing.Add((names.Terms[i], names.Weights[i][TermProfile.HeadNames]));
        return [.. missing.OrderByDescending(m => m.Weight).ThenBy(m => m.Term).Take(3)
            .Select(m => writers.Select(w => w.Written(m.Term)).FirstOrDefault(w => w is not null)).OfType<string>()
            .Where(w => !ArticleFeatures.IsCalendarWord(w.ToLowerInvariant()))];
    }

    private static int Holding(List<SharedTerm> terms, List<ArticleVectors> members) =>
        members.Count(m => terms.Any(t => m.Words.Has(t.Term)));

    // The article's terms that weigh most together with how many articles of the story have them.
    private static List<SharedTerm> Heaviest(ArticleVectors article, Func<WeighedTerm, bool> wanted, List<ArticleVectors> members, int most)
    {
        var shared = new List<SharedTerm>();
        foreach (var term in article.Terms)
        {
            if (!wanted(term) || ArticleFeatures.IsCalendarWord(term.Key))
                continue;
            var holding = members.Count(m => m.Words.Has(term.Term));
            if (holding > 0 && term.Rarity > RareEnough)
                shared.Add(new SharedTerm(term.Term, article.Written(term.Term) ?? "", term.Weight * holding / members.Count));
        }

        return [.. shared.OrderByDescending(s => s.Weight).ThenBy(s => s.Term).Take(most)];
    }

    // A word of one article in twenty says nothing to a reader.
    private const double RareEnough = 3;

    private sealed record SharedTerm(int Term, string Written, double Weight);
}
