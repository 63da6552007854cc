using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Presentation;
using Crossread.Statements;
using Spectre.Console;

namespace Crossread.Cli.Terminal;

/// <summary>A story's report as a person reads it on a terminal: what differs first, each side's words beside its name.</summary>
internal sealed class StoryScreen(TextScreen screen, StoryReport report, ReportLength length)
{
    private static readonly Style Strong = new(decoration: Decoration.Bold);
    private static readonly Style Quiet = new(Color.Grey);
    private static readonly Style Kind = new(Color.Yellow);
    private static readonly Style Who = new(Color.Aqua);

    private readonly ArticleMarks _marks = new(report.Articles);

    /// <summary>Writes the whole report.</summary>
    public void Write()
    {
        Head();
        LeadFacts();
        Differences();
        Wordings();
        Speakers();
        Coverage();
        ToldByOne();
        Origins();
        LeftOut();
    }

    /// <summary>Writes where the story comes from: its origins with their evidence.</summary>
    public void WriteOrigins()
    {
        Head();
        Origins();
    }

    /// <summary>Writes what happened and was published when.</summary>
    public void WriteTimeline()
    {
        Head();
        Section("Timeline", null);
        if (report.Timeline.IsEmpty)
        {
            Note("No article gives a time that could be settled.");
            return;
        }
        var grid = Rows(20, NameWidth);
        foreach (var entry in report.Timeline)
        {
            grid.AddRow(
                new Text(Moment(entry.When), Kind),
                new Text(_marks.Name(entry.Shown.Article.Id), Who),
                entry.Kind == TimelineKind.Published ? new Text("published: " + TextScreen.Shown(entry.Shown.Article.Headline), Quiet) : Cited(entry.Shown));
        }
        screen.Write(grid);
    }

    private int Many(int few) => length == ReportLength.Whole ? int.MaxValue : few;

    private void Head()
    {
        screen.WriteLine();
        screen.WriteLine(TextScreen.Shown(report.Headline), Strong);
        var origins = Count(report.Comparison.Origins);
        screen.WriteLine(
            string.Join("  ·  ", new[] { Number(report.Articles.Length, "report"), Outlets(), origins, Days() }.Where(t => t.Length > 0)),
            Quiet);
        screen.WriteLine();
        var grid = Rows(2, 0);
        foreach (var article in report.Articles)
        {
            var about = new Paragraph();
            about.Append(TextScreen.Shown(article.Analysis.Article.Outlet ?? article.Analysis.Article.Source ?? article.Id), Who);
            if (article.Analysis.Article.Published is { } published)
                about.Append("  " + When(published), Quiet);
            about.Append("  " + TextScreen.Shown(article.Headline));
            if (article.CopyOf is { } original)
                about.Append($"  (a near copy of {_marks.Letter(original)})", Quiet);
            grid.AddRow(new Text(_marks.Letter(article.Id), Strong), new Text(""), about);
        }
        screen.Write(grid);
    }

    private void LeadFacts()
    {
        if (report.LeadFacts.IsEmpty || report.Articles.Length < 2)
            return;
        Section("What most tell", null);
        var grid = Rows(Math.Min(24, Math.Max(5, report.Articles.Length * 2)), 0);
        foreach (var fact in report.LeadFacts)
            grid.AddRow(new Text(Letters(fact.Tellings.Select(t => t.Article.Id)), Who), new Text(""), Cited(fact.Shown));
        screen.Write(grid);
    }

