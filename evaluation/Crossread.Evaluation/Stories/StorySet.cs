using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language;

namespace Crossread.Evaluation.Stories;

/// <summary>Articles with gold story labels, read as far as grouping looks at them: words, and what is left out; not statements.</summary>
/// <param name="Name">The set: <c>ecbplus</c>.</param>
/// <param name="Articles">In the order of the file.</param>
/// <param name="Gold">The label of each.</param>
internal sealed record StorySet(string Name, ImmutableArray<ArticleAnalysis> Articles, ImmutableArray<string> Gold)
{
    private static readonly AnalyzedText s_unread = new() { Text = "", Paragraphs = [], Tokens = [], Sentences = [], Names = [], Entities = [], Times = [] };

    /// <summary>Where a set lies below the data folder.</summary>
    /// <param name="name">The set.</param>
    public static string File(string name) => $"stories/{name}.dev.jsonl.gz";

    /// <summary>Reads a set of the data.</summary>
    /// <param name="data">The data.</param>
    /// <param name="name">The set.</param>
    public static StorySet Read(Corpus data, string name)
    {
        var articles = new List<Article>();
        var gold = ImmutableArray.CreateBuilder<string>();
        foreach (var line in data.Lines(File(name)))
        {
            articles.Add(ArticleLine.Read(line));
            gold.Add(line.GetProperty("story").GetString()!);
        }

        return Of(name, articles, gold.ToImmutable());
    }

    /// <summary>The five reports whose two events look alike.</summary>
    /// <param name="data">The data.</param>
    public static StorySet LookAlikes(Corpus data)
    {
        var readings = data.Readings.Where(r => r.Story.StartsWith("minsk", StringComparison.Ordinal)).ToList();
        return Of("minsk", [.. readings.SelectMany(r => r.Articles)], [.. readings.SelectMany(r => r.Articles.Select(_ => r.Story))]);
    }

    private static StorySet Of(string name, IReadOnlyList<Article> articles, ImmutableArray<string> gold)
    {
        var boilerplate = new Boilerplate();
        return new StorySet(name, [.. articles.Select(Unread)], gold);

        ArticleAnalysis Unread(Article article) => new()
        {
            Article = article,
            LeftOut = boilerplate.Find(article),
            Credits = [],
            Statements = [],
            EngineVersion = EngineVersion.Current,
            Language = s_unread with { Text = article.Text },
        };
    }
}
