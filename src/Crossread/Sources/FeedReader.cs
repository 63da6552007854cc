using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using Crossread.Sources.Atom;
using Crossread.Sources.Cdf;
using Crossread.Sources.JsonFeed;
using Crossread.Sources.Markup;
using Crossread.Sources.Opml;
using Crossread.Sources.Rss;
using Crossread.Sources.Sitemaps;

namespace Crossread.Sources;

/// <summary>Reads feeds as they are found: RSS, Atom, RDF, CDF, JSON Feed, sitemaps; well-formed or not, in whatever encoding.</summary>
/// <remarks>
/// Pure and thread-safe. Never throws on any bytes: what is the matter is a finding. Linear in the bytes; entities that a document
/// declares cannot grow, nesting is cut, and documents beyond <see cref="LongestDocument"/> are not read.
/// </remarks>
public static partial class FeedReader
{
    /// <summary>Bytes a document may have: 64 MiB. A sitemap may have 50 MB by its rules.</summary>
    public const int LongestDocument = 64 << 20;

    private const int LongestDoctype = 1 << 15;

    // A value is characters or one reference to a character: nothing that could grow.
    private static readonly Regex Entity = new(
        """<!ENTITY\s+(?<name>\w+)\s+(?:"(?<value>&#\w+;|[^&"%]*)"|'(?<value>&#\w+;|[^&'%]*)')\s*>""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1 << 20,
        CheckCharacters = true,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    /// <summary>Reads a feed without knowing where it came from.</summary>
    /// <param name="document">Its bytes.</param>
    public static Feed Read(ReadOnlySpan<byte> document) => Read(document, HeaderFields.None, null);

    /// <summary>Reads a feed.</summary>
    /// <param name="document">Its bytes.</param>
    /// <param name="headers">The header it came with: <c>Content-Type</c>, <c>Content-Location</c> and <c>Content-Language</c> count. None where that is not known.</param>
    /// <param name="address">The address it came from, which relative addresses count from; null where that is not known.</param>
    /// <returns>What it says, and findings: <c>too-long</c>, <c>not-a-feed</c>, <c>encoding</c>, <c>media-type</c>, <c>not-well-formed</c>, <c>too-deep</c>, <c>entities-too-long</c>.</returns>
    public static Feed Read(ReadOnlySpan<byte> document, HeaderFields headers, string? address)
    {
        ArgumentNullException.ThrowIfNull(headers);
        if (document.Length > LongestDocument)
            return Broken("too-long", FormattableString.Invariant($"it is longer than {LongestDocument} bytes; expected a feed"));
        var context = Context(headers, address);
        var language = headers["Content-Language"]?.Split(',')[0].Trim().Replace('_', '-');
        if (JsonFeedReader.Recognises(document))
            return JsonFeedReader.Read(document, context, string.IsNullOrEmpty(language) ? null : language);
        var decoded = XmlDecoder.Decode(document, headers);
        var findings = new List<Finding>(decoded.Findings);
        var (text, entities, doctype) = WithoutDoctype(Beginning().Replace(decoded.Text, "", 1));
        var wellFormed = IsWellFormed(text, entities, findings);
        var (tree, namespaces) = MarkupReader.Read(text, entities, context, string.IsNullOrEmpty(language) ? null : language, findings);
        if (entities.IsExhausted)
            findings.Add(new Finding("entities-too-long", "the entities it declares would grow it too much; some are left as they are"));
        var feed = ReadRoot(Root(tree), namespaces, findings);
        if (feed.Format == "rss" && doctype.Contains("netscape", StringComparison.OrdinalIgnoreCase))
            feed = feed with { Format = "rss091n" };
        return feed with { IsDamaged = !wellFormed || decoded.Findings.Count > 0, Encoding = decoded.Encoding, Findings = [.. findings] };
    }

    private static Feed ReadRoot(MarkupNode? root, IReadOnlySet<string> namespaces, List<Finding> findings)
    {
        if (root is null)
        {
            findings.Add(new Finding("not-a-feed", "it is no feed; expected RSS, Atom, RDF, CDF, JSON Feed, a sitemap or OPML"));
            return new Feed();
        }

        return SitemapReader.Reads(root) ? SitemapReader.Read(root)
            : OpmlReader.Reads(root) ? OpmlReader.ReadAsFeed(root)
            : AtomReader.Reads(root) ? AtomReader.Read(root, namespaces)
            : CdfReader.Reads(root) ? CdfReader.Read(root)
            : RssReader.Read(root, namespaces);
    }

    private static bool IsRoot(MarkupNode node) => SitemapReader.Reads(node) || OpmlReader.Reads(node) || AtomReader.Reads(node) || CdfReader.Reads(node) || RssReader.Reads(node);

    // The root may lie within something else in a document that is damaged or wrapped; the outermost counts.
    private static MarkupNode? Root(MarkupNode document)
    {
        for (var level = document.Elements.ToList(); level.Count > 0; level = [.. level.SelectMany(n => n.Elements)])
        {
            if (level.Find(IsRoot) is { } root)
                return root;
        }

        return null;
    }

    private static Feed Broken(string code, string message) => new() { IsDamaged = true, Findings = [new Finding(code, message)] };

    private static string? Context(HeaderFields headers, string? address)
    {
        var location = headers["Content-Location"];
        if (location is not null)
        {
            var joined = Addresses.Join(address, location);
            if (Addresses.IsSafe(joined))
                return joined;
        }

        return address is not null && Addresses.IsSafe(address) ? address : null;
    }

    // Entities may stand for characters, not for one another; everything else in the declaration of types is left out.
    private static (string Text, EntityTable Entities, string Doctype) WithoutDoctype(string text)
    {
        var start = text.IndexOf("<!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        var root = FirstElement().Match(text);
        if (start < 0 || (root.Success && root.Index < start))
            return (text, new EntityTable(), "");
        var at = start + 9;
        var inner = -1;
        for (char quote = '\0'; at < text.Length; at++)
        {
            var c = text[at];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '[' && inner < 0)
                inner = at;
            else if (c == ']' && inner >= 0)
                inner = int.MaxValue;
            else if (c == '>' && inner is -1 or int.MaxValue)
                break;
        }

        if (at >= text.Length)
            return (text, new EntityTable(), "");
        var doctype = text[start..(at + 1)];
        var entities = new EntityTable();
        foreach (Match match in Entity.Matches(doctype[..Math.Min(doctype.Length, LongestDoctype)]))
            entities.Add(match.Groups["name"].Value, CharacterReferences.Decode(match.Groups["value"].Value));
        return (string.Concat(text.AsSpan(0, start), text.AsSpan(at + 1)), entities, doctype);
    }

    private static bool IsWellFormed(string text, EntityTable entities, List<Finding> findings)
    {
        try
        {
            var declarations = new StringBuilder();
            if (!entities.IsEmpty)
            {
                declarations.Append("<!DOCTYPE feed [");
                foreach (var (name, value) in entities.All)
                {
                    declarations.Append("<!ENTITY ").Append(name).Append(" \"");
                    foreach (var rune in value.EnumerateRunes())
                        declarations.Append(System.Globalization.CultureInfo.InvariantCulture, $"&#{(rune.Value is '<' or '&' ? 38 : rune.Value)};{(rune.Value is '<' or '&' ? FormattableString.Invariant($"#{rune.Value};") : "")}");
                    declarations.Append("\">");
                }

                declarations.Append("]>");
            }

            using var reader = XmlReader.Create(declarations.Length == 0 ? new StringReader(text) : new StringReader(declarations + text), Strict);
            var deep = 0;
            while (reader.Read())
                deep = Math.Max(deep, reader.Depth);
            return true;
        }
        catch (XmlException e)
        {
            findings.Add(new Finding("not-well-formed", FormattableString.Invariant($"line {e.LineNumber}, column {e.LinePosition}: it is not well-formed XML; read as well as it can be")));
            return false;
        }
    }

    [GeneratedRegex(@"\A<\?xml[^>]*>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"<[A-Za-z_]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FirstElement();
}
