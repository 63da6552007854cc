using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Crossread.Articles.Pages;

/// <summary>What a page states about itself beside its text: meta elements, structured data, microdata, headings, times, and the lines that its names call authors and dates. As stated: nothing is judged yet.</summary>
internal sealed class PageStatements
{
    private const int MostHeadings = 20;
    private const int MostTimes = 60;
    private const int MostLines = 40;
    private const int LongestLine = 300;

    private readonly Dictionary<string, List<string>> _meta = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads a page in one walk over its elements.</summary>
    /// <param name="document">The page.</param>
    /// <param name="words">What reads its names, and remembers them.</param>
    public PageStatements(IHtmlDocument document, ElementWords words)
    {
        Language = document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang");
        var scripts = new List<string>();
        var side = 0;
        PageText.Walk(
            document.DocumentElement,
            node =>
            {
                if (node is not IElement element)
                    return false;
                if (!Enter(element, words, scripts, side > 0))
                    return false;
                if (IsSide(element))
                    side++;
                return true;
            },
            node =>
            {
                if (node is IElement element && IsSide(element))
                    side--;
            });
        var nodes = ImmutableArray.CreateBuilder<StructuredNode>();
        foreach (var script in scripts)
        {
            foreach (var node in StructuredReader.Read(script))
                Flatten(node, nodes, 0);
        }

        Nodes = nodes.ToImmutable();
        Article = Nodes.Select((n, i) => (Node: n, Rank: Rank(n), Index: i)).Where(n => n.Rank > 0).OrderByDescending(n => n.Rank).ThenBy(n => n.Index).Select(n => n.Node).FirstOrDefault();
    }

    /// <summary>The page's own language tag, as written.</summary>
    public string? Language { get; }

    /// <summary>The content of the title element.</summary>
    public string? TitleElement { get; private set; }

    /// <summary>The address of its canonical link, as written.</summary>
    public string? CanonicalLink { get; private set; }

    /// <summary>First-level headings, in order.</summary>
    public List<string> Headings { get; } = [];

    /// <summary>Those of them without a link: links stand in headings of other articles and in the site's name.</summary>
    public List<string> UnlinkedHeadings { get; } = [];

    /// <summary>Objects of its structured data, those within lists and graphs too, in order.</summary>
    public ImmutableArray<StructuredNode> Nodes { get; }

    /// <summary>The object that tells of the article; null where there is none.</summary>
    public StructuredNode? Article { get; }

    /// <summary>Time elements, and lines that the page's names call dates, outside of side parts, in order.</summary>
    public List<StatedTime> Times { get; } = [];

    /// <summary>Lines that the page's names call authors, in order, the surest kind first by its rank.</summary>
    public List<(string Text, int Rank)> AuthorLines { get; } = [];


    /// <summary>Whether it holds a video's player.</summary>
    public int Videos { get; private set; }

    /// <summary>Elements whose names speak of a wall before the text.</summary>
    public int Walls { get; private set; }

    /// <summary>The first content of a meta element; null where none has the name.</summary>
    public string? Meta(string name) => _meta.GetValueOrDefault(name) is { } values ? values[0] : null;

    /// <summary>All contents of the meta elements of a name, in order.</summary>
    public IReadOnlyList<string> AllMeta(string name) => _meta.GetValueOrDefault(name) ?? [];

