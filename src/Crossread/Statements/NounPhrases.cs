namespace Crossread.Statements;

/// <summary>Finds the noun phrase that names a source, before or after its cue.</summary>
internal static class NounPhrases
{
    private const int Longest = 40;

    /// <summary>The noun phrase that ends at <paramref name="end"/> (exclusive): a subject, with apposition and identifying clause.</summary>
    public static (int Start, int End)? Before(FramedText text, int first, int end)
    {
        var k = end - 1;
        if (k < first)
            return null;
        var atoms = text.Atoms;
        first = Math.Max(first, end - Longest);
        if (atoms[k].IsComma || atoms[k].Shape == AtomShape.Dash)
            return BeforeComma(text, first, k);
        if (atoms[k].Shape == AtomShape.Close)
        {
            var open = k - 1;
            while (open > first && atoms[open].Shape != AtomShape.Open)
                open--;
            return Before(text, first, open) is { } before ? (before.Start, end) : null;
        }

        // "one of them", "some of us"
        if (k - 2 >= first && atoms[k].Word is "them" or "us" or "those" && atoms[k - 1].Word is "of" && atoms[k - 2].Can(WordClasses.Pronoun | WordClasses.Number | WordClasses.Determiner))
            return (k - 2, end);
        if (IsPronoun(atoms[k], k > first ? atoms[k - 1] : default))
            return IsSubjectPronoun(atoms[k]) ? (k, end) : null;
        return Run(text, first, k);
    }

    // "Moss, the club's chair, said": the comma closes an apposition, a clause or an adjunct.
    private static (int Start, int End)? BeforeComma(FramedText text, int first, int comma)
    {
        var atoms = text.Atoms;
        var open = comma - 1;
        while (open >= first && atoms[open].Shape != atoms[comma].Shape)
            open--;
        if (open < first)
            return null;
        var inner = atoms[open + 1];
        var head = Before(text, first, open);
        if (head is null)
            return null;
        // "Rita Moss, 34, a teacher, said", "Moss, D-Calif., the chair, said"; but in "…, the teacher, Rita Moss, said" the phrase begins with the description.
        var isNamedLast = inner.Can(WordClasses.Name) && !inner.Can(WordClasses.Determiner) && atoms[head.Value.Start].Can(WordClasses.Determiner);
        if (!isNamedLast && head.Value.Start > first + 1 && atoms[head.Value.Start - 1].IsComma && head.Value.End - head.Value.Start <= 12 && atoms[open].IsComma
            && (atoms[head.Value.Start].Shape == AtomShape.Number || atoms[head.Value.Start].Can(WordClasses.Determiner) || (head.Value.End - head.Value.Start == 1 && text.Text.AsSpan(atoms[head.Value.Start].Start, atoms[head.Value.Start].End - atoms[head.Value.Start].Start).Contains('-')))
            && Before(text, first, head.Value.Start - 1) is { } outer && outer.End == head.Value.Start - 1)
            head = (outer.Start, head.Value.End);
        // "Rita Moss, the chair of the club's owner, Tarn Holdings, said": the last name explains the description, and the sentence begins with the speaker.
        if (isNamedLast && head.Value.Start > first + 1 && atoms[head.Value.Start - 1].IsComma && Before(text, first, head.Value.Start - 1) is { } named && named.Start == first
            && named.End == head.Value.Start - 1 && named.End - named.Start >= 2 && IsAllName(text, named))
            head = (named.Start, head.Value.End);
        var incidental = inner.Word is "who" or "which" or "whose" or "where" or "when" or "while" or "though" or "although" or "however" or "in" or "for" or "on" or "at" or "as"
            or "during" or "after" or "meanwhile" or "too" or "himself" or "herself" || inner.IsOnly(WordClasses.Gerund) || inner.IsOnly(WordClasses.Adverb) || inner.IsQuotation;
        return incidental ? head : (head.Value.Start, comma + 1);
    }

    private static bool IsAllName(FramedText text, (int Start, int End) phrase)
    {
        for (var i = phrase.Start; i < phrase.End; i++)
        {
            if (!text.Atoms[i].Can(WordClasses.Name))
                return false;
        }

        return true;
    }

