using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Articles;

namespace Crossread.Evaluation;

/// <summary>One story that people read in full: its articles, and the reading as it stands in the file.</summary>
public sealed class StoryReading
{
    private readonly Lazy<ImmutableArray<ArticleAnalysis>> _analyses;

    private StoryReading(string story, ImmutableArray<Article> articles, JsonElement gold, Corpus data)
    {
        Story = story;
        Articles = articles;
        Gold = gold;
        _analyses = new(() => data.Analyze(Articles));
    }

    /// <summary>The story's name, also its file's.</summary>
    public string Story { get; }

    /// <summary>Its articles, in the order of the file. Ids as in the file: unique within the story only.</summary>
    public ImmutableArray<Article> Articles { get; }

    /// <summary>The whole file: claims, statements, wording, noise.</summary>
    public JsonElement Gold { get; }

    /// <summary>The articles as the engine reads them; read once.</summary>
    public ImmutableArray<ArticleAnalysis> Analyses => _analyses.Value;

    internal static StoryReading Parse(byte[] json, Corpus data)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement.Clone();
        return new StoryReading(root.GetProperty("story").GetString()!, [.. root.GetProperty("articles").EnumerateArray().Select(ArticleLine.Read)], root, data);
    }
}
