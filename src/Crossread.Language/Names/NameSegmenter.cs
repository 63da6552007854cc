using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>Cuts the capitalised runs of a sentence into pieces that may be names, with what lexicon and shape say of each.</summary>
internal sealed partial class NameSegmenter(NameLexicon lexicon)
{
    private const float Sure = 6;

    // No name is longer; what is bounded stays linear.
    private const int LongestRun = 24;
    private const int LongestSmallPlace = 24;

    // A word that is written small more often is an ordinary one: "reading", "nice".
    private const float MostSmall = 0.04f;
    private static readonly HashSet<string> _placeHeads = new(StringComparer.Ordinal) { "Lake", "Mount", "Fort", "Port", "Cape", "Camp", "River", "Gulf", "Isle", "Republic", "Kingdom", "City", "Palace", "Strait", "State" };

    private static readonly HashSet<string> _events = new(StringComparer.Ordinal)
    {
        "War", "Wars", "Act", "Cup", "Games", "Prize", "Award", "Awards", "Treaty", "Agreement", "Accord", "Accords", "Festival", "Olympics", "Day", "Convention", "Summit", "Championship",
        "Championships", "Revolution", "Amendment", "Constitution", "Bill", "Deal", "Plan", "Project", "Operation", "Doctrine", "Protocol", "Declaration", "Eve", "Week", "Show", "Tour",
        "Series", "Open", "Marathon", "Conference", "Era", "Age", "Crisis", "Uprising", "Rebellion", "Massacre", "Hurricane", "Law", "Report", "Time", "Dream", "Spring", "Election", "Elections",
    };

    private string _text = "";
    private List<NameUnit> _units = [];
    private List<NamePiece> _pieces = [];

    /// <summary>Adds the pieces of one sentence, in order, without overlaps.</summary>
    public void Segment(string text, List<NameUnit> units, List<NamePiece> pieces)
    {
        _text = text;
        _units = units;
        _pieces = pieces;
        for (var i = 0; i < units.Count;)
        {
            if (!Starts(i))
            {
                i += Math.Max(1, SmallPlace(i));
                continue;
            }

            var end = RunEnd(i);
            Cut(i, end);
            i = end;
        }
    }

    private ReadOnlySpan<char> Word(int unit) => _text.AsSpan(_units[unit].Span.Start, _units[unit].Span.Length);

    private ReadOnlySpan<char> Words(int start, int end) => _text.AsSpan(_units[start].Span.Start, _units[end - 1].Span.End - _units[start].Span.Start);

    private bool IsName(int unit, string word) => Word(unit).Equals(word, StringComparison.Ordinal);

    private static bool IsWeak(NameUnit unit) => unit.Is(UnitShape.Leads | UnitShape.Titled);

    private bool Starts(int i)
    {
        var unit = _units[i];
        if (!unit.Is(UnitShape.Capital) || IsPartyAndState(Word(i)))
            return false;
        if (unit.Has(WordSigns.Known) && LongestKnown(i, Math.Min(_units.Count, i + NameLexicon.LongestKnown), out _) is var length and > 0 && (length > 1 || !IsWeak(unit) || !unit.IsCommon))
            return true;
        if (unit.Has(WordSigns.Function | WordSigns.Other) && !(unit.Is(UnitShape.AllCapitals) && !unit.Has(WordSigns.Other) && !IsWeak(unit)))
            return unit.Has(WordSigns.Other) && unit.Has(WordSigns.Forename) && i + 1 < _units.Count && Continues(i + 1) && _units[i + 1].Has(WordSigns.Surname) && !_units[i + 1].IsCommon;
        if (!IsWeak(unit) || !unit.IsCommon)
            return true;
        if (unit.Has(WordSigns.Role | WordSigns.RoleModifier | WordSigns.Demonym | WordSigns.Title))
            return true;
        if (unit.Has(WordSigns.Forename) && unit.SmallShare < 0.9f)
            return true;
        if (unit.Has(WordSigns.Speech) || unit.SmallShare > 0.98f)
            return false;
        // "Finance Ministry", "Security Council": an ordinary word that begins an organisation's name.
        for (var k = i + 1; k < Math.Min(_units.Count, i + 5) && Continues(k); k++)
        {
            if (_units[k].Has(WordSigns.OrganisationNoun) && _units[k].Is(UnitShape.Capital) && !_units[k].Is(UnitShape.Titled))
                return true;
        }

        return false;
    }

