using System.Text.RegularExpressions;

namespace Crossread.Evaluation.Attribution;

/// <summary>Whether two names mean the same speaker: "Ann Lee", "Mayor Ann Lee", "Lee", "A. Lee" agree, "Bob Lee" and "Ann Lee" do not.</summary>
internal static partial class SpeakerNames
{
    private static readonly HashSet<string> Titles = new(
        ("mr mrs ms miss dr sir dame lord lady prof professor sen senator rep representative gov governor president mayor premier minister prime secretary chancellor ambassador judge justice chief captain capt "
        + "coach general gen col colonel sgt sergeant lt lieutenant det detective const constable rev reverend pope king queen prince princess former the a an jr sr mp mpp mla").Split(' '),
        StringComparer.Ordinal);

    public static bool Same(string left, string right)
    {
        var a = Key(left);
        var b = Key(right);
        if (a.Length == 0 || b.Length == 0)
            return false;
        if (a.SequenceEqual(b) || IsAcronym(a, b) || IsAcronym(b, a))
            return true;
        return a[^1] == b[^1]
            && (a.Length == 1 || b.Length == 1 || a[^2] == b[^2] || (a.Length == 2 && b.Length == 2 && a[0][0] == b[0][0] && (a[0].Length == 1 || b[0].Length == 1)));
    }

    private static bool IsAcronym(string[] letters, string[] words) =>
        letters.Length == 1 && words.Length > 1 && letters[0] == string.Concat(words.Select(w => w[0]));

    private static string[] Key(string name)
    {
        var plain = Possessive().Replace(Bracketed().Replace(name, " ").ToLowerInvariant(), "");
        var words = Word().Matches(plain).Select(m => m.Value).ToArray();
        var kept = words.Where(w => !Titles.Contains(w)).ToArray();
        return kept.Length > 0 ? kept : words;
    }

    [GeneratedRegex(@"\(.*?\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[’']s\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[^\W_]+(?:[-’'][^\W_]+)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Word();
}
