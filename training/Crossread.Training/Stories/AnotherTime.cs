using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crossread.Training.Stories;

/// <summary>Tells a text as if of another time.</summary>
internal static partial class AnotherTime
{
    private static readonly string[] s_days = [.. CultureInfo.InvariantCulture.DateTimeFormat.DayNames];
    private static readonly string[] s_months = [.. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Where(m => m.Length > 0)];

    /// <summary>Other days, months, years and figures, and half of the small words gone: the same half for all texts of a story.</summary>
    public static string Of(string text, string story)
    {
        var shift = 1 + (int)(Hash(story) % 5);
        return Words().Replace(text, found =>
        {
            var word = found.Value;
            if (Array.IndexOf(s_days, word) is >= 0 and var day)
                return s_days[(day + shift) % 7];
            if (Array.IndexOf(s_months, word) is >= 0 and var month)
                return s_months[(month + shift) % 12];
            if (char.IsAsciiDigit(word[0]))
            {
                if (word.Length == 4 && (word[0] == '1' || word[0] == '2') && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                    return (year + shift).ToString(CultureInfo.InvariantCulture);
                var changed = new StringBuilder(word);
                for (var i = 0; i < changed.Length; i++)
                    if (char.IsAsciiDigit(changed[i]))
                        changed[i] = (char)('1' + ((changed[i] - '0' + shift) % 9));
                return changed.ToString();
            }

            return char.IsLower(word[0]) && word.Length > 3 && Hash(word + story) % 2 == 0 ? "" : word;
        });
    }

    private static uint Hash(string text) => text.Aggregate(2166136261u, (hash, c) => (hash ^ c) * 16777619u) >> 5;

    [GeneratedRegex(@"\p{L}+|[0-9][0-9.,]*[0-9]|[0-9]", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Words();
}
