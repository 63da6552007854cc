using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace Crossread.Sources.Markup;

/// <summary>Cleans the HTML of a feed: what could act is left out, addresses become absolute, every tag is written anew.</summary>
/// <remarks>
/// Linear in the text, whatever its nesting. Elements and attributes that are not known to be harmless go, the text in elements stays,
/// except in those that hold no text for reading (<c>script</c>, <c>style</c>). What is no tag is text. Open elements are closed at the end.
/// </remarks>
internal static class HtmlCleaner
{
    private const int MostOpen = 100;

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private static readonly FrozenSet<string> Kept = Set(
        "a abbr acronym address article aside b big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p picture pre q rp rt ruby s samp section small source span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr audio video track");

    private static readonly FrozenSet<string> Void = Set("area base br col embed hr img input link meta param source track wbr");

    private static readonly FrozenSet<string> Silent = Set("script style applet template noframes noembed");

    private static readonly FrozenSet<string> Block = Set(
        "address article aside blockquote br caption center dd dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol option p pre section table tbody td tfoot th thead tr ul");

    private static readonly FrozenSet<string> Attributes = Set(
        "abbr align alt axis border cellpadding cellspacing cite class color cols colspan compact controls coords datetime dir face frame headers height href hreflang hspace id itemprop lang longdesc loop media name noshade nowrap poster preload rel rev rowspan rules scope size span src start summary tabindex title type valign value vspace width");

    private static readonly FrozenSet<string> AddressAttributes = Set("href src cite longdesc poster");

    /// <summary>Whether text is HTML rather than plain: it closes an element or names a character, and has no tag that HTML lacks.</summary>
    public static bool LooksLikeHtml(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal) && !text.Contains('&', StringComparison.Ordinal))
            return false;
        var qualifies = false;
        var rest = text.AsSpan();
        for (int at; (at = rest.IndexOfAny('<', '&')) >= 0;)
        {
            rest = rest[at..];
            if (rest[0] == '&')
            {
                var end = rest.IndexOf(';');
                var name = end is > 1 and < 12 ? rest[1..end] : default;
                if (!name.IsEmpty && (name[0] == '#' || name.IndexOfAnyExcept(Letters) < 0))
                {
                    var reference = rest[..(end + 1)].ToString();
                    if (CharacterReferences.Decode(reference) == reference)
                        return false;
                    qualifies = true;
                }
            }
            else
            {
                var closing = rest.Length > 1 && rest[1] == '/';
                var name = NameAt(rest, closing ? 2 : 1);
                if (!name.IsEmpty)
                {
                    if (!IsElement(name))
                        return false;
                    qualifies |= closing && rest.Length > 2 + name.Length && rest[2 + name.Length] == '>';
                }
            }

            rest = rest[1..];
        }

        return qualifies;
    }

    /// <summary>HTML that is safe to show.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="context">What relative addresses are relative to; null leaves them relative.</param>
    public static string Clean(string html, string? context)
    {
        if (html.AsSpan().IndexOfAny('<', '&', '>') < 0)
            return html;
        var clean = new StringBuilder(html.Length);
        var open = new List<string>();
        foreach (var piece in new HtmlPieces(html))
        {
            switch (piece.Kind)
            {
                case HtmlPieceKind.Text:
                    AppendEscaped(clean, CharacterReferences.Decode(piece.Text));
                    break;
                case HtmlPieceKind.Start when Kept.Contains(piece.Name):
                    AppendStart(clean, piece, context);
                    if (!Void.Contains(piece.Name) && open.Count < MostOpen)
                        open.Add(piece.Name);
                    break;
                case HtmlPieceKind.Start or HtmlPieceKind.End when Block.Contains(piece.Name) && !Kept.Contains(piece.Name):
                    clean.Append(' ');
                    break;
                case HtmlPieceKind.End when Kept.Contains(piece.Name) && !Void.Contains(piece.Name):
                    var at = open.LastIndexOf(piece.Name);
                    for (var i = open.Count - 1; at >= 0 && i >= at; i--)
                        clean.Append("</").Append(open[i]).Append('>');
                    if (at >= 0)
                        open.RemoveRange(at, open.Count - at);
                    break;
            }
        }

        for (var i = open.Count - 1; i >= 0; i--)
            clean.Append("</").Append(open[i]).Append('>');
        return clean.ToString().Trim();
    }

    /// <summary>The text of HTML: block elements part words, white space is folded.</summary>
    public static string Text(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
            return Folded(html);
        var text = new StringBuilder(html.Length);
        foreach (var piece in new HtmlPieces(html))
        {
            if (piece.Kind == HtmlPieceKind.Text)
                text.Append(CharacterReferences.Decode(piece.Text));
            else if (Block.Contains(piece.Name))
                text.Append(' ');
        }

        return Folded(text.ToString());
    }

    /// <summary>Plain text as HTML.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny('<', '&', '>') < 0)
            return text;
        var escaped = new StringBuilder(text.Length + 16);
        AppendEscaped(escaped, text);
        return escaped.ToString();
    }

    /// <summary>Text with each run of white space as one space, and none at its ends.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                folded.Append(c);
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }

        if (folded.Length > 0 && folded[^1] == ' ')
            folded.Length--;
        return folded.Length == text.Length ? text : folded.ToString();
    }

    /// <summary>Whether an element's content is not for reading.</summary>
    public static bool IsSilent(string name) => Silent.Contains(name);



    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text, int from)
    {
        var end = from;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return text[Math.Min(from, text.Length)..end];
    }

    private static bool IsElement(ReadOnlySpan<char> name)
    {
        Span<char> lower = stackalloc char[16];
        if (name.Length > lower.Length)
            return false;
        name.ToLowerInvariant(lower);
        var word = lower[..name.Length];
        return Kept.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) || Block.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
    }

    private static void AppendStart(StringBuilder clean, in HtmlPiece tag, string? context)
    {
        clean.Append('<').Append(tag.Name);
        foreach (var (name, value) in tag.Attributes())
        {
            if (!Attributes.Contains(name))
                continue;
            var written = value;
            if (AddressAttributes.Contains(name))
            {
                written = Addresses.Join(context, value.Trim());
                if (!Addresses.IsSafe(written))
                    continue;
            }

            clean.Append(' ').Append(name).Append("=\"");
            AppendEscaped(clean, written);
            clean.Append('"');
        }

        clean.Append('>');
    }

    private static void AppendEscaped(StringBuilder clean, string text)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '<':
                    clean.Append("&lt;");
                    break;
                case '>':
                    clean.Append("&gt;");
                    break;
                case '&':
                    clean.Append("&amp;");
                    break;
                case '"':
                    clean.Append("&quot;");
                    break;
                case '\0':
                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
