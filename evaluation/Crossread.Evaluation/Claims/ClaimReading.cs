using System.Collections.Immutable;
using System.Text.Json;

namespace Crossread.Evaluation.Claims;

/// <summary>The claims of one story, by hand or by the engine, as far as they are scored.</summary>
/// <param name="Claims">Each claim's tellings and differences.</param>
internal sealed record ClaimReading(ImmutableArray<ReadClaim> Claims)
{
    /// <summary>The claims of a file in the format of <c>data/comparison</c>.</summary>
    public static ClaimReading Parse(JsonElement root) => new([.. root.GetProperty("claims").EnumerateArray().Select(ReadClaim.Parse)]);
}

/// <summary>One claim.</summary>
/// <param name="Id">Its id in the file.</param>
/// <param name="Tellings">Distinct, by article, then by place.</param>
/// <param name="Differences">In the order of the file.</param>
/// <param name="Origins">Of each origin, the articles that have it from there; empty where the file has none.</param>
internal sealed record ReadClaim(string Id, ImmutableArray<ReadTelling> Tellings, ImmutableArray<ReadDifference> Differences, ImmutableArray<ImmutableArray<string>> Origins)
{
    public static ReadClaim Parse(JsonElement claim) => new(
        claim.GetProperty("id").GetString()!,
        [.. claim.GetProperty("tellings").EnumerateArray().Select(ReadTelling.Parse).Distinct()
            .OrderBy(t => t.Article, StringComparer.Ordinal).ThenBy(t => t.Start).ThenBy(t => t.End)],
        claim.TryGetProperty("differences", out var differences)
            ? [.. differences.EnumerateArray().Select(d => new ReadDifference(
                d.GetProperty("kind").GetString()!, [.. d.GetProperty("articles").EnumerateArray().Select(a => a.GetString()!)]))]
            : [],
        claim.TryGetProperty("origins", out var origins)
            ? [.. origins.EnumerateArray().Select(o => ImmutableArray.CreateRange(o.GetProperty("articles").EnumerateArray().Select(a => a.GetString()!)))]
            : []);

    /// <summary>The pairs of tellings that stand in two articles.</summary>
    public IEnumerable<(ReadTelling A, ReadTelling B)> Links()
    {
        for (var i = 0; i < Tellings.Length; i++)
        {
            for (var j = i + 1; j < Tellings.Length; j++)
            {
                if (!string.Equals(Tellings[i].Article, Tellings[j].Article, StringComparison.Ordinal))
                    yield return (Tellings[i], Tellings[j]);
            }
        }
    }
}

/// <summary>A stretch of an article, in code points.</summary>
internal sealed record ReadTelling(string Article, int Start, int End)
{
    public static ReadTelling Parse(JsonElement telling)
    {
        var span = telling.GetProperty("span");
        return new ReadTelling(telling.GetProperty("article").GetString()!, span[0].GetInt32(), span[1].GetInt32());
    }

    /// <summary>Whether two stretches count as one: they share at least half of the shorter and a third of the longer.</summary>
    public bool IsSame(ReadTelling other)
    {
        if (!string.Equals(Article, other.Article, StringComparison.Ordinal))
            return false;
        var shared = Math.Min(End, other.End) - Math.Max(Start, other.Start);
        var (shorter, longer) = (Math.Min(End - Start, other.End - other.Start), Math.Max(End - Start, other.End - other.Start));
        return shared > 0 && 2 * shared >= shorter && 3 * shared >= longer;
    }
}

/// <summary>A difference: its kind and the articles it is between.</summary>
internal sealed record ReadDifference(string Kind, ImmutableArray<string> Articles);
