using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Crossread.Articles;

/// <summary>What a page states about its article beside the text.</summary>
internal sealed class PageMetadata
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date.published", "publication_date", "publish-date", "publish_date", "publishdate", "pubdate", "publicationdate",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cxense:recs:publishtime", "article.published", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "dc.date.created",
        "date", "displaydate", "originalpublicationdate", "iso-8601-publish-date", "published-date", "rnews:datepublished", "bt:pubdate", "datepublished", "og:pubdate", "article_date_original", "created", "timestamp", "nrbi:created_date", "last-modified-date",
    ];

    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _headings = [];
    private readonly List<string> _data = [];
    private readonly List<string> _authors = [];
    private readonly List<(IElement Element, bool Published)> _times = [];
    private readonly List<string> _dateLines = [];
    private readonly string? _canonical;
    private readonly string? _address;

    /// <summary>Reads a page's metadata in one walk over its elements.</summary>
    /// <param name="document">The page.</param>
    /// <param name="address">Where it was fetched; null if it is not known.</param>
    public PageMetadata(IHtmlDocument document, string? address)
    {
        _address = address;
        Language = document.DocumentElement.GetAttribute("lang") is { Length: > 0 } lang ? lang.Replace('_', '-').Trim() : null;
        IElement? canonical = null;
        string? titleElement = null;
        PageText.Walk(document.DocumentElement, node =>
        {
            if (node is not IElement element)
                return false;
            switch (element.LocalName)
            {
                case "meta":
                    Meta(element);
                    return false;
                case "link" when canonical is null && (element.GetAttribute("rel") ?? "").Equals("canonical", StringComparison.OrdinalIgnoreCase):
                    canonical = element;
                    return false;
                case "title":
                    titleElement ??= PageText.Of(element);
                    return false;
                case "script":
                    if ((element.GetAttribute("type") ?? "").Contains("ld+json", StringComparison.OrdinalIgnoreCase))
                        _data.Add(element.TextContent);
                    return false;
                case "h1":
                    if (_headings.Count < 20 && PageText.Of(element) is { Length: > 0 } heading)
                        _headings.Add(heading);
                    return true;
                case "time":
                    if (_times.Count < 50)
                        _times.Add((element, IsPublished(element)));
                    return true;
                case "nav" or "aside" or "footer":
                    return false;
                default:
                    Visible(element);
                    return true;
            }
        });
        _canonical = canonical?.GetAttribute("href");
        Title = ReadTitle(titleElement);
        Authors = ReadAuthors();
    }

    /// <summary>The headline without the site's name; null where none is stated.</summary>
    public string? Title { get; }

    /// <summary>The site's name, or its host; null where neither is known.</summary>
    public string? Outlet => Stated("og:site_name") ?? Publisher() ?? Stated("application-name") ?? Host();

    /// <summary>Persons named as authors, in order.</summary>
    public ImmutableArray<string> Authors { get; }

    /// <summary>Language as the page states it; null where it does not.</summary>
    public string? Language { get; }

    /// <summary>The canonical address, absolute; null where none is known.</summary>
    public string? Canonical
    {
        get
        {
            foreach (var candidate in (ReadOnlySpan<string?>)[_canonical, Stated("og:url")])
            {
                if (string.IsNullOrWhiteSpace(candidate))
                    continue;
                if (Uri.TryCreate(candidate.Trim(), UriKind.Absolute, out var absolute) && absolute.Scheme is "http" or "https")
                    return absolute.AbsoluteUri;
                if (Uri.TryCreate(_address, UriKind.Absolute, out var page) && Uri.TryCreate(page, candidate.Trim(), out var joined))
                    return joined.AbsoluteUri;
            }

            return _address;
        }
    }

    /// <summary>Whether the page says that its text is not free to read.</summary>
    public bool SaysNotFree => _data.Any(d => JsonLdText.Word(d, "isAccessibleForFree") is { } word && word.Equals("false", StringComparison.OrdinalIgnoreCase))
        || Stated("article:content_tier") is { } tier && (tier.Equals("locked", StringComparison.OrdinalIgnoreCase) || tier.Equals("metered", StringComparison.OrdinalIgnoreCase));

    /// <summary>When the article was published, by the most trustworthy statement there is; null where none can be read.</summary>
    public PublicationTime? Published()
    {
        foreach (var data in _data)
        {
            if (JsonLdText.Value(data, "datePublished") is { } value && Read(value, "JSON-LD datePublished") is { } time)
                return time;
        }

        foreach (var name in DateNames)
        {
            if (Stated(name) is { } value && Read(value, "meta " + name) is { } time)
                return time;
        }

        foreach (var (element, _) in _times.OrderByDescending(t => t.Published))
        {
            var value = element.GetAttribute("datetime") ?? PageText.Of(element);
            if (Read(value, "time element") is { } time)
                return time;
        }

        foreach (var line in _dateLines)
        {
            if (Read(line, "date line") is { } time)
                return time;
        }

        return AddressDay();
    }

    private void Meta(IElement element)
    {
        var name = element.GetAttribute("property") ?? element.GetAttribute("name") ?? element.GetAttribute("itemprop") ?? element.GetAttribute("http-equiv");
        var content = element.GetAttribute("content");
        if (string.IsNullOrWhiteSpace(name) || string.IsNullOrWhiteSpace(content))
            return;
        if (name is "author" or "article:author" or "dc.creator" or "parsely-author" or "sailthru.author" or "byl")
            _authors.Add(content.Trim());
        _meta.TryAdd(name.Trim(), content.Trim());
    }

    // Visible lines that name the author or the date.
    private void Visible(IElement element)
    {
        if (_dateLines.Count < 30 && (element.GetAttribute("itemprop") is "datePublished" || HasDateName(element)))
        {
            var value = element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? (element.ChildElementCount <= 6 ? PageText.Of(element) : null);
            if (value is { Length: > 5 and < 200 })
                _dateLines.Add(value);
        }
    }

    private static bool HasDateName(IElement element)
    {
        var name = element.ClassName ?? element.Id ?? "";
        return name.Length < 200 && (name.Contains("date", StringComparison.OrdinalIgnoreCase) || name.Contains("publish", StringComparison.OrdinalIgnoreCase) || name.Contains("time", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsPublished(IElement element) =>
        element.HasAttribute("pubdate") || element.GetAttribute("itemprop") is "datePublished" || (element.ClassName ?? "").Contains("publish", StringComparison.OrdinalIgnoreCase);

    private string? Stated(string name) => _meta.GetValueOrDefault(name) is { Length: > 0 } value ? PageText.Spaced(value) : null;

    private string? Publisher()
    {
        foreach (var data in _data)
        {
            var at = data.IndexOf("\"publisher\"", StringComparison.Ordinal);
            if (at >= 0 && JsonLdText.Value(data[at..Math.Min(data.Length, at + 2000)], "name") is { } name)
                return name;
        }

        return null;
    }

    private string? Host()
    {
        if (!Uri.TryCreate(_address ?? _canonical ?? Stated("og:url"), UriKind.Absolute, out var address) || address.Host.Length == 0)
            return null;
        return address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host;
    }

    private string? ReadTitle(string? whole)
    {
        var stated = Stated("og:title") ?? Stated("twitter:title") ?? _data.Select(d => JsonLdText.Value(d, "headline")).FirstOrDefault(h => h is not null);
        // The headline that readers see, where the page's other titles are about the same.
        foreach (var heading in _headings)
        {
            if (heading.Length <= 300 && (Alike(heading, stated) || Alike(heading, whole)))
                return heading;
        }

        if (stated is not null)
            return WithoutSite(stated);
        if (_headings.Count == 1 && _headings[0].Length is >= 15 and <= 300)
            return _headings[0];
        return whole is { Length: > 0 } ? WithoutSite(whole) : _headings.FirstOrDefault();
    }

    private static bool Alike(string heading, string? title)
    {
        if (title is null)
            return false;
        var words = Words(heading);
        if (words.Count < 2)
            return heading.Equals(title, StringComparison.OrdinalIgnoreCase);
        var common = Words(title);
        return words.Count(common.Contains) * 10 >= words.Count * 6;
    }

    private static HashSet<string> Words(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetterOrDigit(text[i]))
            {
                if (start < 0)
                    start = i;
            }
            else if (start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    // "Headline | Site", "Headline - Site": the last part goes where it is short, or the site's name.
    private string WithoutSite(string title)
    {
        var site = Stated("og:site_name") ?? Publisher();
        foreach (var mark in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "])
        {
            var at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at < 10)
                continue;
            var tail = title[(at + mark.Length)..];
            var named = site is not null && (tail.Contains(site, StringComparison.OrdinalIgnoreCase) || site.Contains(tail, StringComparison.OrdinalIgnoreCase));
            if (named || (mark is " | " or " :: " or " » " && tail.Length <= 40))
                return WithoutSite(title[..at].TrimEnd());
        }

        return title;
    }

    private ImmutableArray<string> ReadAuthors()
    {
        foreach (var data in _data)
        {
            if (JsonLdText.Authors(data) is { IsEmpty: false } named && Persons(named) is { IsEmpty: false } persons)
                return persons;
        }

        return Persons(_authors);
    }

    private ImmutableArray<string> Persons(IEnumerable<string> stated)
    {
        var persons = ImmutableArray.CreateBuilder<string>();
        foreach (var line in stated)
        {
            if (line.Contains("://", StringComparison.Ordinal) || line.Length > 200)
                continue;
            var text = line.StartsWith("By ", StringComparison.OrdinalIgnoreCase) ? line[3..] : line;
            foreach (var piece in text.Replace(" and ", ",", StringComparison.Ordinal).Split(',', ';', '|'))
            {
                var name = PageText.Spaced(piece);
                if (name.Length is > 1 and < 60 && !name.Equals(Stated("og:site_name"), StringComparison.OrdinalIgnoreCase) && !persons.Contains(name))
                    persons.Add(name);
            }
        }

        return persons.ToImmutable();
    }

    private static PublicationTime? Read(string value, string evidence)
    {
        var line = PageText.Spaced(value);
        if (line.Length > 200)
            return null;
        for (var i = 0; i < line.Length; i++)
        {
            if (!(char.IsAsciiDigit(line[i]) || char.IsLetter(line[i])) || (i > 0 && char.IsLetterOrDigit(line[i - 1])))
                continue;
            if (WrittenDate.At(line, i, line.Length) is { } date)
                return new PublicationTime(date.Value, date.Precision, evidence);
        }

        // 20240523 and 20240523T140500Z
        if (line.Length >= 8 && line.AsSpan(0, 8).IndexOfAnyExceptInRange('0', '9') < 0 && WrittenDate.At($"{line[..4]}-{line[4..6]}-{line[6..8]}", 0, 10) is { } compact)
            return new PublicationTime(compact.Value, TimePrecision.Day, evidence);
        return null;
    }

    // …/2024/05/23/… in the address.
    private PublicationTime? AddressDay()
    {
        var address = Canonical ?? "";
        for (var i = 0; i + 10 < address.Length; i++)
        {
            // /yyyy/mm/dd
            if (address[i] is '/' or '-' or '_' && address[i + 5] is '/' or '-' && address[i + 8] is '/' or '-' && WrittenDate.At(address, i + 1, Math.Min(address.Length, i + 11)) is { } date && date.Span.Length >= 8)
                return new PublicationTime(new DateTimeOffset(date.Value.UtcDateTime.Date, TimeSpan.Zero), TimePrecision.Day, "address");
        }

        return null;
    }
}
