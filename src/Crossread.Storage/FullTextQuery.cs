using System.Text;

namespace Crossread.Storage;

/// <summary>Turns what a person types into a search box into a query that the full text index takes.</summary>
internal static class FullTextQuery
{
    /// <summary>Words are all sought; "quoted words" stand together; OR stands between alternatives; a leading - excludes; a trailing * means any ending.</summary>
    /// <param name="typed">What was typed. Anything will do.</param>
    /// <returns>The query; null where it seeks no word.</returns>
    public static string? Of(string typed)
    {
        var sought = new StringBuilder();
        var excluded = new List<string>();
        var alternative = false;
        foreach (var (term, isPhrase) in Terms(typed))
        {
            if (!isPhrase && term == "OR")
            {
                alternative = sought.Length > 0;
                continue;
            }
            var excludes = !isPhrase && term[0] == '-';
            var isPrefix = !isPhrase && term[^1] == '*';
            var words = isPhrase ? term : term.Trim('-', '*');
            if (!words.Any(char.IsLetterOrDigit))
                continue;
            var quoted = '"' + words.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' + (isPrefix ? "*" : "");
            if (excludes)
            {
                excluded.Add(quoted);
                continue;
            }
            if (sought.Length > 0)
                sought.Append(alternative ? " OR " : " AND ");
            sought.Append(quoted);
            alternative = false;
        }
        if (sought.Length == 0)
            return null;
        return excluded.Count == 0 ? sought.ToString() : $"({sought}) NOT ({string.Join(" OR ", excluded)})";
    }

    private static IEnumerable<(string Term, bool IsPhrase)> Terms(string typed)
    {
        for (var i = 0; i < typed.Length;)
        {
            if (char.IsWhiteSpace(typed[i]) || typed[i] == '\0')
            {
                i++;
                continue;
            }
            if (IsQuote(typed[i]))
            {
                var close = i + 1;
                while (close < typed.Length && !IsQuote(typed[close]))
                    close++;
                if (close > i + 1)
                    yield return (typed[(i + 1)..close].Replace('\0', ' '), true);
                i = close + 1;
                continue;
            }
            var start = i;
            while (i < typed.Length && !char.IsWhiteSpace(typed[i]) && typed[i] != '\0' && !IsQuote(typed[i]))
                i++;
            yield return (typed[start..i], false);
        }
    }

    private static bool IsQuote(char c) => c is '"' or '“' or '”' or '„' or '«' or '»';
}
