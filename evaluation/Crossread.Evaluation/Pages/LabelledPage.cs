using System.Collections.Immutable;
using System.Text.Json;

namespace Crossread.Evaluation.Pages;

/// <summary>A page with what people say its text, title, day and authors are. Null means that there is nothing to compare with.</summary>
/// <param name="Set">The set it belongs to.</param>
/// <param name="Id">Its id in the set.</param>
/// <param name="Address">Its address; null where there is none.</param>
/// <param name="Html">The page.</param>
/// <param name="Text">Reference text.</param>
/// <param name="Title">Reference title.</param>
/// <param name="Published">Reference day or time.</param>
/// <param name="Authors">Reference authors; empty for none.</param>
/// <param name="With">Pieces that must be in the text.</param>
/// <param name="Without">Pieces that must not.</param>
internal sealed record LabelledPage(
    string Set, string Id, string? Address, string Html, string? Text, string? Title, string? Published, ImmutableArray<string> Authors, ImmutableArray<string> With, ImmutableArray<string> Without)
{
    /// <summary>The sets, in the order of the report.</summary>
    public static ImmutableArray<string> Sets { get; } = ["zyte", "naeb", "fundus-eval", "fundus-publishers", "wcxb-articles", "trafilatura", "htmldate"];

    /// <summary>The file of a set, below the data folder.</summary>
    public static string File(string set) => $"pages/{set}/pages.jsonl.gz";

    /// <summary>The site's name in the address, without <c>www.</c>; the id where there is no address.</summary>
    public string Host => Uri.TryCreate(Address, UriKind.Absolute, out var address) ? address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host : Id;

    /// <summary>The pages of a set, in order.</summary>
    public static IEnumerable<LabelledPage> Read(Corpus data, string set)
    {
        foreach (var line in data.Lines(File(set)))
        {
            yield return new LabelledPage(
                set, line.GetProperty("id").GetString()!, String(line, "url"), String(line, "html") ?? "", String(line, "text"), String(line, "title"), String(line, "published"),
                Strings(line, "authors"), Strings(line, "with"), Strings(line, "without"));
        }
    }

    private static string? String(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;

    private static ImmutableArray<string> Strings(JsonElement line, string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(v => v.GetString()!)] : [];
}
