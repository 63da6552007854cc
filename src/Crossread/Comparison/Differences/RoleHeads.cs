namespace Crossread.Comparison.Differences;

/// <summary>What somebody is, in one word: "minister" of "the former minister of transport".</summary>
internal static class RoleHeads
{
    /// <summary>The head of a description, in lower case and the singular; empty where it has no words.</summary>
    public static string Of(string role)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var of = Array.FindIndex(words, w => w is "of" or "at" or "for" or "to" or "in");
        return Singular((of > 0 ? words[of - 1] : words.Length > 0 ? words[^1] : "").ToLowerInvariant());
    }

    /// <summary>A noun without the plural s.</summary>
    public static string Singular(string word) => word.Length > 4 && word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal) ? word[..^1] : word;
}
