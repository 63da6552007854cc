using Crossread.Evaluation.Stories;
using Crossread.Stories;

namespace Crossread.Training.Stories;

/// <summary>Features of articles in order of arrival, and their gold labels.</summary>
internal sealed record LabelledSet(string Name, IReadOnlyList<ArticleFeatures> Features, IReadOnlyList<string> Gold)
{
    /// <summary>The features of a set's articles.</summary>
    public static LabelledSet Of(StorySet set) => new(set.Name, [.. set.Articles.Select(ArticleFeatures.Of)], set.Gold);

    /// <summary>The articles of some stories, in the same order.</summary>
    public LabelledSet Only(Func<string, bool> wanted) => new(Name, [.. Features.Where((_, i) => wanted(Gold[i]))], [.. Gold.Where(wanted)]);
}
