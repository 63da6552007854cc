using System.Collections.Immutable;
using System.Globalization;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>Finds the stretches of an article's text that are no part of the report: links, invitations, notes about the author, dates, labels, captions.</summary>
/// <remarks>
/// Built once from its table, then thread-safe; linear in the length of the text. A title inside the text is part of the report: it tells claims.
/// So is a picture's caption that is a sentence; only credits and the words "photo by" show a caption here.
/// </remarks>
public sealed class Boilerplate
{
    private const string Table = "lexicons/en/boilerplate/patterns.tsv";

    // Longer lines are paragraphs of the report; only their brackets and last sentences are looked at.
    private const int LongestLine = 600;
    private const int LongestBracket = 400;
    private const int MostWords = 90;
    private const int TailLines = 6;
    private const int LongestHeadline = 20;
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
        var wholeLines = new LeftOut?[lines.Length];
        var body = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line == front.Title || text.AsSpan(line.Start, line.Length).SequenceEqual(article.Title))
                continue;
            if (front.Stated.FirstOrDefault(s => s.Span.Overlaps(line)) is { Span.IsEmpty: false } stated)
            {
                if (stated.Span.Contains(line))
                    wholeLines[i] = found.First(f => f.Span == stated.Span);
                continue;
            }

            if (Match(text, line, lines.Length - i <= TailLines, Scope.Line) is { } rule)
            {
                var end = rule.Place == Place.Block ? lines[^1].End : line.End;
                wholeLines[i] = new LeftOut(new TextSpan(line.Start, end), rule.Kind, Reason(text, line));
                found.Add(wholeLines[i]!);
                if (rule.Place == Place.Block)
                {
                    Array.Fill(wholeLines, wholeLines[i], i, lines.Length - i);
                    break;
                }
            }
            else if (WholeDate(text, line) || Byline.Read(text, line) is not null)
            {
                wholeLines[i] = new LeftOut(line, LeftOutKind.DateLine, "gives only the date or the byline");
                found.Add(wholeLines[i]!);
            }
            else
            {
                if (body++ < 2 && Dateline.Read(text, line) is { } dateline)
                    found.Add(new LeftOut(dateline.Span, LeftOutKind.DateLine, "gives only place, day or agency"));
                Within(text, line, lines.Length - i <= TailLines, found);
            }
        }

        Headlines(text, lines, front.Title, wholeLines, found);
        // A text that is nothing but a date is read as it stands: there is no report that it could be told from.
        return Array.TrueForAll(wholeLines, line => line is { Kind: LeftOutKind.DateLine }) ? [] : WithoutOverlaps(found);
    }

    // Headlines of other reports: those below a bare "Related:", those between two links, and those at the end before the outlet's own lines.
    private static void Headlines(string text, ImmutableArray<TextSpan> lines, TextSpan? title, LeftOut?[] wholeLines, List<LeftOut> found)
    {
        void Add(int index, string reason)
        {
            wholeLines[index] = new LeftOut(lines[index], LeftOutKind.RelatedLink, reason);
            found.Add(wholeLines[index]!);
        }

        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (wholeLines[i] is not { Kind: LeftOutKind.RelatedLink } || wholeLines[i + 1] is not null)
                continue;
            if (IsBareLabel(text, lines[i]))
            {
                for (var label = i; i + 1 < lines.Length && wholeLines[i + 1] is null && IsHeadline(text, lines[i + 1]); i++)
                    Add(i + 1, "a headline below '" + lines[label].Of(text) + "'");
            }
            else if (i + 2 < lines.Length && wholeLines[i + 2] is { Kind: LeftOutKind.RelatedLink } && StartsWithLabel(text, lines[i + 1]))
                Add(i + 1, "stands between two links to other reports");
        }

        var last = lines.Length - 1;
        while (last >= 0 && wholeLines[last] is not null)
            last--;
        if (last == lines.Length - 1)
            return;
        for (; last >= 2 && lines[last] != title && IsHeadline(text, lines[last]); last--)
        {
            // A heading can stand before a left-out line, but a report does not end in one.
            Add(last, "a headline after the end of the report");
        }
    }

    private static bool IsBareLabel(string text, TextSpan line) => line.Length <= 40 && new LineWords(text, line, 8).Count <= 5 && (text[line.End - 1] == ':' || char.IsLetter(text[line.End - 1]));

    private static bool IsHeadline(string text, TextSpan line)
    {
        if (line.Length > 200 || FrontMatter.EndsAsSentence(text, line) || text[line.End - 1] is ',' or ';' or ':' || !(char.IsUpper(text[line.Start]) || char.IsDigit(text[line.Start])))
            return false;
        return new LineWords(text, line, LongestHeadline + 1).Count is >= 4 and <= LongestHeadline;
    }

    private static bool StartsWithLabel(string text, TextSpan line)
    {
        var words = new LineWords(text, line, 6);
        return line.Length <= 200 && Enumerable.Range(1, 4).Any(i => i < words.Count && words.Folded(i) is ":");
    }

    private static bool WholeDate(string text, TextSpan line) =>
        line.Length <= 120 && FrontMatter.DateLead(text, line) is { } lead && lead.Span.Contains(line);

    // Brackets and last sentences of a paragraph: "(Reporting by …)", "[Read more: …]", "Follow … on …".
    private void Within(string text, TextSpan line, bool tail, List<LeftOut> found)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] is not ('(' or '['))
                continue;
            var closing = text[i] == '(' ? ')' : ']';
            var length = text.AsSpan(i, Math.Min(LongestBracket, line.End - i)).IndexOf(closing);
            if (length < 0)
                continue;
            if (Match(text, TextLines.Trimmed(text, new TextSpan(i + 1, i + length)), tail, Scope.Inside) is { } rule)
                found.Add(new LeftOut(new TextSpan(i, i + length + 1), rule.Kind, Reason(text, new TextSpan(i, i + length + 1))));
            i += length;
        }

        var end = line.End;
        for (var n = 0; n < 3; n++)
        {
            var start = LastSentence(text, line.Start, end);
            if (start <= line.Start || Match(text, new TextSpan(start, end), tail, Scope.Inside) is not { } rule)
                break;
            found.Add(new LeftOut(new TextSpan(start, end), rule.Kind, Reason(text, new TextSpan(start, end))));
            end = start;
            while (end > line.Start && char.IsWhiteSpace(text[end - 1]))
                end--;
        }
    }

    // Where the last sentence of a paragraph begins: after a stop, an optional closing quotation mark and a space, at a capital.
    private static int LastSentence(string text, int start, int end)
    {
        for (var i = end - 2; i > start + 1 && end - i <= LongestBracket; i--)
        {
            if (!char.IsWhiteSpace(text[i]) || !(char.IsUpper(text[i + 1]) || text[i + 1] is '[' or '('))
                continue;
            var before = i - 1;
            while (before > start && text[before] is '"' or '”' or '’' or '\'' or ')' or ' ')
                before--;
            if (text[before] is '.' or '!' or '?')
                return i + 1;
        }

        return start;
    }

    private static string Reason(string text, TextSpan line)
    {
        var words = new LineWords(text, line, 4);
        var end = words.Count == 0 ? line.End : words.Span(words.Count - 1).End;
        return end >= line.End - 1 ? "is only '" + line.Of(text) + "'" : "begins with '" + text[line.Start..end] + "'";
    }

    // The first rule of the table that fits. In a sentence or bracket inside a paragraph, labels and headlines are not looked for.
    private Rule? Match(string text, TextSpan line, bool tail, Scope scope)
    {
        if (line.Length > LongestLine || line.IsEmpty)
            return null;
        var words = new LineWords(text, line, MostWords);
        if (words.Count == 0)
            return null;
        var sentence = FrontMatter.EndsAsSentence(text, line);
        foreach (var rule in _rules)
        {
            if (words.Count > rule.MostWords || (rule.Place == Place.Tail && !tail) || (rule.Place == Place.Headline && sentence))
                continue;
            if (scope == Scope.Inside && (rule.Place == Place.Block || rule.Kind is LeftOutKind.SectionLabel))
                continue;
            if (rule.Pattern.Matches(words, 0, rule.Place == Place.Line))
                return rule;
        }

        return null;
    }

    private static ImmutableArray<LeftOut> WithoutOverlaps(List<LeftOut> found)
    {
        var kept = ImmutableArray.CreateBuilder<LeftOut>();
        foreach (var stretch in found.OrderBy(f => f.Span.Start).ThenByDescending(f => f.Span.End))
        {
            if (kept.Count == 0 || kept[^1].Span.End <= stretch.Span.Start)
                kept.Add(stretch);
        }

        return kept.ToImmutable();
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

    private enum Scope
    {
        Line,
        Inside,
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
