namespace Crossread.Stories;

/// <summary>A story as the grouper holds it: sums of its articles' vectors.</summary>
internal sealed class LiveStory(string id, int number)
{
    private const int LongestSum = 800;

    /// <summary>The id of the article that opened it.</summary>
    public string Id { get; } = id;

    /// <summary>Its place in order of opening.</summary>
    public int Number { get; } = number;

    /// <summary>Articles, in order of arrival.</summary>
    public List<ArticleVectors> Articles { get; } = [];

    /// <summary>Sum over its articles.</summary>
    public SparseVector All { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector Head { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector Names { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector Figures { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector Present { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector PresentNames { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector HeadNames { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="All"/>
    public SparseVector Numbers { get; private set; } = SparseVector.Empty;

    /// <summary>Sum of the logarithms of the lengths of its articles in words.</summary>
    public double LogWords { get; private set; }

    /// <summary>Takes an article in.</summary>
    public void Add(ArticleVectors article)
    {
        Articles.Add(article);
        All = All.Plus(article.All, LongestSum);
        Head = Head.Plus(article.Head, LongestSum);
        Names = Names.Plus(article.Names, LongestSum);
        Figures = Figures.Plus(article.Figures, LongestSum);
        Present = Present.Plus(article.Present, LongestSum);
        PresentNames = PresentNames.Plus(article.PresentNames, LongestSum);
        HeadNames = HeadNames.Plus(article.HeadNames, LongestSum);
        Numbers = Numbers.Plus(article.Numbers, LongestSum);
        LogWords += Math.Log(1 + article.Features.Words);
    }
}
