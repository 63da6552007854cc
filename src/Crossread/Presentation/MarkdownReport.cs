using System.Text;

namespace Crossread.Presentation;

/// <summary>A story as Markdown (CommonMark with tables).</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">The story.</param>
    public static string Write(StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        text.Append(Inv($"# {Escaped(report.Headline)}\n\n"));
        text.Append(Inv($"**{Phrases.Origins(report.Comparison.Origins)}** · {Phrases.Outlets(report)} · {Phrases.Count(report.Articles.Length, "article")}\n\n"));
        Facts(text, report);
        Differences(text, report);
        Statements(text, report);
        Coverage(text, report);
        Alone(text, report);
        Origins(text, report);
        Timeline(text, report);
        Articles(text, report);
        text.Append(Inv($"---\n\nRead by Crossread {report.Comparison.EngineVersion}.\n"));
        return text.ToString();
    }

    private static void Facts(StringBuilder text, StoryReport report)
    {
        text.Append("## What happened\n\n");
        foreach (var fact in report.LeadFacts)
        {
            text.Append(Inv($"- {By(fact.By)}{Line(fact.Shown.Words)} *({Labels(fact.Tellings)}; {Phrases.Origins(fact.Claim.Origins)})*\n"));
        }

        text.Append(report.LeadFacts.IsEmpty ? "No claim is told by two of these articles.\n\n" : "\n");
    }

    private static void Differences(StringBuilder text, StoryReport report)
    {
        text.Append("## What differs\n\n");
        foreach (var differing in report.Differing)
        {
            text.Append(Inv($"### {Line(differing.Fact.Claim.Gloss)}\n\n"));
            foreach (var difference in differing.Differences)
                Difference(text, difference, Phrases.Of(difference.Kind));
            text.Append('\n');
        }

        if (!report.Wordings.IsEmpty)
            text.Append("### Names for one thing\n\n");
        foreach (var wording in report.Wordings)
            Difference(text, wording with { Note = string.Empty }, wording.Note);
        text.Append(report.Differing.IsEmpty && report.Wordings.IsEmpty ? "No difference was found in what the articles tell in common.\n\n" : "\n");
    }

    private static void Difference(StringBuilder text, ReportDifference difference, string title)
    {
        text.Append(Inv($"- **{Escaped(title)}**"));
        if (difference.Note.Length > 0)
            text.Append(Inv($" – {Line(difference.Note)}"));
        text.Append('\n');
        foreach (var side in difference.Sides)
            text.Append(Inv($"  - {Labels(side.Citations)}: {Line(side.Words)}\n"));
    }

    private static void Statements(StringBuilder text, StoryReport report)
    {
        text.Append("## Who said what\n\n");
        foreach (var speaker in report.Speakers)
        {
            var role = speaker.Speaker.Role is { } known ? $", {Escaped(known)}" : string.Empty;
            text.Append(Inv($"### {Escaped(speaker.Speaker.Name)}{role}\n\n"));
            foreach (var point in speaker.Points)
            {
                foreach (var wording in point.Wordings)
                {
                    var via = wording.Statement.Chain.Length > 0 ? $", via {string.Join(", ", wording.Statement.Chain.Select(h => Escaped(h.Name)))}" : string.Empty;
                    text.Append(Inv($"- {Line(wording.Citation.Words)} *({Escaped(wording.Citation.Article.Label)}, {Phrases.Of(wording.Statement.Kind)}, {Phrases.Of(wording.Statement.Stance)}{via}; {Phrases.Of(point.Echo)})*\n"));
                }
            }

            text.Append('\n');
        }

        if (report.Speakers.IsEmpty)
            text.Append("No statement was found.\n\n");
    }

    private static void Coverage(StringBuilder text, StoryReport report)
    {
        text.Append("## Who tells what\n\n");
        if (report.Coverage.IsEmpty)
        {
            text.Append("No claim is told by two of these articles.\n\n");
            return;
        }

        text.Append(Inv($"| Claim | {string.Join(" | ", report.Columns.Select(c => Escaped(c.Article.Label)))} | Origins |\n|---{string.Concat(Enumerable.Repeat("|---", report.Columns.Length + 1))}|\n"));
        foreach (var row in report.Coverage)
            text.Append(Inv($"| {Line(row.Fact.Claim.Gloss)} | {string.Join(" | ", row.Cells.Select(c => Phrases.Of(c.State)))} | {Phrases.Origins(row.Fact.Claim.Origins)} |\n"));
        text.Append('\n');
    }

    private static void Alone(StringBuilder text, StoryReport report)
    {
        text.Append("## Told by one only\n\n");
        foreach (var lone in report.ToldByOne)
        {
            text.Append(Inv($"### {Escaped(lone.Article.Label)}\n\n"));
            foreach (var fact in lone.Facts)
                text.Append(Inv($"- {By(fact.By)}{Line(fact.Shown.Words)}\n"));
            text.Append('\n');
        }

        if (report.ToldByOne.IsEmpty)
            text.Append("Nothing is told by one article alone.\n\n");
    }

    private static void Origins(StringBuilder text, StoryReport report)
    {
        text.Append("## Origins\n\n| Origin | What it is | Articles | Last passed on by |\n|---|---|---|---|\n");
        foreach (var row in report.Origins)
        {
            var hop = row.Origin.LastHop is { } known ? Escaped(known) : string.Empty;
            text.Append(Inv($"| {Escaped(row.Origin.Name)} | {Phrases.Of(row.Origin.Kind)} | {string.Join(", ", row.Articles.Select(a => Escaped(a.Label)))} | {hop} |\n"));
        }

        text.Append('\n');
        foreach (var row in report.Joins)
            text.Append(Inv($"- {Phrases.Of(row.Join.Evidence)}: {Line(row.Join.Note)} ({Escaped(row.A.Article.Label)}: {Line(row.A.Words)}; {Escaped(row.B.Article.Label)}: {Line(row.B.Words)})\n"));
        text.Append(report.Joins.IsEmpty ? string.Empty : "\n");
    }

    private static void Timeline(StringBuilder text, StoryReport report)
    {
        text.Append("## Timeline\n\n");
        foreach (var entry in report.Timeline)
        {
            text.Append(entry.Kind == TimelineKind.Published
                ? Inv($"- {Phrases.Day(entry.When)} – published: {Escaped(entry.Shown.Article.Label)}, {Line(entry.Shown.Article.Headline)}\n")
                : Inv($"- {Phrases.Day(entry.When)} – {Line(entry.Shown.Words)} *({string.Join(", ", entry.Articles.Select(Escaped))})*\n"));
        }

        text.Append(report.Timeline.IsEmpty ? "Not measured: no article states when it was published, and no told time could be placed on a day.\n\n" : "\n");
    }

    private static void Articles(StringBuilder text, StoryReport report)
    {
        text.Append("## Articles\n\n");
        foreach (var article in report.Articles)
        {
            text.Append(Inv($"- **{Escaped(article.Label)}** {Line(article.Headline)} – {Phrases.Of(article.Analysis.Article.Published)}"));
            if (article.Analysis.Article.Address is { } address)
                text.Append(Inv($" – <{address.Replace(">", "%3E", StringComparison.Ordinal)}>"));
            if (article.CopyOf is { } original)
                text.Append(Inv($" – near copy of {Escaped(report.Articles.First(a => string.Equals(a.Id, original, StringComparison.Ordinal)).Label)}"));
            text.Append('\n');
            foreach (var leftOut in article.Analysis.LeftOut)
                text.Append(Inv($"  - left out ({Phrases.Of(leftOut.Kind)}): {Line(leftOut.Span.Of(article.Analysis.Article.Text))}\n"));
        }

        text.Append('\n');
    }

    private static string By(string? speaker) => speaker is null ? string.Empty : Escaped(speaker) + ": ";

    private static string Labels(IEnumerable<Citation> citations) =>
        string.Join(", ", citations.Select(c => Escaped(c.Article.Label)).Distinct(StringComparer.Ordinal));

    // Words of an article on one line, with nothing in them that Markdown or HTML would read as markup.
    private static string Line(string words) => Escaped(string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Escaped(string words)
    {
        var escaped = new StringBuilder(words.Length + 8);
        foreach (var c in words)
        {
            if (c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '#' or '&' or '~')
                escaped.Append('\\');
            escaped.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return escaped.ToString();
    }

    private static string Inv(FormattableString text) => FormattableString.Invariant(text);
}
