using Crossread.Articles;
using Crossread.Language.Names;

namespace Crossread.Comparison.Differences;

/// <summary>One telling names whom another describes, or the forms of a name differ.</summary>
internal sealed class NameDifferences
{
    // Of each person: what the articles call him or her, and which articles name him or her.
    private readonly Dictionary<string, (HashSet<string> Roles, HashSet<string> Articles)> _persons = new(StringComparer.Ordinal);

    public NameDifferences(IReadOnlyList<ArticleAnalysis> articles)
    {
        foreach (var analysis in articles)
        {
            foreach (var entity in analysis.Language.Entities.Where(e => e.Type == NameType.Person))
            {
                if (!_persons.TryGetValue(entity.Key, out var person))
                    _persons[entity.Key] = person = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
                person.Roles.UnionWith(entity.Roles.Select(Head).Where(h => h.Length > 4));
                person.Articles.Add(analysis.Article.Id);
            }
        }
    }

    public IEnumerable<Difference> Find(IReadOnlyList<ReadTelling> tellings)
    {
        var byArticle = tellings.GroupBy(t => t.Clause.Article).OrderBy(g => g.Key).Select(g => g.ToArray()).ToArray();
        foreach (var named in tellings)
        {
            foreach (var name in SpanOrder.Within(named.Language.Names, named.Clause.Span, n => n.Span).Where(n => n.Type == NameType.Person))
            {
                var entity = named.Language.Entities[name.Entity];
                if (!_persons.TryGetValue(entity.Key, out var person) || person.Roles.Count == 0)
                    continue;
                foreach (var others in byArticle.Where(o => o[0].Clause.Article != named.Clause.Article))
                {
                    // An article that names him somewhere does not keep the name back.
                    if (person.Articles.Contains(others[0].Analysis.Article.Id) || Described(others, person.Roles) is not { } described)
                        continue;
                    var sides = new[] { (named.Clause.Article, Side: named.Side(name.Span)), (others[0].Clause.Article, Side: described) };
                    yield return new Difference(
                        DifferenceKind.Name, [.. sides.OrderBy(s => s.Article).Select(s => s.Side)], $"{entity.Name} is named in one, described in the other");
                    yield break;
                }
            }
        }
    }

    /// <summary>Words for someone in one of the roles, without a person's name beside them.</summary>
    private static DifferenceSide? Described(ReadTelling[] tellings, HashSet<string> roles)
    {
        foreach (var telling in tellings)
        {
            for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
            {
                if (!roles.Contains(Singular(telling.Lower(t))))
                    continue;
                var place = telling.Language.Tokens[t].Span;
                if (SpanOrder.Overlapping(telling.Language.Names, new(place.Start, place.End + 4), n => n.Span).Any(n => n.Type == NameType.Person && n.Span.Start >= place.Start))
                    continue;
                var first = t;
                while (first > telling.Clause.FirstToken && t - first < 4 && telling.IsWord(first - 1) && VerbForms.Of(telling.Lower(first - 1), CapitalUse.None, "the") == VerbForm.None
                    && telling.Lower(first - 1) is not ("of" or "in" or "by" or "and" or "that" or "with" or "to"))
                {
                    first--;
                }

                return telling.Side(first, t + 1);
            }
        }

        return null;
    }

    private static string Head(string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var of = Array.FindIndex(words, w => w is "of" or "at" or "for" or "to" or "in");
        return Singular((of > 0 ? words[of - 1] : words.Length > 0 ? words[^1] : "").ToLowerInvariant());
    }

    private static string Singular(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