    private static (int Start, int End)? Run(FramedText text, int first, int last)
    {
        var atoms = text.Atoms;
        var i = last;
        var commas = 0;
        while (i >= first)
        {
            var atom = atoms[i];
            if (atom.Shape == AtomShape.Close)
            {
                while (i > first && atoms[i].Shape != AtomShape.Open)
                    i--;
                i--;
                continue;
            }

            // "Lopez, Moss and Hall said": commas between names of a list.
            if (atom.IsComma && i > first && atoms[i - 1].Can(WordClasses.Name) && commas < 3 && ListGoesOn(text, i + 1, last))
            {
                commas++;
                i--;
                continue;
            }

            if (!IsInside(text, first, i, last))
            {
                // "the woman who lost the case said"
                if (RelativeBefore(text, first, i) is { } relative)
                {
                    i = relative - 1;
                    continue;
                }

                break;
            }

            i--;
        }

        var start = i + 1;
        return start > last ? null : Trim(text, start, last);
    }

    private static bool ListGoesOn(FramedText text, int from, int last)
    {
        for (var i = from; i <= last; i++)
        {
            if (text.Is(i, "and"))
                return text.Atoms[from].Can(WordClasses.Name | WordClasses.Determiner);
        }

        return false;
    }

    private static bool IsInside(FramedText text, int first, int i, int last)
    {
        var atoms = text.Atoms;
        var atom = atoms[i];
        if (atom.IsQuotation)
            return atom.End - atom.Start < 25 && i < last && i > first && atoms[i - 1].Can(WordClasses.Determiner | WordClasses.Adjective | WordClasses.Noun | WordClasses.Name) && !ContentAfter.EndsClause(text, i);
        if (!atom.IsWord)
            return atom.Shape == AtomShape.Other && atom.End - atom.Start == 1 && text.Text[atom.Start] is '&' or '%' or '$' or '£' or '€' or '/';
        if (atom.Word is "who" or "which" or "that" or "when" or "where" or "because" or "if" or "while" or "although" or "whether" or "how" or "why" or "what" or "than" or "not" or "so")
            return false;
        if (atom.Word is "and" or "or" or "&")
            return i > first && CoordinatesNames(text, first, i, last);
        if (atom.Can(WordClasses.Possessive))
            return i < last;
        if (atom.Can(WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Number | WordClasses.Determiner))
            return !(atom.Can(WordClasses.Auxiliary) || IsFiniteHere(text, i, last));
        if (atom.Can(WordClasses.Preposition) || atom.Word is "to")
            return i < last;
        if (atom.Can(WordClasses.Participle | WordClasses.Gerund))
            return i < last && i > first && (ReducesHere(atoms[i - 1], atoms[i + 1]) || (atoms[i + 1].Can(WordClasses.Noun) && (atoms[i - 1].Can(WordClasses.Determiner | WordClasses.Adjective))));
        if (atom.Can(WordClasses.Pronoun))
            return atom.Word is "his" or "her" or "their" or "its" or "our" or "my" or "your" or "this" or "these" or "those" or "some" or "many" or "one" or "another" or "all" or "several" or "both" or "each" or "any" or "most";
        return atom.Can(WordClasses.Adverb) && i < last;
    }

    // A word that can be noun and verb is taken for a verb right before a determiner or pronoun.
    private static bool IsFiniteHere(FramedText text, int i, int last)
    {
        var atom = text.Atoms[i];
        if (atom.Can(WordClasses.Name | WordClasses.Determiner) || !atom.Can(WordClasses.Verb | WordClasses.Past) || i >= last)
            return false;
        var next = text.Atoms[i + 1];
        return next.IsOnly(WordClasses.Determiner) || next.Word is "the" or "a" or "an" or "his" or "their";
    }

    private static bool ReducesHere(Atom before, Atom after) =>
        before.Can(WordClasses.Noun | WordClasses.Name | WordClasses.Adverb) && after.Can(WordClasses.Preposition | WordClasses.Adverb | WordClasses.Particle | WordClasses.Determiner | WordClasses.Noun | WordClasses.Name);