    private void Differences()
    {
        Section("What differs", report.Differing.Length == 0 ? null : report.Differing.Sum(d => d.Differences.Length));
        if (report.Differing.IsEmpty)
        {
            Note(report.Articles.Length < 2 ? "There is one report: nothing to compare it with." : "No difference was found in what the reports tell in common.");
            return;
        }
        var shown = report.Differing.Take(Many(12)).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            var differing = shown[i];
            if (i > 0)
                screen.WriteLine();
            var speaker = differing.Fact.By is { } name ? TextScreen.Shown(name) + ": " : string.Empty;
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i + 1}. {speaker}{Short(differing.Fact.Claim.Gloss, 3 * screen.Columns / 2)}"), Strong);
            foreach (var difference in differing.Differences)
                screen.Write(Sides(difference));
        }
        More(report.Differing.Length - shown.Length, "claim that differs", "claims that differ");
    }

    private void Wordings()
    {
        if (report.Wordings.IsEmpty)
            return;
        Section("Names for one thing", report.Wordings.Length);
        foreach (var wording in report.Wordings.Take(Many(8)))
            screen.Write(Sides(wording));
        More(report.Wordings.Length - Math.Min(report.Wordings.Length, Many(8)), "thing", "things");
    }

    private Grid Sides(ReportDifference difference)
    {
        var grid = Rows(11, NameWidth);
        var kind = Name(difference.Kind);
        foreach (var side in difference.Sides)
        {
            var words = new Paragraph();
            var first = side.Citations[0];
            words.Append(Tail(first.Before, 60), Quiet);
            words.Append(TextScreen.Shown(side.Words), Strong);
            words.Append(Front(first.After, 60), Quiet);
            grid.AddRow(new Text(kind, Kind), new Text(_marks.Names(side.Citations.Select(c => c.Article.Id)), Who), words);
            kind = string.Empty;
        }
        if (difference.Note.Length > 0)
            grid.AddRow(new Text(""), new Text(""), new Text(TextScreen.Shown(difference.Note), Quiet));
        return grid;
    }

    private void Speakers()
    {
        Section("Who said what", report.Speakers.Length == 0 ? null : report.Speakers.Length);
        if (report.Speakers.IsEmpty)
        {
            Note("No statement was found.");
            return;
        }
        var shown = report.Speakers.Take(Many(8)).ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            var speaker = shown[i];
            if (i > 0)
                screen.WriteLine();
            var line = new Paragraph();
            line.Append(TextScreen.Shown(speaker.Speaker.Name), Strong);
            if (speaker.Speaker.Role is { } role)
                line.Append(", " + TextScreen.Shown(role), Quiet);
            line.Append("  in " + string.Join(", ", speaker.Articles.Distinct(StringComparer.Ordinal).Select(LabelName)), Quiet);
            screen.Write(line);
            screen.WriteLine();
            foreach (var point in speaker.Points.Take(Many(5)))
            {
                var grid = Rows(0, NameWidth);
                foreach (var wording in point.Wordings)
                    grid.AddRow(new Text(""), new Text(_marks.Name(wording.Citation.Article.Id), Who), Said(wording));
                screen.Write(grid);
            }
            More(speaker.Points.Length - Math.Min(speaker.Points.Length, Many(5)), "statement", "statements");
        }
        More(report.Speakers.Length - shown.Length, "speaker", "speakers");
    }

    private static Paragraph Said(SpokenWording wording)
    {
        var words = new Paragraph();
        words.Append(TextScreen.Shown(wording.Citation.Words));
        var asides = new List<string>();
        if (wording.Statement.Stance != Stance.Asserts)
            asides.Add(Spaced(wording.Statement.Stance.ToString()));
        if (!wording.Statement.Chain.IsEmpty)
            asides.Add("via " + string.Join(", ", wording.Statement.Chain.Select(h => TextScreen.Shown(h.Name))));
        if (asides.Count > 0)
            words.Append($"  ({string.Join("; ", asides)})", Quiet);
        return words;
    }

    private void Coverage()
    {
        if (report.Coverage.IsEmpty || report.Columns.Length < 2)
            return;
        Section("Who tells it", report.Coverage.Length);
        var grid = new Grid();
        var width = 0;
        foreach (var column in report.Columns)
        {
            var letters = Letters([column.Article.Id, .. column.Copies.Select(c => c.Id)]);
            grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(0, 0, 1, 0), Width = letters.Length });
            width += letters.Length + 1;
        }
        grid.AddColumn(new GridColumn { Padding = new Padding(1, 0, 0, 0), Width = Math.Max(20, screen.Columns - width - 1) });
        grid.AddRow([.. report.Columns.Select(c => new Text(Letters([c.Article.Id, .. c.Copies.Select(x => x.Id)]), Strong)), new Text("")]);
        foreach (var row in report.Coverage.Take(Many(24)))
        {
            grid.AddRow([
                .. row.Cells.Select(cell => new Text(Sign(cell.State), cell.State is CoverageState.Denied ? Kind : null)),
                new Text(Short(row.Fact.Claim.Gloss, Math.Max(20, screen.Columns - width - 2)))]);
        }
        screen.Write(grid);
        More(report.Coverage.Length - Math.Min(report.Coverage.Length, Many(24)), "claim", "claims");
        Note("● told   ◐ partly told   ✗ denied   · not told   ? not measured");
    }

    private void ToldByOne()
    {
        if (report.ToldByOne.IsEmpty || report.Articles.Length < 2)
            return;
        Section("Told by one only", report.ToldByOne.Sum(t => t.Facts.Length));
        var grid = Rows(0, NameWidth);
        foreach (var lone in report.ToldByOne)
        {
            var name = _marks.Name(lone.Article.Id);
            foreach (var fact in lone.Facts.Take(Many(6)))
            {
                var words = Cited(fact.Shown);
                if (fact.Speaker is { } speaker)
                    words.Append($"  ({TextScreen.Shown(speaker)})", Quiet);
                grid.AddRow(new Text(""), new Text(name, Who), words);
                name = string.Empty;
            }
            if (lone.Facts.Length > Many(6))
                grid.AddRow(new Text(""), new Text(""), new Text(string.Create(CultureInfo.InvariantCulture, $"… and {lone.Facts.Length - Many(6)} more"), Quiet));
        }
        screen.Write(grid);
    }

    private void Origins()
    {
        if (report.Comparison.Origins.AtMost == 0)
            return;
        Section("Where it comes from", null);
        Note(Count(report.Comparison.Origins) + (report.Comparison.Origins.IsExact ? "." : ": what the texts do not settle is counted both ways."));
        var grid = Rows(Math.Min(30, Math.Max(8, report.Articles.Length * 2)), 0);
        foreach (var row in report.Origins.Take(Many(12)))
        {
            var words = new Paragraph();
            words.Append(TextScreen.Shown(row.Origin.Name), Strong);
            words.Append("  " + Name(row.Origin.Kind), Quiet);
            if (row.Origin.LastHop is { } hop)
                words.Append(", last hop " + TextScreen.Shown(hop), Quiet);
            foreach (var evidence in row.Evidence.DistinctBy(e => TextScreen.Shown(e.Words), StringComparer.Ordinal).Take(3))
                words.Append($"  {_marks.Letter(evidence.Article.Id)}: “{Short(evidence.Words, 60)}”", Quiet);
            grid.AddRow(new Text(Letters(row.Articles.Select(a => a.Id)), Who), new Text(""), words);
        }
        screen.Write(grid);
        More(report.Origins.Length - Math.Min(report.Origins.Length, Many(12)), "origin", "origins");
        if (report.Joins.IsEmpty)
            return;
        screen.WriteLine();
        Note("Why they are counted as one:");
        foreach (var row in report.Joins.Take(Many(8)))
        {
            var joins = Rows(0, NameWidth);
            joins.AddRow(new Text(""), new Text(Letters([row.A.Article.Id, row.B.Article.Id]), Who), new Text(Name(row.Join.Evidence) + ": " + TextScreen.Shown(row.Join.Note)));
            screen.Write(joins);
        }
        More(report.Joins.Length - Math.Min(report.Joins.Length, Many(8)), "reason", "reasons");
    }

    private void LeftOut()
    {
        var left = report.Articles.SelectMany(a => a.Analysis.LeftOut.Select(l => (Article: a, Left: l))).ToArray();
        var findings = report.Articles.SelectMany(a => a.Analysis.Article.Findings.Select(f => (Article: a, Finding: f))).ToArray();
        if (left.Length + findings.Length == 0)
            return;
        Section("Left out, as no part of the reports", left.Length);
        var grid = Rows(0, NameWidth);
        foreach (var (article, stretch) in left)
            grid.AddRow(new Text(""), new Text(_marks.Name(article.Id), Who), new Text($"{Short(stretch.Span.Of(article.Analysis.Article.Text), 70)}  ({Spaced(stretch.Kind.ToString())}: {TextScreen.Shown(stretch.Reason)})", Quiet));
        foreach (var (article, finding) in findings)
            grid.AddRow(new Text(""), new Text(_marks.Name(article.Id), Who), new Text("finding: " + TextScreen.Shown(finding.Message), Quiet));
        screen.Write(grid);
    }

    private int NameWidth => Math.Min(24, Math.Max(_marks.Width, _marks.AreLetters ? Math.Min(8, (2 * report.Articles.Length) - 1) : 0));

    // Two narrow columns and one for the words.
    private Grid Rows(int first, int second)
    {
        var grid = new Grid();
        grid.AddColumn(new GridColumn { Width = first, Padding = new Padding(first == 0 ? 0 : 2, 0, first == 0 ? 0 : 1, 0) });
        grid.AddColumn(new GridColumn { Width = second, Padding = new Padding(second == 0 ? 0 : first == 0 ? 2 : 0, 0, second == 0 ? 0 : 1, 0) });
        var used = (first == 0 ? 0 : first + 3) + (second == 0 ? 0 : second + (first == 0 ? 3 : 1));
        grid.AddColumn(new GridColumn { Width = Math.Max(20, screen.Columns - used), Padding = new Padding(0) });
        return grid;
    }

    private void Section(string title, int? count)
    {
        screen.WriteLine();
        var shown = count is { } n ? string.Create(CultureInfo.InvariantCulture, $"{title} ({n})") : title;
        screen.Write(new Rule(Markup.Escape(shown)) { Justification = Justify.Left, Style = Quiet });
    }

    private void Note(string text) => screen.WriteLine("  " + text, Quiet);

    private void More(int more, string one, string many)
    {
        if (more > 0)
            screen.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {more} more {(more == 1 ? one : many)}; --all shows them"), Quiet);
    }

    private static Paragraph Cited(Citation citation)
    {
        var words = new Paragraph();
        words.Append(TextScreen.Shown(citation.Words));
        return words;
    }

    private string Letters(IEnumerable<string> articles) => string.Join(' ', articles.Distinct(StringComparer.Ordinal).Select(_marks.Letter));

    private string LabelName(string label)
        => report.Articles.FirstOrDefault(a => a.Label == label) is { } article ? _marks.Name(article.Id) : TextScreen.Shown(label);

    private string Outlets()
    {
        if (report.Outlets == 0)
            return "outlets not stated";
        var outlets = Number(report.Outlets, "outlet");
        return report.OutletsNotStated == 0 ? outlets : outlets + string.Create(CultureInfo.InvariantCulture, $" and {report.OutletsNotStated} not stated");
    }

    private string Days()
    {
        var days = report.Articles.Select(a => a.Analysis.Article.Published?.Day).OfType<DateOnly>().Order().ToArray();
        return days.Length == 0 ? string.Empty : days[0] == days[^1] ? Day(days[0]) : $"{Day(days[0])} to {Day(days[^1])}";
    }

    /// <summary>"3 origins", "at least 2, at most 5 origins".</summary>
    internal static string Count(OriginCount origins)
        => origins.IsExact
            ? Phrases.Origins(origins)
            : string.Create(CultureInfo.InvariantCulture, $"at least {origins.AtLeast}, at most {Number(origins.AtMost, "origin")}");

    private static string When(PublicationTime published)
        => published.Precision == TimePrecision.Day
            ? Day(published.Day)
            : published.Value.UtcDateTime.ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture) + (published.Precision == TimePrecision.Instant ? " UTC" : "");

    // "2025-09-02T08:40:00Z" → "2025-09-02 08:40 UTC".
    private static string Moment(string when)
        => DateTime.TryParseExact(when, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            ? moment.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture)
            : TextScreen.Shown(when);

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int count, string one) => string.Create(CultureInfo.InvariantCulture, $"{count} {one}{(count == 1 ? "" : "s")}");

    private static string Sign(CoverageState state) => state switch
    {
        CoverageState.Told => "●",
        CoverageState.PartlyTold => "◐",
        CoverageState.Denied => "✗",
        CoverageState.NotTold => "·",
        _ => "?",
    };

    private static string Name(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Cut => "cut short",
        DifferenceKind.Altered => "other words",
        DifferenceKind.Mode => "quoted/told",
        _ => Spaced(kind.ToString()),
    };

    private static string Name(OriginKind kind) => kind switch
    {
        OriginKind.Dispatch => "agency or outlet",
        OriginKind.OwnReporting => "own reporting, as far as the text shows",
        OriginKind.NotStated => "the text does not show it",
        OriginKind.Unnamed => "unnamed",
        _ => Spaced(kind.ToString()),
    };

    private static string Name(JoinEvidence evidence) => Spaced(evidence.ToString());

    // "DeclinesToComment" → "declines to comment".
    private static string Spaced(string name)
        => string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : " ") + char.ToLowerInvariant(c) : c.ToString()));

    private static string Short(string words, int most)
    {
        var shown = TextScreen.Shown(words);
        if (shown.Length <= most)
            return shown;
        var cut = shown.LastIndexOf(' ', most - 1, most / 2);
        cut = cut < 0 ? most - 1 : cut;
        return (char.IsHighSurrogate(shown[cut - 1]) ? shown[..(cut - 1)] : shown[..cut]).TrimEnd(',', ';', ':', ' ') + "…";
    }

    private static string Tail(string words, int most)
    {
        var shown = TextScreen.Shown(words);
        if (shown.Length == 0)
            return string.Empty;
        if (shown.Length > most)
        {
            var cut = shown.IndexOf(' ', shown.Length - most);
            shown = "…" + (cut < 0 ? shown[^most..] : shown[(cut + 1)..]);
        }
        return char.IsWhiteSpace(words[^1]) ? shown + " " : shown;
    }

    private static string Front(string words, int most)
    {
        if (words.Length == 0)
            return string.Empty;
        var shown = Short(words, most);
        return char.IsWhiteSpace(words[0]) ? " " + shown : shown;
    }
}
