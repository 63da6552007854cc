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
    public TermProfile Words { get; private set; } = TermProfile.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector Numbers { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector HeadNumbers { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector Figures { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector Pairs { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector NamePairs { get; private set; } = SparseVector.Empty;

    /// <inheritdoc cref="Words"/>
    public SparseVector HeadNamePairs { get; private set; } = SparseVector.Empty;

    /// <summary>Sum of the logarithms of the lengths of its articles in words.</summary>
    public double LogWords { get; private set; }

    /// <summary>Takes an article in.</summary>
    public void Add(ArticleVectors article)
    {
        Articles.Add(article);
        Words = Words.Plus(article.Words, LongestSum);
        Numbers = Numbers.Plus(article.Numbers, LongestSum);
        HeadNumbers = HeadNumbers.Plus(article.HeadNumbers, LongestSum);
        Figures = Figures.Plus(article.Figures, LongestSum);
        Pairs = Pairs.Plus(article.Pairs, LongestSum);
        NamePairs = NamePairs.Plus(article.NamePairs, LongestSum);
        HeadNamePairs = HeadNamePairs.Plus(article.HeadNamePairs, LongestSum);
        LogWords += Math.Log(1 + article.Features.Words);
    }
}
