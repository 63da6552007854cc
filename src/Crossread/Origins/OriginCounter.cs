using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Reuse;

namespace Crossread.Origins;

/// <summary>Counts the origins behind tellings, with the evidence of every join.</summary>
/// <remarks>
/// Each telling first has an origin of its own, as its article states it (see <see cref="TellingOrigin"/>). Origins are then joined, and only on evidence:
/// the same named speaker, the same credited agency, a copied passage, one citing the other, one publisher. What is left is the upper bound. The lower
/// bound takes everything as shared that could be: only different persons, or different bodies, or different documents, are known to be apart.
/// Thread-safe; cost grows with the tellings and, within a claim, with its passages.
/// </remarks>
public sealed class OriginCounter
{
    /// <summary>Counts the origins behind tellings of the articles of one story.</summary>
    /// <param name="tellings">The tellings, in the order of the articles.</param>
    /// <param name="articles">The story's articles.</param>
    /// <param name="passages">The stretches that stand in two of them.</param>
    /// <returns>The count; 0 for no telling.</returns>
    public OriginCount Count(ImmutableArray<Telling> tellings, ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages) =>
        Count(tellings, new OriginTexts(articles, passages));

    /// <summary>Counts the origins behind the claims of a story together.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="articles">The story's articles.</param>
    /// <param name="passages">The stretches that stand in two of them.</param>
    /// <returns>The count; 0 for no claim.</returns>
    public OriginCount Count(ImmutableArray<Claim> claims, ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages) =>
        Count(claims, new OriginTexts(articles, passages));

    internal static OriginCount Count(ImmutableArray<Telling> tellings, OriginTexts texts) => Count(OfClaim(tellings, texts), OriginScope.Claim, texts);

    internal static OriginCount Count(ImmutableArray<Claim> claims, OriginTexts texts) => Count(
        [.. claims.SelectMany(c => OfClaim(c.Tellings, texts)).GroupBy(n => (n.Article, n.Key)).Select(g => g.First() with { Tellings = [.. g.SelectMany(n => n.Tellings)] })], OriginScope.Story, texts);

    private static OriginCount Count(List<TellingOrigin> nodes, OriginScope scope, OriginTexts texts)
    {
        if (nodes.Count == 0)
            return new OriginCount(0, 0, [], []);
        var groups = new OriginGroups(nodes, scope);
        var joins = new List<OriginJoin>();
        JoinByKey(nodes, groups, joins);
        JoinByCitation(nodes, texts, groups, joins);
        JoinByPassage(nodes, texts.Passages, groups, joins);
        JoinByFamily(nodes, texts, groups, joins);
        var origins = groups.All().Select(g => OriginOf([.. g.Select(n => nodes[n])], texts)).ToArray();
        var least = Enum.GetValues<OriginKind>().Where(k => k is OriginKind.Person or OriginKind.Organization or OriginKind.Document)
            .Max(k => origins.Count(o => o.Kind == k));
        return new OriginCount(
            Math.Max(1, least),
            origins.Length,
            [.. origins.OrderByDescending(o => o.Articles.Length).ThenBy(o => o.Kind).ThenBy(o => o.Name, StringComparer.Ordinal)],
            [.. joins]);
    }

    /// <summary>One for each article and each origin that it states. What an article tells without an origin rests on the origin that it states for the
    /// same tellings elsewhere: a headline on the body.</summary>
    private static List<TellingOrigin> OfClaim(ImmutableArray<Telling> tellings, OriginTexts texts)
    {
        var nodes = new List<TellingOrigin>();
        foreach (var article in tellings.GroupBy(t => t.Article, StringComparer.Ordinal))
        {
            var stated = article.Select(t => TellingOrigin.Of(t, texts)).ToList();
            var named = stated.Where(o => o.Kind is not (OriginKind.NotStated or OriginKind.OwnReporting)).ToList();
            foreach (var origin in (named.Count > 0 ? named : stated).GroupBy(o => o.Key, StringComparer.Ordinal))
                nodes.Add(origin.First() with { Tellings = [.. origin.SelectMany(o => o.Tellings)] });
            if (named.Count == 1)
                nodes[^1] = nodes[^1] with { Tellings = [.. stated.SelectMany(o => o.Tellings)] };
        }

        return nodes;
    }

