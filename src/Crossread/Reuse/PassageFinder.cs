using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Crossread.Articles;

namespace Crossread.Reuse;

/// <summary>Finds the stretches of text that stand in two articles: word for word, or with small changes.</summary>
/// <remarks>
/// <para>Seed and extend, as in text-reuse detection (Clough, Gaizauskas, Piao and Wilks 2002, METER; Smith, Cordell and Dillon 2013): runs of
/// <see cref="SeedLength"/> words that stand in both articles are grown to the longest exact match; exact matches that follow each other in both
/// articles with at most <see cref="MaxGap"/> other words between them are joined into one edited passage.</para>
/// <para>Thread-safe. Time and memory are linear in the number of words: a run that stands more than <see cref="MaxPlaces"/> times in one
/// article is no seed.</para>
/// </remarks>
public sealed class PassageFinder
{
    /// <summary>Words of a seed.</summary>
    internal const int SeedLength = 4;

    /// <summary>Other words, on either side, that may stand between two exact matches of one passage.</summary>
    internal const int MaxGap = 4;

    /// <summary>Matched words that a passage has at least.</summary>
    internal const int MinWords = 8;

    private const int MaxPlaces = 16;

    /// <summary>The stretches that stand in both articles.</summary>
    /// <param name="a">The article that comes first in the comparison's order.</param>
    /// <param name="b">The other.</param>
    /// <returns>Passages in order of their place in <paramref name="a"/>; those of one article do not overlap there.</returns>
    public ImmutableArray<Passage> Find(ArticleAnalysis a, ArticleAnalysis b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var second = PassageWordSequence.Of(b);
        return Find(PassageWordSequence.Of(a), second, second.Seeds(SeedLength));
    }

    /// <summary>The stretches that stand in any two articles, by the first, then the second, then place.</summary>
    internal static ImmutableArray<Passage> FindAll(IReadOnlyList<ArticleAnalysis> articles, CancellationToken cancellationToken)
    {
        var words = articles.Select(PassageWordSequence.Of).ToList();
        var found = new List<(int A, int B, ImmutableArray<Passage> Passages)>();
        for (var b = 1; b < words.Count; b++)
        {
            var places = words[b].Seeds(SeedLength);
            for (var a = 0; a < b; a++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                found.Add((a, b, Find(words[a], words[b], places)));
            }
        }

        return [.. found.OrderBy(f => f.A).ThenBy(f => f.B).SelectMany(f => f.Passages)];
    }

    private static ImmutableArray<Passage> Find(PassageWordSequence a, PassageWordSequence b, Dictionary<ulong, List<int>> places)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        List<Match> chain = [];
        foreach (var match in Matches(a, b, places))
        {
            if (chain.Count > 0 && !Follows(chain[^1], match))
            {
                Close(chain, a, b, passages);
                chain.Clear();
            }

            chain.Add(match);
        }

        Close(chain, a, b, passages);
        return passages.ToImmutable();
    }

    /// <summary>The longest exact matches in order of their place in <paramref name="a"/>, without overlaps there.</summary>
    private static List<Match> Matches(PassageWordSequence a, PassageWordSequence b, Dictionary<ulong, List<int>> places)
    {
        var matches = new List<Match>();
        var lastB = -1;
        for (var i = 0; i + SeedLength <= a.Count;)
        {
            Match best = default;
            if (places.TryGetValue(a.SeedAt(i, SeedLength), out var candidates) && candidates.Count <= MaxPlaces)
            {
                foreach (var j in candidates)
                {
                    var length = 0;
                    while (i + length < a.Count && j + length < b.Count && a.Same(i + length, b, j + length)) length++;
                    if (length < SeedLength)
                        continue;
                    // Of equally long matches the one that goes on where the last one ended.
                    if (length > best.Length || (length == best.Length && Math.Abs(j - lastB) < Math.Abs(best.B - lastB)))
                        best = new Match(i, j, length);
                }
            }

            if (best.Length == 0)
            {
                i++;
                continue;
            }

            matches.Add(best);
            i += best.Length;
            lastB = best.B + best.Length;
        }

        return matches;
    }

    private static bool Follows(Match last, Match next) =>
        next.A - (last.A + last.Length) <= MaxGap
        && next.B >= last.B + last.Length
        && next.B - (last.B + last.Length) <= MaxGap;

    private static void Close(List<Match> chain, PassageWordSequence a, PassageWordSequence b, ImmutableArray<Passage>.Builder passages)
    {
        var matched = chain.Sum(m => m.Length);
        if (matched < MinWords)
            return;
        var (first, last) = (chain[0], chain[^1]);
        var (lengthA, lengthB) = (last.A + last.Length - first.A, last.B + last.Length - first.B);
        var kind = matched == lengthA && matched == lengthB ? PassageKind.Verbatim : PassageKind.Edited;
        passages.Add(new Passage(
            a.Article, a.SpanOf(first.A, lengthA), b.Article, b.SpanOf(first.B, lengthB), kind, (double)matched / Math.Min(lengthA, lengthB)));
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Match(int A, int B, int Length);
}
