using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>Cuts a text into surface tokens in one pass.</summary>
/// <remarks>Contractions, possessives and hyphenated words stay whole; stops of abbreviations and initials belong to their word. Linear: every look ahead is bounded.</remarks>
internal sealed class Tokenizer(Abbreviations abbreviations)
{
    /// <summary>The tokens of a text, in order, without overlaps; every visible character lies in one.</summary>
    public ImmutableArray<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5 + 4);
        for (var i = 0; i < text.Length;)
        {
            if (!Spaces.IsVisible(text[i]))
            {
                i++;
                continue;
            }

            var (end, kind) = Next(text, i, tokens);
            tokens.Add(new Token(new TextSpan(i, end), kind));
            i = end;
        }

        return tokens.DrainToImmutable();
    }

    private (int End, TokenKind Kind) Next(string text, int i, ImmutableArray<Token>.Builder tokens)
    {
        var c = text[i];
        if (Characters.IsLetter(text, i))
        {
            var address = Addresses.End(text, i);
            return address > i ? (address, TokenKind.Address) : (EndOfWord(text, i, tokens), TokenKind.Word);
        }

        if (char.IsAsciiDigit(c) || char.IsDigit(c) || IsSign(text, i) || c == '.' && char.IsAsciiDigit(At(text, i + 1)) && (i == 0 || !Spaces.IsVisible(text[i - 1])))
            return Number(text, i, tokens);
        if (c is '@' or '#')
        {
            var end = Addresses.EndOfHandle(text, i);
            return end > i ? (end, TokenKind.Address) : (i + 1, TokenKind.Symbol);
        }

        if (Emoticons.End(text, i) is > 0 and var smile)
            return (smile, TokenKind.Symbol);
        if (c is '.' or '-' or '!' or '?' or '…' or '_' or '*' or '=' or '+' or '~' or '<' or '>' or '$' or '\\')
        {
            var end = i + 1;
            while (end < text.Length && (text[end] == c || c is '.' or '!' or '?' or '…' && text[end] is '.' or '!' or '?' or '…'))
                end++;
            return (end, c is '.' or '-' or '!' or '?' or '…' or '_' or '\\' ? TokenKind.Punctuation : TokenKind.Symbol);
        }

        if (c is '`' or '\'' && At(text, i + 1) == c)
            return (i + 2, TokenKind.Punctuation);
        if (c is '%' or '&')
            return (i + 1, TokenKind.Symbol);
        if (QuotationMarks.IsMark(c) || char.IsPunctuation(c))
            return (i + 1, TokenKind.Punctuation);
        return (Characters.EndOfSymbol(text, i), TokenKind.Symbol);
    }

    private static char At(string text, int i) => i >= 0 && i < text.Length ? text[i] : '\0';

    // "−5 degrees", "+3": a sign stands free and touches its number.
    private static bool IsSign(string text, int i) =>
        text[i] is '+' or '-' or '\u2212' && char.IsAsciiDigit(At(text, i + 1)) && (i == 0 || Spaces.IsSpace(text[i - 1]) || text[i - 1] is '(');

    private int EndOfWord(string text, int start, ImmutableArray<Token>.Builder tokens)
    {
        var i = Letters(text, start);
        // b/c, w/o, I/C
        if (At(text, i) == '/' && i - start == 1)
        {
            if (char.IsAsciiLetter(At(text, i + 1)))
                return Characters.IsWordPart(text, i + 2) ? i : i + 2;
            return text[start] is 'w' or 'W' && Spaces.IsSpace(At(text, i + 1)) ? i + 1 : i;
        }

        if (At(text, i) != '.')
            return i;
        return EndOfAbbreviation(text, start, i, tokens);
    }

    /// <summary>Past the letters of a word with what joins them inside: apostrophes, hyphens, the sign of "AT&amp;T", digits, invisible characters.</summary>
    private static int Letters(string text, int i)
    {
        while (i < text.Length)
        {
            var c = text[i];
            if (Characters.IsLetter(text, i) || char.IsDigit(c) || Characters.IsMark(c))
            {
                i += char.IsHighSurrogate(c) ? 2 : 1;
                continue;
            }

            // Invisible characters count only between two parts of the word.
            var next = i;
            while (next < text.Length && next - i < 16 && Spaces.IsInvisible(text[next]))
                next++;
            if (next > i)
            {
                if (next < text.Length && Characters.IsWordPart(text, next))
                {
                    i = next;
                    continue;
                }

                return i;
            }

            var joins = QuotationMarks.IsApostrophe(c) || Dashes.IsHyphen(c) || c == '_' || c == '&' && char.IsUpper(text[i - 1]) && char.IsUpper(At(text, i + 1));
            if (!joins || i + 1 >= text.Length || !Characters.IsWordPart(text, i + 1))
                return i;
            i++;
        }

        return i;
    }

    private int EndOfAbbreviation(string text, int start, int stop, ImmutableArray<Token>.Builder tokens)
    {
        // U.S., a.m., J. K.: single letters with stops.
        if (stop - start == 1)
        {
            var i = stop;
            while (At(text, i) == '.' && char.IsLetter(At(text, i + 1)) && !char.IsLetter(At(text, i + 2)) && i - start < 32)
                i += 2;
            if (i > stop)
                return At(text, i) == '.' ? i + 1 : i;
            if (char.IsUpper(text[start]) && IsInitial(text, start, stop, tokens))
                return stop + 1;
        }

        // Ph.D.: the rest of an abbreviation of several parts.
        if (char.IsLetter(At(text, stop + 1)))
        {
            var end = stop + 1;
            while (end < text.Length && end - start < 9 && char.IsLetter(text[end]))
                end++;
            if (At(text, end) == '.' && abbreviations.Find(text.AsSpan(start, end - start)) != AbbreviationKind.None)
                return end + 1;
        }

        switch (abbreviations.Find(text.AsSpan(start, stop - start)))
        {
            case AbbreviationKind.Title:
                return char.IsUpper(text[start]) ? stop + 1 : stop;
            case AbbreviationKind.Joined or AbbreviationKind.Either:
                return stop + 1;
            case AbbreviationKind.Number:
                var next = Skip(text, stop + 1);
                return char.IsAsciiDigit(At(text, next)) ? stop + 1 : stop;
            case AbbreviationKind.Capital:
                return char.IsUpper(text[start]) && tokens.Count > 0 && text[tokens[^1].Span.Start] == ',' ? stop + 1 : stop;
            default:
                return stop;
        }
    }

    // "J. Lopez", "George W. Bush", "plan B. Then": an initial stands before a capital or another initial; "I." does not, but after a name.
    private static bool IsInitial(string text, int start, int stop, ImmutableArray<Token>.Builder tokens)
    {
        if (At(text, stop + 1) is '.')
            return false;
        var next = Skip(text, stop + 1);
        if (next == stop + 1 ? !Characters.IsLetter(text, next) : !char.IsUpper(At(text, next)))
            return At(text, next) is ',' or '&' && text[start] != 'I';
        if (tokens.Count == 0)
            return true;
        var before = tokens[^1];
        var capital = char.IsUpper(text[before.Span.Start]) && before.Kind == TokenKind.Word && before.Span.End + 1 == start;
        if (capital)
            return true;
        // After a small word ("vitamin C. Then") only another initial or a surname-like word makes it one.
        return text[start] is not 'I' && !(before.Kind == TokenKind.Word && before.Span.End + 1 == start && char.IsLower(text[before.Span.Start]) && before.Span.Length > 5);
    }

    private static int Skip(string text, int i)
    {
        var limit = Math.Min(text.Length, i + 8);
        while (i < limit && Spaces.IsSpace(text[i]) && !Spaces.IsLineBreak(text[i]))
            i++;
        return i;
    }

    private static (int End, TokenKind Kind) Number(string text, int start, ImmutableArray<Token>.Builder tokens)
    {
        var i = start + (char.IsDigit(text[start]) ? 0 : 1);
        while (i < text.Length)
        {
            if (char.IsDigit(text[i]))
                i++;
            else if (text[i] is '.' or ',' or ':' or '/' or '\u066B' && char.IsAsciiDigit(At(text, i + 1)) && (text[i] != ',' || IsThousands(text, i)))
                i++;
            else
                break;
        }

        // 2024-05-23
        if (i - start == 4 && IsIsoDate(text, start))
            return (start + 10, TokenKind.Number);
        if (EndOfCall(text, start, i) is > 0 and var call)
            return (call, TokenKind.Number);
        if (i >= text.Length)
            return (i, TokenKind.Number);
        var apostrophe = QuotationMarks.IsApostrophe(text[i]) && At(text, i + 1) == 's' && !Characters.IsWordPart(text, i + 2);
        if (apostrophe)
            return (i + 2, TokenKind.Number);
        if (Characters.IsLetter(text, i))
        {
            var end = i;
            while (end < text.Length && end - i < 6 && Characters.IsLetter(text, end))
                end++;
            var letters = text.AsSpan(i, end - i);
            var bare = !Characters.IsWordPart(text, end);
            if (bare && letters is "st" or "nd" or "rd" or "th" or "s" or "ST" or "ND" or "RD" or "TH")
                return Dashes.IsHyphen(At(text, end)) && Characters.IsLetter(text, end + 1) ? (Letters(text, end), TokenKind.Word) : (end, TokenKind.Number);
            if (bare && IsUnit(letters))
                return (i, TokenKind.Number);
            return (Letters(text, i), TokenKind.Word);
        }

        // 28-year-old, 63-page
        if (Dashes.IsHyphen(text[i]) && Characters.IsLetter(text, i + 1))
            return (Letters(text, i), TokenKind.Word);
        _ = tokens;
        return (i, TokenKind.Number);
    }

    // 1,000 but not 1,2 and 3: three digits follow.
    private static bool IsThousands(string text, int comma) =>
        char.IsAsciiDigit(At(text, comma + 2)) && char.IsAsciiDigit(At(text, comma + 3)) && !char.IsAsciiDigit(At(text, comma + 4));

    // 555-0123, 555-010-0123, 1-800-555-0123: groups of digits with hyphens that are no range. 0 if none begins here.
    private static int EndOfCall(string text, int start, int end)
    {
        int groups = 1, length = end - start;
        var first = length;
        while (At(text, end) == '-' && char.IsAsciiDigit(At(text, end + 1)) && groups < 6)
        {
            var from = end + 1;
            end = from;
            while (char.IsAsciiDigit(At(text, end)))
                end++;
            length = end - from;
            groups++;
        }

        return (groups > 2 || groups == 2 && length == 4 && first is 1 or 3) && !Characters.IsWordPart(text, end) ? end : 0;
    }

    private static bool IsIsoDate(string text, int start) =>
        start + 10 <= text.Length && text[start + 4] == '-' && text[start + 7] == '-' && !char.IsLetterOrDigit(At(text, start + 10))
        && char.IsAsciiDigit(text[start + 5]) && char.IsAsciiDigit(text[start + 6]) && char.IsAsciiDigit(text[start + 8]) && char.IsAsciiDigit(text[start + 9]);

    private static bool IsUnit(ReadOnlySpan<char> letters) =>
        letters is "km" or "kg" or "m" or "bn" or "mn" or "tn" or "k" or "am" or "pm" or "mm" or "cm" or "mph" or "kph" or "hr" or "hrs" or "min" or "mins" or "sec"
            or "ft" or "lb" or "lbs" or "p" or "c" or "oz" or "ml" or "g" or "mg" or "kw" or "KW" or "MW" or "GW" or "GB" or "MB" or "TB" or "AM" or "PM" or "GMT" or "K" or "M" or "B" or "bps";
}
