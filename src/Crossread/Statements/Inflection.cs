namespace Crossread.Statements;

/// <summary>The spellings of an English verb by the regular rules.</summary>
internal static class Inflection
{
    // Verbs of more than one syllable whose last consonant is doubled because the last syllable is stressed.
    private static readonly HashSet<string> Doubling = new(StringComparer.Ordinal) { "admit", "rebut", "concur", "refer", "demur", "quip", "dub", "brag", "slam", "beg", "plan", "rebuff" };

    public static string ThirdPerson(string verb) =>
        EndsInConsonantY(verb) ? string.Concat(verb.AsSpan(0, verb.Length - 1), "ies")
        : verb.EndsWith('s') || verb.EndsWith('x') || verb.EndsWith("sh", StringComparison.Ordinal) || verb.EndsWith("ch", StringComparison.Ordinal) ? verb + "es"
        : verb + "s";

    public static string Past(string verb) =>
        verb.EndsWith('e') ? verb + "d"
        : EndsInConsonantY(verb) ? string.Concat(verb.AsSpan(0, verb.Length - 1), "ied")
        : Doubling.Contains(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    public static string Gerund(string verb) =>
        verb.EndsWith('e') && !verb.EndsWith("ee", StringComparison.Ordinal) ? string.Concat(verb.AsSpan(0, verb.Length - 1), "ing")
        : Doubling.Contains(verb) || verb is "begin" ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool EndsInConsonantY(string verb) => verb.Length > 1 && verb[^1] == 'y' && !"aeiou".Contains(verb[^2], StringComparison.Ordinal);
}
