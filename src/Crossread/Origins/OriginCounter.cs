using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
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
    public OriginCount Count(ImmutableArray<Telling> tellings, ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages)
    {
        var byId = articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        return Count(OfClaim(tellings, byId), byId, passages);
    }

    /// <summary>Counts the origins behind the claims of a story together.</summary>
    /// <param name="claims">Its claims.</param>
    /// <param name="articles">The story's articles.</param>
    /// <param name="passages">The stretches that stand in two of them.</param>
    /// <returns>The count; 0 for no claim.</returns>
    public OriginCount Count(ImmutableArray<Claim> claims, ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages)
    {
        var byId = articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        var nodes = claims.SelectMany(c => OfClaim(c.Tellings, byId)).GroupBy(n => (n.Article, n.Key))
            .Select(g => g.First() with { Tellings = [.. g.SelectMany(n => n.Tellings)] }).ToList();
        return Count(nodes, byId, passages);
    }

    private static OriginCount Count(List<TellingOrigin> nodes, Dictionary<string, ArticleAnalysis> byId, ImmutableArray<Passage> passages)
    {
        if (nodes.Count == 0)
            return new OriginCount(0, 0, [], []);
        var groups = new OriginGroups(nodes.Count);
        var joins = new List<OriginJoin>();
        JoinByKey(nodes, groups, joins);
        JoinByCitation(nodes, byId, groups, joins);
        JoinByPassage(nodes, passages, groups, joins);
        JoinByFamily(nodes, byId, groups, joins);
        var origins = groups.All().Select(g => OriginOf([.. g.Select(n => nodes[n])], byId)).ToArray();
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
    private static List<TellingOrigin> OfClaim(ImmutableArray<Telling> tellings, Dictionary<string, ArticleAnalysis> byId)
    {
        var nodes = new List<TellingOrigin>();
        foreach (var article in tellings.GroupBy(t => t.Article, StringComparer.Ordinal))
        {
            var stated = article.Select(t => TellingOrigin.Of(t, byId[t.Article])).ToList();
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
    private static void JoinByCitation(List<TellingOrigin> nodes, Dictionary<string, ArticleAnalysis> byId, OriginGroups groups, List<OriginJoin> joins)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (nodes[i].Kind != OriginKind.Dispatch)
                continue;
            for (var j = 0; j < nodes.Count; j++)
            {
                if (i == j || byId[nodes[j].Article].Article.Outlet is not { } outlet || !string.Equals(TellingOrigin.KeyOf(outlet), TellingOrigin.KeyOf(nodes[i].Name), StringComparison.Ordinal))
                    continue;
                if (groups.Join(i, j))
                    joins.Add(new OriginJoin(JoinEvidence.Cites, nodes[i].Evidence, nodes[j].Evidence, $"one cites {outlet}, the other is its report"));
            }
        }
    }

    /// <summary>Tellings with copied words rest on one origin.</summary>
    private static void JoinByPassage(List<TellingOrigin> nodes, ImmutableArray<Passage> passages, OriginGroups groups, List<OriginJoin> joins)
    {
        var byArticle = nodes.Index().GroupBy(n => n.Item.Article, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        foreach (var passage in passages.Where(p => p.Kind != PassageKind.Retranslated))
        {
            if (!byArticle.TryGetValue(passage.ArticleA, out var first) || !byArticle.TryGetValue(passage.ArticleB, out var second))
                continue;
            foreach (var (i, a) in first)
            {
                foreach (var (j, b) in second)
                {
                    if (!Covers(passage.SpanA, a) || !Covers(passage.SpanB, b) || AreApart(a, b) || !groups.Join(i, j))
                        continue;
                    joins.Add(new OriginJoin(JoinEvidence.CopiedPassage, a.Side(passage.SpanA), b.Side(passage.SpanB), "the same words stand in both"));
                }
            }
        }
    }

    private static void JoinByFamily(List<TellingOrigin> nodes, Dictionary<string, ArticleAnalysis> byId, OriginGroups groups, List<OriginJoin> joins)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            for (var j = i + 1; j < nodes.Count; j++)
            {
                if (nodes[i].Kind is OriginKind.NotStated or OriginKind.OwnReporting && nodes[j].Kind == nodes[i].Kind
                    && byId[nodes[i].Article].Article.Outlet is { Length: > 0 } outlet && byId[nodes[j].Article].Article.Outlet is { } other
                    && string.Equals(TellingOrigin.KeyOf(outlet), TellingOrigin.KeyOf(other), StringComparison.Ordinal) && groups.Join(i, j))
                {
                    joins.Add(new OriginJoin(JoinEvidence.SameFamily, nodes[i].Evidence, nodes[j].Evidence, $"both are published by {outlet}"));
                }
            }
        }
    }

    /// <summary>Whether most of a telling lies in a passage.</summary>
    private static bool Covers(TextSpan passage, TellingOrigin origin) => origin.Tellings.Any(t => 2 * passage.Shared(t.Span) >= t.Span.Length);

    /// <summary>Whether two origins are known to be different: two persons, two bodies, two documents.</summary>
    private static bool AreApart(TellingOrigin a, TellingOrigin b) =>
        a.Kind == b.Kind && a.Kind is OriginKind.Person or OriginKind.Organization or OriginKind.Document && !string.Equals(a.Key, b.Key, StringComparison.Ordinal);

    private static Origin OriginOf(IReadOnlyList<TellingOrigin> nodes, Dictionary<string, ArticleAnalysis> byId)
    {
        // The one that says most: a person before a body, before a document, before an agency, …
        var best = nodes.OrderBy(n => n.Kind).ThenByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal).First();
        var hops = nodes.Select(n => n.LastHop).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
        var order = byId.Keys.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        return new Origin(
            best.Name,
            best.Kind,
            [.. nodes.Select(n => n.Article).Distinct(StringComparer.Ordinal).OrderBy(a => order[a])],
            hops.Length == 1 ? hops[0] : null,
            best.Kind is OriginKind.OwnReporting or OriginKind.NotStated ? [] : [.. nodes.Where(n => n.HasWords).Select(n => n.Evidence).OrderBy(e => order[e.Article]).ThenBy(e => e.Span)]);
    }
}
