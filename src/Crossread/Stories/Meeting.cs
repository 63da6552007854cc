namespace Crossread.Stories;

/// <summary>An article and a story that it might belong to.</summary>
internal sealed class Meeting(ArticleVectors article, LiveStory story)
{
    /// <summary>The article.</summary>
    public ArticleVectors Article { get; } = article;

    /// <summary>The story.</summary>
    public LiveStory Story { get; } = story;

    /// <summary>What the article and the story as a whole share.</summary>
    public Overlap Words { get; } = article.Words.With(story.Words);

    /// <summary>How the article stands to the story's latest articles.</summary>
    public Nearness Near { get; } = new(article, story);

    /// <summary>How alike the story's articles are among themselves: their mean cosine; 0 for a single one.</summary>
    public double Cohesion
    {
        get
        {
            var count = Story.Articles.Count;
            return count == 1 ? 0 : Math.Max(0, Story.Words.Squares[TermProfile.All] - count) / (count * (count - 1.0));
        }
    }
}
