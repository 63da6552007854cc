using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Names;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Tells who the sources of an article's statements are: names, pronouns, titles, descriptions. Statements are taken in order.</summary>
internal sealed class SpeakerResolver
{
    private static readonly Speaker NotStated = new("unnamed", SpeakerType.NotStated, "unnamed", null, null);

    private readonly FramedText _text;
    private readonly Article _article;
    private readonly Antecedents _antecedents;
    private readonly Dictionary<Draft, Speaker> _speakers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Speaker> _recent = [];

    // In whose words a statement is being read: nobody calls themselves "the minister", nor "he" where they are quoted.
    private string? _teller;
    private string? _quoted;

    public SpeakerResolver(FramedText text, Article article)
    {
        _text = text;
        _article = article;
        _antecedents = new Antecedents(text);
    }

    private AnalyzedText Language => _text.Language;

    /// <summary>Who passed a statement on: the name without its article.</summary>
    public string NameOf(TextSpan hop) => Described(hop).Name;

    /// <summary>Who said it; who is quoted before those whom they quote.</summary>
    public Speaker Resolve(Draft draft)
    {
        if (_speakers.TryGetValue(draft, out var known))
            return known;
        var teller = draft.Within is { } holder ? Resolve(holder).Key : null;
        (_teller, _quoted) = (teller, draft.Inside is null ? null : teller);
        var speaker = (draft.Voice ?? draft.Source) is not { } source ? Sourceless(draft) : draft.IsTurn && Transcripts.IsPart(_text.Words(source)) ? NotStated : Source(source);
        _speakers[draft] = speaker;
        // Whom others quote is not who goes on speaking.
        if (speaker.Type != SpeakerType.NotStated && _quoted is null)
            _recent.Add(speaker);
        return speaker;
    }

    private Speaker Sourceless(Draft draft)
    {
        if (draft.IsPassive)
            return NotStated;
        if (draft.Continues is { } before && _speakers.TryGetValue(before, out var speaker) && !draft.IsLoose)
            return speaker;
        if (_antecedents.SubjectBefore(draft.Start) is { } subject)
            return Person(subject, null, draft.Start);
        return draft.Continues is { } anchor && _speakers.TryGetValue(anchor, out var last) ? last : NotStated;
    }

    private Speaker Source(TextSpan source)
    {
        var phrase = SourcePhrase.Of(_text.Text, source);
        if (phrase.Words.Count == 0)
            return Pronoun(_text.Words(phrase.Span), phrase.Span.Start) ?? Described(source);
        if (phrase.Words.Count == 1 && Pronoun(phrase.Words[0], source.Start) is { } pronoun)
            return pronoun;
        if ((Author(phrase) ?? Named(phrase)) is { } named)
            return named;
        if (phrase.Words.Count == 1 && _antecedents.BySurname(phrase.Words[0], source.Start) is { } surnamed)
            return Person(surnamed, null, source.Start);
        return ByDescription(phrase) ?? Described(source);
    }

    // --- names ------------------------------------------------------------------------------------------------------

    private Speaker? Named(SourcePhrase phrase)
    {
        if (Group(phrase) is { } group)
            return group;
        NameMention? head = null, apposition = null;
        foreach (var name in NamesIn(phrase.Span))
        {
            var isPossessive = IsPossessive(name.Span);
            if (name.Span.End <= phrase.Head.End)
            {
                if (isPossessive)
                    continue;
                head = name.Type == NameType.Person || head?.Type != NameType.Person ? name : head;
            }
            else if (name.Type == NameType.Person && !isPossessive && apposition is null && StandsAlone(name.Span, phrase.Span))
            {
                apposition = name;
            }
        }

        if (head is { Type: NameType.Person } person && TrailsOnlyName(person.Span, phrase.Head))
            return Person(person.Entity, Role(phrase, person.Span), phrase.Span.Start, phrase);
        if (apposition is not null)
            return Person(apposition.Entity, _text.Words(phrase.Head), phrase.Span.Start, phrase);
        if (head is null || head.Type == NameType.Person || head.Span.End < phrase.Head.End)
            return null;
        var entity = Language.Entities[head.Entity];
        var type = BodyType(entity);

        // "Defense Ministry", as written: words before the name belong to it where they are capitalised.
        var written = Described(phrase.Head).Name;
        var name2 = head.Span.Start == phrase.Head.Start || written.Length > entity.Name.Length + 25 ? entity.Name : written;
        return new Speaker(Strip(name2), type, NameKeys.Of(Strip(entity.Name), head.Type), null, null);
    }

