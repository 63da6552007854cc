using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

namespace Crossread.Language.Names;

/// <summary>Reads the words of one sentence with what is known of each.</summary>
internal sealed class NameUnitReader(NameLexicon lexicon, WordStatistics statistics)
{
    private const int LongestWord = 40;

    /// <summary>Reads a sentence's units into a list.</summary>
    public void Read(string text, ImmutableArray<Token> tokens, Sentence sentence, List<NameUnit> units)
    {
        units.Clear();
        var shape = UnitShape.Leads;
        var capitals = 0;
        var words = 0;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var token = tokens[t];
            var first = text[token.Span.Start];
            switch (token.Kind)
            {
                case TokenKind.Word:
                    if (token.Span.Length > LongestWord)
                    {
                        shape = UnitShape.Apart;
                        break;
                    }

                    if (units.Count > 0 && char.IsLetter(first) && token.Span.Length > 3)
                    {
                        words++;
                        capitals += char.IsUpper(first) ? 1 : 0;
                    }

                    AddWord(text, token.Span, shape, units);
                    shape = UnitShape.None;
                    break;
                case TokenKind.Number:
                    units.Add(new NameUnit(token.Span, WordSigns.None, UnitShape.Digits | shape, -1));
                    shape = UnitShape.None;
                    break;
                case TokenKind.Punctuation when first == ',':
                    shape = shape == UnitShape.None ? UnitShape.Apart | UnitShape.AfterComma : shape | UnitShape.Apart;
                    break;
                case TokenKind.Punctuation when first is '(' or '[':
                    shape |= UnitShape.Apart | UnitShape.Bracketed;
                    break;
                case TokenKind.Punctuation when first is '\'' or '’' && units.Count > 0 && units[^1].Span.End == token.Span.Start && text[token.Span.Start - 1] is 's' or 'S':
                    units[^1] = units[^1] with { Shape = units[^1].Shape | UnitShape.Possessive };
                    break;
                case TokenKind.Punctuation:
                    shape &= ~UnitShape.AfterComma;
                    shape |= UnitShape.Apart | (QuotationMarks.IsMark(first) || first is ':' or '•' or '*' || Dashes.IsDash(first) ? UnitShape.Leads : UnitShape.None);
                    break;
                case TokenKind.Symbol when first == '&':
                    units.Add(new NameUnit(token.Span, WordSigns.Function, UnitShape.None | shape, -1));
                    shape = UnitShape.None;
                    break;
                default:
                    shape |= UnitShape.Apart;
                    break;
            }
        }

        // A title: nearly every longer word has a capital.
        if (sentence.IsHeading && words >= 3 && capitals * 10 >= words * 7)
        {
            for (var i = 0; i < units.Count; i++)
                units[i] = units[i] with { Shape = units[i].Shape | UnitShape.Titled };
        }
    }

    private void AddWord(string text, TextSpan span, UnitShape shape, List<NameUnit> units)
    {
        int start = span.Start, end = span.End;
        var possessive = end - start > 2 && text[end - 1] is 's' or 'S' && QuotationMarks.IsApostrophe(text[end - 2]);
        // McDonald's, Moody's: listed with their ending.
        if (possessive && !(char.IsUpper(text[start]) && lexicon.TryFind(text.AsSpan(start, end - start), out _)))
            end -= 2;
        else
            possessive = false;
        for (var part = start; part < end;)
        {
            var hyphen = part;
            while (hyphen < end && !(Dashes.IsHyphen(text[hyphen]) && Splits(text, start, part, hyphen, end)))
                hyphen++;
            var flags = part == start ? shape : UnitShape.Hyphened;
            if (hyphen < end && !char.IsUpper(text[hyphen + 1]))
                flags |= UnitShape.Prefix;
            if (possessive && hyphen == end)
                flags |= UnitShape.Possessive;
            Add(text, part, hyphen, flags, units);
            part = hyphen + 1;
        }
    }

    // "Russia-Belarus" is two names, "US-led" begins with one; "Saint-Germain", "al-Assad", "Rostov-on-Don", "Jean-Paul" are one.
    private bool Splits(string text, int start, int part, int hyphen, int end)
    {
        if (!char.IsUpper(text[start]) || hyphen + 1 >= end || lexicon.TryFind(text.AsSpan(start, end - start), out _))
            return false;
        var left = text.AsSpan(part, hyphen - part);
        if (left.Length < 2)
            return false;
        if (!char.IsUpper(text[hyphen + 1]))
            return Signs(left).HasFlag(WordSigns.Demonym) || lexicon.TryFind(left, out _) || IsAllCapitals(left) || text.AsSpan(hyphen + 1, end - hyphen - 1) is "led" or "based" or "backed" or "era" or "style" or "born";
        return lexicon.TryFind(left, out _) || Signs(left).HasFlag(WordSigns.Demonym);
    }

    private void Add(string text, int start, int end, UnitShape shape, List<NameUnit> units)
    {
        var word = text.AsSpan(start, end - start);
        if (word.IsEmpty)
            return;
        // al-Assad, el-Sisi, d'Estaing: a small particle before a capital.
        var capital = char.IsUpper(word[0]) || word.Length > 4 && char.IsLower(word[0]) && HasCapitalAfterParticle(word);
        if (capital)
        {
            shape |= UnitShape.Capital;
            if (IsAllCapitals(word))
                shape |= word.Length == 2 && word[1] == '.' ? UnitShape.Initial : word.Length == 1 ? UnitShape.Initial : UnitShape.AllCapitals;
            else if (word[1..].ContainsAnyInRange('A', 'Z'))
                shape |= UnitShape.InnerCapital;
        }

        var signs = Signs(word);
        var share = -1f;
        if (capital || signs.HasFlag(WordSigns.Known))
        {
            Span<char> small = stackalloc char[word.Length];
            word.ToLowerInvariant(small);
            share = (float)(statistics.SmallLetterShare(small.TrimEnd('.')) ?? -1);
        }

        units.Add(new NameUnit(new TextSpan(start, end), signs, shape, share));
    }

    private WordSigns Signs(ReadOnlySpan<char> word)
    {
        Span<char> small = stackalloc char[word.Length];
        word.ToLowerInvariant(small);
        return lexicon.SignsOf(small.TrimEnd('.'));
    }

    private static bool HasCapitalAfterParticle(ReadOnlySpan<char> word)
    {
        var cut = word.IndexOfAny('-', '\'', '’');
        return cut is 1 or 2 && char.IsUpper(word[cut + 1 < word.Length ? cut + 1 : 0]);
    }

    private static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
                return false;
        }

        return char.IsUpper(word[0]);
    }
}
