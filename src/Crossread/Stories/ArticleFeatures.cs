using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Crossread.Articles;
using Crossread.Reuse;
using Crossread.Language.Words;

namespace Crossread.Stories;

/// <summary>Where and how a word stands in an article.</summary>
[Flags]
internal enum TermPlace
{
    /// <summary>In the body only.</summary>
    None = 0,

    /// <summary>In the headline.</summary>
    Title = 1,

    /// <summary>In the first sentences.</summary>
    Lead = 2,

    /// <summary>Written as a name.</summary>
    Name = 4,

    /// <summary>A number.</summary>
    Number = 8,
}

/// <summary>A distinct word of an article.</summary>
/// <param name="Key">The folded word.</param>
/// <param name="Count">How often it stands in headline and body.</param>
/// <param name="Place">Where and how.</param>
internal readonly record struct TermUse(string Key, int Count, TermPlace Place);

/// <summary>What grouping looks at in one article, read once. Knows nothing of other articles.</summary>
internal sealed class ArticleFeatures
{
    private const int LeadWords = 60;

    private ArticleFeatures(string id) => Id = id;

    /// <summary>The article's id.</summary>
    public string Id { get; }

    /// <summary>Distinct words, by first appearance.</summary>
    public required ImmutableArray<TermUse> Terms { get; init; }

    /// <summary>Numbers with the word that follows, as "23 pirates".</summary>
    public required ImmutableArray<string> Figures { get; init; }

    /// <summary>Words next to each other, as indices into <see cref="Terms"/>, each pair once, by first appearance.</summary>
    public required ImmutableArray<(int First, int Second)> Pairs { get; init; }

    /// <summary>Days of the year told, as "may 23"; ordinal order.</summary>
    public required ImmutableArray<string> Dates { get; init; }

    /// <summary>The day told most: the weekday named most often, or several where they tie; ordinal order. Empty where none is named.</summary>
    public required ImmutableArray<string> Days { get; init; }

    /// <summary>The weekday, where the text names only one; null where it names none or several.</summary>
    public string? OnlyDay { get; init; }

    /// <summary>When it was published, in days since the year 1; null if not known.</summary>
    public double? Published { get; init; }

    /// <summary>Whether the text is in a language other than that of the table of general news.</summary>
    public required bool IsForeign { get; init; }

    /// <summary>A name as it is written in the article, by its folded word.</summary>
    public required ImmutableDictionary<string, string> Written { get; init; }

    /// <summary>Words of headline and body together.</summary>
    public required int Words { get; init; }

    /// <summary>Reads the features of an article.</summary>
    public static ArticleFeatures Of(ArticleAnalysis analysis)
    {
        var article = analysis.Article;
        var uses = new Dictionary<string, TermUse>(StringComparer.Ordinal);
        var order = new List<string>();
        var figures = new List<string>();
        var pairs = new List<(int, int)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        var dates = new SortedSet<string>(StringComparer.Ordinal);
        var told = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var written = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var title = TermScanner.Scan(article.Title);
        var body = TermScanner.Scan(TermScanner.Body(analysis));
        var cased = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in body)
        {
            if (term.Shape != TermShape.Capital)
                continue;
            cased.Add(term.Word);
            var end = term.End - term.Start > 2 && term.Word[^1] != 's' && analysis.Article.Text[term.End - 2] is '\'' or '’' ? term.End - 2 : term.End;
            written.TryAdd(term.Word, analysis.Article.Text[term.Start..end]);
        }

        foreach (var term in title)
            Add(term, TermPlace.Title, inTitle: true);
        for (var i = 0; i < body.Count; i++)
        {
            Add(body[i], i < LeadWords ? TermPlace.Lead : TermPlace.None, inTitle: false);
            if (Array.IndexOf(Weekdays, body[i].Word) >= 0)
                told[body[i].Word] = told.GetValueOrDefault(body[i].Word) + 1;
        }