    /// <summary>Whether a unit stands close enough to the one before to belong to one name.</summary>
    private bool Continues(int k) =>
        !_units[k].Is(UnitShape.Apart | UnitShape.Hyphened) && !_units[k - 1].Is(UnitShape.Possessive | UnitShape.Prefix) && _units[k].Is(UnitShape.Capital);

    private int RunEnd(int start)
    {
        var j = start + 1;
        var known = LongestKnown(start, _units.Count, out _);
        if (known > 1)
            j = start + known;
        while (j < Math.Min(_units.Count, start + LongestRun))
        {
            var unit = _units[j];
            var before = _units[j - 1];
            if (before.Is(UnitShape.Possessive | UnitShape.Prefix) || unit.Is(UnitShape.Hyphened))
                break;
            // "Lopez, Jr.", "Lopez, Inc."
            if (unit.Is(UnitShape.AfterComma) && Word(j) is "Jr." or "Jr" or "Sr." or "Sr" or "Inc." or "Inc" or "Ltd." or "Ltd" or "LLC" or "LLP" or "L.P." or "Corp.")
            {
                j++;
                continue;
            }

            if (unit.Is(UnitShape.Apart))
                break;
            if (unit.Is(UnitShape.Capital))
            {
                if (unit.Has(WordSigns.Function) && !unit.Is(UnitShape.AllCapitals) && LongestKnown(j, _units.Count, out _) < 2)
                    break;
                if (unit.Has(WordSigns.Other) && !(before.Has(WordSigns.Forename) && unit.Has(WordSigns.Surname | WordSigns.Forename)))
                    break;
                if (unit.Is(UnitShape.Titled) && unit.IsCommon && !unit.Has(WordSigns.Role | WordSigns.OrganisationNoun | WordSigns.RoleModifier))
                    break;
                j++;
                continue;
            }

            var joined = Joiner(start, j);
            if (joined == 0)
                break;
            j += joined;
        }

        return j;
    }

    /// <summary>How many units a small word at <paramref name="j"/> adds to the run, the capital after it included; 0 if the run ends before it.</summary>
    private int Joiner(int start, int j)
    {
        var unit = _units[j];
        var next = j + 1;
        if (next < _units.Count && (IsName(next, "the") || IsName(next, "la") || IsName(next, "der") || IsName(next, "den")) && !_units[next].Is(UnitShape.Apart))
            next++;
        if (next >= _units.Count || !_units[next].Is(UnitShape.Capital) || _units[next].Is(UnitShape.Apart) || _units[next].Has(WordSigns.Other))
            return 0;
        var before = _units[j - 1];
        if (unit.Has(WordSigns.Particle) && (next == j + 1 || !IsName(j + 1, "the")))
            return before.Has(WordSigns.Title | WordSigns.Role) && !before.Has(WordSigns.Forename) && Word(j).Length < 2 ? 0 : next - j + 1;
        if (IsName(j, "of") || IsName(j, "for") || IsName(j, "on"))
        {
            for (var k = j - 1; k >= start; k--)
            {
                if (_units[k].Is(UnitShape.Capital) && (_units[k].Has(WordSigns.OrganisationNoun) || IsName(k, "House") || IsName(j, "of") && k == j - 1 && _placeHeads.Contains(Word(k).ToString())))
                    return IsWeak(_units[k]) && k == start && _units[k].Is(UnitShape.Titled) ? 0 : next - j + 1;
            }

            // "Secretary of State", "Chief of Staff": a role of several words.
            return IsName(j, "of") && next == j + 1 && before.Has(WordSigns.Role | WordSigns.Title) && before.Is(UnitShape.Capital) && _units[next].IsCommon && !LeadsToOrganisation(next) ? 2 : 0;
        }

        if (IsName(j, "&"))
            return next == j + 1 ? 2 : 0;
        if (IsName(j, "and") && next == j + 1 && j - 2 > start && IsName(j - 2, "of") && LongestKnown(j - 1, j, out _) == 1 && LongestKnown(next, next + 1, out _) == 1)
            return 2;
        if (!IsName(j, "and") || next != j + 1 || !before.IsCommon || !_units[next].IsCommon || before.Has(WordSigns.OrganisationNoun))
            return 0;
        for (var k = start; k < j; k++)
        {
            if (IsName(k, "of") || IsName(k, "on") || IsName(k, "for"))
                return 2;
        }

        return LeadsToOrganisation(next) ? 2 : 0;
    }