    // "Goodlow, Gray and Nash", "the mayors Ann Goodlow, Ray Gray and Ida Nash": persons one after another, the last after an "and".
    private Speaker? Group(SourcePhrase phrase)
    {
        var persons = new List<NameMention>();
        foreach (var name in NamesIn(phrase.Span))
        {
            if (name.Type != NameType.Person)
                continue;
            if (IsPossessive(name.Span) || (persons.Count > 0 && !IsListed(persons[^1].Span.End, name.Span.Start)))
                return null;
            persons.Add(name);
        }

        if (persons.Count < 2 || !_text.Text[persons[^2].Span.End..persons[^1].Span.Start].Contains(" and ", StringComparison.Ordinal))
            return null;
        string[] names = [.. persons.Select(p => Shown(Language.Entities[p.Entity])).Distinct(StringComparer.Ordinal)];
        if (names.Length < 2)
            return null;
        var all = string.Join(", ", names[..^1]) + " and " + names[^1];
        return new Speaker(all, SpeakerType.Person, NameKeys.Fold(all), null, null);
    }

    // Between two names of a list: commas, "and", and capitalised words of titles and places.
    private bool IsListed(int start, int end)
    {
        foreach (var word in _text.Text[start..end].Split([' ', ',', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is not ("and" or "the" or "of") && !char.IsUpper(word[0]))
                return false;
        }

        return true;
    }

    // "Moss's letter", "a letter from Ann Moss", "notes written by Moss": whose words they are.
    private Speaker? Author(SourcePhrase phrase)
    {
        if (!SpeakerNouns.IsDocument(phrase.Noun) && !(phrase.Noun is [.., 's'] && SpeakerNouns.IsDocument(phrase.Noun[..^1])))
            return null;
        foreach (var name in NamesIn(phrase.Span))
        {
            if (name.Type != NameType.Person)
                continue;
            var before = _text.Text.AsSpan(phrase.Head.Start, Math.Max(0, name.Span.Start - phrase.Head.Start));
            var isAuthor = name.Span.End <= phrase.Head.End
                ? IsPossessive(name.Span)
                : !IsPossessive(name.Span) && (_text.Text.AsSpan(phrase.Head.End, name.Span.Start - phrase.Head.End).Trim() is "by" or "from" or "written by" || before.EndsWith(" written by ", StringComparison.Ordinal));
            return isAuthor ? Person(name.Entity, null, phrase.Span.Start) : null;
        }

        return null;
    }

    /// <summary>A person's name as it is shown: without initials between forename and surname and without a numeral after it, which some outlets write and others leave out.</summary>
    private static string Shown(Entity person)
    {
        var words = person.Name.Split(' ');
        if (words.Length < 3)
            return person.Name;
        var last = words[^1] is "II" or "III" or "IV" ? words.Length - 2 : words.Length - 1;
        return string.Join(' ', words.Where((word, i) => i == 0 || i == last || (i < last ? !(word.Length <= 2 && char.IsUpper(word[0]) && word[^1] == '.') : words[i] is not ("II" or "III" or "IV"))));
    }

    // The name ends the head: "Treasury spokesman Ivan Hall", not "Ivan Hall supporters".
    private bool TrailsOnlyName(TextSpan name, TextSpan head)
    {
        var rest = _text.Text.AsSpan(name.End, Math.Max(0, head.End - name.End)).Trim();
        return rest.Length == 0 || rest[0] is '(' or '\'' or '’' or ',' || rest is "Jr." or "Sr." or "himself" or "herself" or "II" or "III" || rest.StartsWith("and ", StringComparison.Ordinal) || char.IsDigit(rest[0]);
    }

    private bool StandsAlone(TextSpan name, TextSpan phrase)
    {
        // Back to the comma that opens the apposition: no preposition may stand between.
        var i = name.Start;
        while (i > phrase.Start && _text.Text[i - 1] is not (',' or '—' or '–'))
            i--;
        foreach (var word in _text.Text[i..name.Start].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word is "of" or "for" or "to" or "with" or "by" or "at" or "in" or "from" or "and" or "who" or "that" or "on" or "about" or "against")
                return false;
        }

        return i > phrase.Start;
    }

    private bool IsPossessive(TextSpan name) =>
        name.End < _text.Text.Length && _text.Text[name.End] is '\'' or '’' && (name.End + 1 >= _text.Text.Length || _text.Text[name.End + 1] is 's' or ' ' or 'S');

