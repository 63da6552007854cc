using System.Collections.Immutable;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Crossread.Articles.Pages;

/// <summary>A page, parsed within bounds.</summary>
/// <param name="Document">Its elements; to be disposed of.</param>
/// <param name="Findings">What was too large or too deep to be read whole.</param>
internal sealed record ParsedPage(IHtmlDocument Document, ImmutableArray<Finding> Findings) : IDisposable
{
    /// <summary>Longest page that is read, in UTF-16 code units.</summary>
    public const int Longest = 8_000_000;

    private static readonly HtmlParserOptions s_options = new() { SkipComments = true, DisableElementPositionTracking = true };

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

        return new ParsedPage(new HtmlParser(s_options).ParseDocument(html), findings.ToImmutable());
    }

    /// <inheritdoc/>
    public void Dispose() => Document.Dispose();
}
