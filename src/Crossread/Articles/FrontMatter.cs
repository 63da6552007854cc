using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>What the first lines of a plain text say about the article before its body begins.</summary>
internal sealed record FrontMatter
{
    // The head of an article is a title, a byline, a date and a few fields; whatever stands further down is body.
    private const int MostLines = 12;
    private const int LongestTitle = 200;
    private const int LongestField = 300;
    private const int LongestName = 80;

    // Labels before a date; the second column says whether the day is that of a later change.
    private static readonly (string Label, bool Changed)[] DateLabels =
    [
        ("date published", false), ("date", false), ("published on", false), ("published at", false), ("published", false), ("publication date", false),
        ("posted on", false), ("posted at", false), ("posted", false), ("first published", false), ("issued", false), ("created", false),
        ("last updated on", true), ("last updated", true), ("last modified", true), ("updated on", true), ("updated at", true), ("updated", true), ("modified", true),
    ];

    private static readonly (string Label, FrontField Field)[] FieldLabels =
    [
        ("title", FrontField.Title), ("headline", FrontField.Title), ("outlet", FrontField.Outlet), ("publisher", FrontField.Outlet), ("publication", FrontField.Outlet),
        ("url", FrontField.Address), ("address", FrontField.Address), ("link", FrontField.Address), ("language", FrontField.Language),
        ("author", FrontField.Author), ("authors", FrontField.Author), ("byline", FrontField.Author), ("by", FrontField.Author),
    ];

    /// <summary>The title line, without its label; null where there is none.</summary>
    public TextSpan? Title { get; init; }

    /// <summary>The publication date with the line it was found in; null where there is none.</summary>
    public PublicationTime? Published { get; init; }

    /// <summary>The outlet's name; null where no line states it.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address; null where no line states it.</summary>
    public string? Address { get; init; }

    /// <summary>The language tag; null where no line states it.</summary>
    public string? Language { get; init; }

    /// <summary>Persons named in a byline, in order.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Lines and leads that state only such things, with the reason each was taken for one; in order. The title is not among them.</summary>
    public ImmutableArray<(TextSpan Span, string Reason)> Stated { get; init; } = [];

