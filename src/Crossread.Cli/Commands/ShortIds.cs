namespace Crossread.Cli.Commands;

/// <summary>Ids as a person types them: as much of the beginning as tells them apart.</summary>
internal static class ShortIds
{
    private const int Shortest = 6;

    /// <summary>A short form for each id: only content hashes are shortened.</summary>
    public static Dictionary<string, string> Of(IEnumerable<string> ids)
    {
        var all = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var shorts = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < all.Length; i++)
        {
            var shared = Math.Max(i > 0 ? Shared(all[i - 1], all[i]) : 0, i + 1 < all.Length ? Shared(all[i], all[i + 1]) : 0);
            var isHash = all[i].Length >= 16 && all[i].All(char.IsAsciiHexDigitLower);
            shorts[all[i]] = isHash ? all[i][..Math.Min(all[i].Length, Math.Max(Shortest, shared + 1))] : all[i];
        }
        return shorts;
    }

    private static int Shared(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
