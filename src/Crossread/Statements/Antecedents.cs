using Crossread.Language;
using Crossread.Language.Names;

namespace Crossread.Statements;

/// <summary>Finds whom a pronoun or a description means among the persons named before it.</summary>
/// <remarks>
/// Weights in the manner of Lappin and Leass (An algorithm for pronominal anaphora resolution, 1994): nearness in sentences, subject first,
/// who spoke last, against gender.
/// </remarks>
internal sealed class Antecedents
{
    private const int Farthest = 10;
    private const int MostLookedAt = 200;
    private const double Meant = 0.6;

    private readonly FramedText _text;
    private readonly List<Mention> _persons = [];

    // In the order of statements, which is that of the text but for a few.
    private readonly List<Mention> _spoken = [];

    public Antecedents(FramedText text)
    {
        _text = text;
        var frame = 0;
        var first = -1;
        foreach (var name in text.Language.Names)
        {
            while (frame + 1 < text.Frames.Count && text.Atoms[text.Frames[frame + 1].First].Start <= name.Span.Start)
                frame++;
            if (name.Type != NameType.Person || text.Frames.Count == 0)
                continue;
            _persons.Add(new Mention(name.Span.Start, name.Span.End, name.Entity, frame, first != frame, false));
            first = frame;
        }
    }

    private AnalyzedText Language => _text.Language;

    /// <summary>Remembers that a person spoke, so that pronouns find the person again.</summary>
    public void Spoke(int entity, int position)
    {
        _spoken.Add(new Mention(position, position, entity, FrameAt(position), true, true));
    }

    /// <summary>The person that a pronoun at a place most likely means; null where nobody fits.</summary>
    /// <param name="position">The place.</param>
    /// <param name="gender">The pronoun's.</param>
    /// <param name="except">The key of somebody it can't mean; null for nobody.</param>
    public int? Before(int position, Gender gender, string? except)
    {
        var frame = FrameAt(position);
        var best = double.NegativeInfinity;
        int? found = null;
        var scores = new Dictionary<int, double>();
        var reference = Language.ReferenceAt(position);
        var named = Last(position);
        var spoken = _spoken.Count - 1;
        for (var looked = 0; looked < MostLookedAt; looked++)
        {
            while (spoken >= 0 && _spoken[spoken].Start >= position)
                spoken--;
            if (named < 0 && spoken < 0)
                break;
            var mention = spoken >= 0 && (named < 0 || _spoken[spoken].Start >= _persons[named].Start) ? _spoken[spoken--] : _persons[named--];
            var distance = frame - mention.Frame;
            if (distance > Farthest)
                break;
            var entity = Language.Entities[mention.Entity];
            if ((gender != Gender.Unknown && entity.Gender != Gender.Unknown && entity.Gender != gender) || (except is not null && entity.Key == except))
                continue;
            var score = -1.5 * distance + (mention.IsFirst ? 1.5 : 0) + (mention.Spoke ? 2 : 0)
                + (entity.Gender != Gender.Unknown && entity.Gender == gender ? 1 : 0) - (IsOblique(mention) ? 1 : 0) - (IsQuoted(mention) ? 2 : 0);
            score += reference is { } meant && meant.Entity == mention.Entity ? Meant * meant.Likelihood : 0;
            var paragraphs = _text.Frames[frame].Paragraph - _text.Frames[mention.Frame].Paragraph;
            score -= 0.3 * paragraphs;
            score += 0.3 * (scores.TryGetValue(mention.Entity, out var earlier) ? 1 : 0);
            scores[mention.Entity] = Math.Max(earlier, score);
            if (score > best)
                (best, found) = (score, mention.Entity);
        }

        return found;
    }

    /// <summary>The person named in full before a place whose surname a capitalised word repeats, where the word alone was not taken for a name ("Hall").</summary>
    public int? BySurname(string word, int position)
    {
        if (word.Length < 2 || !char.IsUpper(word[0]))
            return null;
        var last = Last(position);
        for (var i = last; i >= Math.Max(0, last - MostLookedAt); i--)
        {
            var name = Language.Entities[_persons[i].Entity].Name;
            if (name.Length > word.Length && name[^(word.Length + 1)] == ' ' && name.EndsWith(word, StringComparison.Ordinal))
                return _persons[i].Entity;
        }

        return null;
    }

    /// <summary>The person named last before a place, within a few atoms: what a relative pronoun means.</summary>
    public int? JustBefore(int position)
    {
        var i = Last(position);
        return i >= 0 && position - _persons[i].End < 80 && _persons[i].Frame == FrameAt(position) ? _persons[i].Entity : null;
    }

    /// <summary>The first person of the sentence before a place, in the same paragraph.</summary>
    public int? SubjectBefore(int position)
    {
        var frame = FrameAt(position);
        for (var i = Last(position); i >= 0; i--)
        {
            var mention = _persons[i];
            if (mention.Frame < frame - 1 || _text.Frames[mention.Frame].Paragraph != _text.Frames[frame].Paragraph)
                return null;
            if (mention.IsFirst && !IsQuoted(mention))
                return mention.Entity;
        }

        return null;
    }

