using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>Finds the stretches of an article's text that are no part of the report: links, invitations, notes about the author, dates, labels, captions.</summary>
/// <remarks>Built once from its table, then thread-safe; linear in the length of the text. A title inside the text is part of the report: it tells claims.</remarks>
public sealed class Boilerplate
{
    private const string Table = "lexicons/en/boilerplate/patterns.tsv";

    // Longer lines are paragraphs of the report; only their last sentence or bracket is looked at.
    private const int LongestLine = 600;
    private const int MostWords = 90;
    private const int TailLines = 6;
    private readonly ImmutableArray<Rule> _rules;

    /// <summary>Builds the stage from the embedded table.</summary>
    /// <exception cref="InvalidModelException">The table is missing or broken.</exception>
    public Boilerplate() => _rules = [.. LexiconTable.Read(Table, 4).Select(Parse)];

    /// <summary>Finds what is no part of the report.</summary>
    /// <param name="article">The article.</param>
    /// <returns>Stretches in order, without overlaps.</returns>
    public ImmutableArray<LeftOut> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var text = article.Text;
        var lines = TextLines.Of(text);
        var front = FrontMatter.Read(text, lines);
        var found = new List<LeftOut>(front.Stated.Select(s => new LeftOut(s.Span, LeftOutKind.DateLine, s.Reason)));
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line == front.Title || found.Any(f => f.Span.Overlaps(line) && f.Span.Contains(line)))
                continue;
            if (Match(text, line, lines.Length - i <= TailLines) is { } rule)
            {
                if (rule.Place == Place.Block)
                {
                    found.Add(new LeftOut(new TextSpan(line.Start, lines[^1].End), rule.Kind, Reason(text, line)));
                    break;
                }

                found.Add(new LeftOut(line, rule.Kind, Reason(text, line)));
            }
        }

        return [.. found.OrderBy(f => f.Span)];
    }

    private static string Reason(string text, TextSpan line)
    {
        var words = new LineWords(text, line, 4);
        var end = words.Count == 0 ? line.End : words.Span(Math.Min(words.Count, 4) - 1).End;
        return end >= line.End ? "is only '" + line.Of(text) + "'" : "begins with '" + text[line.Start..end] + "'";
    }

    private Rule? Match(string text, TextSpan line, bool tail)
    {
        if (line.Length > LongestLine)
            return null;
        var words = new LineWords(text, line, MostWords);
        if (words.Count == 0)
            return null;
        var sentence = FrontMatter.EndsAsSentence(text, line);
        foreach (var rule in _rules)
        {
            if (words.Count > rule.MostWords || (rule.Place == Place.Tail && !tail) || (rule.Place == Place.Headline && sentence))
                continue;
            if (rule.Pattern.Matches(words, 0, rule.Place == Place.Line))
                return rule;
        }

        return null;
    }

    private static Rule Parse(ImmutableArray<string> row)
    {
        var kind = row[0] switch
        {
            "related" => LeftOutKind.RelatedLink,
            "subscription" => LeftOutKind.Subscription,
            "author" => LeftOutKind.AuthorNote,
            "source" => LeftOutKind.SourceLine,
            "date" => LeftOutKind.DateLine,
            "label" => LeftOutKind.SectionLabel,
            "caption" => LeftOutKind.Caption,
            _ => throw new InvalidModelException(Table, row[3], "a known kind", row[0]),
        };
        var place = row[1] switch
        {
            "line" => Place.Line,
            "start" => Place.Start,
            "headline" => Place.Headline,
            "tail" => Place.Tail,
            "block" => Place.Block,
            _ => throw new InvalidModelException(Table, row[3], "a known place", row[1]),
        };
        if (!int.TryParse(row[2], NumberStyles.None, CultureInfo.InvariantCulture, out var most))
            throw new InvalidModelException(Table, row[3], "a number of words", row[2]);
        return new Rule(kind, place, most, new LinePattern(row[3], Table));
    }

    private enum Place
    {
        Line,
        Start,
        Headline,
        Tail,
        Block,
    }

    private sealed record Rule(LeftOutKind Kind, Place Place, int MostWords, LinePattern Pattern);
}
