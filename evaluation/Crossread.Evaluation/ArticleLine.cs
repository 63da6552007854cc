using System.Text.Json;
using Crossread.Articles;
using Crossread.Presentation;

namespace Crossread.Evaluation;

/// <summary>Reads an article from the labelled data, as the filters read it. Labels are fields the filters do not know: they are never an input.</summary>
public static class ArticleLine
{
    /// <summary>The article of a JSON object.</summary>
    /// <param name="line">The object.</param>
    public static Article Read(JsonElement line) =>
        ArticleJson.TryParse(line.GetRawText(), out var article, out var finding) ? article : throw new FormatException(finding.Message);
}