    /// <summary>Whether the capitals from a unit on come to an organisation's noun: "Health and Human Services".</summary>
    private bool LeadsToOrganisation(int start)
    {
        for (var k = start + 1; k < Math.Min(_units.Count, start + 4) && Continues(k); k++)
        {
            if (_units[k].Has(WordSigns.OrganisationNoun))
                return true;
        }

        return false;
    }

    /// <summary>Cuts a run into names.</summary>
    private void Cut(int a, int b)
    {
        while (a < b && !_units[a].Is(UnitShape.Capital))
            a++;
        while (b > a && !_units[b - 1].Is(UnitShape.Capital))
            b--;
        if (a >= b)
            return;
        if (LongestKnown(a, b, out var whole) == b - a)
        {
            AddKnown(a, b, whole);
            return;
        }

        var role = LastRole(a, b);
        if (role >= 0)
        {
            if (role == b - 1)
            {
                Embedded(a, role);
                return;
            }

            Embedded(a, role);
            AddPerson(role + 1, b, new TextSpan(_units[a].Span.Start, _units[role].Span.End), a, role);
            return;
        }

        if (SplitAtForename(a, b))
            return;
        if (EndsAsOrganisation(a, b))
        {
            var single = b - a == 1;
            Add(a, b, new NamePiece(Span(a, b), b - a, -2, 0, single ? _units[a].Is(UnitShape.Leads) ? 0 : 1.2f : Sure, single ? 1 : 0));
            return;
        }

        if (EndsAsPlace(a, b))
        {
            Add(a, b, new NamePiece(Span(a, b), b - a, 0, 4, 1, 0));
            return;
        }

        var listed = LongestKnown(a, b, out var first);
        if (listed > 0 && !_units[a].Has(WordSigns.Forename))
        {
            AfterKnown(a, b, listed, first);
            return;
        }

        if (_units[a].Has(WordSigns.Demonym) && b - a > 1)
        {
            for (var k = a + 1; k < b; k++)
            {
                if (_units[k].Is(UnitShape.Capital) && !_units[k].IsCommon && !_units[k].Has(WordSigns.Demonym))
                {
                    Cut(a + 1, b);
                    return;
                }
            }

            return;
        }

        if (_units[a].Has(WordSigns.Demonym))
            return;
        Add(a, b, Score(a, b));
    }

    /// <summary>Adds a listed place written in small letters ("i live in san francisco"), unless its words are ordinary ones; how many units it takes, 0 if there is none.</summary>
    private int SmallPlace(int i)
    {
        if (!_units[i].Has(WordSigns.Known) || _units[i].Is(UnitShape.Capital | UnitShape.Digits | UnitShape.Hyphened | UnitShape.Prefix))
            return 0;
        Span<char> written = stackalloc char[LongestSmallPlace];
        for (var length = Math.Min(3, _units.Count - i); length > 0; length--)
        {
            var words = Words(i, i + length);
            if (words.Length is < 4 or > LongestSmallPlace || _units[i + length - 1].Is(UnitShape.Apart | UnitShape.Capital) && length > 1)
                continue;
            words.CopyTo(written);
            for (var c = 0; c < words.Length; c++)
            {
                if (c == 0 || written[c - 1] == ' ')
                    written[c] = char.ToUpperInvariant(written[c]);
            }

            if (!lexicon.TryFind(written[..words.Length], out var known) || known.Type != NameType.Location || AreOrdinary(i, i + length))
                continue;
            AddKnown(i, i + length, known);
            return length;
        }

        return 0;
    }

