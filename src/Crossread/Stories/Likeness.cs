namespace Crossread.Stories;

/// <summary>How an article and a story are alike, as numbers that a linear model weighs.</summary>
internal static class Likeness
{
    /// <summary>What each number is.</summary>
    public static readonly string[] Names =
    [
        "bias", "words", "head", "names", "head in story", "story head in article", "names in story", "nearest words", "nearest head", "nearest names",
        "figures", "figures known", "same day", "other day", "near in time", "far in time", "size", "length", "story length", "mean words",
    ];

    private const int MostCompared = 12;

    /// <summary>Fills in the numbers.</summary>
    public static void Measure(ArticleVectors article, LiveStory story, Span<double> values)
    {
        double nearestAll = 0, nearestHead = 0, nearestNames = 0;
        double same = 0, other = 0;
        double days = double.NaN;
        for (int i = story.Articles.Count - 1, n = 0; i >= 0 && n < MostCompared; i--, n++)
        {
            var member = story.Articles[i];
            nearestAll = Math.Max(nearestAll, article.All.Dot(member.All));
            nearestHead = Math.Max(nearestHead, article.Head.Dot(member.Head));
            nearestNames = Math.Max(nearestNames, article.Names.Dot(member.Names));
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
        values[k++] = nearestNames;
        values[k++] = article.Figures.Cosine(story.Figures);
        values[k++] = article.Figures.IsEmpty || story.Figures.IsEmpty ? 0 : 1;
        values[k++] = same > 0 ? same / (same + other) : 0;
        values[k++] = other > 0 ? other / (same + other) : 0;
        values[k++] = double.IsNaN(days) ? 0 : Math.Exp(-days / 3);
        values[k++] = double.IsNaN(days) ? 0 : Math.Log(1 + days) / 5;
        values[k++] = Math.Log(story.Articles.Count);
        values[k++] = Math.Log(1 + article.Features.Words) / 5;
        values[k++] = story.LogWords / story.Articles.Count / 5;
        values[k++] = article.All.Dot(story.All) / story.Articles.Count;
    }
}
