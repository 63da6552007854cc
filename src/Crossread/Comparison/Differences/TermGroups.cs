using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language.Lexicons;
using Crossread.Language.Names;

namespace Crossread.Comparison.Differences;

/// <summary>Finds where articles give one thing names that tell of a view, by a table of such names.</summary>
internal sealed class TermGroups
{
    private static readonly ImmutableArray<ImmutableArray<string>> s_rows = LexiconTable.Read("lexicons/en/comparison/telling-names.tsv", 3);

    // By the stem of the first word: the terms that begin with it, longest first.
    private static readonly Dictionary<string, NamedTerm[]> s_terms = s_rows
        .Select(r => new NamedTerm(r[0], string.Equals(r[1], "telling", StringComparison.Ordinal), [.. r[2].Split(' ').Select(Stem)], r[2]))
        .GroupBy(t => t.Stems[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(t => t.Stems.Length).ToArray(), StringComparer.Ordinal);

    private readonly IReadOnlyList<ArticleAnalysis> _articles;
    private readonly StoryTerms _terms;

    public TermGroups(StoryTerms terms, IReadOnlyList<ArticleAnalysis> articles)
    {
        _terms = terms;
        _articles = articles;
    }

    /// <summary>For each group of names, the articles' names for it in these tellings, where they differ and one of them tells of a view.</summary>
    public IEnumerable<Difference> Differences(IReadOnlyList<ReadTelling> tellings)
    {
        foreach (var names in tellings.SelectMany(Names).GroupBy(n => n.Term.Group, StringComparer.Ordinal))
        {
            // Names that stand beside a person's name are that person's: "the ruler A" and "President B" are no names of one thing.
            var persons = names.Select(PersonOf).OfType<string>().Distinct(StringComparer.Ordinal).ToArray();
            var person = persons.Length > 1 ? names.GroupBy(PersonOf, StringComparer.Ordinal).Where(g => g.Key is not null).OrderByDescending(g => g.Select(n => n.Telling.Clause.Article).Distinct().Count()).First().Key : null;
            var group = names.Where(n => person is null || string.Equals(PersonOf(n), person, StringComparison.Ordinal)).ToArray();
            var byArticle = group.GroupBy(n => n.Telling.Clause.Article).OrderBy(g => g.Key).ToArray();
            if (byArticle.Length < 2 || !group.Any(n => n.Term.IsTelling))
                continue;
            var differ = byArticle.SelectMany((x, i) => byArticle.Skip(i + 1).Select(y => (x, y))).Any(p =>
                p.x.All(a => p.y.All(b => a.Term.Stems[^1] != b.Term.Stems[^1])) && (p.x.Any(a => a.Term.IsTelling) || p.y.Any(b => b.Term.IsTelling)));
            if (differ)
                yield return new Difference(DifferenceKind.Wording, [.. byArticle.Select(g => SideOf((g.FirstOrDefault(n => n.Term.IsTelling) ?? g.First())))], names.Key);
        }
    }

    /// <summary>The wordings of a story: of each group that differed in some claim, every name its articles use in such claims; and of each person whom the articles
    /// give different roles, those roles.</summary>
    public ImmutableArray<Wording> Wordings(IEnumerable<Difference> differences)
    {
        var wordings = ImmutableArray.CreateBuilder<Wording>();
        foreach (var group in differences.Where(d => d.Kind == DifferenceKind.Wording).GroupBy(d => d.Note, StringComparer.Ordinal))
        {
            var sides = group.SelectMany(d => d.Sides).DistinctBy(s => (s.Article, s.Words.ToLowerInvariant()));
            wordings.Add(new Wording(group.Key, [.. InOrder(sides)]));
        }

        wordings.AddRange(Roles());
        return wordings.ToImmutable();
    }

    private IEnumerable<Wording> Roles()
    {
        var byKey = _articles.SelectMany((a, i) => a.Language.Entities.Select((e, n) => (Article: i, Index: n, Entity: e)))
            .Where(e => e.Entity.Type == NameType.Person && !e.Entity.Roles.IsEmpty).GroupBy(e => e.Entity.Key, StringComparer.Ordinal);
        foreach (var person in byKey)
        {
            // Most persons have no such role: only the texts of those that have one are searched.
            if (!person.SelectMany(p => p.Entity.Roles).Any(IsTelling))
                continue;
            var sides = new List<DifferenceSide>();
            foreach (var (article, _, entity) in person)
            {
                var text = _articles[article].Article.Text;
                foreach (var role in entity.Roles)
                {
                    var at = text.IndexOf(role, StringComparison.Ordinal);
                    if (at >= 0)
                        sides.Add(new DifferenceSide(_articles[article].Article.Id, new(at, at + role.Length), role));
                }
            }

            if (sides.Select(s => s.Article).Distinct(StringComparer.Ordinal).Count() > 1 && sides.Select(s => RoleHeads.Of(s.Words)).Distinct(StringComparer.Ordinal).Count() > 1)
                yield return new Wording(person.OrderByDescending(p => p.Entity.Name.Length).First().Entity.Name, [.. InOrder(sides)]);
        }
    }

    private static bool IsTelling(string role) =>
        s_terms.TryGetValue(Stem(RoleHeads.Of(role)), out var terms) && terms.Any(t => t.IsTelling && t.Stems.Length == 1);

    private IEnumerable<DifferenceSide> InOrder(IEnumerable<DifferenceSide> sides)
    {
        var order = _articles.Select((a, i) => (a.Article.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        return sides.OrderBy(s => order[s.Article]).ThenBy(s => s.Span);
    }

    private IEnumerable<Found> Names(ReadTelling telling)
    {
        var clause = telling.Clause;
        for (var t = clause.FirstToken; t < clause.EndToken; t++)
        {
            if (telling.IsQuoted(t) || !s_terms.TryGetValue(Stem(telling.Lower(t)), out var terms))
                continue;
            var term = terms.FirstOrDefault(x => t + x.Stems.Length <= clause.EndToken && x.Stems.Index().All(s => string.Equals(Stem(telling.Lower(t + s.Index)), s.Item, StringComparison.Ordinal)));
            if (term is null)
                continue;
            yield return new Found(telling, term, t, t + term.Stems.Length);
            t += term.Stems.Length - 1;
        }
    }

    /// <summary>The name with the words that belong to it: article and adjectives before it, "in", "of" or "against" with a name after it.</summary>
    private DifferenceSide SideOf(Found found)
    {
        var (telling, clause) = (found.Telling, found.Telling.Clause);
        var (first, end) = (found.FirstToken, found.EndToken);
        while (first > clause.FirstToken && found.FirstToken - first < 3 && telling.IsWord(first - 1))
        {
            var before = telling.Lower(first - 1);
            if (before is "the" or "a" or "an" or "its" or "his" or "her" or "their" or "this" || before.EndsWith("'s", StringComparison.Ordinal))
            {
                first--;
                break;
            }

            // A verb before it, or somebody's name, does not belong to it.
            if (VerbForms.Of(before, CapitalUse.None, first - 1 > clause.FirstToken ? telling.Lower(first - 2) : "") != VerbForm.None
                || SpanOrder.Overlapping(telling.Language.Names, telling.Language.Tokens[first - 1].Span, n => n.Span).Any() || _terms.TermOf(clause.Article, first - 1) is not (>= 0 and var term) || _terms.Weight(term) < 0.12)
                break;
            first--;
        }

        if (end + 1 < clause.EndToken && telling.Lower(end) is "in" or "of" or "against" or "on" or "with")
        {
            var name = SpanOrder.Overlapping(telling.Language.Names, telling.Language.Tokens[end + 1].Span, n => n.Span).FirstOrDefault(n => n.Span.Start == telling.Language.Tokens[end + 1].Span.Start);
            while (name is not null && end < clause.EndToken && telling.Language.Tokens[end].Span.Start < name.Span.End)
                end++;
        }

        return telling.Side(first, end);
    }

    /// <summary>Key of the person whose name follows at once, but for a comma; null where none does.</summary>
    private static string? PersonOf(Found found)
    {
        var language = found.Telling.Language;
        var t = found.EndToken < language.Tokens.Length && language.Word(found.EndToken) is "," ? found.EndToken + 1 : found.EndToken;
        return t < language.Tokens.Length
            && SpanOrder.Overlapping(language.Names, language.Tokens[t].Span, n => n.Span).FirstOrDefault(n => n.Type == NameType.Person) is { } name
            ? language.Entities[name.Entity].Key
            : null;
    }

    private static string Stem(string word) => Stemmer.Stem(IrregularForms.BaseOf(word) ?? word);

    private sealed record NamedTerm(string Group, bool IsTelling, string[] Stems, string Words);

    private sealed record Found(ReadTelling Telling, NamedTerm Term, int FirstToken, int EndToken);
}
