namespace Crossread.Stories;

/// <summary>How an article and a story are alike, as numbers that a linear model weighs.</summary>
internal static class Likeness
{
    /// <summary>What each number is.</summary>
    public static readonly string[] Names =
    [
        "bias", "words", "head", "names", "head in story", "story head in article", "names in story", "nearest words", "nearest head",
        "figures", "figures known", "same day", "other day", "near in time", "far in time", "size", "length", "story length", "mean words",
        "headline only", "headline only x words", "headline only x head", "cohesion", "single", "single x words", "time known",
        "core in article", "core names in article", "head names in story", "story head names in article", "head names", "numbers", "years agree", "years differ", "other day undated", "other day, no number shared",
        "lead words", "lead head", "lead names", "lead nearest", "crowd words", "crowd head", "stream",
    ];

    private const int MostCompared = 10;

    /// <summary>Measures an article against each candidate: own numbers first, then numbers relative to the other candidates.</summary>
    public static double[][] MeasureAll(ArticleVectors article, List<LiveStory> stories, int stream)
    {
        var all = new double[stories.Count][];
        for (var i = 0; i < all.Length; i++)
            Measure(article, stories[i], all[i] = new double[Names.Length]);
        var at = Array.IndexOf(Names, "lead words");
        Relative(1, at);
        Relative(2, at + 1);
        Relative(3, at + 2);
        Relative(7, at + 3);
        Crowd(1, at + 4);
        Crowd(2, at + 5);
        foreach (var values in all)
            values[at + 6] = Math.Log(1 + stream) / 5;
        return all;

        // How far a candidate is ahead of the best of the others.
        void Relative(int from, int to)
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
        void Crowd(int from, int to)
        {
            var sorted = all.Select(values => values[from]).OrderDescending().Skip(3).Take(7).ToList();
            var mean = sorted.Count == 0 ? 0 : sorted.Average();
            foreach (var values in all)
                values[to] = mean;
        }
    }

    /// <summary>Fills in the numbers.</summary>
    public static void Measure(ArticleVectors article, LiveStory story, Span<double> values)
    {
        double nearestAll = 0, nearestHead = 0;
        double same = 0, other = 0;
        double days = double.NaN;
        for (int i = story.Articles.Count - 1, n = 0; i >= 0 && n < MostCompared; i--, n++)
        {
            var member = story.Articles[i];
            nearestAll = Math.Max(nearestAll, article.All.Dot(member.All));
            nearestHead = Math.Max(nearestHead, article.Head.Dot(member.Head));
            if (!article.Features.Days.IsEmpty && !member.Features.Days.IsEmpty)
            {
                if (article.Features.Days.Intersect(member.Features.Days, StringComparer.Ordinal).Any())
                    same++;
                else
                    other++;
            }

            if (article.Features.Published is { } a && member.Features.Published is { } b)
                days = double.IsNaN(days) ? Math.Abs(a - b) : Math.Min(days, Math.Abs(a - b));
        }

        var count = story.Articles.Count;
        var k = 0;
        values[k++] = 1;
        values[k++] = article.All.Cosine(story.All);
        values[k++] = article.Head.Cosine(story.Head);
        values[k++] = article.Names.Cosine(story.Names);
        values[k++] = article.Head.ShareIn(story.All);
        values[k++] = story.Head.ShareIn(article.All);
        values[k++] = article.Names.ShareIn(story.All);
        values[k++] = nearestAll;
        values[k++] = nearestHead;
        values[k++] = article.Figures.Cosine(story.Figures);
        values[k++] = article.Figures.IsEmpty || story.Figures.IsEmpty ? 0 : 1;
        values[k++] = same > 0 ? same / (same + other) : 0;
        values[k++] = other > 0 ? other / (same + other) : 0;
        values[k++] = double.IsNaN(days) ? 0 : Math.Exp(-days / 3);
        values[k++] = double.IsNaN(days) ? 0 : Math.Log(1 + days) / 5;
        values[k++] = Math.Log(count);
        values[k++] = Math.Log(1 + article.Features.Words) / 5;
        values[k++] = story.LogWords / count / 5;
        values[k++] = article.All.Dot(story.All) / count;
        var brief = Math.Exp(-article.Features.Words / 20.0);
        values[k++] = brief;
        values[k++] = brief * values[1];
        values[k++] = brief * values[2];
        values[k++] = count == 1 ? 0 : Math.Max(0, (story.All.Length * story.All.Length) - count) / (count * (count - 1.0));
        values[k++] = count == 1 ? 1 : 0;
        values[k++] = count == 1 ? values[1] : 0;
        values[k++] = double.IsNaN(days) ? 0 : 1;
        values[k++] = story.Present.ShareIn(article.Present);
        values[k++] = story.PresentNames.ShareIn(article.Present);
        values[k++] = article.HeadNames.ShareIn(story.Present);
        values[k++] = story.HeadNames.ShareIn(article.Present);
        values[k++] = article.HeadNames.Cosine(story.HeadNames);
        values[k++] = article.Numbers.Cosine(story.Numbers);
        int agree = 0, differ = 0;
        if (article.Years.Length > 0)
            foreach (var member in story.Articles.TakeLast(MostCompared))
                if (member.Years.Length > 0)
                {
                    if (article.Years.Max() == member.Years.Max())
                        agree++;
                    else
                        differ++;
                }

        values[k++] = agree / (double)Math.Min(count, MostCompared);
        values[k++] = differ / (double)Math.Min(count, MostCompared);
        values[k++] = other > 0 && double.IsNaN(days) ? other / (same + other) : 0;
        int sameOnly = 0, otherOnly = 0;
        if (article.Features.OnlyDay is { } only && double.IsNaN(days))
        {
            foreach (var member in story.Articles.TakeLast(MostCompared))
            {
                if (member.Features.OnlyDay is not { } theirs)
                    continue;
                if (theirs == only)
                    sameOnly++;
                else
                    otherOnly++;
            }
        }

        values[k++] = otherOnly > 0 && sameOnly == 0 && same == 0 ? Math.Max(0, 1 - (8 * article.Numbers.Cosine(story.Numbers))) : 0;
    }
}
