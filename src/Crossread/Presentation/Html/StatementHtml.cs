using Crossread.Statements;

namespace Crossread.Presentation.Html;

/// <summary>Writes a thing said with all its wordings, and what marks a statement off.</summary>
public static class StatementHtml
{
    /// <summary>Writes type, stance and certainty of a statement, each where it is remarkable, each as a tag with a blank before it.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="type">Its type.</param>
    /// <param name="stance">Its stance.</param>
    /// <param name="certainty">Its certainty.</param>
    public static void WriteMarks(HtmlWriter html, StatementType type, Stance stance, Certainty certainty)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (type != StatementType.Speech)
            html.Add($" <span class=\"tag\">{Phrases.Of(type)}</span>");
        if (stance != Stance.Asserts)
            html.Add($" <span class=\"tag stance\">{Phrases.Of(stance)}</span>");
        if (Phrases.IsRemarkable(certainty))
            html.Add($" <span class=\"tag certainty\">{Phrases.Of(certainty)}</span>");
    }

    /// <summary>Writes when, where or to whom it was said, with a blank before it; nothing where the text does not say.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="words">The text's words; may be empty.</param>
    /// <param name="language">Their language; null where it is not known.</param>
    public static void WriteOccasion(HtmlWriter html, string words, string? language)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (string.IsNullOrEmpty(words))
            return;
        var lang = language is null ? HtmlFragment.Empty : HtmlFragment.Of($" lang=\"{language}\"");
        html.Add($" <span class=\"occasion\">occasion <q{lang}>{words}</q></span>");
    }

    /// <summary>Writes the wordings of a thing said, each with outlets, days, words, how it was said and through whom.</summary>
    /// <param name="html">Where it goes.</param>
    /// <param name="point">The thing said.</param>
    /// <param name="links">Where the articles are.</param>
    public static void WriteWordings(HtmlWriter html, SpokenPoint point, StoryLinks links)
    {
        ArgumentNullException.ThrowIfNull(html);
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(links);
        Write(html, point, new StoryPieces(links), Days);
    }

    /// <summary>The same with what stands after the outlets of one wording.</summary>
    internal static void Write(HtmlWriter html, SpokenPoint point, StoryPieces pieces, Func<IEnumerable<SpokenWording>, string> after)
    {
        html.Add($"<ul class=\"wordings\">\n");
        // The same words in two articles are shown once, with both.
        foreach (var same in point.Wordings.GroupBy(w => StoryPieces.Bare(w.Citation.Words).ToLowerInvariant(), StringComparer.Ordinal))
        {
            var first = same.First();
            html.Add($"<li><span class=\"labels\">{pieces.Labels(same.Select(w => w.Citation))}</span> ");
            if (after(same) is { Length: > 0 } days)
                html.Add($"<span class=\"meta labels\">{days}</span> ");
            html.Add($"<a class=\"words {Wire.Name(first.Statement.Kind)}\"{StoryPieces.Lang(first.Citation.Article)} href=\"{pieces.Links.Words(first.Citation.Article, first.Citation.Span)}\">{first.Citation.Words}</a>");
            Notes(html, first);
            html.Add($"</li>\n");
        }

        html.Add($"</ul>\n");
    }

    // "4 Mar 2031", "4 Mar 2031 to 6 Mar 2031"; nothing where no time is stated.
    private static string Days(IEnumerable<SpokenWording> wordings)
    {
        DateOnly[] days = [.. wordings.Select(w => w.Citation.Article.Analysis.Article.Published?.Day).OfType<DateOnly>().Order()];
        return days.Length == 0 ? string.Empty : days[0] == days[^1] ? Phrases.Day(days[0]) : $"{Phrases.Day(days[0])} to {Phrases.Day(days[^1])}";
    }

    private static void Notes(HtmlWriter html, SpokenWording wording)
    {
        var statement = wording.Statement;
        html.Add($" <span class=\"tag\">{Phrases.Of(statement.Kind)}</span>");
        WriteMarks(html, statement.Type, statement.Stance, statement.Certainty);
        if (statement.Chain.Length > 0)
            html.Add($" <span class=\"tag\">{Phrases.Via(statement.Chain)}</span>");
        WriteOccasion(html, StoryPieces.Occasion(wording.Citation.Article, statement), wording.Citation.Article.Analysis.Article.Language);
    }
}
