using static Crossread.Stories.TermProfile;

namespace Crossread.Stories;

/// <summary>How an article and a story are alike, as numbers that a model weighs.</summary>
internal static class Likeness
{
    private sealed record Measure(string Name, int Direction, Func<Meeting, double> Of);

    private sealed record Comparison(string Name, int Direction);

    // Direction: whether more of it can only speak for the story (1), only against it (-1), or either (0).
    private static readonly Measure[] s_measures =
    [
        new("words", 1, m => m.Words.Cosine(All)),
        new("head", 1, m => m.Words.Cosine(Head)),
        new("names", 1, m => m.Words.Cosine(Names)),
        new("plain words", 1, m => m.Words.Cosine(Plain)),
        new("head names", 1, m => m.Words.Cosine(HeadNames)),
        new("title", 1, m => m.Words.Cosine(Title)),
        new("pairs", 1, m => m.Article.Pairs.Cosine(m.Story.Pairs)),
        new("name pairs", 1, m => m.Article.NamePairs.Cosine(m.Story.NamePairs)),
        new("figures", 1, m => m.Article.Figures.Cosine(m.Story.Figures)),
        new("figures known", 0, m => m.Article.Figures.IsEmpty || m.Story.Figures.IsEmpty ? 0 : 1),
        new("numbers", 1, m => m.Article.Numbers.Cosine(m.Story.Numbers)),
        new("head in story", 1, m => m.Words.OwnShare(Head)),
        new("names in story", 1, m => m.Words.OwnShare(Names)),
        new("head names in story", 1, m => m.Words.OwnShare(HeadNames)),
        new("head names missing", -1, m => m.Words.OwnMissing(HeadNames)),
        new("title in story", 1, m => m.Words.OwnShare(Title)),
        new("title missing", -1, m => m.Words.OwnMissing(Title)),
        new("pairs in story", 1, m => m.Article.Pairs.ShareIn(m.Story.Pairs)),
        new("name pairs in story", 1, m => m.Article.NamePairs.ShareIn(m.Story.NamePairs)),
        new("full names missing", -1, m => Missing(m.Article.HeadNamePairs, m.Story.NamePairs)),
        new("head numbers in story", 1, m => m.Article.HeadNumbers.ShareIn(m.Story.Numbers)),
        new("head numbers missing", -1, m => Missing(m.Article.HeadNumbers, m.Story.Numbers)),
        new("story head in article", 1, m => m.Words.OtherShare(Head)),
        new("story head names in article", 1, m => m.Words.OtherShare(HeadNames)),
        new("story head names missing", -1, m => m.Words.OtherMissing(HeadNames)),
        new("story title in article", 1, m => m.Words.OtherShare(Title)),
        new("story title missing", -1, m => m.Words.OtherMissing(Title)),
        new("story name pairs in article", 1, m => m.Story.NamePairs.ShareIn(m.Article.NamePairs)),
        new("story full names missing", -1, m => Missing(m.Story.HeadNamePairs, m.Article.NamePairs)),
        new("story head numbers in article", 1, m => m.Story.HeadNumbers.ShareIn(m.Article.Numbers)),
        new("story head numbers missing", -1, m => Missing(m.Story.HeadNumbers, m.Article.Numbers)),
        new("core in article", 1, m => m.Words.OtherShare(Rarity)),
        new("core names in article", 1, m => m.Words.OtherShare(NameRarity)),
        new("core names missing", -1, m => m.Words.OtherMissing(NameRarity)),
        new("both head names missing", -1, m => Math.Min(m.Words.OwnMissing(HeadNames), m.Words.OtherMissing(HeadNames))),
        new("unshared head names", -1, m => m.Words.OwnMissing(HeadNames) * m.Article.HeadNameRarity),
        new("unshared story head names", -1, m => m.Near.UnsharedHeadNames),
        new("nearest words", 1, m => m.Near.Words.Most),
        new("nearest head", 1, m => m.Near.Head.Most),
        new("nearest names", 1, m => m.Near.Names.Most),
        new("nearest head names", 1, m => m.Near.HeadNames.Most),
        new("nearest title", 1, m => m.Near.Title.Most),
        new("nearest plain words", 1, m => m.Near.Plain.Most),
        new("nearest pairs", 1, m => m.Near.Pairs.Most),
        new("nearest meaning", 1, m => m.Near.Meaning.Most),
        new("nearest head meaning", 1, m => m.Near.HeadMeaning.Most),
        new("shared words", 1, m => m.Near.Rarity.Most),
        new("shared names", 1, m => m.Near.NameRarity.Most),
        new("three nearest words", 1, m => m.Near.Words.Three),
        new("three nearest head", 1, m => m.Near.Head.Three),
        new("three nearest names", 1, m => m.Near.Names.Three),
        new("mean words", 1, m => m.Near.Words.Mean),
        new("mean head", 1, m => m.Near.Head.Mean),
        new("mean names", 1, m => m.Near.Names.Mean),
        new("mean head names", 1, m => m.Near.HeadNames.Mean),
        new("mean meaning", 1, m => m.Near.Meaning.Mean),
        new("mean head meaning", 1, m => m.Near.HeadMeaning.Mean),
        new("farthest words", 1, m => m.Near.Words.Least),
        new("first name held", 1, m => m.Near.FirstNameHeld),
        new("story first name held", 1, m => m.Near.StoryFirstNameHeld),
        new("first title name held", 1, m => m.Near.FirstTitleNameHeld),
        new("same day", 1, m => m.Near.SameDay),
        new("other day", -1, m => m.Near.OtherDay),
        new("only day differs", -1, m => m.Near.OnlyDayDiffers),
        new("dates agree", 1, m => m.Near.DatesAgree),
        new("dates differ", -1, m => m.Near.DatesDiffer),
        new("years agree", 1, m => m.Near.YearsAgree),
        new("years differ", -1, m => m.Near.YearsDiffer),
        new("days apart", -1, m => m.Near.DaysFromNearest ?? -1),
        new("days from first", -1, m => m.Near.DaysFromFirst ?? -1),
        new("time known", 0, m => m.Near.DaysFromNearest is null ? 0 : 1),
        new("size", 0, m => m.Story.Articles.Count),
        new("cohesion", 0, m => m.Cohesion),
        new("length", 0, m => m.Article.Features.Words),
        new("story length", 0, m => m.Story.LogWords / m.Story.Articles.Count),
        new("head name count", 0, m => m.Article.HeadNameCount),
    ];