    private IEnumerable<NameMention> NamesIn(TextSpan span)
    {
        int low = 0, high = Language.Names.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Language.Names[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (; low < Language.Names.Length && Language.Names[low].Span.Start < span.End; low++)
        {
            if (span.Contains(Language.Names[low].Span))
                yield return Language.Names[low];
        }
    }

    private string? Role(SourcePhrase phrase, TextSpan name)
    {
        var before = Strip(_text.Text[phrase.Head.Start..Math.Max(phrase.Head.Start, name.Start)].Trim());
        return before.Length > 1 ? before : null;
    }

    private Speaker Person(int entity, string? role, int position, SourcePhrase? phrase = null)
    {
        var person = Language.Entities[entity];
        if (_quoted is null)
            _antecedents.Spoke(entity, position);
        role = role is null ? person.Roles.FirstOrDefault() : Strip(role);
        return new Speaker(Shown(person), SpeakerType.Person, person.Key, role, role is null ? null : SpeaksFor(role, phrase));
    }

    // "Treasury spokesman", "a spokesman for the ministry": the body a person speaks for.
    private string? SpeaksFor(string role, SourcePhrase? phrase)
    {
        var words = role.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var voice = Array.FindIndex(words, w => w.ToLowerInvariant() is "spokesman" or "spokeswoman" or "spokesperson" or "spokesmen" or "press" or "spokespeople" or "speaker");
        if (voice < 0)
            return null;
        var preposition = Array.FindIndex(words, voice, w => w is "for" or "of");
        if (preposition > 0)
            return Strip(string.Join(' ', words[(preposition + 1)..]));
        if (voice > 0)
            return TrimPossessive(string.Join(' ', words[..voice]));
        if (phrase is null)
            return null;
        var rest = _text.Words(phrase.Span);
        var at = rest.IndexOf(" for ", StringComparison.Ordinal);
        return at > 0 ? Strip(rest[(at + 5)..].Split(',')[0]) : null;
    }

    private static string TrimPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name.TrimEnd('\'', '’');

    // --- pronouns and descriptions ----------------------------------------------------------------------------------

    private Speaker? Pronoun(string word, int position)
    {
        var apostrophe = word.IndexOfAny(['\'', '’']);
        var pronoun = (apostrophe > 0 ? word[..apostrophe] : word).ToLowerInvariant();
        switch (pronoun)
        {
            case "he" or "him":
                return _antecedents.Before(position, Gender.Masculine, _quoted) is { } he ? Person(he, null, position) : Last(s => s.Type == SpeakerType.Person || s.Type >= SpeakerType.UnnamedOfficial) ?? Unnamed(pronoun);
            case "she" or "her":
                return _antecedents.Before(position, Gender.Feminine, _quoted) is { } she ? Person(she, null, position) : Last(s => s.Type == SpeakerType.Person || s.Type >= SpeakerType.UnnamedOfficial) ?? Unnamed(pronoun);
            case "they" or "them":
                return Last(s => s.Type != SpeakerType.Person || s.Name.Contains(" and ", StringComparison.Ordinal)) ?? Last(_ => true) ?? Unnamed("they");
            case "it":
                return Last(s => s.Type is SpeakerType.Organization or SpeakerType.Government or SpeakerType.Document or SpeakerType.Media) ?? Unnamed("it");
            case "who" or "which" or "that":
                return _antecedents.JustBefore(position) is { } named ? Person(named, null, position) : Head(position) ?? Unnamed(pronoun);
            case "i" or "we" or "me" or "us":
                return _article.Authors.Length > 0 ? new Speaker(_article.Authors[0], SpeakerType.Person, NameKeys.Of(_article.Authors[0], NameType.Person), null, null) : Unnamed("author");
            case "some" or "many" or "others" or "one" or "you" or "everyone" or "someone" or "several" or "most" or "both" or "few" or "all" or "this" or "these" or "those" or "another":
                return Unnamed(pronoun);
            default:
                return null;
        }
    }

    private static Speaker Unnamed(string name) => new(name, SpeakerType.Unnamed, name, null, null);

    private Speaker? Last(Func<Speaker, bool> fits)
    {
        for (var i = _recent.Count - 1; i >= Math.Max(0, _recent.Count - 8); i--)
        {
            if (fits(_recent[i]) && _recent[i].Key != _quoted)
                return _recent[i];
        }

        return null;
    }

    // The noun phrase before a relative pronoun.
    private Speaker? Head(int position)
    {
        var end = _text.AtomAt(position);
        while (end > 0 && _text.Atoms[end - 1].IsComma)
            end--;
        return NounPhrases.Before(_text, Math.Max(0, end - 12), end) is { } phrase && !_text.Atoms[phrase.Start].Can(WordClasses.Pronoun) ? Described(_text.SpanOf(phrase.Start, phrase.End)) : null;
    }

    private Speaker? ByDescription(SourcePhrase phrase)
    {
        var noun = phrase.Noun;
        if (SpeakerNouns.IsMedia(noun) && noun is "correspondent" or "reporter" or "journalist" && NamesIn(phrase.Head).LastOrDefault(n => n.Type == NameType.Organization) is { } outlet)
            return new Speaker(Language.Entities[outlet.Entity].Name, SpeakerType.Media, Language.Entities[outlet.Entity].Key, null, null);
        if (phrase.IsIndefinite)
            return null;
        if (SpeakerNouns.IsDocument(noun) && phrase.IsDefinite && phrase.Words.Count == 1 && noun is "statement" or "release" or "letter" or "tweet" or "post" or "email" or "message" or "announcement" or "note")
            return Last(_ => true);
        if (phrase.IsDefinite && SpeakerNouns.ArePersons(noun) && Last(s => s.Name.Contains(" and ", StringComparison.Ordinal)) is { } group)
            return group;
        if (Meant(phrase) is { } body && body.Key != _teller)
            return body;
        var isPerson = SpeakerNouns.IsPerson(noun);
        if (!isPerson || !(phrase.IsDefinite || phrase.Words.Count == 1 || char.IsUpper(phrase.Words[0][0])))
            return null;
        if (_antecedents.ByRole(phrase, phrase.Span.Start, _teller) is { } holder)
            return Person(holder, null, phrase.Span.Start);
        if (!phrase.IsDefinite || phrase.Span.End > phrase.Head.End || noun is "official" or "lawyer" or "attorney" or "aide" or "spokesman" or "spokeswoman" or "spokesperson" or "source" or "officer" or "judge")
            return null;
        var gender = noun switch
        {
            "woman" or "girl" or "mother" or "daughter" or "sister" or "wife" or "actress" or "widow" or "aunt" or "queen" or "congresswoman" or "chairwoman" or "businesswoman" => Gender.Feminine,
            "man" or "boy" or "father" or "son" or "brother" or "husband" or "actor" or "uncle" or "king" or "congressman" or "chairman" or "businessman" => Gender.Masculine,
            _ => Gender.Unknown,
        };
        return _antecedents.Before(phrase.Span.Start, gender, _teller) is { } nearest && (gender != Gender.Unknown || !Antecedents.IsAnother(phrase, Language.Entities[nearest]))
            ? Person(nearest, null, phrase.Span.Start)
            : null;
    }

    // "The agency": what it stands for, as the language engine reads it.
    private Speaker? Meant(SourcePhrase phrase)
    {
        if (Language.ReferenceAt(phrase.Span.Start) is not { } reference || reference.Span.End != phrase.Head.End)
            return null;
        var entity = Language.Entities[reference.Entity];
        if (entity.Type == NameType.Person && Antecedents.IsOfAnother(phrase, entity))
            return null;
        if (entity.Type == NameType.Person)
            return SpeakerNouns.IsVoice(phrase.Noun) && phrase.Span.End > phrase.Head.End ? null : Person(reference.Entity, null, phrase.Span.Start);
        return new Speaker(Strip(entity.Name), BodyType(entity), NameKeys.Of(Strip(entity.Name), entity.Type), null, null);
    }

    private static SpeakerType BodyType(Entity entity) =>
        entity.Type == NameType.Location ? SpeakerType.Government : MediaNames.IsMedia(entity.Name) ? SpeakerType.Media : SpeakerType.Organization;

    private Speaker Described(TextSpan source)
    {
        var phrase = SourcePhrase.Of(_text.Text, source);
        var noun = phrase.Noun;
        var name = Strip(_text.Words(phrase.Span).ReplaceLineEndings(" "));
        if (noun == "reports" && phrase.Words.Count > 1 && phrase.Span.End == phrase.Head.End)
            (name, noun) = (name[..^8].TrimEnd(), phrase.Words[^2].ToLowerInvariant());
        var type = MediaNames.IsMedia(name) && !SpeakerNouns.IsOrganization(noun) ? SpeakerType.Media : SpeakerNouns.TypeOf(noun);
        if (name.IndexOf(" who ", StringComparison.Ordinal) is > 0 and var clause)
            name = name[..clause];
        if (name.Length > 120)
            name = _text.Words(phrase.Head);
        return new Speaker(name.Length == 0 ? "unnamed" : name, type, NameKeys.Fold(name), null, type == SpeakerType.UnnamedOfficial ? SpeaksFor(Strip(_text.Words(phrase.Span)), phrase) : null);
    }

    private static string Strip(string name)
    {
        name = name.Trim().TrimEnd(',');
        foreach (var article in (ReadOnlySpan<string>)["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (name.StartsWith(article, StringComparison.Ordinal))
                return name[article.Length..];
        }

        return name;
    }
}
