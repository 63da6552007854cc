using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>Finds the roles that stand in small letters beside a person's name: "press secretary X", "X, the club's chair,", "The head of the club, X,".</summary>
internal static class RoleReader
{
    private const int Longest = 16;

    /// <summary>Fills in the roles of the pieces from <paramref name="first"/> on, all of one sentence.</summary>
    public static void Read(string text, List<NameUnit> units, List<NamePiece> pieces, int first)
    {
        var unit = 0;
        for (var p = first; p < pieces.Count; p++)
        {
            var piece = pieces[p];
            // Two capitalised words that no list knows may be a person if a role stands beside them.
            var least = piece is { Units: 2 or 3, Canonical: null } && text.AsSpan(piece.Span.Start, piece.Span.Length).IndexOf(' ') > 1 ? 0.3f : 1;
            if (piece.Person < least || piece.Person < piece.Location || piece.Person < piece.Organization)
                continue;
            while (unit < units.Count && units[unit].Span.Start < piece.Span.Start)
                unit++;
            var end = unit;
            while (end < units.Count && units[end].Span.Start < piece.Span.End)
                end++;
            var before = piece.Role.IsEmpty ? Before(text, units, unit) : default;
            var after = After(text, units, end, pieces, p);
            if (before.IsEmpty && after.IsEmpty)
                continue;
            if (!before.IsEmpty)
                piece.Role = before;
            piece.Apposition = after;
            piece.Person += 2.5f;
            if (piece.Gender == Gender.Unknown)
                piece.Gender = GenderOf(units, Math.Max(0, unit - Longest - 8), Math.Min(units.Count, end + Longest), piece);
            pieces[p] = piece;
        }
    }

    private static Gender GenderOf(List<NameUnit> units, int first, int end, NamePiece piece)
    {
        for (var k = first; k < end; k++)
        {
            var unit = units[k];
            if (!unit.Has(WordSigns.Role) || !(piece.Role.Contains(unit.Span) || piece.Apposition.Contains(unit.Span)))
                continue;
            var shown = unit.Signs & (WordSigns.Masculine | WordSigns.Feminine);
            if (shown is WordSigns.Masculine or WordSigns.Feminine)
                return shown == WordSigns.Masculine ? Gender.Masculine : Gender.Feminine;
        }

        return Gender.Unknown;
    }

    private static TextSpan Before(string text, List<NameUnit> units, int name)
    {
        if (name == 0)
            return default;
        if (!units[name].Is(UnitShape.Apart))
        {
            // "a lawyer for Mr. Lopez" is not Lopez's role.
            if (units[name - 1].Is(UnitShape.Possessive) || units[name - 1].Has(WordSigns.Title) && !units[name - 1].Has(WordSigns.Role))
                return default;
            if (!units[name - 1].Has(WordSigns.Role))
                return BeforeWithComplement(text, units, name);
            return new TextSpan(units[LeftEdge(units, name - 1)].Span.Start, units[name - 1].Span.End);
        }

        if (!units[name].Is(UnitShape.AfterComma))
            return default;
        // "The head of the club, Maria Lopez,": back to a role that stands at the sentence's beginning or after an article.
        for (var k = name - 1; k >= Math.Max(0, name - Longest); k--)
        {
            if (units[k].Has(WordSigns.Role) && !units[k].Is(UnitShape.Possessive) && (k == name - 1 || IsOf(text, units, k + 1)))
            {
                var left = LeftEdge(units, k);
                // "Their union leader, Maria Lopez,": an ordinary noun may stand between.
                if (left > 1 && IsDeterminer(text, units, left - 2) && !units[left - 1].Is(UnitShape.Capital | UnitShape.Apart | UnitShape.Possessive) && !units[left - 1].Has(WordSigns.Function))
                    left--;
                if (left == 0 || units[left].Is(UnitShape.Apart) || IsDeterminer(text, units, left - 1) || units[left - 1].Is(UnitShape.Possessive))
                    return new TextSpan(units[left].Span.Start, units[name - 1].Span.End);
            }

            if (units[k].Is(UnitShape.Apart))
                break;
        }

        return default;
    }

    // "Ambassador to Belarus Boris Lopez", "Director of the Federal Service for Cooperation Dmitry Lopez".
    private static TextSpan BeforeWithComplement(string text, List<NameUnit> units, int name)
    {
        for (var k = name - 1; k >= Math.Max(0, name - Longest); k--)
        {
            if (k < name - 1 && units[k].Has(WordSigns.Role) && Word(text, units, k + 1) is "to" or "of" or "for" && units[name - 1].Is(UnitShape.Capital))
                return new TextSpan(units[LeftEdge(units, k)].Span.Start, units[name - 1].Span.End);
            if (units[k].Is(UnitShape.Apart | UnitShape.Possessive) || !units[k].Is(UnitShape.Capital) && Word(text, units, k) is not ("to" or "of" or "for" or "the" or "and" or "at"))
                break;
        }

        return default;
    }

    private static TextSpan After(string text, List<NameUnit> units, int end, List<NamePiece> pieces, int piece)
    {
        if (end >= units.Count || !units[end].Is(UnitShape.AfterComma))
            return default;
        var stop = end + 1;
        while (stop < units.Count && !units[stop].Is(UnitShape.Apart) && stop - end <= Longest)
            stop++;
        if (stop - end > Longest)
            return default;
        // Another person's name inside it: a list.
        for (var k = piece + 1; k < pieces.Count && pieces[k].Span.Start < units[stop - 1].Span.End; k++)
        {
            if (pieces[k].Person >= 2.5f && pieces[k].Person > pieces[k].Organization && pieces[k].Person > pieces[k].Location)
                return default;
        }

        var start = end;
        for (var k = start; k < Math.Min(stop, start + 6); k++)
        {
            if (units[k].Has(WordSigns.Role) && !units[k].Is(UnitShape.Possessive) && (k + 1 == stop || IsOf(text, units, k + 1)))
                return new TextSpan(units[start].Span.Start, units[stop - 1].Span.End);
            if (Word(text, units, k) is "who" or "which" or "and" or "but" or "while" or "whose" or "said" or "told")
                break;
        }

        return default;
    }

    private static int LeftEdge(List<NameUnit> units, int role)
    {
        var left = role;
        while (left > 0 && role - left < 6 && !units[left].Is(UnitShape.Apart | UnitShape.Hyphened))
        {
            var before = units[left - 1];
            if (before.Is(UnitShape.Possessive) || before.Has(WordSigns.Function) && !before.Is(UnitShape.AllCapitals))
                break;
            if (!before.Has(WordSigns.RoleModifier | WordSigns.Demonym | WordSigns.Role) && !before.Is(UnitShape.Capital))
                break;
            left--;
        }

        return left;
    }

    private static bool IsOf(string text, List<NameUnit> units, int k) =>
        k < units.Count && Word(text, units, k) is "of" or "for" or "at" or "to" or "with" or "in" or "on" or "from" or "general" or "emeritus" or "who";

    private static bool IsDeterminer(string text, List<NameUnit> units, int k) =>
        Word(text, units, k) is "the" or "The" or "a" or "A" or "an" or "An" or "his" or "her" or "its" or "their" or "Its" or "Their" or "His" or "Her" or "our" or "my";

    private static ReadOnlySpan<char> Word(string text, List<NameUnit> units, int k) => text.AsSpan(units[k].Span.Start, units[k].Span.Length);
}