    // Where the article stands between this candidate and the others.
    private static readonly Comparison[] s_comparisons =
    [
        new("lead words", 1), new("lead head", 1), new("lead names", 1), new("lead nearest", 1), new("lead pairs", 1), new("lead head meaning", 1),
        new("rank", -1), new("crowd words", 0), new("crowd head", 0), new("crowd meaning", 0),
        new("rival words", 0), new("only here", 1), new("only at the rival", -1), new("names only here", 1), new("names only at the rival", -1),
    ];

    /// <summary>What each number is.</summary>
    public static readonly string[] Labels = [.. s_measures.Select(m => m.Name), .. s_comparisons.Select(c => c.Name)];

    /// <summary>Whether more of it can only speak for the story (1), only against it (-1), or either (0).</summary>
    public static readonly int[] Directions = [.. s_measures.Select(m => m.Direction), .. s_comparisons.Select(c => c.Direction)];

    private static readonly int s_words = At("words"), s_head = At("head"), s_names = At("names"), s_nearest = At("nearest words"), s_pairs = At("nearest pairs"),
        s_meaning = At("nearest head meaning");

    /// <summary>Measures an article against each candidate: own numbers first, then numbers relative to the other candidates.</summary>
    public static double[][] MeasureAll(ArticleVectors article, List<LiveStory> stories)
    {
        var all = new double[stories.Count][];
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = new double[Labels.Length];
            var meeting = new Meeting(article, stories[i]);
            for (var k = 0; k < s_measures.Length; k++)
                all[i][k] = s_measures[k].Of(meeting);
        }

        var to = s_measures.Length;
        foreach (var from in (ReadOnlySpan<int>)[s_words, s_head, s_names, s_nearest, s_pairs, s_meaning])
            Lead(all, from, to++);
        foreach (var values in all)
            values[to] = all.Count(other => other[s_nearest] > values[s_nearest]);
        to++;
        foreach (var from in (ReadOnlySpan<int>)[s_words, s_head, s_meaning])
            Crowd(all, from, to++);
        for (var i = 0; i < all.Length; i++)
        {
            if (Rival(all, i) is not (>= 0 and var rival))
                continue;
            all[i][to] = all[rival][s_words];
            var (here, there) = article.Words.Apart(stories[i].Words, stories[rival].Words);
            (all[i][to + 1], all[i][to + 2], all[i][to + 3], all[i][to + 4]) = (here[All], there[All], here[Names], there[Names]);
        }

        return all;
    }

    private static int At(string name) => Array.FindIndex(s_measures, m => m.Name == name);

    private static double Missing(SparseVector terms, SparseVector elsewhere) => terms.IsEmpty || elsewhere.IsEmpty ? 0 : 1 - terms.ShareIn(elsewhere);

    // How far a candidate is ahead of the best of the others.
    private static void Lead(double[][] all, int from, int to)
    {
        double best = 0, second = 0;
        foreach (var values in all)
        {
            if (values[from] > best)
                (best, second) = (values[from], best);
            else
                second = Math.Max(second, values[from]);
        }

        foreach (var values in all)
            values[to] = values[from] - (values[from] == best ? second : best);
    }

    // How alike the article is to stories in general: the mean of the fourth to tenth best.
    private static void Crowd(double[][] all, int from, int to)
    {
        var sorted = all.Select(values => values[from]).OrderDescending().Skip(3).Take(7).ToList();
        var mean = sorted.Count == 0 ? 0 : sorted.Average();
        foreach (var values in all)
            values[to] = mean;
    }

    // The other candidate most alike; -1 where there is none.
    private static int Rival(double[][] all, int of)
    {
        var rival = -1;
        for (var j = 0; j < all.Length; j++)
            if (j != of && (rival < 0 || all[j][s_words] + all[j][s_nearest] > all[rival][s_words] + all[rival][s_nearest]))
                rival = j;
        return rival;
    }
}
