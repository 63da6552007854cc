using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>The words that reports use for kinds, counts and times: the same on the terminal, in files and in the web view.</summary>
public static class Phrases
{
    /// <summary>The name of a value in files, addresses and style classes: <c>not-told</c>.</summary>
    /// <typeparam name="T">Its enumeration.</typeparam>
    /// <param name="value">The value.</param>
    public static string Name<T>(T value)
        where T : struct, Enum => Wire.Name(value);

    /// <summary>What a kind of difference is called.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Denial => "Asserted and denied",
        DifferenceKind.Number => "Figures differ",
        DifferenceKind.Date => "Dates differ",
        DifferenceKind.Place => "Places differ",
        DifferenceKind.Name => "Names differ",
        DifferenceKind.Update => "Later figure",
        DifferenceKind.Speaker => "Different speakers",
        DifferenceKind.Mode => "Quoted and retold",
        DifferenceKind.Cut => "Quotation cut short",
        DifferenceKind.Altered => "Quoted words differ",
        DifferenceKind.Wording => "Other words",
        _ => "Fact and report",
    };

    /// <summary>What a state of coverage is called.</summary>
    /// <param name="state">The state.</param>
    public static string Of(CoverageState state) => state switch
    {
        CoverageState.Told => "told",
        CoverageState.PartlyTold => "partly told",
        CoverageState.Denied => "denied",
        CoverageState.NotTold => "not told",
        _ => "not measured",
    };

    /// <summary>What a kind of origin is called.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(OriginKind kind) => kind switch
    {
        OriginKind.Person => "a person's words",
        OriginKind.Organization => "a body's words",
        OriginKind.Document => "a document",
        OriginKind.Dispatch => "a dispatch",
        OriginKind.Unnamed => "an unnamed source",
        OriginKind.OwnReporting => "own reporting",
        _ => "not stated",
    };

    /// <summary>What a kind of evidence is called.</summary>
    /// <param name="evidence">The evidence.</param>
    public static string Of(JoinEvidence evidence) => evidence switch
    {
        JoinEvidence.SameSpeaker => "same speaker",
        JoinEvidence.SameCredit => "same credit",
        JoinEvidence.CopiedPassage => "copied passage",
        JoinEvidence.Cites => "one cites the other",
        _ => "one publisher",
    };

    /// <summary>What a speaker does by saying it.</summary>
    /// <param name="stance">The stance.</param>
    public static string Of(Stance stance) => stance == Stance.DeclinesToComment ? "declines to comment" : Wire.Name(stance);

    /// <summary>How much of a statement is quoted.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Direct => "quoted",
        StatementKind.Mixed => "partly quoted",
        _ => "retold",
    };

    /// <summary>How certain a statement's content is told to be.</summary>
    /// <param name="certainty">The certainty.</param>
    public static string Of(Certainty certainty) => Wire.Name(certainty);

    /// <summary>Whether a certainty needs a word: what is plainly stated or reported needs none.</summary>
    /// <param name="certainty">The certainty.</param>
    public static bool IsRemarkable(Certainty certainty) => certainty is not (Certainty.Stated or Certainty.Reported);

    /// <summary>What kind of thing a statement reports.</summary>
    /// <param name="type">The type.</param>
    public static string Of(StatementType type) => Wire.Name(type);

    /// <summary>Who passed a statement on, the one nearest the speaker first: "via TASS, Interfax"; empty where nobody did.</summary>
    /// <param name="chain">The hops.</param>
    public static string Via(ImmutableArray<Hop> chain) => chain.IsEmpty ? string.Empty : $"via {string.Join(", ", chain.Select(h => h.Name))}";

    /// <summary>What marks a statement off from one that is plainly asserted in the open: type, stance and certainty, each where it is remarkable.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="stance">Its stance.</param>
    /// <param name="certainty">Its certainty.</param>
    public static ImmutableArray<string> Marks(StatementType type, Stance stance, Certainty certainty)
    {
        var marks = ImmutableArray.CreateBuilder<string>();
        if (type != StatementType.Speech)
            marks.Add(Of(type));
        if (stance != Stance.Asserts)
            marks.Add(Of(stance));
        if (IsRemarkable(certainty))
            marks.Add(Of(certainty));
        return marks.ToImmutable();
    }

    /// <summary>What a left-out stretch is.</summary>
    /// <param name="kind">The kind.</param>
    public static string Of(LeftOutKind kind) => kind switch
    {
        LeftOutKind.RelatedLink => "related link",
        LeftOutKind.Subscription => "invitation",
        LeftOutKind.AuthorNote => "author's note",
        LeftOutKind.SourceLine => "source line",
        LeftOutKind.DateLine => "date line",
        LeftOutKind.SectionLabel => "label",
        _ => "caption",
    };

    /// <summary>A number of origins: "1 origin", "2 to 4 origins".</summary>
    /// <param name="count">The count.</param>
    public static string Origins(OriginCount count)
    {
        ArgumentNullException.ThrowIfNull(count);
        return Origins(count.AtLeast, count.AtMost);
    }

    /// <summary>A number of origins between two bounds; of none, that they were not counted: there was nothing to compare.</summary>
    /// <param name="atLeast">The lower bound.</param>
    /// <param name="atMost">The upper bound.</param>
    public static string Origins(int atLeast, int atMost) =>
        atMost == 0 ? "origins not counted" : atLeast == atMost ? Count(atMost, "origin") : Invariant($"{atLeast} to {atMost} origins");

    /// <summary>Where else a statement is told: "also in 3 others, 1 origin"; "only here" where it is told nowhere else.</summary>
    /// <param name="echo">Where it is told.</param>
    public static string Of(StatementEcho echo) => echo.Others == 0
        ? "only here"
        : $"also in {Count(echo.Others, "other")}, {Origins(echo.AtLeast, echo.AtMost)}";

    /// <summary>How many outlets tell a story: "4 outlets", "2 outlets, 1 article without outlet".</summary>
    /// <param name="report">The story.</param>
    public static string Outlets(StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Outlets == 0)
            return "outlets not stated";
        var named = Count(report.Outlets, "outlet");
        return report.OutletsNotStated == 0 ? named : $"{named}, {Count(report.OutletsNotStated, "article")} without outlet";
    }

    /// <summary>A number of things: "1 origin", "3 origins".</summary>
    /// <param name="count">How many.</param>
    /// <param name="thing">One of them.</param>
    public static string Count(int count, string thing) => count == 1 ? $"1 {thing}" : Invariant($"{count} {thing}s");

    /// <summary>A publication time with as much as is known of it: "4 Mar 2031, 09:30 UTC"; "time not stated".</summary>
    /// <param name="time">The time; null where it is not stated.</param>
    public static string Of(PublicationTime? time) => time is null
        ? "time not stated"
        : time.Value.UtcDateTime.ToString(
            time.Precision switch
            {
                TimePrecision.Day => "d MMM yyyy",
                TimePrecision.LocalTime => "d MMM yyyy, HH:mm",
                _ => "d MMM yyyy, HH:mm 'UTC'",
            },
            CultureInfo.InvariantCulture);

    /// <summary>A day for reading: "4 Mar 2031".</summary>
    /// <param name="day">The day.</param>
    public static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A point of a timeline for reading: "4 Mar 2031", "4 Mar 2031, 18:00".</summary>
    /// <param name="value">An ISO 8601 day or day with time.</param>
    public static string Day(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (value.Length >= 10 && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            var time = value.Length >= 16 && value[10] == 'T' ? ", " + value[11..16] : string.Empty;
            return Day(day) + time;
        }

        return value;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
