using Crossread.Articles;

namespace Crossread.Comparison;

/// <summary>How many sentences of each article are compared, so that time and memory stay bounded however much a story has.</summary>
internal static class ComparedSentences
{
    /// <summary>Sentences of a story that are compared.</summary>
    internal const int MaxSentences = 100_000;

    /// <summary>All sentences of the articles; where they are too many, the first ones of the longest articles.</summary>
    public static IReadOnlyList<int> Of(IReadOnlyList<ArticleAnalysis> articles) => Share([.. articles.Select(a => a.Language.Sentences.Length)], MaxSentences);

    /// <summary>Shares a number of sentences among articles: what a shorter one does not need goes to the longer ones.</summary>
    internal static int[] Share(int[] lengths, int most)
    {
        var shares = new int[lengths.Length];
        var shortestFirst = Enumerable.Range(0, lengths.Length).OrderBy(a => lengths[a]).ThenBy(a => a).ToArray();
        for (var i = 0; i < shortestFirst.Length; i++)
        {
            shares[shortestFirst[i]] = Math.Min(lengths[shortestFirst[i]], most / (shortestFirst.Length - i));
            most -= shares[shortestFirst[i]];
        }

        return shares;
    }
}