    /// <summary>Reads the first lines of a text.</summary>
    public static FrontMatter Read(string text, ImmutableArray<TextSpan> lines)
    {
        var front = new FrontMatter();
        PublicationTime? changed = null;
        var stated = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        for (var i = 0; i < lines.Length && i < MostLines; i++)
        {
            var line = lines[i];
            if (DateLead(text, line) is { } lead)
            {
                var time = new PublicationTime(lead.Date.Value, lead.Date.Precision, i == 0 ? "first line" : "line " + (i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                if (lead.Changed)
                    changed ??= time;
                else if (front.Published is null)
                    front = front with { Published = time };
                stated.Add((lead.Span, "gives only the date"));
                if (lead.Span.End < line.End)
                    break;
            }
            else if (Field(text, line) is { } field)
            {
                front = field.Apply(front, text);
                stated.Add((field.Stated(line), $"states only the {Name(field.Kind)}"));
                if (field.Kind == FrontField.Title)
                    stated[^1] = (new TextSpan(line.Start, field.Value.Start), "labels the title");
            }
            else if (Byline.Read(text, line) is { } byline)
            {
                front = front with { Authors = front.Authors.IsEmpty ? byline.Authors : front.Authors, Outlet = front.Outlet ?? byline.Outlet };
                if (byline.Date is { } date && front.Published is null)
                    front = front with { Published = new PublicationTime(date.Value, date.Precision, "byline") };
                stated.Add((line, "gives only the byline"));
            }
            else if (front.Title is null && i + 1 < lines.Length && IsTitle(text, line, lines[i + 1]))
                front = front with { Title = line };
            else
                break;
        }

        return front with { Published = front.Published ?? changed, Stated = stated.ToImmutable() };
    }

    /// <summary>The date that a line consists of, or begins with as a lead, with its label; null where it is neither.</summary>
    internal static (TextSpan Span, WrittenDate Date, bool Changed)? DateLead(string text, TextSpan line)
    {
        var start = line.Start;
        while (start < line.End && text[start] is '(' or '[' or '|' or '-' or '–' or '—' or '•')
            start++;
        var labelled = false;
        var changed = false;
        foreach (var (label, later) in DateLabels)
        {
            if (LabelEnd(text, line, start, label) is not { } after)
                continue;
            (start, labelled, changed) = (after, true, later);
            break;
        }

        if (WrittenDate.At(text, start, Math.Min(line.End, start + 80)) is not { } date)
            return null;
        var end = date.Span.End;
        while (end < line.End && (text[end] is '.' or ')' or ']' or '|' or ',' or ';' || char.IsWhiteSpace(text[end])))
            end++;
        if (end >= line.End)
            return (line, date, changed);
        // A second date ("Updated …") or a time to read may share the line.
        if (DateLead(text, new TextSpan(end, line.End)) is { } second && second.Span.End == line.End)
            return second.Changed || !changed ? (line, date, changed) : (line, second.Date, false);

        // Otherwise the report begins here. A bare day could be the subject of its first sentence.
        var dash = text[end] is '-' or '–' or '—' or ':';
        var iso = char.IsAsciiDigit(text[date.Span.Start]) && date.Span.Length >= 8 && text[date.Span.Start + 4] == '-';
        var opens = end > date.Span.End && (char.IsUpper(text[end]) || text[end] is '"' or '“' or '‘' or '\'');
        if (dash)
        {
            end++;
            while (end < line.End && char.IsWhiteSpace(text[end]))
                end++;
        }
        else if (!(opens && (labelled || iso)))
            return null;
        return (TextLines.Trimmed(text, new TextSpan(line.Start, end)), date, changed);
    }

    // Where the value begins after a label; a label without a colon must be followed by a space.
    private static int? LabelEnd(string text, TextSpan line, int start, string label)
    {
        if (line.End - start <= label.Length || string.Compare(text, start, label, 0, label.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return null;
        var after = start + label.Length;
        if (!char.IsWhiteSpace(text[after]) && text[after] != ':')
            return null;
        while (after < line.End && (char.IsWhiteSpace(text[after]) || text[after] == ':'))
            after++;
        return after;
    }

    private static FrontLine? Field(string text, TextSpan line)
    {
        if (line.Length > LongestField)
            return null;
        foreach (var (label, kind) in FieldLabels)
        {
            var colon = line.Start + label.Length;
            if (colon >= line.End || text[colon] != ':' || LabelEnd(text, line, line.Start, label) is not { } value || value >= line.End)
                continue;
            if (kind is FrontField.Outlet or FrontField.Author && (line.End - value > LongestName || EndsAsSentence(text, line)))
                continue;
            return new FrontLine(kind, new TextSpan(value, line.End));
        }

        return null;
    }

    private static string Name(FrontField field) => field switch
    {
        FrontField.Title => "title",
        FrontField.Outlet => "outlet",
        FrontField.Address => "address",
        FrontField.Language => "language",
        _ => "authors",
    };

    // A headline is short, stands alone, is followed by the report and does not end as a sentence does.
    private static bool IsTitle(string text, TextSpan line, TextSpan next)
    {
        if (line.Length > LongestTitle || line.Length < 4 || text.AsSpan(line.Start, line.Length).IndexOf(' ') < 0)
            return false;
        if (EndsAsSentence(text, line) || text[line.End - 1] is ':' or ',' or ';' or '-')
            return false;
        // A line that goes on in lower case below is a wrapped sentence.
        return !char.IsLower(text[next.Start]);
    }

    /// <summary>Whether a line ends with a full stop that closes a sentence (not one of an abbreviation such as "U.S."), or an ellipsis.</summary>
    internal static bool EndsAsSentence(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && text[end - 1] is '"' or '”' or '’' or '\'' or ')' or ']' or '»')
            end--;
        if (end <= line.Start)
            return false;
        if (text[end - 1] == '…')
            return true;
        if (text[end - 1] != '.')
            return false;
        // "U.S.", "D.C.": single letters with stops.
        return !(end - line.Start >= 4 && char.IsUpper(text[end - 2]) && text[end - 3] == '.');
    }

    private sealed record FrontLine(FrontField Kind, TextSpan Value)
    {
        public FrontMatter Apply(FrontMatter front, string text) => Kind switch
        {
            FrontField.Title => front with { Title = front.Title ?? Value },
            FrontField.Outlet => front with { Outlet = front.Outlet ?? Value.Of(text) },
            FrontField.Address => front with { Address = front.Address ?? Value.Of(text) },
            FrontField.Language => front with { Language = front.Language ?? Value.Of(text) },
            _ => front with { Authors = front.Authors.IsEmpty ? Byline.Names(text, Value) : front.Authors },
        };

        public TextSpan Stated(TextSpan line) => new(line.Start, Value.End);
    }
}
