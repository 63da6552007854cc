using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison.Differences;

namespace Crossread.Comparison;

/// <summary>Reads which article tells which claim, in part, as not so, or not at all, and where that could not be measured.</summary>
internal static class CoverageReader
{
    // A clause that was not taken for a telling but comes this near to one tells part of the claim.
    private const double PartFrom = 0.2;

    // Codes of findings that say that the text was not all there.
    private static readonly string[] s_incomplete = ["empty", "not-text", "cut", "truncated", "paywall", "wall", "not-read", "too-long", "language"];

    /// <summary>The grid: by claim, then by article.</summary>
    public static ImmutableArray<Coverage> Read(
        ImmutableArray<ArticleAnalysis> articles,
        IReadOnlyList<int> compared,
        TellingReader reader,
        IReadOnlyList<Clause> clauses,
        IReadOnlyList<List<int>> groups,
        Alignment alignment,
        ImmutableArray<Claim> claims,
        ImmutableArray<Claim> toldByOne)
    {
        var missing = articles.Index().ToDictionary(a => a.Item.Article.Id, a => Missing(a.Item, compared[a.Index]), StringComparer.Ordinal);
        var grid = ImmutableArray.CreateBuilder<Coverage>();
        var groupOf = groups.Index().SelectMany(g => g.Item.Select(c => (Clause: c, Group: g.Index))).ToDictionary(p => p.Clause, p => p.Group);
        var parts = new HashSet<(int Group, int Article)>();
        foreach (var link in alignment.Likely.Where(l => l.Likelihood >= PartFrom))
        {
            if (groupOf.TryGetValue(link.A, out var group) && !groupOf.ContainsKey(link.B))
                parts.Add((group, clauses[link.B].Article));
            if (groupOf.TryGetValue(link.B, out group) && !groupOf.ContainsKey(link.A))
                parts.Add((group, clauses[link.A].Article));
        }

        for (var c = 0; c < claims.Length; c++)
        {
            var denials = groups[c].ToLookup(i => clauses[i].Article, i => DenialDifferences.IsDenial(reader.Read(clauses[i])));
            var someoneAsserts = denials.Any(d => d.Any(x => !x));
            for (var a = 0; a < articles.Length; a++)
            {
                var id = articles[a].Article.Id;
                grid.Add(denials.Contains(a)
                    ? new Coverage(claims[c].Id, id, someoneAsserts && denials[a].All(d => d) ? CoverageState.Denied : CoverageState.Told, "")
                    : missing[id] is { } because ? new Coverage(claims[c].Id, id, CoverageState.NotMeasured, because)
                    : new Coverage(claims[c].Id, id, parts.Contains((c, a)) ? CoverageState.PartlyTold : CoverageState.NotTold, ""));
            }
        }

        foreach (var claim in toldByOne)
        {
            foreach (var article in articles.Select(a => a.Article.Id))
            {
                grid.Add(string.Equals(article, claim.Tellings[0].Article, StringComparison.Ordinal) ? new Coverage(claim.Id, article, CoverageState.Told, "")
                    : missing[article] is { } because ? new Coverage(claim.Id, article, CoverageState.NotMeasured, because)
                    : new Coverage(claim.Id, article, CoverageState.NotTold, ""));
            }
        }

        return grid.ToImmutable();
    }

    /// <summary>What was missing of an article's text; null where it was all there.</summary>
    private static string? Missing(ArticleAnalysis analysis, int compared)
    {
        if (analysis.Language.Sentences.IsEmpty)
            return "there is no text";
        if (compared < analysis.Language.Sentences.Length)
            return $"only its first {compared.ToString(CultureInfo.InvariantCulture)} sentences were compared";
        var finding = analysis.Article.Findings.FirstOrDefault(f => s_incomplete.Any(code => f.Code.Contains(code, StringComparison.Ordinal)));
        return finding?.Message;
    }
}
