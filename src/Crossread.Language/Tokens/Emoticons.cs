using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>Finds faces made of marks: <c>:-)</c>, <c>;)</c>, <c>=D</c>, <c>(:</c>, <c>^_^</c>, <c>&lt;3</c>.</summary>
internal static class Emoticons
{
    /// <summary>Where the emoticon that begins at a mark ends; 0 if none begins there.</summary>
    public static int End(string text, int i)
    {
        switch (text[i])
        {
            case ':' or ';' or '=':
                if (i > 0 && char.IsLetterOrDigit(text[i - 1]) && text[i] != ':')
                    return 0;
                var mouth = i + 1;
                if (At(text, mouth) is '\'')
                    mouth++;
                if (At(text, mouth) is '-' or '^' or 'o' or 'O' && IsMouth(At(text, mouth + 1)))
                    mouth++;
                if (!IsMouth(At(text, mouth)))
                    return 0;
                var end = mouth + 1;
                while (text[mouth] is '(' or ')' && At(text, end) == text[mouth])
                    end++;
                // ":Port", ":3rd", ":/path", "(see:)" are none.
                var joined = Characters.IsWordPart(text, end) || At(text, end) is '/' or '\\';
                return joined || i > 0 && !Spaces.IsSpace(text[i - 1]) && IsOpen(text, i, text[mouth]) ? 0 : end;
            case '(':
                return At(text, i + 1) is ':' or ';' or '=' && Stands(text, i, i + 2) ? i + 2 : At(text, i + 1) is ':' or ';' && At(text, i + 2) is '-' && Stands(text, i, i + 3) ? i + 3 : 0;
            case '^':
                return At(text, i + 1) == '_' && At(text, i + 2) == '^' ? i + 3 : At(text, i + 1) == '^' && Stands(text, i, i + 2) ? i + 2 : 0;
            case '<':
                return At(text, i + 1) == '3' && Stands(text, i, i + 2) ? i + 2 : 0;
            default:
                return 0;
        }
    }

    private static bool IsMouth(char c) => c is '(' or ')' or 'D' or 'P' or 'p' or '/' or '\\' or '|' or '[' or ']' or '}' or '{';

    // A bracket that closes what a bracket before it opened: "(note:)".
    private static bool IsOpen(string text, int i, char mouth)
    {
        if (mouth is not (')' or ']' or '}'))
            return mouth is not '(' && char.IsLetterOrDigit(text[i - 1]);
        var begin = Math.Max(0, i - 64);
        return text.AsSpan(begin, i - begin).LastIndexOfAny('(', '[', '{') > text.AsSpan(begin, i - begin).LastIndexOfAny(')', ']', '}');
    }

    private static bool Stands(string text, int start, int end) => (start == 0 || Spaces.IsSpace(text[start - 1])) && (end >= text.Length || !Characters.IsWordPart(text, end));

    private static char At(string text, int i) => i < text.Length ? text[i] : '\0';
}
