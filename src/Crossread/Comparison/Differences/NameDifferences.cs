using Crossread.Articles;
using Crossread.Language.Names;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Comparison.Differences;

/// <summary>One telling names whom another describes, or the forms of a name differ.</summary>
internal sealed class NameDifferences
{
    private const double CloseFrom = 0.2;
    private const double ListCloseFrom = 0.35;

    // What the articles call each person.
    private readonly Dictionary<string, HashSet<string>> _roles = new(StringComparer.Ordinal);

    // By article and role: the persons it calls so.
    private readonly Dictionary<(string Article, string Role), HashSet<string>> _called = [];

    public NameDifferences(IReadOnlyList<ArticleAnalysis> articles)
    {
        foreach (var analysis in articles)
        {
            foreach (var entity in analysis.Language.Entities.Where(e => e.Type == NameType.Person))
            {
                if (!_roles.TryGetValue(entity.Key, out var roles))
                    _roles[entity.Key] = roles = new(StringComparer.Ordinal);
                foreach (var role in entity.Roles.Select(RoleHeads.Of).Where(h => h.Length > 2))
                {
                    roles.Add(role);
                    if (!_called.TryGetValue((analysis.Article.Id, role), out var called))
                        _called[(analysis.Article.Id, role)] = called = new(StringComparer.Ordinal);
                    called.Add(entity.Key);
                }
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

        if (Listed(tellings, terms) is { } listed)
        {
            yield return listed;
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
                    yield return new Difference(
                        DifferenceKind.Name, ReadTelling.InOrder(named, named.Side(name.Span), others[0], described), $"{named.Teller} names {entity.Name}, {others[0].Teller} does not");
                    yield break;
                }
            }
        }
    }

    /// <summary>Persons one by one in one article, and only as a number of people in another: "Ann Lund, Per Holm and Kari Moe", "three lawmakers".</summary>
    private static Difference? Listed(IReadOnlyList<ReadTelling> tellings, StoryTerms terms)
    {
        foreach (var listing in tellings)
        {
            if (List(listing) is not { } list)
                continue;
            var names = list.Words.Split(' ', ',').Where(w => w.Length > 2 && char.IsUpper(w[0])).ToArray();
            foreach (var other in tellings)
            {
                if (other.Clause.Article != listing.Clause.Article && Closeness.Of(listing, other, terms) >= ListCloseFrom && People(other) is { } people
                    && !names.Any(n => other.Analysis.Article.Text.Contains(n, StringComparison.Ordinal)))
                    return new Difference(DifferenceKind.Name, ReadTelling.InOrder(listing, list, other, people), $"{listing.Teller} names them, {other.Teller} does not");
            }
        }

        return null;
    }

    /// <summary>Two or more names of persons with a comma or "and" between them.</summary>
    private static DifferenceSide? List(ReadTelling telling)
    {
        TextSpan? list = null;
        foreach (var name in SpanOrder.Within(telling.Language.Names, telling.Clause.Span, n => n.Span).Where(n => n.Type == NameType.Person))
        {
            if (list is { } before && telling.Language.Text[before.End..name.Span.Start] is ", " or " and " or ", and ")
                list = new TextSpan(before.Start, name.Span.End);
            else if (list is { } whole && whole.Of(telling.Language.Text).Contains(" and ", StringComparison.Ordinal))
                break;
            else
                list = name.Span;
        }

        return list is { } found && found.Of(telling.Language.Text).Contains(" and ", StringComparison.Ordinal) ? telling.Side(found) : null;
    }

    /// <summary>Several people by what they are, with the words before it that belong to it.</summary>
    private static DifferenceSide? People(ReadTelling telling)
    {
        for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
        {
            var word = telling.Lower(t);
            if (word.EndsWith('s') && SpeakerNouns.IsPerson(word[..^1]) || word is "people" or "members")
                return telling.Side(FirstOf(telling, t), t + 1);
        }

        return null;
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
    private DifferenceSide? Described(ReadTelling[] tellings, HashSet<string> roles)
    {
        foreach (var telling in tellings)
        {
            for (var t = telling.Clause.FirstToken; t < telling.Clause.EndToken; t++)
            {
                var (word, role) = (telling.Lower(t), RoleHeads.Singular(telling.Lower(t)));
                // Where the article calls somebody else so by name, it means that one.
                if (!roles.Contains(role) || (word == role && _called.ContainsKey((telling.Analysis.Article.Id, role))))
                    continue;
                var place = telling.Language.Tokens[t].Span;
                if (SpanOrder.Overlapping(telling.Language.Names, new(place.Start, place.End + 4), n => n.Span).Any(n => n.Type == NameType.Person && n.Span.Start >= place.Start))
                    continue;
                return telling.Side(FirstOf(telling, t), t + 1);
            }
        }

        return null;
    }

    /// <summary>The first token of the noun phrase that ends with a noun, of four words before it at most.</summary>
    private static int FirstOf(ReadTelling telling, int noun)
    {
        var first = noun;
        while (first > telling.Clause.FirstToken && noun - first < 4 && telling.IsWord(first - 1) && VerbForms.Of(telling.Lower(first - 1), CapitalUse.None, "the") == VerbForm.None
            && telling.Lower(first - 1) is not ("of" or "in" or "by" or "and" or "that" or "with" or "to" or "what" or "which" or "how" or "whether" or "for" or "on" or "at" or "from"))
        {
            first--;
        }

        return first;
    }
}