    /// <summary>Names of meta elements that a test accepts, with their first contents, in order of names.</summary>
    public IEnumerable<(string Name, string Content)> MetaWhere(Func<string, bool> accepts) =>
        _meta.Where(m => accepts(m.Key)).OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => (m.Key, m.Value[0]));

    private static bool IsSide(IElement element) => element.LocalName is "nav" or "aside" or "footer";

    private bool Enter(IElement element, ElementWords words, List<string> scripts, bool side)
    {
        switch (element.LocalName)
        {
            case "meta":
                ReadMeta(element);
                return false;
            case "link":
                if (CanonicalLink is null && (element.GetAttribute("rel") ?? "").Equals("canonical", StringComparison.OrdinalIgnoreCase))
                    CanonicalLink = element.GetAttribute("href");
                return false;
            case "title":
                if (element.ParentElement?.LocalName != "svg")
                    TitleElement ??= PageText.Of(element);
                return false;
            case "script":
                if ((element.GetAttribute("type") ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                    scripts.Add(element.TextContent);
                return false;
            case "style" or "noscript" or "template" or "svg":
                return false;
            case "video" or "audio":
                Videos++;
                return true;
            case "h1":
                if (Headings.Count < MostHeadings && HeadingText(element, words) is { Length: > 0 } heading)
                {
                    Headings.Add(heading);
                    if (!HoldsLink(element))
                        UnlinkedHeadings.Add(heading);
                }

                return true;
        }

        var signs = words.Of(element);
        if (signs.HasFlag(ElementSigns.Paywall))
            Walls++;
        if (side)
            return true;
        var property = element.GetAttribute("itemprop");
        if (Times.Count < MostTimes)
            ReadTime(element, property ?? "", signs);
        if (property is "author" || (element.GetAttribute("rel") ?? "").Contains("author", StringComparison.Ordinal))
            AddAuthor(element, property is "author" ? 4 : 3);
        else if (element.LocalName == "a" && IsAuthorAddress(element.GetAttribute("href")))
            AddAuthor(element, Headings.Count > 0 ? 2 : 0);
        else if (signs.HasFlag(ElementSigns.Author) && element.ChildElementCount <= 12)
            AddAuthor(element, 1);
        return true;
    }

    // A label and the headline may stand in one heading, each in an element of its own.
    private static string HeadingText(IElement heading, ElementWords words)
    {
        if (heading.ChildElementCount is >= 2 and <= 4)
        {
            var parts = heading.Children.Where(c => c.LocalName is not ("br" or "a" or "em" or "i" or "b" or "strong") && words.Of(c).HasFlag(ElementSigns.Headline) && !words.Of(c).HasFlag(ElementSigns.Summary)).ToList();
            if (parts is [var only] && PageText.Of(only) is { Length: > 0 } text)
                return text;
        }

        return PageText.Of(heading);
    }

    private static bool HoldsLink(IElement heading) => heading.QuerySelector("a") is not null;

    private void ReadTime(IElement element, string property, ElementSigns signs)
    {
        if (element.LocalName is "abbr")
        {
            if ((element.GetAttribute("data-utime") ?? element.GetAttribute("title")) is { Length: >= 8 } titled)
                Times.Add(new StatedTime(titled, "", "abbr", "", false, false, false));
            return;
        }

        var isTime = element.LocalName is "time" || property is "datePublished" or "dateModified" or "dateCreated";
        if (!isTime && (!signs.HasFlag(ElementSigns.Date) || element.ChildElementCount > 8))
            return;
        var shown = PageText.Of(element);
        var machine = element.GetAttribute("datetime") ?? (isTime ? element.GetAttribute("content") : null);
        if ((isTime || shown.Length > 5) && shown.Length < LongestLine)
            Times.Add(new StatedTime(machine, shown, property, (element.ClassName ?? "") + " " + (element.ParentElement?.ClassName ?? ""), element.HasAttribute("pubdate"), isTime, Headings.Count > 0));
    }

    // Pages about a person who writes: …/author/…, …/writers/…
    private static bool IsAuthorAddress(string? address)
    {
        if (address is null || address.Length > 300)
            return false;
        foreach (var part in (ReadOnlySpan<string>)["/author/", "/authors/", "/writer/", "/writers/", "/autor/", "/auteur/", "/autoren/", "/by/", "/profile/", "/journalist/", "/journalists/", "/contributor/", "/contributors/", "/reporter/", "/staff/", "/byline/", "/columnist/", "/redaktion/"])
        {
            if (address.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void AddAuthor(IElement element, int rank)
    {
        if (AuthorLines.Count >= MostLines)
            return;
        var text = element.GetAttribute("content") ?? PageText.Of(element);
        if (text.Length is > 2 and < LongestLine)
            AuthorLines.Add((text, rank));
    }

    private void ReadMeta(IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(content))
            return;
        name = name.Trim();
        if (!_meta.TryGetValue(name, out var values))
            _meta.Add(name, values = []);
        if (values.Count < MostLines)
            values.Add(PageText.Spaced(content));
    }

    private static void Flatten(StructuredNode node, ImmutableArray<StructuredNode>.Builder nodes, int depth)
    {
        if (depth > 4 || nodes.Count > 500)
            return;
        if (!node.Fields.IsEmpty)
            nodes.Add(node);
        foreach (var item in node.Items)
            Flatten(item, nodes, depth);
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "hasPart", "subjectOf"])
        {
            if (node[name] is { } inner && (!inner.Fields.IsEmpty || !inner.Items.IsEmpty))
                Flatten(inner, nodes, depth + 1);
        }
    }

    private static int Rank(StructuredNode node)
    {
        var rank = node.IsA("NewsArticle") || node.IsA("ReportageNewsArticle") ? 6
            : node.IsA("Article") || node.IsA("BlogPosting") || node.IsA("LiveBlogPosting") || node.IsA("AnalysisNewsArticle") ? 5
            : node.IsA("Report") || node.IsA("Review") || node.IsA("Posting") || node.IsA("Recipe") ? 3
            : node.IsA("VideoObject") || node.IsA("WebPage") || node.IsA("CreativeWork") || node.IsA("ItemPage") || node.IsA("PodcastEpisode") ? 1 : 0;
        if (rank == 0)
            return 0;
        return rank * 10 + (node["headline"] is null ? 0 : 2) + (node["datePublished"] is null ? 0 : 2) + (node["author"] is null ? 0 : 1);
    }
}
