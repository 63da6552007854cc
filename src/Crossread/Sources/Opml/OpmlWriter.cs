using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace Crossread.Sources.Opml;

/// <summary>Writes lists of feeds as OPML 2.0.</summary>
public static class OpmlWriter
{
    /// <summary>The document, in UTF-8, with line feeds; reading it again gives the same list.</summary>
    /// <param name="list">The list. Characters that XML does not allow are left out.</param>
    public static string Write(OutlineList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var writer = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n", CheckCharacters = true }))
        {
            writer.WriteStartElement("opml");
            writer.WriteAttributeString("version", "2.0");
            writer.WriteStartElement("head");
            if (list.Title is { } title)
                writer.WriteElementString("title", Allowed(title));
            writer.WriteEndElement();
            writer.WriteStartElement("body");
            WriteLines(writer, list.Outlines);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void WriteLines(XmlWriter writer, ImmutableArray<Outline> outlines)
    {
        foreach (var outline in outlines)
        {
            writer.WriteStartElement("outline");
            writer.WriteAttributeString("text", Allowed(outline.Text));
            Optional(writer, "type", outline.Kind ?? (outline.Feed is null ? null : "rss"));
            Optional(writer, "xmlUrl", outline.Feed);
            Optional(writer, "htmlUrl", outline.Page);
            Optional(writer, "language", outline.Language);
            WriteLines(writer, outline.Outlines);
            writer.WriteEndElement();
        }
    }

    private static void Optional(XmlWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteAttributeString(name, Allowed(value));
    }

    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF)))
                allowed.Append(rune);
        }

        return allowed.ToString();
    }
}