    private static void JoinByKey(List<TellingOrigin> nodes, OriginGroups groups, List<OriginJoin> joins)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].IsShared && !first.TryAdd(nodes[i].Key, i) && groups.Join(first[nodes[i].Key], i))
            {
                var other = nodes[first[nodes[i].Key]];
                var evidence = nodes[i].Kind == OriginKind.Dispatch ? JoinEvidence.SameCredit : JoinEvidence.SameSpeaker;
                joins.Add(new OriginJoin(evidence, other.Evidence, nodes[i].Evidence, $"both {(evidence == JoinEvidence.SameCredit ? "credit" : "name")} {nodes[i].Name}"));
            }
        }
    }

    /// <summary>An article that credits an outlet whose own article is in the story has it from there.</summary>
    private static void JoinByCitation(List<TellingOrigin> nodes, OriginTexts texts, OriginGroups groups, List<OriginJoin> joins)
    {
        var byOutlet = Enumerable.Range(0, nodes.Count).ToLookup(n => texts.OutletKey(nodes[n].Article), StringComparer.Ordinal);
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Kind != OriginKind.Dispatch || TellingOrigin.KeyOf(nodes[i].Name) is not { Length: > 0 } key)
                continue;
            foreach (var j in byOutlet[key])
            {
                if (i != j && groups.Join(i, j))
                    joins.Add(new OriginJoin(JoinEvidence.Cites, nodes[i].Evidence, nodes[j].Evidence, $"one cites {texts[nodes[j].Article].Article.Outlet}, the other is its report"));
            }
        }
    }

    /// <summary>Tellings with copied words rest on one origin.</summary>
    private static void JoinByPassage(List<TellingOrigin> nodes, PassageIndex passages, OriginGroups groups, List<OriginJoin> joins)
    {
        var sharing = new SortedDictionary<int, SortedSet<int>>();
        foreach (var (n, node) in nodes.Index())
        {
            foreach (var telling in node.Tellings)
            {
                // Most of the telling lies in the passage.
                foreach (var passage in passages.Overlapping(node.Article, telling.Span).Where(p => 2 * passages.SpanIn(node.Article, p).Shared(telling.Span) >= telling.Span.Length))
                {
                    if (!sharing.TryGetValue(passage, out var found))
                        sharing[passage] = found = [];
                    found.Add(n);
                }
            }
        }

        foreach (var (index, found) in sharing.Where(p => passages.Passages[p.Key].Kind != PassageKind.Retranslated))
        {
            var passage = passages.Passages[index];
            foreach (var i in found.Where(n => string.Equals(nodes[n].Article, passage.ArticleA, StringComparison.Ordinal)))
            {
                foreach (var j in found.Where(n => string.Equals(nodes[n].Article, passage.ArticleB, StringComparison.Ordinal)))
                {
                    if (groups.Join(i, j))
                        joins.Add(new OriginJoin(JoinEvidence.CopiedPassage, nodes[i].Side(passage.SpanA), nodes[j].Side(passage.SpanB), "the same words stand in both"));
                }
            }
        }
    }

    private static void JoinByFamily(List<TellingOrigin> nodes, OriginTexts texts, OriginGroups groups, List<OriginJoin> joins)
    {
        var first = new Dictionary<(OriginKind, string), int>();
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Kind is not (OriginKind.NotStated or OriginKind.OwnReporting) || texts.OutletKey(nodes[i].Article) is not { Length: > 0 } outlet)
                continue;
            if (!first.TryAdd((nodes[i].Kind, outlet), i) && groups.Join(first[(nodes[i].Kind, outlet)], i))
            {
                var other = nodes[first[(nodes[i].Kind, outlet)]];
                joins.Add(new OriginJoin(JoinEvidence.SameFamily, other.Evidence, nodes[i].Evidence, $"both are published by {texts[other.Article].Article.Outlet}"));
            }
        }
    }

    private static Origin OriginOf(IReadOnlyList<TellingOrigin> nodes, OriginTexts texts)
    {
        // The one that says most: a person before a body, before a document, before an agency, …
        var best = nodes.OrderBy(n => n.Kind).ThenByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal).First();
        var hops = nodes.Select(n => n.LastHop).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        return new Origin(
            best.Name,
            best.Kind,
            [.. nodes.Select(n => n.Article).Distinct(StringComparer.Ordinal).OrderBy(texts.Order)],
            hops.Length == 1 ? hops[0] : null,
            best.Kind is OriginKind.OwnReporting or OriginKind.NotStated ? [] : [.. nodes.Where(n => n.HasWords).Select(n => n.Evidence).OrderBy(e => texts.Order(e.Article)).ThenBy(e => e.Span)]);
    }
}