    private bool AreOrdinary(int a, int b)
    {
        while (a < b && _units[a].SmallShare > MostSmall)
            a++;
        return a == b;
    }

    private TextSpan Span(int a, int b) => new(_units[a].Span.Start, _units[b - 1].Span.End);

    private int LongestKnown(int a, int limit, out KnownName name)
    {
        name = default;
        if (!_units[a].Has(WordSigns.Known))
            return 0;
        var end = Math.Min(limit, a + NameLexicon.LongestKnown);
        var stop = a + 1;
        while (stop < end && !_units[stop].Is(UnitShape.Apart) && !_units[stop - 1].Is(UnitShape.Possessive))
            stop++;
        for (var k = stop; k > a; k--)
        {
            if (lexicon.TryFind(Words(a, k), out name))
                return k - a;
        }

        return 0;
    }

    private int LastRole(int a, int b)
    {
        for (var k = b - 1; k >= a; k--)
        {
            var unit = _units[k];
            if (!unit.Is(UnitShape.Capital) || !unit.Has(WordSigns.Role | WordSigns.Title))
                continue;
            // "Howard Dean", "Larry King": a forename before it makes it a surname.
            if (k > a && _units[k - 1].Has(WordSigns.Forename) && !_units[k - 1].Has(WordSigns.Role | WordSigns.RoleModifier) && !_units[k - 1].IsCommon && unit.Has(WordSigns.Surname))
                continue;
            // A rare role that is commonly a surname or forename, alone: "Judge", "Dean".
            if (k == a && b - a > 1 && !unit.Has(WordSigns.Title) && !unit.IsCommon && unit.Has(WordSigns.Forename))
                continue;
            var end = k;
            if (k + 2 < b && IsName(k + 1, "of"))
                end = k + 2;
            if (end < b - 1 && (_units[b - 1].Has(WordSigns.OrganisationNoun) || _units[b - 1].Has(WordSigns.PlaceNoun) && b - 1 - end > 0 && !_units[b - 1].Has(WordSigns.Surname)))
                return -1;
            if (end < b - 1 && !unit.Has(WordSigns.Title) && HasOrganisationBefore(end + 1, b))
                return -1;
            return end;
        }

        return -1;
    }

    private bool HasOrganisationBefore(int a, int b)
    {
        for (var k = a; k < b; k++)
        {
            if (_units[k].Has(WordSigns.OrganisationNoun) && k + 1 < b && (IsName(k + 1, "of") || IsName(k + 1, "for") || IsName(k + 1, "on")))
                return true;
        }

        return false;
    }

    /// <summary>Places and organisations inside a role: "Treasury Spokesman", "Interior Ministry Spokesman".</summary>
    private void Embedded(int a, int end)
    {
        for (var k = a; k < end;)
        {
            var length = LongestKnown(k, end, out var name);
            if (length > 0 && !(length == 1 && _units[k].IsCommon && IsWeak(_units[k])))
            {
                AddKnown(k, k + length, name);
                k += length;
                continue;
            }

            var stop = k;
            while (stop < end && !_units[stop].Has(WordSigns.OrganisationNoun))
                stop++;
            if (stop < end && stop > k && !_units[k].Has(WordSigns.Role | WordSigns.Title))
            {
                Add(k, stop + 1, new NamePiece(Span(k, stop + 1), stop + 1 - k, -2, 0, Sure, 0));
                k = stop + 1;
                continue;
            }

            if (_units[k].Is(UnitShape.AllCapitals) && Word(k).Length > 1 && !_units[k].Is(UnitShape.Titled) && !_units[k].Has(WordSigns.Title | WordSigns.Role | WordSigns.Other))
                Add(k, k + 1, new NamePiece(Span(k, k + 1), 1, 0, 0, 3, 0));
            k++;
        }
    }

