using Crossread.Language.Text;
using Crossread.Presentation;
using Crossread.Presentation.Html;
using Crossread.Storage;

namespace Crossread.Web;

/// <summary>The addresses of the pages.</summary>
internal sealed class Addresses : StoryLinks
{
    public static Addresses All { get; } = new();

    public static string Story(string id) => "/stories/" + Uri.EscapeDataString(id);

    public static string Article(string id) => "/articles/" + Uri.EscapeDataString(id);

    public static string SpeakerOf(string name) => "/speakers?name=" + Uri.EscapeDataString(name);

    public static string StatementsOf(string story) => "/statements?story=" + Uri.EscapeDataString(story);

    public static string Compare(IEnumerable<string> articles) => "/compare?" + string.Join('&', articles.Select(a => "article=" + Uri.EscapeDataString(a)));

    /// <summary>A statement in its article, which marks it.</summary>
    public static string Statement(StatementRow row) =>
        FormattableString.Invariant($"{Article(row.Article.Id)}{(StatementQuery.Said.Contains(row.Type) ? string.Empty : "?type=any")}#s{row.Place + 1}");

    /// <summary>Words of an article: the server marks what <c>at</c> names, the fragment makes the reader land there.</summary>
    public static string Words(string article, string place) => $"{Article(article)}?at={place[1..]}#{place}";

    /// <summary>An id as it came in a path: the server leaves an escaped slash as it is.</summary>
    public static string Id(string segment) => segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    public override string Article(ReportArticle article) => Article(article.Id);

    public override string Words(ReportArticle article, TextSpan span) => Words(article.Id, Place(article, span));

    public override string? Speaker(string speaker) => SpeakerOf(speaker);
}
