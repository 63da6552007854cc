using Crossread.Articles;
using Crossread.Evaluation.Stories;
using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>How the articles of a set were changed before they were learnt from.</summary>
internal enum SetVariant
{
    /// <summary>Not at all.</summary>
    AsItIs,

    /// <summary>In another order.</summary>
    Shuffled,

    /// <summary>Without dates of publication.</summary>
    Undated,

    /// <summary>Headlines alone.</summary>
    Headlines,

    /// <summary>Every other article of a story moved to another time, as another story.</summary>
    AnotherTime,
}

/// <summary>Features of articles in order of arrival, and their gold labels.</summary>
/// <param name="Name">The set.</param>
/// <param name="Variant">How its articles were changed.</param>
/// <param name="Features">The features of each article.</param>
/// <param name="Gold">The label of each.</param>
internal sealed record LabelledSet(string Name, SetVariant Variant, IReadOnlyList<ArticleFeatures> Features, IReadOnlyList<string> Gold)
{
    private const string Later = "later ";

    /// <summary>The features of a set's articles.</summary>
    public static LabelledSet Of(StorySet set) => Of(set, SetVariant.AsItIs, article => article);

    /// <summary>As if nothing were known of when the articles were published.</summary>
    public static LabelledSet Undated(StorySet set) => Of(set, SetVariant.Undated, article => article with { Published = null });

    /// <summary>As if only the headlines were there; the first line of articles without one.</summary>
    public static LabelledSet Headlines(StorySet set) =>
        Of(set, SetVariant.Headlines, article => article with { Title = article.Title ?? article.Text.Split('\n')[0], Text = "" });

    /// <summary>A set in which every other article of a story tells of the same people at another time, and is another story. Labelled sets have few such
    /// look-alikes.</summary>
    public static LabelledSet AtAnotherTime(StorySet set)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var moved = new bool[set.Articles.Length];
        for (var i = 0; i < moved.Length; i++)
            moved[i] = (counts[set.Gold[i]] = counts.GetValueOrDefault(set.Gold[i]) + 1) % 2 == 0;
        var at = 0;
        var changed = Of(set, SetVariant.AnotherTime, article =>
        {
            var story = set.Gold[at];
            var undated = article with { Published = null };
            return !moved[at++] ? undated
                : undated with { Title = undated.Title is { } title ? AnotherTime.Of(title, story) : null, Text = AnotherTime.Of(undated.Text, story) };
        });
        return changed with { Gold = [.. set.Gold.Select((label, i) => moved[i] ? Later + label : label)] };
    }

    /// <summary>The articles of one story of so many, in the same order.</summary>
    public LabelledSet Part(int stories)
    {
        var wanted = Gold.Select(label => Original(label).Sum(c => c) % stories == 0).ToArray();
        return this with { Features = [.. Features.Where((_, i) => wanted[i])], Gold = [.. Gold.Where((_, i) => wanted[i])] };
    }

    /// <summary>The same articles in another order.</summary>
    public LabelledSet Shuffled(int seed)
    {
        var order = Enumerable.Range(0, Gold.Count).ToArray();
        new Random(seed).Shuffle(order);
        return this with { Variant = SetVariant.Shuffled, Features = [.. order.Select(i => Features[i])], Gold = [.. order.Select(i => Gold[i])] };
    }

    /// <summary>The fold of an article's story; two events of one topic stay in one fold.</summary>
    public int Fold(int article, int folds)
    {
        var label = Original(Gold[article]);
        if (Name == "ecbplus")
            label = label[..label.LastIndexOf('-')];
        return (int)((label.Aggregate(17u, (hash, c) => (hash * 31) + c) >> 3) % folds);
    }

    private static string Original(string label) => label.StartsWith(Later, StringComparison.Ordinal) ? label[Later.Length..] : label;

    private static LabelledSet Of(StorySet set, SetVariant variant, Func<Article, Article> changed) => new(
        set.Name,
        variant,
        [
            .. set.Articles.Select(a =>
            {
                var article = changed(a.Article);
                return ArticleFeatures.Of(ReferenceEquals(article.Text, a.Article.Text) ? a with { Article = article } : a with { Article = article, LeftOut = [] });
            }),
        ],
        set.Gold);
}