    /// <summary>"Belarus Boris Gryzlov", "Federal Service for Cooperation Dmitry Shugayev": a person's name begins after another.</summary>
    private bool SplitAtForename(int a, int b)
    {
        for (var k = a + 1; k < b - 1; k++)
        {
            if (!_units[k].Has(WordSigns.Forename) || _units[k].IsCommon || _units[k].Has(WordSigns.OrganisationNoun | WordSigns.PlaceNoun) || !_units[k + 1].Is(UnitShape.Capital)
                || _units[k + 1].IsCommon || _units[k + 1].Has(WordSigns.OrganisationNoun | WordSigns.PlaceNoun) || _units[k - 1].Has(WordSigns.Forename | WordSigns.Title | WordSigns.Particle)
                || !_units[k - 1].Is(UnitShape.Capital) || _units[k - 1].Is(UnitShape.Initial))
                continue;
            var known = LongestKnown(a, k, out var name);
            if (known == k - a)
            {
                AddKnown(a, k, name);
                Cut(k, b);
                return true;
            }

            if (EndsAsOrganisation(a, k) && k - a > 1)
            {
                Add(a, k, new NamePiece(Span(a, k), k - a, -2, 0, Sure, 0));
                Cut(k, b);
                return true;
            }
        }

        return false;
    }

    private bool EndsAsOrganisation(int a, int b)
    {
        if (_units[b - 1].Has(WordSigns.OrganisationNoun) && !(_units[b - 1].Has(WordSigns.Surname) && !_units[b - 1].IsCommon && _units[a].Has(WordSigns.Forename)))
            return true;
        for (var k = a; k < b - 1; k++)
        {
            if ((_units[k].Has(WordSigns.OrganisationNoun) || IsName(k, "House")) && (IsName(k + 1, "of") || IsName(k + 1, "for") || IsName(k + 1, "on")))
                return true;
        }

        return false;
    }

    private bool EndsAsPlace(int a, int b)
    {
        if (b - a < 2)
            return false;
        if (_units[b - 1].Has(WordSigns.PlaceNoun) && !(_units[a].Has(WordSigns.Forename) && _units[b - 1].Has(WordSigns.Surname) && b - a == 2))
            return true;
        return _placeHeads.Contains(Word(a).ToString()) && (IsName(a + 1, "of") || !_units[a + 1].IsCommon) && !IsName(a, "State") && !_units[a].Has(WordSigns.Forename);
    }

    private void AfterKnown(int a, int b, int length, KnownName name)
    {
        var rest = a + length;
        if (_events.Contains(Word(b - 1).ToString()))
            return;
        var common = true;
        for (var k = rest; k < b; k++)
            common &= !_units[k].Is(UnitShape.Capital) || _units[k].IsCommon || _units[k].Has(WordSigns.Role | WordSigns.RoleModifier);
        if (name.Type == NameType.Location && name.IsCountry && LongestKnown(rest, b, out var inside) == b - rest && inside.Type == NameType.Organization)
        {
            Add(a, b, new NamePiece(Span(a, b), b - a, -2, 0, Sure, 0));
            return;
        }

        if (name.Type == NameType.Location && !common && name.IsCountry)
        {
            // "Ukraine Zelensky": two names that stand together.
            AddKnown(a, rest, name);
            Cut(rest, b);
            return;
        }

        if (name.Type == NameType.Organization && (common || length > 1 || LongestKnown(rest, b, out var second) > 0 && second.IsCountry))
        {
            AddKnown(a, rest, name);
            if (!common)
                Cut(rest, b);
            return;
        }

        var piece = Score(a, b);
        piece.Organization += common ? 1.2f : 0.6f;
        piece.Location += common ? 0 : 0.5f;
        piece.Other += common ? 0.4f : 0;
        Add(a, b, piece);
    }

    private void AddKnown(int a, int b, KnownName name)
    {
        var unit = _units[a];
        var single = b - a == 1;
        // A listed word that is also an ordinary one counts less where its capital tells nothing.
        var weight = unit.Is(UnitShape.AllCapitals) && !unit.Is(UnitShape.Titled) ? Sure : single && unit.IsCommon ? IsWeak(unit) ? 0.3f : 1.6f : single && unit.Has(WordSigns.Forename | WordSigns.Surname) && !name.IsCountry ? 2.2f : Sure;
        var piece = Score(a, b);
        piece.Canonical = name.Canonical;
        if (name.Type == NameType.Location)
            piece.Location += weight;
        else
            piece.Organization += weight + 0.5f;
        if (weight >= Sure)
            piece.Person = Math.Min(piece.Person, name.IsCountry ? 1 : 3);
        Add(a, b, piece);
    }

