using System.Collections.Frozen;

namespace Crossread.Statements;

/// <summary>Names of agencies and outlets, and words for the media.</summary>
internal static class MediaNames
{
    private static readonly FrozenSet<string> Names = ReportingTables.Read("media-names").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Names.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly string[] Words = ["media", "news", "newspaper", "newspapers", "agency", "broadcaster", "outlet", "outlets", "press", "correspondent", "times", "post", "journal", "magazine", "website", "channel", "radio", "tv", "television", "gazette", "herald", "tribune", "daily"];

    // Last words of outlets' names that mean other things in small letters.
    private static readonly string[] CapitalizedWords = ["Courier", "Chronicle", "Bulletin", "Observer", "Telegraph", "Examiner", "Inquirer", "Dispatch", "Mail", "Mirror", "Standard", "Sentinel", "Broadcasting", "Newswire", "Wire"];

    /// <summary>Whether a noun phrase names an outlet, an agency or the media.</summary>
    public static bool IsMedia(ReadOnlySpan<char> phrase)
    {
        phrase = phrase.TrimEnd(",. ").Trim();
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "an "])
        {
            if (phrase.StartsWith(article, StringComparison.Ordinal))
                phrase = phrase[article.Length..];
        }

        if (phrase.Length is 0 or > 80)
            return false;
        if (Lookup.Contains(phrase))
            return true;
        // Who listens to an outlet is none.
        if (phrase.EndsWith("audience", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith("listeners", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith("viewers", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith("readers", StringComparison.OrdinalIgnoreCase))
            return false;
        if (phrase.Contains("secretary", StringComparison.OrdinalIgnoreCase) || phrase.Contains("press service", StringComparison.OrdinalIgnoreCase) || phrase.Contains("press office", StringComparison.OrdinalIgnoreCase))
            return false;
        foreach (var range in phrase.Split(' '))
        {
            var word = phrase[range].Trim(",'’");
            if (word.EndsWith("’s", StringComparison.Ordinal) || word.EndsWith("'s", StringComparison.Ordinal))
                word = word[..^2];
            foreach (var known in Words)
            {
                if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            if (word.Length > 2 && char.IsUpper(word[0]) && (Lookup.Contains(word) || IsAmong(CapitalizedWords, word)))
                return true;
        }

        return false;
    }

    private static bool IsAmong(string[] words, ReadOnlySpan<char> word)
    {
        foreach (var known in words)
        {
            if (word.SequenceEqual(known))
                return true;
        }

        return false;
    }
}
