using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crossread.Evaluation.Pages;

/// <summary>Scores what was read of pages against their references, as <c>score_pages.py</c> does.</summary>
internal sealed partial class PageScore
{
    private const int MostMilliseconds = 10_000;

    private readonly List<(double Common, double Surplus, double Missing)> _texts = [];
    private int _with, _withFound, _without, _withoutFound, _titles, _titlesRight, _days, _daysRight, _authors, _authorsRight;

    /// <summary>Precision of the text: mean over pages where something was found.</summary>
    public double Precision => Mean(_texts.Where(t => t.Common + t.Surplus > 0).Select(t => t.Common / (t.Common + t.Surplus)));

    /// <summary>Recall of the text: mean over pages with a reference.</summary>
    public double Recall => Mean(_texts.Where(t => t.Common + t.Missing > 0).Select(t => t.Common / (t.Common + t.Missing)));

    /// <summary>Harmonic mean of the two.</summary>
    public double TextF1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Pages with reference text.</summary>
    public int Texts => _texts.Count;

    /// <summary>F1 of the pieces that must and must not be in the text.</summary>
    public double PiecesF1 => _withFound == 0 ? 0 : 2.0 * _withFound / (_withFound + _with + _withoutFound);

    /// <summary>Whether any page has such pieces.</summary>
    public bool HasPieces => _with + _without > 0;

    /// <summary>Pages with a reference title.</summary>
    public int Titles => _titles;

    /// <summary>Share of titles that are equal once folded.</summary>
    public double TitleShare => (double)_titlesRight / Math.Max(1, _titles);

    /// <summary>Pages with a reference day.</summary>
    public int Days => _days;

    /// <summary>Share of days that are right.</summary>
    public double DayShare => (double)_daysRight / Math.Max(1, _days);

    /// <summary>Pages with reference authors.</summary>
    public int Authors => _authors;

    /// <summary>Share of pages with the same set of authors.</summary>
    public double AuthorShare => (double)_authorsRight / Math.Max(1, _authors);

    /// <summary>Adds a page.</summary>
    /// <param name="page">The page with its references.</param>
    /// <param name="text">The text found.</param>
    /// <param name="title">The title found.</param>
    /// <param name="published">The time found, as ISO 8601.</param>
    /// <param name="authors">The authors found.</param>
    public void Add(LabelledPage page, string text, string? title, string? published, IEnumerable<string> authors)
    {
        if (page.Text is not null)
            _texts.Add(Shingles.Compare(page.Text, text));
        if (!page.With.IsEmpty || !page.Without.IsEmpty)
        {
            var body = Squeeze(text);
            _with += page.With.Length;
            _without += page.Without.Length;
            _withFound += page.With.Count(w => body.Contains(Squeeze(w), StringComparison.Ordinal));
            _withoutFound += page.Without.Count(w => body.Contains(Squeeze(w), StringComparison.Ordinal));
        }

        if (page.Title is not null)
        {
            _titles++;
            _titlesRight += TitlesMatch(page.Title, title) ? 1 : 0;
        }

        if (page.Published is not null)
        {
            _days++;
            _daysRight += DaysMatch(page.Published, published) ? 1 : 0;
        }

        if (!page.Authors.IsEmpty)
        {
            _authors++;
            _authorsRight += Names(page.Authors).SetEquals(Names(authors)) ? 1 : 0;
        }
    }

    /// <summary>Whether titles are equal but for case, accents, punctuation and a " | Site" tail of at most 40 characters.</summary>
    public static bool TitlesMatch(string gold, string? found)
    {
        if (string.IsNullOrEmpty(found))
            return false;
        if (Squeeze(gold) == Squeeze(found))
            return true;
        return (Fold(gold) is { Length: > 0 } g && (g == Fold(found) || g == Fold(Tail().Replace(found, ""))))
            || (Fold(Tail().Replace(gold, "")) is { Length: > 0 } h && (h == Fold(found) || h == Fold(Tail().Replace(found, ""))));
    }

    /// <summary>Whether days as written are equal, or, where both have an offset, the instant found falls on that day in the reference's offset.</summary>
    public static bool DaysMatch(string gold, string? found)
    {
        if (Moment(gold) is not { } g || Moment(found) is not { } p)
            return false;
        return g.Time.Date == p.Time.Date || (g.Offset is { } own && p.Offset is { } other && (p.Time - other + own).Date == g.Time.Date);
    }

    private static HashSet<string> Names(IEnumerable<string> authors)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in authors.SelectMany(a => Cut().Split(a)))
        {
            if (Fold(Lead().Replace(part, "")) is { Length: > 0 } name)
                names.Add(name);
        }

        return names;
    }

    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var c in text.Normalize(NormalizationForm.FormKD).ToLowerInvariant().Replace("ß", "ss", StringComparison.Ordinal))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark)
                folded.Append(c);
        }

        return string.Join(' ', Shingles.Words(folded.ToString()));
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static (DateTime Time, TimeSpan? Offset)? Moment(string? text)
    {
        var match = Iso().Match(text ?? "");
        if (!match.Success)
            return null;
        int Number(int group) => match.Groups[group].Success ? int.Parse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (Number(2) is < 1 or > 12 || Number(3) < 1 || Number(3) > DateTime.DaysInMonth(Number(1), Number(2)))
            return null;
        var time = new DateTime(Number(1), Number(2), Number(3), Number(4), Number(5), Number(6), DateTimeKind.Unspecified);
        var zone = match.Groups[7].Value;
        TimeSpan? offset = zone.Length == 0 ? null : zone == "Z" ? TimeSpan.Zero
            : (zone[0] == '-' ? -1 : 1) * new TimeSpan(int.Parse(zone[1..3], NumberStyles.None, CultureInfo.InvariantCulture), int.Parse(zone[^2..], NumberStyles.None, CultureInfo.InvariantCulture), 0);
        return (time, offset);
    }

    private static double Mean(IEnumerable<double> values) => values.DefaultIfEmpty(0).Average();

    [GeneratedRegex(@"\s+[|–—·»:-]\s+[^|–—·»]{1,40}$", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Tail();

    [GeneratedRegex(@"\s*[;,|]\s*|\s+(?:and|und|et|y|&)\s+", RegexOptions.CultureInvariant, MostMilliseconds)]
    private static partial Regex Cut();

    [GeneratedRegex(@"^\s*(?:by|von|par|por|di|door|av)\s*:?\s+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, MostMilliseconds)]
    private static partial Regex Lead();

    [GeneratedRegex(@"^\s*(?<1>\d{4})-(?<2>\d\d)-(?<3>\d\d)(?:[T ](?<4>\d\d):(?<5>\d\d)(?::(?<6>\d\d)(?:[.,]\d+)?)?\s*(?<7>Z|[+-]\d\d:?\d\d)?)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Iso();
}
