using Crossread.Articles;
using Crossread.Language.Names;

namespace Crossread.Comparison.Differences;

/// <summary>One telling names whom another describes, or the forms of a name differ.</summary>
internal sealed class NameDifferences
{
    private const double CloseFrom = 0.4;

    // What the articles call each person.
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);

    public NameDifferences(IReadOnlyList<ArticleAnalysis> articles)
    {
        foreach (var analysis in articles)
        {
            foreach (var entity in analysis.Language.Entities.Where(e => e.Type == NameType.Person))
            {
                if (!_roles.TryGetValue(entity.Key, out var roles))
                    _roles[entity.Key] = roles = new(StringComparer.Ordinal);
                roles.UnionWith(entity.Roles.Select(RoleHeads.Of).Where(h => h.Length > 4));
            }
        }
    }

    public IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        if (Spelling(tellings) is { } spelling)
        {
            yield return spelling;
            yield break;
        }

        var byArticle = tellings.GroupBy(t => t.Clause.Article).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        foreach (var named in tellings)
        {
            foreach (var name in SpanOrder.Within(named.Language.Names, named.Clause.Span, n => n.Span).Where(n => n.Type == NameType.Person))
            {
                var entity = named.Language.Entities[name.Entity];
                if (!entity.Name.Contains(' ', StringComparison.Ordinal) || !_roles.TryGetValue(entity.Key, out var roles) || roles.Count == 0)
                    continue;
                foreach (var others in byArticle.Where(o => o[0].Clause.Article != named.Clause.Article))
                {
                    if (!others.Any(o => Closeness.Of(named, o, terms) >= CloseFrom) || Described(others, roles) is not { } described)
                        continue;
                    // An article that names him somewhere, if only in part or in another spelling, does not keep the name back.
                    if (entity.Name.Split(' ', '-').Where(w => w.Length > 2).Any(w => others[0].Analysis.Article.Text.Contains(w, StringComparison.OrdinalIgnoreCase)))
                        continue;
                    var sides = new[] { (named.Clause.Article, Side: named.Side(name.Span)), (others[0].Clause.Article, Side: described) };
                    yield return new Difference(
                        DifferenceKind.Name, [.. sides.OrderBy(s => s.Article).Select(s => s.Side)], $"{named.Teller} names {entity.Name}, {others[0].Teller} does not");
                    yield break;
                }
            }
        }
    }

    /// <summary>Two spellings of one name of several words, of which one word differs by a letter or two.</summary>
    private static Difference? Spelling(IReadOnlyList<ReadTelling> tellings)
    {
        var names = tellings.SelectMany(CapitalRuns).ToArray();
        foreach (var (i, a) in names.Index())
        {
            foreach (var b in names.Skip(i + 1))
            {
                if (a.Telling.Clause.Article == b.Telling.Clause.Article || a.End - a.First != b.End - b.First)
                    continue;
                var apart = Enumerable.Range(0, a.End - a.First).Select(n => (X: a.Telling.Lower(a.First + n), Y: b.Telling.Lower(b.First + n))).Where(w => !string.Equals(w.X, w.Y, StringComparison.Ordinal)).ToArray();
                if (apart is [var (x, y)] && Math.Min(x.Length, y.Length) > 4 && x[0] == y[0] && Distance(x, y) <= 2 && !IsAdjective(x, y) && !IsAdjective(y, x))
                    return new Difference(DifferenceKind.Name, [a.Telling.Side(a.First, a.End), b.Telling.Side(b.First, b.End)], "spelt in two ways");
            }
        }

        return null;
    }

    // "Norland", "Norlandish": of a place, not another spelling of it.
    private static bool IsAdjective(string name, string word) => word.StartsWith(name[..^1], StringComparison.Ordinal) && word.EndsWith('n') || word.EndsWith("'s", StringComparison.Ordinal);

    /// <summary>The runs of two or more words with capitals: names, known or not.</summary>
    private static IEnumerable<(ReadTelling Telling, int First, int End)> CapitalRuns(ReadTelling telling)
    {
        for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
        {
            var end = t;
            while (end < telling.Clause.EndToken && telling.IsWord(end) && char.IsUpper(telling.Language.Word(end)[0]))
                end++;
            if (end - t > 1)
                yield return (telling, t, end);
            t = Math.Max(t, end);
        }
    }

    /// <summary>Letters to change, add or take away (Levenshtein 1966).</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }

    /// <summary>Words for someone in one of the roles, without a person's name beside them.</summary>
    private static DifferenceSide? Described(ReadTelling[] tellings, HashSet<string> roles)
    {
        foreach (var telling in tellings)
        {
            for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
            {
                if (!roles.Contains(RoleHeads.Singular(telling.Lower(t))))
                    continue;
                var place = telling.Language.Tokens[t].Span;
                if (SpanOrder.Overlapping(telling.Language.Names, new(place.Start, place.End + 4), n => n.Span).Any(n => n.Type == NameType.Person && n.Span.Start >= place.Start))
                    continue;
                var first = t;
                while (first > telling.Clause.FirstToken && t - first < 4 && telling.IsWord(first - 1) && VerbForms.Of(telling.Lower(first - 1), CapitalUse.None, "the") == VerbForm.None
                    && telling.Lower(first - 1) is not ("of" or "in" or "by" or "and" or "that" or "with" or "to" or "what" or "which" or "how" or "whether"))
                {
                    first--;
                }

                return telling.Side(first, t + 1);
            }
        }

        return null;
    }
}