    private void AddPerson(int a, int b, TextSpan role, int roleStart, int roleEnd)
    {
        while (a < b && !_units[a].Is(UnitShape.Capital) && !_units[a].Has(WordSigns.Particle))
            a++;
        if (a >= b)
            return;
        if (LongestKnown(a, b, out var known) == b - a && (known.IsCountry || !_units[a].Has(WordSigns.Surname | WordSigns.Forename)))
        {
            AddKnown(a, b, known);
            return;
        }

        // "Director Federal Service ... Dmitry Shugayev"
        if (SplitAtForename(a, b))
            return;
        var title = _units[roleEnd];
        var courtesy = title.Has(WordSigns.Title) && !title.Has(WordSigns.Role) && roleStart == roleEnd;
        var piece = new NamePiece(Span(a, b), b - a, Sure, 0, 0, 0) { Role = courtesy ? default : role, Titled = courtesy };
        piece.Gender = GenderOf(a, b, title.Signs);
        Add(a, b, piece);
    }

    private Gender GenderOf(int a, int b, WordSigns role)
    {
        var gender = role & (WordSigns.Masculine | WordSigns.Feminine);
        if (gender is WordSigns.Masculine or WordSigns.Feminine)
            return gender == WordSigns.Masculine ? Gender.Masculine : Gender.Feminine;
        if (b - a < 2 && _units[a].Has(WordSigns.Surname))
            return Gender.Unknown;
        for (var k = a; k < Math.Max(a + 1, b - 1); k++)
        {
            if (!_units[k].Has(WordSigns.Forename))
                continue;
            var shown = _units[k].Signs & (WordSigns.Masculine | WordSigns.Feminine);
            return shown == WordSigns.Masculine ? Gender.Masculine : shown == WordSigns.Feminine ? Gender.Feminine : Gender.Unknown;
        }

        return Gender.Unknown;
    }

    private void Add(int a, int b, NamePiece piece)
    {
        // "bin Laden", "de Blasio": a small particle before the surname belongs to it.
        if (piece.Person > piece.Organization && piece.Person > piece.Location && a > 0 && !_units[a].Is(UnitShape.Apart) && Word(a - 1) is "bin" or "von" or "van" or "de" or "al" or "ibn" or "di")
            piece.Span = new TextSpan(_units[--a].Span.Start, piece.Span.End);
        piece.Leads = _units[a].Is(UnitShape.Leads | UnitShape.Titled);
        piece.LastUnit = _units[b - a > 2 && _units[b - 2].Has(WordSigns.Particle) && !_units[b - 2].Is(UnitShape.Capital) ? b - 2 : b - 1].Span.Start;
        if (b - a > 1 && _units[b - 1].Has(WordSigns.Suffix))
            piece.LastUnit = _units[b - 2].Span.Start;
        _pieces.Add(piece);
    }

