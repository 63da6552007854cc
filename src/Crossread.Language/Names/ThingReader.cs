using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>Keeps listed things apart from persons, places and organisations: "the new iPhone", "the Dow Jones fell".</summary>
internal static class ThingReader
{
    // Weighs more than all that shape and lexicon say for a name.
    private const float Thing = 18;

    /// <summary>Lowers the pieces from <paramref name="first"/> on that are things or begin with one, and cuts a thing off behind a name: "Apple iTunes".</summary>
    public static void Read(string text, NameLexicon lexicon, List<NameUnit> units, List<NamePiece> pieces, int first)
    {
        var p = first;
        for (var i = 0; i < units.Count && p < pieces.Count;)
        {
            var length = Longest(text, lexicon, units, i);
            if (length == 0)
            {
                i++;
                continue;
            }

            var span = new TextSpan(units[i].Span.Start, units[i + length - 1].Span.End);
            while (p < pieces.Count && pieces[p].Span.End <= span.Start)
                p++;
            for (; p < pieces.Count && pieces[p].Span.Start < span.End; p++)
            {
                ref var piece = ref CollectionsMarshal.AsSpan(pieces)[p];
                if (piece.Span.Start >= span.Start)
                    piece.Other += Thing;
                else if (piece.Span.End <= span.End)
                    CutOff(ref piece, units[i - 1].Span, length);
            }

            i += length;
        }
    }

    private static void CutOff(ref NamePiece piece, TextSpan last, int length)
    {
        piece.Span = new TextSpan(piece.Span.Start, last.End);
        piece.LastUnit = Math.Max(piece.Span.Start, last.Start);
        piece.Units = Math.Max(1, piece.Units - length);
    }

    private static int Longest(string text, NameLexicon lexicon, List<NameUnit> units, int first)
    {
        var most = lexicon.LongestThing(text.AsSpan(units[first].Span.Start, units[first].Span.Length));
        if (most == 0)
            return 0;
        var end = first + 1;
        while (end < Math.Min(units.Count, first + most) && !units[end].Is(UnitShape.Apart) && !units[end - 1].Is(UnitShape.Possessive))
            end++;
        for (; end > first; end--)
        {
            if (lexicon.IsThing(text.AsSpan(units[first].Span.Start, units[end - 1].Span.End - units[first].Span.Start)))
                return end - first;
        }

        return 0;
    }
}