    private static bool CoordinatesNames(FramedText text, int first, int and, int last)
    {
        var atoms = text.Atoms;
        var left = atoms[and - 1];
        if (!left.Can(WordClasses.Noun | WordClasses.Name) || and >= last)
            return false;
        if (left.Can(WordClasses.Name) && atoms[and + 1].Can(WordClasses.Name | WordClasses.Determiner))
            return true;
        // "the mayor and the council said": only when no verb stands before in the clause.
        for (var i = and - 1; i >= first && !atoms[i].IsComma && !atoms[i].IsQuotation; i--)
        {
            if (atoms[i].IsOnly(WordClasses.Past | WordClasses.Participle) || atoms[i].Can(WordClasses.Auxiliary) || (atoms[i].Can(WordClasses.Verb) && !atoms[i].Can(WordClasses.Noun | WordClasses.Name | WordClasses.Preposition)))
                return false;
        }

        return true;
    }

    private static int? RelativeBefore(FramedText text, int first, int verb)
    {
        if (text.Atoms[verb].Word is "who" or "that" or "which")
            return null;
        for (var i = verb; i > Math.Max(first, verb - 12); i--)
        {
            var atom = text.Atoms[i];
            if (atom.IsQuotation || !(atom.IsWord || atom.Shape == AtomShape.Other))
                return null;
            if (atom.Word is "who" or "that" or "which" && text.Atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name) && !text.Atoms[i - 1].Can(WordClasses.Auxiliary))
                return i;
        }