        Pair(title);
        Pair(body);
        return new ArticleFeatures(article.Id)
        {
            Terms = [.. order.Select(key => uses[key])],
            Pairs = [.. pairs.Distinct()],
            Dates = [.. dates],
            Figures = [.. figures.Distinct(StringComparer.Ordinal)],
            Days = [.. told.Where(day => day.Value == told.Values.Max()).Select(day => day.Key)],
            OnlyDay = told.Count == 1 ? told.Keys.Single() : null,
            Published = article.Published is { } time ? time.Value.UtcTicks / (double)TimeSpan.TicksPerDay : null,
            Words = title.Count + body.Count,
            IsForeign = IsForeignTo(article.Language, body.Count > 0 ? body : title),
            Written = written.ToImmutable(),
        };

        void Add(Term term, TermPlace place, bool inTitle)
        {
            if (term.Shape == TermShape.Number)
                place |= TermPlace.Number;
            else if (term.Shape == TermShape.Capital && !inTitle)
                place |= TermPlace.Name;
            else if (term.Shape is TermShape.Capital or TermShape.CapitalAtStart && (cased.Contains(term.Word) || IsMostlyCapital(term.Word)))
                place |= TermPlace.Name;
            ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, term.Word, out var known);
            if (!known)
            {
                places.Add(term.Word, order.Count);
                order.Add(term.Word);
            }

            use = new TermUse(term.Word, use.Count + 1, use.Place | place);
        }

        void Pair(List<Term> terms)
        {
            for (var i = 0; i + 1 < terms.Count; i++)
                if (terms[i].Shape == TermShape.Number && terms[i + 1].Shape == TermShape.Lower)
                    figures.Add(terms[i].Word + " " + terms[i + 1].Word);
            for (var i = 0; i + 1 < terms.Count; i++)
            {
                if (terms[i + 1].Start - terms[i].End > 2)
                    continue;
                pairs.Add((places[terms[i].Word], places[terms[i + 1].Word]));
                var (month, day) = DayOfMonth(terms[i].Word) > 0 ? (Month(terms[i + 1].Word), DayOfMonth(terms[i].Word)) : (Month(terms[i].Word), DayOfMonth(terms[i + 1].Word));
                if (month > 0 && day > 0)
                    dates.Add(Months[month - 1] + " " + day.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    /// <summary>Whether a folded word names a day of the week or a month: written as a name, but naming no one.</summary>
    public static bool IsCalendarWord(string word) => Array.IndexOf(Weekdays, word) >= 0 || Array.IndexOf(Months, word) >= 0;

    // A month in full, or its first three or four letters; 0 for another word.
    private static int Month(string word)
    {
        for (var m = 0; m < Months.Length; m++)
            if (word == Months[m] || (word.Length is 3 or 4 && Months[m].StartsWith(word, StringComparison.Ordinal)))
                return m + 1;
        return 0;
    }

    private static int DayOfMonth(string word)
    {
        if (!char.IsAsciiDigit(word[0]) || word.Length > 4)
            return 0;
        var digits = word.Length > 1 && char.IsAsciiDigit(word[1]) ? 2 : 1;
        return (word.Length == digits || word.AsSpan(digits) is "st" or "nd" or "rd" or "th") && int.Parse(word.AsSpan(0, digits), CultureInfo.InvariantCulture) is > 0 and <= 31 and var day ? day : 0;
    }

    private static readonly string[] Months =
        [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(name => name.Length > 0).Select(name => name.ToLowerInvariant())];

    private static readonly string[] Weekdays = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames.Select(name => name.ToLowerInvariant())];

    private static bool IsMostlyCapital(string word) =>
        !WordStatistics.English.TryGet(word, out var counts) || counts.Capitalised + counts.Capitals > counts.Small;

    // Of English running text, four words in ten are among the hundred commonest; of other languages, hardly one.
    private static bool IsForeignTo(string? language, List<Term> words)
    {
        if (language is not null)
            return !language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var common = words.Count(word => WordStatistics.English.TryGet(word.Word, out var counts) && counts.Articles > 3000);
        return words.Count >= 20 && common < words.Count * 0.2;
    }
}
