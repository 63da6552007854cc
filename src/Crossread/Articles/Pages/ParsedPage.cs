using System.Collections.Immutable;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;

namespace Crossread.Articles.Pages;

/// <summary>A page, parsed within bounds.</summary>
/// <param name="Document">Its elements; to be disposed of.</param>
/// <param name="Findings">What was too large or too deep to be read whole.</param>
internal sealed record ParsedPage(IHtmlDocument Document, ImmutableArray<Finding> Findings) : IDisposable
{
    /// <summary>Longest page that is read, in UTF-16 code units.</summary>
    public const int Longest = 8_000_000;

    // What is asked of elements, here and by the parser itself; sources of pictures, data of scripts and the like are not even copied out of the page.
    private static readonly HashSet<string> s_attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        "class", "id", "name", "role", "hidden", "aria-hidden", "style", "data-testid", "data-component", "data-module", "data-qa", "data-name", "data-type", "itemprop",
        "lang", "xml:lang", "rel", "href", "type", "property", "http-equiv", "content", "datetime", "pubdate", "data-utime", "title",
        "encoding", "color", "face", "size", "shadowrootmode",
    };

    private static readonly HtmlParserOptions s_options = new() { SkipComments = true, DisableElementPositionTracking = true, ShouldEmitAttribute = IsAsked };

    /// <summary>Parses a page.</summary>
    public static ParsedPage Parse(string html)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        if (html.Length > Longest)
        {
            findings.Add(new Finding("too-large", $"The page has {html.Length} characters; the first {Longest} were read."));
            html = html[..Longest];
        }

        if (PageNesting.TooDeepAt(html) is { } deep)
        {
            findings.Add(new Finding("too-deep", $"The page leaves more than {PageNesting.Deepest} elements open at character {deep}; it was read up to there."));
            html = html[..deep];
        }

        return new ParsedPage(new HtmlParser(s_options, BrowsingContext.New(s_configuration)).ParseDocument(html), findings.ToImmutable());
    }

    // Nothing is loaded, and nothing happens when an attribute is set.
    private static readonly IConfiguration s_configuration = Configuration.Default.Without<IAttributeObserver>().Without<ILinkRelationFactory>();

    private static bool IsAsked(ref StructHtmlToken token, ReadOnlyMemory<char> attribute) => s_attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(attribute.Span);

    /// <inheritdoc/>
    public void Dispose() => Document.Dispose();
}
