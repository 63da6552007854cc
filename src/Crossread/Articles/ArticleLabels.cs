using System.Collections.Immutable;
using System.Globalization;

namespace Crossread.Articles;

/// <summary>Short names for the articles of a story, each once.</summary>
internal static class ArticleLabels
{
    private const int ShortestPrefix = 3;
    private const int ShortestHashPrefix = 7;

    /// <summary>A label for each article, in the same order.</summary>
    public static ImmutableArray<string> Of(IReadOnlyList<Article> articles)
    {
        var files = articles.ToLookup(a => a.Source, StringComparer.Ordinal);
        var unnamed = articles.Where(a => Stated(a) is null).Select(Name).ToArray();
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        var labels = ImmutableArray.CreateBuilder<string>(articles.Count);
        foreach (var article in articles)
        {
            var label = Stated(article) ?? Prefix(Name(article), unnamed);
            var count = given.TryGetValue(label, out var before) ? before + 1 : 1;
            given[label] = count;
            labels.Add(count == 1 ? label : string.Create(CultureInfo.InvariantCulture, $"{label} ({count})"));
        }

        return labels.ToImmutable();

        // A file that holds one article names it better than a hash does.
        string Name(Article article) => files[article.Source].Count() == 1 && Path.GetFileNameWithoutExtension(article.Source) is { Length: > 0 } name
            ? name
            : article.Id;
    }

    private static string? Stated(Article article)
    {
        if (!string.IsNullOrWhiteSpace(article.Outlet))
            return article.Outlet.Trim();
        return Uri.TryCreate(article.Address, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host
            : null;
    }

    // As version control shortens its names: as much of the beginning as no other article shares.
    private static string Prefix(string id, string[] others)
    {
        var shared = others.Where(o => !string.Equals(o, id, StringComparison.Ordinal)).Select(o => SharedLength(id, o)).DefaultIfEmpty(0).Max();
        var separator = id.AsSpan().IndexOfAny("_-. ");
        var least = separator >= ShortestPrefix ? separator : ShortestHashPrefix;
        var length = Math.Max(least, shared + 1);
        if (length >= id.Length)
            return id;
        return char.IsHighSurrogate(id[length - 1]) ? id[..(length + 1)] : id[..length];
    }

    private static int SharedLength(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
