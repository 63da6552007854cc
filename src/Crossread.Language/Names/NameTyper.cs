using System.Runtime.InteropServices;

namespace Crossread.Language.Names;

/// <summary>A piece whose type is settled.</summary>
internal sealed record TypedName(NamePiece Piece, NameType Type, string Words);

/// <summary>Settles what each piece names by all the places of the text where it is written alike.</summary>
internal static class NameTyper
{
    // What a full name says of each place of the surname alone, and the surname of each place of the full name.
    private const float OfSurname = 10;
    private const float OfFullName = 6;

    [Flags]
    private enum Kinship
    {
        None = 0,
        Surname = 1,
        Forename = 2,
        Acronym = 4,
        FirstWord = 8,
        FullName = 16,
    }

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
        private Kinship _took;

        /// <summary>What kin of a sort say counts once: true the first time.</summary>
        public bool Took(Kinship kinship)
        {
            var first = (_took & kinship) == Kinship.None;
            _took |= kinship;
            return first;
        }
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
            // A surname that names a person tells of the full name.
            if (type != NameType.Person && !full.Listed && full.Units is 2 or 3 && piece.LastUnit > piece.Span.Start
                && evidence.TryGetValue(text[piece.LastUnit..piece.Span.End], out var alone) && !alone.Listed && Decide(alone) == NameType.Person && full.Took(Kinship.FullName))
            {
                full.Person += OfFullName * full.Mentions;
                type = Decide(full);
            }

            if (type == NameType.Person)
            {
                var last = text[piece.LastUnit..piece.Span.End];
                if (evidence.TryGetValue(last, out var surname) && surname.Took(Kinship.Surname))
                    surname.Person += surname.Listed && surname.Location > 5 * surname.Mentions ? 0 : OfSurname * surname.Mentions;
                var space = words[i].IndexOf(' ', StringComparison.Ordinal);
                if (space > 0 && evidence.TryGetValue(words[i][..space], out var forename) && !forename.Listed && forename.Took(Kinship.Forename))
                    forename.Person += 2 * forename.Mentions;
            }
            else if (type == NameType.Organization)
            {
                var acronym = Acronyms.Of(words[i]);
                if (acronym.Length > 1 && evidence.TryGetValue(acronym, out var letters) && letters.Took(Kinship.Acronym))
                    letters.Organization += 4 * letters.Mentions;
                var space = words[i].IndexOf(' ', StringComparison.Ordinal);
                if (space > 0 && evidence.TryGetValue(words[i][..space], out var head) && !head.Listed && head.Took(Kinship.FirstWord))
                    head.Organization += 1.5f * head.Mentions;
            }
        }
    }
}