        return null;
    }

    // Leading adjuncts ("On Monday the minister") and conjunctions are not part of the phrase.
    private static (int Start, int End)? Trim(FramedText text, int start, int last)
    {
        var atoms = text.Atoms;
        while (start <= last)
        {
            var atom = atoms[start];
            if (atom.Can(WordClasses.Coordinator) || atom.Can(WordClasses.Subordinator) && !atom.Can(WordClasses.Preposition) || atom.IsOnly(WordClasses.Adverb) || atom.Shape == AtomShape.Comma
                || (atom.Can(WordClasses.Adverb) && !atom.Can(WordClasses.Adjective | WordClasses.Noun | WordClasses.Determiner | WordClasses.Preposition | WordClasses.Name)))
            {
                start++;
                continue;
            }

            var isAdjunct = atom.Can(WordClasses.Preposition) && !atom.Can(WordClasses.Noun | WordClasses.Name) || (atom.Shape == AtomShape.Capitalized && atom.Known is not null && atom.Can(WordClasses.Preposition))
                || Occasions.IsTime(text, start) && atom.Shape != AtomShape.Number;
            if (!isAdjunct)
                break;
            var next = Occasions.Skip(text, start, last + 1, out _);
            if (next == start)
                start++;
            else if (next <= last)
                start = next;
            else
                return LastName(text, start + 1, last);
        }

        if (start > last)
            return null;
        for (var i = start; i <= last; i++)
        {
            if (atoms[i].Can(WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Number) || atoms[i].Can(WordClasses.Pronoun))
                return (start, last + 1);
        }

        return null;
    }

    private static (int Start, int End)? LastName(FramedText text, int first, int last)
    {
        var i = last;
        while (i >= first && text.Atoms[i].Can(WordClasses.Name) && !Occasions.IsTime(text, i))
            i--;
        if (i < last)
            return (i + 1, last + 1);
        return first <= last ? (first, last + 1) : null;
    }

    /// <summary>The noun phrase that begins at <paramref name="start"/>: a subject after its verb, or an object.</summary>
    public static (int Start, int End)? After(FramedText text, int start, int end)
    {
        var atoms = text.Atoms;
        end = Math.Min(end, start + Longest);
        if (start >= end || !atoms[start].IsWord)
            return null;
        if (IsPronoun(atoms[start], default) && !atoms[start].Can(WordClasses.Noun))
            return (start, start + 1);
        var i = Phrase(text, start, end);
        if (i == start)
            return null;
        for (var appositions = 0; appositions < 3 && i < end && atoms[i].IsComma; appositions++)
        {
            if (Apposition(text, i + 1, end) is not { } close)
                break;
            i = close;
            if (i > 0 && atoms[i - 1].IsComma)
                i--;
        }

        // The comma that closes an apposition belongs to it.
        if (i < end && i > start && atoms[i].IsComma && HasComma(text, start, i))
            i++;
        return (start, i);
    }

    private static bool HasComma(FramedText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text.Atoms[i].IsComma)
                return true;
        }

        return false;
    }

    private static int Phrase(FramedText text, int start, int end)
    {
        var atoms = text.Atoms;
        var i = start;
        while (i < end)
        {
            var atom = atoms[i];
            if (atom.Shape is AtomShape.Other && atom.End - atom.Start == 1 && text.Text[atom.Start] is '&' or '%' or '$' or '£' or '€')
            {
                i++;
                continue;
            }

            if (atom.Shape == AtomShape.Open)
            {
                var close = i;
                while (close < Math.Min(end, i + 8) && atoms[close].Shape != AtomShape.Close)
                    close++;
                if (close >= Math.Min(end, i + 8))
                    break;
                i = close + 1;
                continue;
            }

            if (!atom.IsWord)
                break;
            if (i > start && Occasions.IsTime(text, i) && atom.Shape != AtomShape.Number && atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name))
                break;
            if (atom.Can(WordClasses.Auxiliary) && !atom.Can(WordClasses.Noun))
                break;
            if (i > start && atom.Can(WordClasses.Preposition) && atom.Word is not "said")
            {
                var next = Occasions.Skip(text, i, end, out var isNews);
                if (isNews || next == i || atom.Word is "during" or "after" or "before" or "as" or "since" or "until" or "like" or "because" or "while")
                    break;
                i++;
                continue;
            }

            if (atom.Word is "and" && i > start && i + 1 < end && atoms[i + 1].Can(WordClasses.Name | WordClasses.Determiner | WordClasses.Noun) && !(atoms[i + 1].Known is { Cues.Length: > 0 }))
            {
                i++;
                continue;
            }

            if (i > start && atom.Can(WordClasses.Determiner) && !atom.Can(WordClasses.Name) && atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name) && !atom.Can(WordClasses.Noun))
                break;
            if (atom.Can(WordClasses.Noun | WordClasses.Name | WordClasses.Adjective | WordClasses.Number | WordClasses.Determiner) || (atom.Can(WordClasses.Participle | WordClasses.Gerund) && i + 1 < end && atoms[i + 1].Can(WordClasses.Noun | WordClasses.Preposition)))
            {
                i++;
                continue;
            }

            if (atom.Can(WordClasses.Pronoun) && atom.Word is "his" or "her" or "their" or "its" or "our" or "my")
            {
                i++;
                continue;
            }

            break;
        }

        while (i > start && (atoms[i - 1].Can(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Determiner) && !atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name)))
            i--;
        return i;
    }

    private static int? Apposition(FramedText text, int start, int end)
    {
        var atoms = text.Atoms;
        if (start >= end || !atoms[start].IsWord)
            return null;
        var atom = atoms[start];
        if (atom.Can(WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Pronoun) || atom.IsOnly(WordClasses.Gerund) || atom.IsOnly(WordClasses.Adverb)
            || (atom.Can(WordClasses.Preposition) && atom.Word is not "of") || atom.Known is { Cues.Length: > 0 })
            return null;
        for (var i = start; i < Math.Min(end, start + 25); i++)
        {
            if (atoms[i].IsComma || atoms[i].IsStop)
                return i;
            if (atoms[i].Word is "who" or "which")
                return i;
            if (atoms[i].IsQuotation || atoms[i].IsBreak || (atoms[i].Can(WordClasses.Auxiliary) && !atoms[i].Can(WordClasses.Noun)))
                return null;
            if (i > start && atoms[i].Known is { Cues.Length: > 0 } && i + 1 < end && !atoms[i + 1].IsWord && atoms[i - 1].Can(WordClasses.Name))
                return null;
        }

        return end - start <= 25 ? end : null;
    }

    public static bool IsPronoun(Atom atom, Atom before) =>
        atom.Can(WordClasses.Pronoun) && !atom.Can(WordClasses.Noun)
        && atom.Word is not ("his" or "their" or "its" or "our" or "my" or "your")
        && !(before.Can(WordClasses.Determiner) && atom.Word is "one" or "other" or "others");

    public static bool IsSubjectPronoun(Atom atom) => atom.Word is not ("him" or "her" or "them" or "me" or "us" or "himself" or "herself" or "themselves" or "there" or "itself");
}
