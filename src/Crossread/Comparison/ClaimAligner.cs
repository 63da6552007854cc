using System.Runtime.InteropServices;
using Crossread.Articles;
using Crossread.Language.Tokens;

namespace Crossread.Comparison;

/// <summary>Finds the clauses of different articles that tell one claim.</summary>
internal static class ClaimAligner
{
    private const double Threshold = 0.35;

    /// <summary>Groups of clauses that tell one claim, each in at least two articles.</summary>
    public static List<List<Clause>> Align(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses)
    {
        var vectors = Vectors(articles, clauses);
        var links = new List<(double Similarity, int A, int B)>();
        foreach (var ((a, b), dot) in Products(vectors))
        {
            if (clauses[a].Article != clauses[b].Article && dot >= Threshold)
                links.Add((dot, a, b));
        }

        links.Sort((x, y) => x.Similarity != y.Similarity ? y.Similarity.CompareTo(x.Similarity) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        var group = Enumerable.Range(0, clauses.Count).ToArray();
        var members = Enumerable.Range(0, clauses.Count).Select(i => new List<int> { i }).ToArray();
        var linked = links.Select(l => (l.A, l.B)).ToHashSet();
        foreach (var (_, a, b) in links)
        {
            var (ga, gb) = (group[a], group[b]);
            if (ga == gb)
                continue;
            var (pairs, good) = (0, 0);
            foreach (var x in members[ga])
            {
                foreach (var y in members[gb])
                {
                    if (clauses[x].Article == clauses[y].Article)
                        continue;
                    pairs++;
                    if (linked.Contains(x < y ? (x, y) : (y, x)))
                        good++;
                }
            }

            if (2 * good < pairs)
                continue;
            members[ga].AddRange(members[gb]);
            foreach (var y in members[gb])
                group[y] = ga;
            members[gb] = [];
        }

        return [.. members.Where(m => m.Count > 1).Select(m => m.Order().Select(i => clauses[i]).ToList())];
    }

    private static List<(int Term, double Weight)>[] Vectors(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<Clause> clauses)
    {
        var terms = new Dictionary<string, int>(StringComparer.Ordinal);
        var frequency = new List<int>();
        var vectors = new List<(int Term, double Weight)>[clauses.Count];
        for (var c = 0; c < clauses.Count; c++)
        {
            var language = articles[clauses[c].Article].Language;
            var counts = new SortedDictionary<int, int>();
            for (var t = clauses[c].FirstToken; t < clauses[c].EndToken; t++)
            {
                if (language.Tokens[t].Kind is TokenKind.Punctuation or TokenKind.Symbol)
                    continue;
                var stem = Stemmer.Stem(language.Tokens[t].Span.Of(language.Text).ToLowerInvariant());
                if (!terms.TryGetValue(stem, out var term))
                {
                    terms[stem] = term = frequency.Count;
                    frequency.Add(0);
                }

                counts[term] = counts.GetValueOrDefault(term) + 1;
            }

            foreach (var term in counts.Keys)
                frequency[term]++;
            vectors[c] = [.. counts.Select(p => (p.Key, (double)p.Value))];
        }

        foreach (var vector in vectors)
        {
            var norm = 0.0;
            for (var i = 0; i < vector.Count; i++)
            {
                var weight = vector[i].Weight * Math.Log((double)(clauses.Count + 1) / frequency[vector[i].Term]);
                vector[i] = (vector[i].Term, weight);
                norm += weight * weight;
            }

            norm = Math.Sqrt(norm);
            for (var i = 0; i < vector.Count && norm > 0; i++)
                vector[i] = (vector[i].Term, vector[i].Weight / norm);
        }

        return vectors;
    }

    /// <summary>The products of all pairs that share a term which is not in too many clauses.</summary>
    private static SortedDictionary<(int, int), double> Products(List<(int Term, double Weight)>[] vectors)
    {
        const int MaxPosting = 200;
        var postings = new Dictionary<int, List<(int Clause, double Weight)>>();
        for (var c = 0; c < vectors.Length; c++)
        {
            foreach (var (term, weight) in vectors[c])
            {
                ref var posting = ref CollectionsMarshal.GetValueRefOrAddDefault(postings, term, out _);
                (posting ??= []).Add((c, weight));
            }
        }

        var products = new SortedDictionary<(int, int), double>();
        foreach (var posting in postings.OrderBy(p => p.Key).Select(p => p.Value).Where(p => p.Count <= MaxPosting))
        {
            for (var i = 0; i < posting.Count; i++)
            {
                for (var j = i + 1; j < posting.Count; j++)
                {
                    var key = (posting[i].Clause, posting[j].Clause);
                    products[key] = products.GetValueOrDefault(key) + (posting[i].Weight * posting[j].Weight);
                }
            }
        }

        return products;
    }
}
