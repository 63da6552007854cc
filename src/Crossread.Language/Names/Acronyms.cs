namespace Crossread.Language.Names;

/// <summary>Short forms made of first letters.</summary>
internal static class Acronyms
{
    /// <summary>The capitals that begin the words of a name, small words passed over: "National Rifle Association" gives NRA. Empty for a single word.</summary>
    public static string Of(string name)
    {
        Span<char> letters = stackalloc char[12];
        var count = 0;
        var begins = true;
        foreach (var c in name)
        {
            if (begins && char.IsUpper(c) && count < letters.Length)
                letters[count++] = c;
            begins = c is ' ' or '-' or '–' or '\n';
        }

        return count < 2 ? "" : new string(letters[..count]);
    }

    /// <summary>Whether a word is written as an acronym, stops left out: "NRA", "N.R.A.".</summary>
    public static bool Is(string word, out string letters)
    {
        letters = word.Replace(".", "", StringComparison.Ordinal);
        if (letters.Length is < 2 or > 8)
            return false;
        foreach (var c in letters)
        {
            if (!char.IsUpper(c))
                return false;
        }

        return true;
    }
}
