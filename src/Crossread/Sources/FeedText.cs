using System.Text;
using Crossread.Sources.Markup;

namespace Crossread.Sources;

/// <summary>The text of an element, and whether it is HTML.</summary>
/// <param name="Value">The text as it was meant, entities of XML decoded.</param>
/// <param name="IsHtml">Whether tags and entities in it are HTML.</param>
/// <param name="Context">What addresses in it are relative to; null where that is not known.</param>
internal readonly record struct FeedText(string Value, bool IsHtml, string? Context)
{
    /// <summary>Whether nothing is in it.</summary>
    public bool IsEmpty => Value.Length == 0;

    /// <summary>The text without markup, white space folded.</summary>
    public string Plain => IsHtml ? HtmlCleaner.Text(HtmlCleaner.Clean(Value, null)) : HtmlCleaner.Folded(Value);

    /// <summary>The text as HTML that is safe to show.</summary>
    public string Html => IsHtml ? HtmlCleaner.Clean(Value, Context) : HtmlCleaner.Escape(Value);

    /// <summary>Reads the text of an element.</summary>
    /// <param name="node">The element.</param>
    /// <param name="usual">The media type that goes without saying: <c>text/plain</c>, <c>text/html</c>, <c>application/xhtml+xml</c>.</param>
    /// <param name="states">Whether a format states what is HTML, so that text needs no guess.</param>
    public static FeedText Read(MarkupNode node, string usual, TextStating states)
    {
        var type = node["type"]?.Trim().ToLowerInvariant() switch { null or "" => usual, "text" => "text/plain", "html" => "text/html", "xhtml" => "application/xhtml+xml", var other => other };
        var isXml = type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal);
        string value;
        if (node.HasElements)
        {
            // Elements that stand there unescaped are markup, whatever the type says; text before them may be escaped markup, too.
            value = Inline(node, escapeFirst: isXml);
            type = "application/xhtml+xml";
        }
        else
        {
            value = node.InnerText().Trim();
            if (node["mode"] == "base64" || (!isXml && !type.StartsWith("text/", StringComparison.Ordinal) && states == TextStating.Stated))
                value = FromBase64(value);
            else if (isXml)
                value = HtmlCleaner.Escape(value);
        }

        var isHtml = type is "text/html" || type.EndsWith("/xml", StringComparison.Ordinal) || type.EndsWith("+xml", StringComparison.Ordinal)
            || (type == "text/plain" && states == TextStating.Guessed && HtmlCleaner.LooksLikeHtml(value));
        return new FeedText(Mended(value), isHtml, node.AddressContext);
    }

    // UTF-8 that was taken for Latin-1 and encoded once more; and control characters that were meant as windows-1252.
    public static string Mended(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange('\u0080', '\u00FF') >= 0 && text.AsSpan().IndexOfAnyExceptInRange('\0', '\u00FF') < 0
            && TextEncodings.TryDecode(Encoding.Latin1.GetBytes(text), "utf-8") is { } once)
            text = once;
        return CharacterReferences.Repair(text).Replace("\0", "", StringComparison.Ordinal);
    }

    private static string FromBase64(string value)
    {
        var bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : value;
    }

    private static string Inline(MarkupNode node, bool escapeFirst)
    {
        var html = new StringBuilder();
        var escape = escapeFirst;
        foreach (var child in node.Children)
        {
            if (child.IsText)
            {
                html.Append(escape ? HtmlCleaner.Escape(child.Text) : child.Text);
                continue;
            }

            escape = true;
            Append(html, child);
        }

        return html.ToString().Trim();
    }

    // Depth is bounded by the reader of the tree.
    private static void Append(StringBuilder html, MarkupNode node)
    {
        var name = node.LocalName;
        html.Append('<').Append(name);
        foreach (var (key, value) in node.Attributes)
        {
            // Relative addresses are made absolute here, where a base of an inner element is still known.
            var written = key is "href" or "src" ? Addresses.Join(node.AddressContext, value.Trim()) : value;
            html.Append(' ').Append(key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..]).Append("=\"").Append(HtmlCleaner.Escape(written)).Append('"');
        }

        html.Append('>');
        if (node.Children.Count == 0 && name is "br" or "hr" or "img" or "wbr" or "col" or "source" or "track" or "input" or "embed" or "param" or "link" or "meta" or "area")
            return;
        foreach (var child in node.Children)
        {
            if (child.IsText)
                html.Append(HtmlCleaner.Escape(child.Text));
            else
                Append(html, child);
        }

        html.Append("</").Append(name).Append('>');
    }
}
