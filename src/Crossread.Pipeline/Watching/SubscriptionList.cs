using System.Collections.Immutable;
using System.Text;
using Crossread.Sources.Opml;

namespace Crossread.Pipeline.Watching;

/// <summary>Reads which feeds a file names: OPML, or an address a line.</summary>
public static class SubscriptionList
{
    /// <summary>The addresses, in order, each once; empty where the file names none.</summary>
    /// <param name="document">The file's bytes. In a list of lines what follows <c>#</c> at the beginning of a line is a remark.</param>
    public static ImmutableArray<string> Read(ReadOnlySpan<byte> document)
    {
        var list = OpmlReader.Read(document);
        var addresses = list.Findings.Any(f => f.Code == "not-opml")
            ? Encoding.UTF8.GetString(document).TrimStart('\uFEFF').Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')
            : list.Feeds.Select(f => f.Feed!);
        return [.. addresses.Distinct(StringComparer.Ordinal)];
    }
}
