namespace Crossread.Language.Names;

/// <content>Lays what the network reads over the pieces that lexicon and shape found.</content>
internal sealed partial class NameSegmenter
{
    // Weights chosen on the development parts of the annotated web text and news.
    private const float Share = 5;
    private const float Unread = 9;

    // Of what is listed, the network's silence tells less.
    private const float ListedUnread = 2;
    private const float SharedWithListed = 0.5f;
    private const float SurePerson = 3.75f;
    private const float SureOrganization = 5.5f;

    /// <summary>Cuts the pieces of the sentence that was segmented last as the network does, where lexicon and shape are not surer.</summary>
    /// <param name="names">What the network read, in order.</param>
    /// <param name="pieces">All pieces; those of the sentence stand from <paramref name="first"/> on.</param>
    /// <param name="first">The first piece of the sentence.</param>
    public void CutAs(List<NetworkName> names, List<NamePiece> pieces, int first)
    {
        var own = pieces[first..];
        pieces.RemoveRange(first, own.Count);
        var next = 0;
        var unit = 0;
        foreach (var name in names)
        {
            while (unit < _units.Count && _units[unit].Span.End <= name.Span.Start)
                unit++;
            var end = unit;
            while (end < _units.Count && _units[end].Span.Start < name.Span.End)
                end++;
            if (end == unit || IsPartyAndState(_text.AsSpan(name.Span.Start, name.Span.Length)))
                continue;
            // Units are without possessive endings.
            var span = Span(unit, end);
            while (next < own.Count && own[next].Span.End <= span.Start)
                pieces.Add(own[next++]);
            var before = next;
            while (next < own.Count && own[next].Span.Start < span.End)
                next++;
            var overlapped = own[before..next];
            if (overlapped.Count > 0 && Stand(overlapped, unit, end, name.Type))
                pieces.AddRange(overlapped);
            else if (pieces.Count == first || pieces[^1].Span.End <= span.Start)
                AddRead(unit, end, name.Type, overlapped);
        }

        pieces.AddRange(own[next..]);
    }

    /// <summary>Adds what the network says for each type to the pieces from <paramref name="first"/> on.</summary>
    public void Weigh(NetworkNames read, List<NamePiece> pieces, int first)
    {
        var word = 0;
        for (var p = first; p < pieces.Count; p++)
        {
            var piece = pieces[p];
            while (word < read.Words.Length && read.Words[word].End <= piece.Span.Start)
                word++;
            var end = word;
            var shares = default(NameShares);
            for (; end < read.Words.Length && read.Words[end].Start < piece.Span.End; end++)
                shares += read.Shares[end];
            if (end == word)
                continue;
            shares /= end - word;
            var listed = piece.Canonical is not null && Math.Max(piece.Location, piece.Organization) >= Sure;
            var weight = listed ? SharedWithListed * Share : Share;
            if (piece.Units > 1 || !JoinsTwo(piece.Span.Of(_text)))
                piece.Person += weight * shares.Person;
            piece.Location += weight * shares.Location;
            piece.Organization += weight * shares.Organization;
            piece.Other += (listed ? ListedUnread : Unread) * shares.None;
            pieces[p] = piece;
        }
    }

    // "R-Va.", "D-Calif."
    private static bool IsPartyAndState(ReadOnlySpan<char> words) => words.Length is > 3 and < 10 && words[0] is 'D' or 'R' or 'I' && words[1] == '-' && char.IsUpper(words[2]);

    private static bool IsFullPerson(NamePiece piece) => piece.Units > 1 && piece.Person >= SurePerson;

    /// <summary>Whether pieces stay as they are although the network reads another name over them.</summary>
    private bool Stand(List<NamePiece> pieces, int start, int end, NameType type)
    {
        var span = Span(start, end);
        if (pieces.Count == 1)
        {
            var piece = pieces[0];
            if (piece.Span == span || piece.Units > 1 && piece.Span.Contains(span) && (piece.Canonical is not null || IsSurely(piece, type)))
                return true;
        }
        else if (span.Contains(pieces[0].Span) && span.Contains(pieces[^1].Span) && pieces.Exists(p => p.Canonical is not null || IsFullPerson(p)))
        {
            return true;
        }

        // "Maria Lopez of Oslo": no name of a person goes on so.
        return type == NameType.Person && _units[start..end].Exists(u => !u.Is(UnitShape.Capital) && !u.Has(WordSigns.Particle));
    }

    private static bool IsSurely(NamePiece piece, NameType type) => type switch
    {
        NameType.Person => piece.Person >= SurePerson && piece.Person > piece.Organization && piece.Person > piece.Location,
        NameType.Organization => piece.Organization >= SureOrganization && piece.Organization > piece.Person && piece.Organization > piece.Location,
        _ => false,
    };

    // "the Lopez-Weir talks": unless it is listed, a compound of capitals may join two persons.
    private bool JoinsTwo(string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        return hyphen > 1 && hyphen + 1 < word.Length && char.IsUpper(word[hyphen + 1])
            && (lexicon.SignsOf(word.ToLowerInvariant()) & (WordSigns.Forename | WordSigns.Surname)) == WordSigns.None;
    }

    private void AddRead(int start, int end, NameType type, List<NamePiece> overlapped)
    {
        var piece = Score(start, end);
        if (LongestKnown(start, end, out var listed) == end - start)
            piece.Canonical = listed.Canonical;
        foreach (var other in overlapped)
        {
            if (type != NameType.Person || other.Person <= 0)
                continue;
            piece.Role = other.Role.Overlaps(piece.Span) ? default : other.Role;
            piece.Titled = other.Titled;
            piece.Gender = piece.Gender == Gender.Unknown ? other.Gender : piece.Gender;
        }

        Add(start, end, piece);
    }
}
