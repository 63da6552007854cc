namespace Crossread.Presentation.Html;

/// <summary>The articles of a story: why each is in it, and what of it was left out.</summary>
internal static class ArticlesSection
{
    public static void Write(HtmlWriter html, StoryReport report, StoryPieces pieces)
    {
        html.Add($"<ul class=\"articles\">\n");
        foreach (var article in report.Articles)
            Item(html, report, article, pieces);
        html.Add($"</ul>\n");
    }

    private static void Item(HtmlWriter html, StoryReport report, ReportArticle article, StoryPieces pieces)
    {
        var analysis = article.Analysis;
        html.Add($"<li class=\"item article\">\n<h3>{pieces.Label(article)} <a href=\"{pieces.Links.Article(article)}\"{StoryPieces.Lang(article)}>{article.Headline}</a></h3>\n<p class=\"meta\">");
        html.Add($"{Phrases.Of(analysis.Article.Published)} · {Phrases.Count(analysis.Statements.Count(s => s.IsSaid), "statement")} · {Phrases.Count(article.SharedClaims, "shared claim")} · {article.OwnClaims} told here only");
        foreach (var credit in analysis.Credits.Select(c => c.Name).Distinct(StringComparer.Ordinal))
            html.Add($" · credits {credit}");
        if (article.CopyOf is { } original)
            html.Add($" · near copy of {pieces.Label(report.Articles.First(a => string.Equals(a.Id, original, StringComparison.Ordinal)))}");
        html.Add($"</p>\n");
        if (article.Because.Length > 0)
            html.Add($"<p class=\"because\">In this story because it {article.Because[0]}.</p>\n");
        foreach (var finding in analysis.Article.Findings)
            html.Add($"<p class=\"finding\">{finding.Message}</p>\n");
        if (analysis.LeftOut.Length > 0)
        {
            html.Add($"<details><summary>{Phrases.Count(analysis.LeftOut.Length, "stretch").Replace("stretchs", "stretches", StringComparison.Ordinal)} left out of the reading</summary>\n<ul>\n");
            foreach (var leftOut in analysis.LeftOut)
                html.Add($"<li><span class=\"tag\">{Phrases.Of(leftOut.Kind)}</span> <span class=\"quiet\"{StoryPieces.Lang(article)}>{leftOut.Span.Of(analysis.Article.Text)}</span></li>\n");
            html.Add($"</ul></details>\n");
        }

        html.Add($"</li>\n");
    }
}
