using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Presentation.Html;

/// <summary>The small pieces that all sections share: linked words, outlet labels, chips.</summary>
internal sealed class StoryPieces(StoryLinks links)
{
    private const int LongestWords = 160;

    public StoryLinks Links { get; } = links;

    /// <summary>The label of an article, linked to words in it.</summary>
    public HtmlFragment Label(Citation citation) =>
        HtmlFragment.Of($"<a class=\"outlet\" href=\"{Links.Words(citation.Article, citation.Span)}\">{citation.Article.Label}</a>");

    /// <summary>The label of an article, linked to it.</summary>
    public HtmlFragment Label(ReportArticle article) =>
        HtmlFragment.Of($"<a class=\"outlet\" href=\"{Links.Article(article)}\">{article.Label}</a>");

    /// <summary>Labels one after another, each linked to its words.</summary>
    public HtmlFragment Labels(IEnumerable<Citation> citations)
    {
        var html = new HtmlWriter();
        var first = true;
        foreach (var citation in citations.DistinctBy(c => c.Article.Id, StringComparer.Ordinal))
        {
            html.Add($"{(first ? string.Empty : " ")}{Label(citation)}");
            first = false;
        }

        return HtmlFragment.Of(html);
    }

    /// <summary>Words between quotation marks of our own, linked to their place; long ones are shortened in the middle.</summary>
    public HtmlFragment Quoted(Citation citation) =>
        HtmlFragment.Of($"<a class=\"words\" href=\"{Links.Words(citation.Article, citation.Span)}\"><q{Lang(citation.Article)}>{Shortened(Bare(citation.Words))}</q></a>");

    /// <summary>The language of quoted text, as an attribute.</summary>
    public static HtmlFragment Lang(ReportArticle article) => article.Analysis.Article.Language is { } language
        ? HtmlFragment.Of($" lang=\"{language}\"")
        : HtmlFragment.Empty;

    /// <summary>An article's telling of a claim, with the words in which it differs marked.</summary>
    public HtmlFragment Telling(ReportArticle article, TextSpan span, IEnumerable<TextSpan> differing)
    {
        var marked = new MarkedText(article.Analysis.Article.Text);
        foreach (var words in differing)
            marked.Mark(words, "differs");
        var html = new HtmlWriter();
        marked.Write(html, span);
        return HtmlFragment.Of(html);
    }

    public static HtmlFragment Chip(DifferenceKind kind) => HtmlFragment.Of($"<span class=\"chip kind-{Wire.Name(kind)}\">{Phrases.Of(kind)}</span>");

    public static HtmlFragment OriginsBadge(Claim claim) => HtmlFragment.Of($"<span class=\"badge origins small\">{Phrases.Origins(claim.Origins)}</span>");

    /// <summary>Articles that tell a claim, near copies after their original: label and their tellings.</summary>
    public static IEnumerable<(ReportArticle Article, ImmutableArray<Telling> Tellings, ImmutableArray<ReportArticle> Copies)> Tellers(StoryReport report, Claim claim)
    {
        var telling = claim.Tellings.ToLookup(t => t.Article, StringComparer.Ordinal);
        foreach (var article in report.Articles.Where(a => telling.Contains(a.Id)))
        {
            if (article.CopyOf is { } original && telling.Contains(original))
                continue;
            var copies = report.Articles.Where(a => string.Equals(a.CopyOf, article.Id, StringComparison.Ordinal) && telling.Contains(a.Id));
            yield return (article, [.. telling[article.Id]], [.. copies]);
        }
    }

    /// <summary>Who says it there and, unless it is plainly asserted, how; null where the outlet says it itself or names nobody.</summary>
    public static string? By(ReportArticle article, Telling telling)
    {
        if (telling.Statement is not { } index || index >= article.Analysis.Statements.Length)
            return null;
        var statement = article.Analysis.Statements[index];
        if (statement.Speaker.Type == SpeakerType.NotStated)
            return null;
        return statement.Stance == Stance.Asserts ? statement.Speaker.Name : $"{statement.Speaker.Name} {Phrases.Of(statement.Stance)}";
    }

    /// <summary>When, where or to whom it was said, in the article's words; empty where it does not say.</summary>
    public static string Occasion(ReportArticle article, Statement statement) =>
        string.Join(" … ", statement.Occasion.Select(o => o.Of(article.Analysis.Article.Text)));

    /// <summary>Words without the quotation marks around them, since a <c>q</c> element brings its own.</summary>
    public static string Bare(string words)
    {
        var bare = words.Trim().Trim('"', '\u201C', '\u201D', '\u201E', '\u00AB', '\u00BB').Trim();
        return bare.Length > 0 ? bare : words;
    }

    private static string Shortened(string words)
    {
        if (words.Length <= LongestWords)
            return words;
        var half = (LongestWords / 2) - 2;
        var head = words.LastIndexOf(' ', half);
        var tail = words.IndexOf(' ', words.Length - half);
        return head > 0 && tail > 0 ? string.Concat(words.AsSpan(0, head), " … ", words.AsSpan(tail + 1)) : words;
    }
}
