using System.Collections.Immutable;
using Crossread.Presentation;

namespace Crossread.Cli.Terminal;

/// <summary>Letters for the articles of a report, and names to put beside words: the outlet's where all are stated and short, else the letter.</summary>
internal sealed class ArticleMarks
{
    private const int LongestName = 22;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly ImmutableArray<ReportArticle> _articles;
    private readonly bool _named;

    public ArticleMarks(ImmutableArray<ReportArticle> articles)
    {
        _articles = articles;
        for (var i = 0; i < articles.Length; i++)
            _places[articles[i].Id] = i;
        _named = articles.All(a => a.Analysis.Article.Outlet is not null && a.Label.Length <= LongestName);
    }

    /// <summary>Columns that the longest name takes.</summary>
    public int Width => _named ? _articles.Max(a => a.Label.Length) : _articles.Length > 26 ? 2 : 1;

    /// <summary>Whether names are letters, which a legend has to explain.</summary>
    public bool AreLetters => !_named;

    /// <summary>A, B, … Z, AA, AB, … in the order of the articles.</summary>
    public string Letter(string article) => Letter(_places.GetValueOrDefault(article));

    /// <summary>What stands beside an article's words.</summary>
    public string Name(string article) => _named && _places.TryGetValue(article, out var place) ? TextScreen.Shown(_articles[place].Label) : Letter(article);

    /// <summary>Names of several articles.</summary>
    public string Names(IEnumerable<string> articles) => string.Join(_named ? ", " : " ", articles.Distinct(StringComparer.Ordinal).OrderBy(a => _places.GetValueOrDefault(a)).Select(Name));

    private static string Letter(int place)
    {
        var letters = string.Empty;
        for (; place >= 0; place = (place / 26) - 1)
            letters = (char)('A' + (place % 26)) + letters;
        return letters;
    }
}