    /// <summary>The person whose role fits a description ("the Russian President", "the spokesman"), the one named last among equals.</summary>
    /// <param name="phrase">The description.</param>
    /// <param name="position">Where it stands.</param>
    /// <param name="except">The key of somebody it can't mean; null for nobody.</param>
    public int? ByRole(SourcePhrase phrase, int position, string? except)
    {
        var noun = phrase.Noun;
        var best = 0.0;
        int? found = null;
        var seen = new HashSet<int>();
        var last = Last(position);
        for (var i = Math.Min(_persons.Count - 1, last + MostLookedAt); i >= Math.Max(0, last - (2 * MostLookedAt)); i--)
        {
            var mention = _persons[i];
            if (!seen.Add(mention.Entity) || (except is not null && Language.Entities[mention.Entity].Key == except))
                continue;
            var score = 0.0;
            foreach (var role in Language.Entities[mention.Entity].Roles)
                score = Math.Max(score, RoleScore(phrase, noun, role));
            if (score <= 0)
                continue;

            // Named before the description rather than after; nearer rather than farther.
            score += HasBefore(mention.Entity, position) ? 0.5 : 0;
            score += Nearness(mention.Entity, position);
            if (score > best)
                (best, found) = (score, mention.Entity);
        }

        return found;
    }

    /// <summary>Whether a person is known by other roles than a description's: "the transport minister" is not the port's director.</summary>
    public static bool IsAnother(SourcePhrase phrase, Entity person) => !person.Roles.IsEmpty && person.Roles.All(role => RoleScore(phrase, phrase.Noun, role) <= 0);

    /// <summary>Whether a description is of a body that no role of a person names: "the head of the Harbour Board" is not the mayor of Orle.</summary>
    public static bool IsOfAnother(SourcePhrase phrase, Entity person) => phrase.Bodies.Count > 0 && person.Roles.All(role => IsOfAnother(phrase, Words(role), phrase.Noun));

    // Of the same word it may be that the role is told without its body: "President Kerr", "the president of Norway".
    private static bool IsOfAnother(SourcePhrase phrase, string[] role, string noun) =>
        phrase.Bodies.Count > 0 && !role.Contains(noun, StringComparer.OrdinalIgnoreCase) && !phrase.Bodies.Exists(b => role.Any(w => SameStem(b, w)));

    private static string[] Words(string role) => role.Split([' ', ',', '-'], StringSplitOptions.RemoveEmptyEntries);

    private static double RoleScore(SourcePhrase phrase, string noun, string role)
    {
        var words = Words(role);
        var fit = 0;
        foreach (var word in words)
            fit = Math.Max(fit, SpeakerNouns.Fit(noun, word.ToLowerInvariant()));
        if (fit == 0)
            return 0;
        if (IsOfAnother(phrase, words, noun))
            return 0;
        double score = fit;
        for (var m = 0; m < phrase.Words.Count - 1; m++)
        {
            var same = words.Count(w => SameStem(phrase.Words[m], w));
            // "Israel's prime minister" is no other country's.
            if (same == 0 && char.IsUpper(phrase.Words[m][0]) && phrase.Words[m] is [.., '\'' or '’', 's'] && !SpeakerNouns.IsVoice(noun))
                return 0;
            score += same;
        }

        return score;
    }

    // "Russian" and "Russia", "Belarusian" and "Belarussian": the same beginning.
    private static bool SameStem(string left, string right)
    {
        var length = Math.Min(5, Math.Min(left.Length, right.Length));
        return length >= 4 ? string.Compare(left, 0, right, 0, length, StringComparison.OrdinalIgnoreCase) == 0 : string.Equals(left, right, StringComparison.OrdinalIgnoreCase);
    }

    private bool HasBefore(int entity, int position) => Nearness(entity, position) > 0;

    private double Nearness(int entity, int position)
    {
        var frame = FrameAt(position);
        var checkedMentions = 0;
        for (var i = Last(position); i >= 0 && checkedMentions < 60; i--, checkedMentions++)
        {
            if (_persons[i].Entity == entity)
                return 1.0 / (2 + frame - _persons[i].Frame);
        }

        return 0;
    }

    private int Last(int position)
    {
        int low = 0, high = _persons.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_persons[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    private bool IsOblique(Mention mention)
    {
        var i = mention.Start - 1;
        while (i >= 0 && _text.Text[i] == ' ')
            i--;
        var end = i + 1;
        while (i >= 0 && char.IsLetter(_text.Text[i]))
            i--;
        if (_text.Text.AsSpan(i + 1, end - i - 1) is "of" or "to" or "with" or "for" or "by" or "from" or "about" or "against" or "on" or "at")
            return true;
        return mention.End + 1 < _text.Text.Length && mention.End > mention.Start && _text.Text[mention.End] is '\'' or '’' && _text.Text[mention.End + 1] == 's';
    }

    private bool IsQuoted(Mention mention)
    {
        int low = 0, high = _text.Quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_text.Quotations[middle].Outer.End <= mention.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < _text.Quotations.Count && _text.Quotations[low].Outer.Contains(mention.Start);
    }

    private int FrameAt(int position)
    {
        int low = 0, high = _text.Frames.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_text.Atoms[_text.Frames[middle].First].Start <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return Math.Max(0, low - 1);
    }

    private readonly record struct Mention(int Start, int End, int Entity, int Frame, bool IsFirst, bool Spoke);
}
