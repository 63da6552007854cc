using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>When a page says that its article was published and last changed, by the most trustworthy statement there is, and what else it says.</summary>
/// <param name="Published">When it was published, with the offset as written; null where no statement can be read.</param>
/// <param name="Modified">When it was last changed; null where that is not stated.</param>
/// <param name="Seen">All statements read, in the order of trust: where, and the day as written.</param>
internal sealed record PageTimes(PublicationTime? Published, PublicationTime? Modified, ImmutableArray<(string Where, DateOnly Day)> Seen)
{
    private static readonly string[] s_published =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "article:published", "og:article:published", "datepublished", "date.published", "publication_date", "publish-date", "publish_date", "publishdate", "pubdate", "publicationdate", "publication-date",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxense:recs:publishtime", "cXenseParse:publishtime", "article.published", "dc.date.issued", "dcterms.issued", "dc.issued", "dc.date.published", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created", "dc.created",
        "date", "displaydate", "originalpublicationdate", "iso-8601-publish-date", "published-date", "rnews:datepublished", "bt:pubdate", "og:pubdate", "article_date_original", "article:post_date", "created", "datecreated", "datecreation", "creation_date", "published_time", "release_date", "timestamp", "time", "nrbi:created_date", "video:release_date", "citation_publication_date", "citation_date", "shareaholic:article_published_time", "dateposted", "gentime", "firstpublished", "article:create",
    ];

    private static readonly string[] s_modified =
    [
        "article:modified_time", "og:updated_time", "article:modified", "datemodified", "lastmod", "last-modified", "lastmodified", "dcterms.modified", "dc.date.modified", "dc.modified", "updated", "revision_date", "moddate", "modified_time", "last_updated_date", "date.modified", "utime", "shareaholic:article_modified_time",
    ];

    /// <summary>Reads them.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="page">Its lines.</param>
    /// <param name="main">Which lines are the article's.</param>
    /// <param name="address">Its address; null where none is known.</param>
    /// <param name="dates">Reads dates in the order of the page's language.</param>
    public static PageTimes Read(PageStatements statements, PageOutline page, MainText main, string? address, PageDateReader dates)
    {
        var seen = new List<(string Where, PageDate Date)>();
        var changed = new List<(string Where, PageDate Date)>();
        void Add(List<(string, PageDate)> to, string where, string? value)
        {
            if (value is not null && dates.Stated(value) is { } date)
                to.Add((where, date));
        }

        if (statements.Article is { } article)
        {
            Add(seen, "JSON-LD datePublished", article.Text("datePublished"));
            Add(changed, "JSON-LD dateModified", article.Text("dateModified"));
        }

        foreach (var name in s_published)
            Add(seen, "meta " + name, statements.Meta(name));
        foreach (var name in s_modified)
            Add(changed, "meta " + name, statements.Meta(name));
        foreach (var time in statements.Times.Where(t => t.Property is "datePublished"))
            Add(seen, "microdata datePublished", time.Machine ?? time.Shown);
        foreach (var time in statements.Times.Where(t => t.Property is "dateModified"))
            Add(changed, "microdata dateModified", time.Machine ?? time.Shown);
        foreach (var node in statements.Nodes.Where(n => n != statements.Article))
        {
            Add(seen, "JSON-LD datePublished", node.Text("datePublished"));
            Add(seen, "JSON-LD uploadDate", node.Text("uploadDate"));
            Add(seen, "JSON-LD dateCreated", node.Text("dateCreated"));
            Add(changed, "JSON-LD dateModified", node.Text("dateModified"));
        }

        foreach (var time in statements.Times.Where(t => t.IsPublication || (IsPublishedName(t.Names) && !IsChangedName(t.Names + t.Shown))))
            Add(seen, "time element", time.Machine ?? time.Shown);
        var inAddress = InAddress(address, dates);
        if (inAddress is { } day)
            seen.Add(("address", day));
        // What stands below the headline is the article's; what stands above may be today's date.
        foreach (var time in statements.Times.Where(t => t.Property.Length == 0).OrderBy(t => t.FollowsHeadline ? 0 : 1))
        {
            var isMachine = time.Machine is { Length: > 5 } machine && dates.Stated(machine) is not null;
            Add(IsChangedName(time.Names + " " + time.Shown) ? changed : seen, time.IsElement ? "time element" : "date line", isMachine ? time.Machine : time.Shown);
        }

        // Posts in a row, each with its time behind an abbreviation: the page began with the earliest.
        if (seen.Count == 0)
            seen.AddRange(statements.Times.Where(t => t.Property is "abbr").Select(t => dates.Stated(t.Machine!)).OfType<PageDate>().OrderBy(d => d.Value).Take(1).Select(d => ("abbreviation", d)));
        if (seen.Count == 0)
            seen.AddRange(InLines(page, main, dates));
        var published = seen.Count > 0 ? seen[0] : changed.Count > 0 ? changed[0] : default;
        return new PageTimes(
            published.Where is null ? null : Of(Localised(published, seen)),
            changed.Count == 0 ? null : Of(Localised(changed[0], changed)),
            [.. seen.Concat(changed).Select(s => (s.Where, s.Date.Day))]);
    }

    // An instant told in UTC, where another statement gives the same moment as the place of publication counts it: the day readers see is that one.
    private static (string Where, PageDate Date) Localised((string Where, PageDate Date) found, List<(string Where, PageDate Date)> seen)
    {
        var moment = found.Date;
        if (moment.Precision != TimePrecision.Instant || moment.Value.Offset != TimeSpan.Zero)
            return found;
        foreach (var (_, other) in seen)
        {
            var apart = other.Value.DateTime - moment.Value.DateTime;
            if (other.Precision == TimePrecision.Day || apart == TimeSpan.Zero || apart.Duration() > TimeSpan.FromHours(14))
                continue;
            var minutes = Math.Round(apart.TotalMinutes / 15) * 15;
            if (minutes == 0 || Math.Abs(apart.TotalMinutes - minutes) >= 1 || (other.Precision == TimePrecision.Instant && other.Value.Offset.TotalMinutes != minutes))
                continue;
            return (found.Where, moment with { Value = moment.Value.ToOffset(TimeSpan.FromMinutes(minutes)) });
        }

        return found;
    }

    private static PublicationTime Of((string Where, PageDate Date) found) => new(found.Date.Value, found.Date.Precision, found.Where);

    private static bool IsPublishedName(string names) => names.Contains("publi", StringComparison.OrdinalIgnoreCase) || names.Contains("entry-date", StringComparison.OrdinalIgnoreCase) || names.Contains("post", StringComparison.OrdinalIgnoreCase);

    private static bool IsChangedName(string names) =>
        names.Contains("updat", StringComparison.OrdinalIgnoreCase) || names.Contains("modif", StringComparison.OrdinalIgnoreCase) || names.Contains("aktualisiert", StringComparison.OrdinalIgnoreCase) || names.Contains("edited", StringComparison.OrdinalIgnoreCase);

    // …/2024/05/23/…, …/2024-05-23-…, …/20240523/…
    private static PageDate? InAddress(string? address, PageDateReader dates)
    {
        if (address is null)
            return null;
        for (var i = 8; i + 8 <= address.Length; i++)
        {
            if (!char.IsAsciiDigit(address[i]) || char.IsLetterOrDigit(address[i - 1]))
                continue;
            if (i + 10 <= address.Length && char.IsAsciiDigit(address[i + 3]) && address[i + 4] is '/' or '-' or '_' && dates.Find(address.Substring(i, Math.Min(10, address.Length - i))) is { Start: 0, End: >= 8 } found)
                return new PageDate(new DateTimeOffset(found.Day, TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, i, i + found.End);
            if (address.AsSpan(i, 8).IndexOfAnyExceptInRange('0', '9') < 0 && (i + 8 == address.Length || !char.IsAsciiDigit(address[i + 8])) && dates.Stated(address.Substring(i, 8)) is { } compact)
                return compact;
        }

        return null;
    }

    // The shortest lines with a date nearest before the article's text, then after it.
    private static IEnumerable<(string Where, PageDate Date)> InLines(PageOutline page, MainText main, PageDateReader dates)
    {
        var found = new List<(string Where, PageDate Date, int Cost)>();
        for (var b = 0; b < page.Blocks.Length && found.Count < 50; b++)
        {
            var span = page.Blocks[b].Span;
            if (span.Length > 400 && !main.Holds(b))
                continue;
            var words = page.Text.Substring(span.Start, Math.Min(span.Length, 400));
            if (dates.Find(words) is not { } date)
                continue;
            var distance = main.First < 0 ? b : b < main.First ? main.First - b : b > main.Last ? 20 + b - main.Last : 30;
            found.Add(("text line", date, distance + (span.Length > 80 ? 10 : 0)));
        }

        return found.OrderBy(f => f.Cost).Select(f => (f.Where, f.Date));
    }
}