    /// <summary>What shape, lexicon and neighbours say of a piece that no rule settles. The weights were set by hand and checked on free annotated news.</summary>
    private NamePiece Score(int a, int b)
    {
        var n = b - a;
        float person = 0, place = 0, organization = 0, other = 0.9f;
        var firstUnit = _units[a];
        var lastUnit = _units[b - 1];
        if (firstUnit.Has(WordSigns.Forename) && !(firstUnit.IsCommon && n == 1))
            person += n > 1 ? 2.5f : 1.2f;
        if (lastUnit.Has(WordSigns.Surname) && !lastUnit.IsCommon)
            person += n > 1 ? 1 : 0.8f;
        var common = 0;
        for (var k = a; k < b; k++)
        {
            var unit = _units[k];
            if (unit.IsCommon && !unit.Has(WordSigns.Forename))
                common++;
            if (unit.Is(UnitShape.Initial) && n > 1)
                person += k > a && k < b - 1 ? 2 : 1;
            if (!unit.Is(UnitShape.Capital) && unit.Has(WordSigns.Particle))
                person += 1.5f;
            if (IsName(k, "of") || IsName(k, "&"))
                organization += 1;
            if (unit.Is(UnitShape.InnerCapital) && !Word(k).StartsWith("Mc") && !Word(k).StartsWith("Mac") && !Word(k).Contains('-') && !Word(k).Contains('\'') && !Word(k).Contains('’'))
                organization += 1;
        }

        // An ordinary word in capitals is shouted, no acronym.
        if (n == 1 && firstUnit.Is(UnitShape.AllCapitals) && !firstUnit.Is(UnitShape.Titled) && !(firstUnit.IsCommon && Word(a).Length > 2))
            organization += Word(a).Length is >= 2 and <= 6 ? 2 : 0.3f;
        if (common > 0)
        {
            person -= common;
            organization += n > 1 ? 0.8f : 0;
            other += n == 1 ? 1 : 0.5f;
        }
        else if (n is 2 or 3)
        {
            person += n == 2 ? 0.8f : 0.3f;
        }

        // Most names that no list knows are people's.
        if (n == 1 && common == 0 && !firstUnit.Is(UnitShape.AllCapitals | UnitShape.InnerCapital) && firstUnit.SmallShare < 0.2f && Word(a).Length > 2)
            person += IsWeak(firstUnit) ? 0.6f : 1;
        if (lastUnit.Has(WordSigns.Suffix) && n > 1)
            person += 3;
        if (_events.Contains(Word(b - 1).ToString()))
            other += 4;
        Neighbours(a, b, ref person, ref place, ref organization);
        var piece = new NamePiece(Span(a, b), n, person, place, organization, other);
        piece.Gender = GenderOf(a, b, WordSigns.None);
        return piece;
    }

    private void Neighbours(int a, int b, ref float person, ref float place, ref float organization)
    {
        if (a > 0 && !_units[a].Is(UnitShape.Apart))
        {
            var before = _units[a - 1];
            var word = Word(a - 1);
            if (word is "in" or "near" or "outside" or "throughout" or "across" or "In" or "Near" or "Across")
                place += word is "in" or "In" ? 1.8f : 2;
            else if (word is "from" or "to" or "through" or "via" or "around" or "into" or "toward" or "towards")
                place += 0.8f;
            else if (word is "northern" or "southern" or "eastern" or "western" or "central" or "downtown" or "northeastern" or "northwestern" or "southeastern" or "southwestern" or "nearby" or "rural")
                place += 2.5f;
            else if (word is "the" or "The")
                (person, organization) = (person - 2, organization + 0.8f);
            else if (word is "of" && a > 1 && Word(a - 2) is "governor" or "mayor" or "people" or "king" or "queen" or "residents" or "city" or "town" or "village" or "province" or "capital" or "region" or "island" or "state" or "district" or "port" or "suburb")
                place += 3;
            else if (before.Has(WordSigns.Speech) || word is "by" or "with")
                person += before.Has(WordSigns.Speech) ? 1.5f : 0.3f;
            if (before.Has(WordSigns.Role) && !before.Is(UnitShape.Capital) && _units[a].Is(UnitShape.Capital) && !before.Is(UnitShape.Possessive))
                person += 2.5f;
        }

        if (b >= _units.Count)
            return;
        var next = _units[b];
        if (!next.Is(UnitShape.Apart) && !_units[b - 1].Is(UnitShape.Possessive))
        {
            if (next.Has(WordSigns.Speech) && !next.Is(UnitShape.Capital))
                (person, organization) = (person + 1.5f, organization + 0.8f);
            else if (Word(b) is "who" or "whose")
                person += 1.5f;
        }
        else if (next.Is(UnitShape.AfterComma))
        {
            if (next.Is(UnitShape.Digits) && next.Span.Length <= 2)
                person += 2;
            else if (Word(b) is "who" or "whose")
                person += 1.5f;
            else if (next.Has(WordSigns.Known) && LongestKnown(b, _units.Count, out var known) > 0 && known.Type == NameType.Location && b - a == 1)
                place += 1.2f;
        }

        if (_units[b - 1].Is(UnitShape.Possessive))
            organization += 0.2f;
    }
}
