using AngleSharp.Dom;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Articles.Pages;

/// <summary>Reads what tag, class, id, role and the names for tests say of an element, by an embedded table of words.</summary>
/// <remarks>One is made for each page: it remembers the names it has read. Not thread-safe.</remarks>
internal sealed class ElementWords
{
    private const string Table = "lexicons/en/pages/element-words.tsv";
    private const int LongestName = 600;
    private const int LongestWord = 24;
    private const int ShortestBeginning = 3;

    private static readonly Dictionary<string, ElementSigns> s_words = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, ElementSigns> s_beginnings = new(StringComparer.Ordinal);

    private readonly Dictionary<string, ElementSigns> _names = new(StringComparer.Ordinal);

    static ElementWords()
    {
        foreach (var row in LexiconTable.Read(Table, 2))
        {
            if (!Enum.TryParse<ElementSigns>(row[0], ignoreCase: true, out var sign))
                throw new InvalidModelException(Table, "first column", "a sign", row[0]);
            foreach (var word in row[1].Split(' '))
            {
                var words = word.EndsWith('*') ? s_beginnings : s_words;
                var key = word.TrimEnd('*');
                words[key] = words.GetValueOrDefault(key) | sign;
            }
        }
    }

    /// <summary>What an element says of its content.</summary>
    public ElementSigns Of(IElement element)
    {
        var signs = ByTag(element.LocalName);
        foreach (var attribute in element.Attributes)
        {
            var value = attribute.Value;
            if (value.Length == 0 && attribute.Name != "hidden")
                continue;
            switch (attribute.Name)
            {
                case "class" or "id" or "data-testid" or "data-component" or "data-module" or "data-qa" or "data-name" or "data-type" or "name" when value.Length <= LongestName:
                    signs |= Named(value);
                    break;
                case "role":
                    signs |= ByRole(value);
                    break;
                case "itemprop":
                    signs |= ByProperty(value);
                    break;
                case "hidden":
                    signs |= ElementSigns.NotShown;
                    break;
                case "aria-hidden" when value is "true":
                    signs |= ElementSigns.NotShown;
                    break;
                case "style" when IsHidingStyle(value):
                    signs |= ElementSigns.NotShown;
                    break;
            }
        }

        return signs;
    }

    /// <summary>Whether an element within a line is shown only to those who ask for it, or read aloud: it is no part of the sentence.</summary>
    public bool IsHiddenInLine(IElement element) =>
        element.Attributes.Length > 0 && ((Of(element) & (ElementSigns.NotShown | ElementSigns.Overlay)) != ElementSigns.None || (element.ClassName is { } names && IsReadAloud(names)));

    private static bool IsReadAloud(string names) =>
        names.Contains("sr-only", StringComparison.OrdinalIgnoreCase) || names.Contains("visually-hidden", StringComparison.OrdinalIgnoreCase) || names.Contains("visuallyhidden", StringComparison.OrdinalIgnoreCase) || names.Contains("screen-reader", StringComparison.OrdinalIgnoreCase);

    private static bool IsHidingStyle(string style)
    {
        var at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        return at >= 0 && style.AsSpan(at + 7).TrimStart(" :").StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static ElementSigns ByTag(string tag) => tag switch
    {
        "nav" or "menu" => ElementSigns.NavTag,
        "aside" => ElementSigns.AsideTag,
        "footer" => ElementSigns.FooterTag,
        "header" => ElementSigns.HeaderTag,
        "form" or "fieldset" => ElementSigns.FormTag,
        "figure" => ElementSigns.FigureTag,
        "figcaption" => ElementSigns.FigcaptionTag,
        "table" => ElementSigns.TableTag,
        "ul" or "ol" => ElementSigns.ListTag,
        "blockquote" => ElementSigns.QuoteTag,
        "dl" => ElementSigns.DefinitionTag,
        "section" => ElementSigns.SectionTag,
        "article" => ElementSigns.ArticleTag,
        "main" => ElementSigns.MainTag,
        "details" => ElementSigns.DetailsTag,
        "address" => ElementSigns.AddressTag,
        "time" => ElementSigns.TimeTag,
        "dialog" => ElementSigns.Overlay,
        "a" => ElementSigns.LinkTag,
        _ => ElementSigns.None,
    };

    private static ElementSigns ByRole(string role) => role switch
    {
        "navigation" or "menu" or "menubar" => ElementSigns.NavTag,
        "complementary" => ElementSigns.AsideTag,
        "contentinfo" => ElementSigns.FooterTag,
        "banner" => ElementSigns.HeaderTag,
        "search" or "form" => ElementSigns.FormTag,
        "dialog" or "alert" or "alertdialog" => ElementSigns.Overlay,
        "main" => ElementSigns.MainTag,
        "article" => ElementSigns.ArticleTag,
        "list" => ElementSigns.ListTag,
        _ => ElementSigns.None,
    };

    private static ElementSigns ByProperty(string property) => property switch
    {
        "articleBody" or "text" => ElementSigns.BodyProperty,
        "author" or "creator" => ElementSigns.Author,
        "datePublished" or "dateModified" => ElementSigns.Date,
        "headline" or "alternativeHeadline" => ElementSigns.Headline,
        "description" => ElementSigns.Summary,
        "caption" or "copyrightHolder" => ElementSigns.Caption,
        "comment" => ElementSigns.Comment,
        "keywords" or "about" => ElementSigns.Tags,
        _ => ElementSigns.None,
    };

    // Names are cut at marks and where capitals begin: "articleRelated-links" says article, related, links.
    private ElementSigns Named(string name)
    {
        if (_names.TryGetValue(name, out var known))
            return known;
        var signs = ElementSigns.None;
        var start = 0;
        Span<char> lower = stackalloc char[LongestWord];
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && char.IsAsciiLetter(name[i]) && !(char.IsAsciiLetterUpper(name[i]) && i > start && char.IsAsciiLetterLower(name[i - 1])))
                continue;
            if (i - start is >= 2 and <= LongestWord)
            {
                var word = lower[..(i - start)];
                name.AsSpan(start, i - start).ToLowerInvariant(word);
                signs |= OfWord(word);
            }

            start = i < name.Length && char.IsAsciiLetter(name[i]) ? i : i + 1;
        }

        _names.Add(name, signs);
        return signs;
    }

    private static ElementSigns OfWord(ReadOnlySpan<char> word)
    {
        var signs = s_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var whole) ? whole : ElementSigns.None;
        var beginnings = s_beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = ShortestBeginning; length <= word.Length; length++)
        {
            if (beginnings.TryGetValue(word[..length], out var found))
                signs |= found;
        }

        return signs;
    }
}
