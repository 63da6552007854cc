using System.Runtime.InteropServices;

namespace Crossread.Language.Names;

/// <summary>A piece whose type is settled.</summary>
internal sealed record TypedName(NamePiece Piece, NameType Type, string Words);

/// <summary>Settles what each piece names by all the places of the text where it is written alike.</summary>
internal static class NameTyper
{
    private sealed class Evidence
    {
        public float Person;
        public float Location;
        public float Organization;
        public float Other;
        public int Mentions;
        public bool AllLead = true;
        public bool Listed;
        public int Units;
    }

    /// <summary>The pieces that are names, in order.</summary>
    public static List<TypedName> Settle(string text, List<NamePiece> pieces)
    {
        var words = new string[pieces.Count];
        var evidence = new Dictionary<string, Evidence>(StringComparer.Ordinal);
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            words[i] = piece.Span.Of(text);
            ref var held = ref CollectionsMarshal.GetValueRefOrAddDefault(evidence, words[i], out _);
            held ??= new Evidence { Units = piece.Units };
            held.Person += piece.Person;
            held.Location += piece.Location;
            held.Organization += piece.Organization;
            held.Other += piece.Other;
            held.Mentions++;
            held.AllLead &= piece.Leads;
            held.Listed |= piece.Canonical is not null;
        }

        AddKin(text, pieces, words, evidence);
        var names = new List<TypedName>(pieces.Count);
        for (var i = 0; i < pieces.Count; i++)
        {
            if (Decide(evidence[words[i]]) is { } type)
            {
                var piece = pieces[i];
                names.Add(new TypedName(piece, type, words[i]));
            }
        }

        return names;
    }

    private static NameType? Decide(Evidence evidence)
    {
        var best = Math.Max(evidence.Person, Math.Max(evidence.Location, evidence.Organization));
        var doubt = evidence.AllLead && !evidence.Listed && evidence.Units == 1 ? 0.7f * evidence.Mentions : 0;
        if (best <= evidence.Other + doubt)
            return null;
        return best == evidence.Person ? NameType.Person : best == evidence.Location ? NameType.Location : NameType.Organization;
    }

    /// <summary>What full names say of short ones: surnames and forenames of persons, acronyms and first words of organisations.</summary>
    private static void AddKin(string text, List<NamePiece> pieces, string[] words, Dictionary<string, Evidence> evidence)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var piece = pieces[i];
            if (piece.Units < 2)
                continue;
            var full = evidence[words[i]];
            var type = Decide(full);
            if (type == NameType.Person)
            {
                var last = text[piece.LastUnit..piece.Span.End];
                if (evidence.TryGetValue(last, out var surname) && surname.Person < 30)
                    surname.Person += surname.Listed && surname.Location > 5 * surname.Mentions ? 0 : 4 * surname.Mentions;
                var space = words[i].IndexOf(' ', StringComparison.Ordinal);
                if (space > 0 && evidence.TryGetValue(words[i][..space], out var forename) && forename.Person < 30 && !forename.Listed)
                    forename.Person += 2 * forename.Mentions;
            }
            else if (type == NameType.Organization)
            {
                var acronym = Acronyms.Of(words[i]);
                if (acronym.Length > 1 && evidence.TryGetValue(acronym, out var letters) && letters.Organization < 30)
                    letters.Organization += 4 * letters.Mentions;
                var space = words[i].IndexOf(' ', StringComparison.Ordinal);
                if (space > 0 && evidence.TryGetValue(words[i][..space], out var head) && !head.Listed && head.Organization < 30)
                    head.Organization += 1.5f * head.Mentions;
            }
        }
    }
}
