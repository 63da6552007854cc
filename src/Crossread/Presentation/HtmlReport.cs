using System.Reflection;
using System.Text;
using Crossread.Language.Text;
using Crossread.Presentation.Html;

namespace Crossread.Presentation;

/// <summary>A story as one HTML file that needs nothing else: it can be kept, sent and read without a network or JavaScript.</summary>
public static class HtmlReport
{
    private const string StyleResource = "presentation/crossread.css";

    /// <summary>The style sheet that all pages share.</summary>
    public static string StyleSheet { get; } = ReadStyleSheet();

    /// <summary>Writes the file: the sections of the story, then every article with its statements marked. Each cited place has an anchor.</summary>
    /// <param name="report">The story.</param>
    public static string Write(StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var links = new AnchorLinks(report);
        var sections = new HtmlWriter();
        StoryHtml.WriteSections(sections, report, links);
        var html = new HtmlWriter();
        html.Add($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Add($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        html.Add($"<title>{report.Headline} – Crossread</title>\n<style>\n{HtmlFragment.Trusted(StyleSheet)}</style>\n</head>\n<body>\n<main id=\"main\">\n<h1>{report.Headline}</h1>\n");
        StoryHtml.WriteCounts(html, report);
        html.Add($"<nav class=\"contents\" aria-label=\"Sections\">");
        foreach (var (anchor, heading) in StoryHtml.Sections)
            html.Add($"<a href=\"#{anchor}\">{heading}</a>");
        html.Add($"<a href=\"#texts\">Texts</a></nav>\n{HtmlFragment.Of(sections)}");
        html.Add($"<section id=\"texts\" aria-labelledby=\"h-texts\">\n<h2 id=\"h-texts\">Texts</h2>\n");
        ArticleHtml.WriteLegend(html);
        for (var i = 0; i < report.Articles.Length; i++)
        {
            var article = report.Articles[i];
            html.Add($"<article id=\"{AnchorLinks.Prefix(i)}\">\n<h3>{article.Label}: {article.Headline}</h3>\n<p class=\"meta\">{Phrases.Of(article.Analysis.Article.Published)}</p>\n");
            ArticleHtml.WriteText(html, article, report, new ArticleMarking { Places = links.Used(i), Prefix = AnchorLinks.Prefix(i) + "-" });
            html.Add($"</article>\n");
        }

        html.Add($"</section>\n</main>\n<footer>Read by Crossread {report.Comparison.EngineVersion}. It takes no side: it shows what each telling says, and where that came from.</footer>\n</body>\n</html>\n");
        return html.ToString();
    }

    private static string ReadStyleSheet()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(StyleResource)
            ?? throw new InvalidOperationException($"The library lacks its resource {StyleResource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Links within the file, and which places they point at.</summary>
    private sealed class AnchorLinks(StoryReport report) : StoryLinks
    {
        private readonly SortedSet<TextSpan>[] _used = [.. report.Articles.Select(_ => new SortedSet<TextSpan>())];

        public static string Prefix(int article) => FormattableString.Invariant($"a{article + 1}");

        public IEnumerable<TextSpan> Used(int article) => _used[article];

        public override string Article(ReportArticle article) => "#" + Prefix(report.Articles.IndexOf(article));

        public override string Words(ReportArticle article, TextSpan span)
        {
            var index = report.Articles.IndexOf(article);
            _used[index].Add(span);
            return $"#{Prefix(index)}-{Place(article, span)}";
        }

        public override string? Speaker(string speaker) => null;
    }
}
