using System.Collections.Frozen;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>When, where and in what form something was said: "on Monday", "at a briefing", "in a statement".</summary>
internal static class Occasions
{
    private static readonly FrozenSet<string> TimeWords = new[]
    {
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tomorrow", "tonight",
        "earlier", "later", "recently", "afterwards", "afterward", "last", "this", "morning", "afternoon", "evening", "night", "week",
        "month", "year", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
        "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "sat", "sun", "weekend", "days", "weeks", "months", "hours", "minutes", "ago", "before", "then", "again", "there", "here",
        "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "late", "early", "next", "midday", "noon", "midnight",
        "monday's", "tuesday's", "wednesday's", "thursday's", "friday's", "saturday's", "sunday's", "summer", "spring", "fall", "autumn", "winter",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TimeLookup = TimeWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> OccasionNouns = new[]
    {
        "statement", "statements", "interview", "interviews", "email", "emails", "e-mail", "briefing", "conference", "speech", "address", "tweet", "tweets", "post", "posts",
        "letter", "report", "release", "filing", "facebook", "twitter", "instagram", "telegram", "podcast", "show", "program", "programme", "hearing", "testimony",
        "debate", "rally", "event", "meeting", "call", "phone", "telephone", "message", "video", "memo", "note", "reporters", "journalists", "remarks",
        "comments", "appearance", "broadcast", "column", "op-ed", "article", "book", "blog", "editorial", "forum", "panel", "session", "parliament", "congress", "court",
        "ceremony", "visit", "summit", "scrum", "update", "press", "radio", "television", "tv", "conversation", "town", "hall", "trial", "documents", "affidavit", "response", "reply", "announcement",
        "questions", "question", "caption", "newscast", "newsletter", "talk", "lecture", "gathering", "convention", "campaign", "stop", "fundraiser", "segment", "profile", "poll", "survey",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OccasionLookup = OccasionNouns.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> OccasionPrepositions =
        new[] { "on", "in", "at", "during", "after", "before", "via", "through", "over", "from", "by", "to", "late", "early", "outside", "following", "of", "for", "with", "about", "as", "last", "this", "upon", "when", "while", "ahead" }
            .ToFrozenSet(StringComparer.Ordinal);

    public static bool IsTimeWord(ReadOnlySpan<char> word) => TimeLookup.Contains(word);

    public static bool IsOccasionNoun(ReadOnlySpan<char> word) => OccasionLookup.Contains(word);

    public static bool IsTime(FramedText text, int atom) =>
        text.Atoms[atom].Shape is AtomShape.Number || (text.Atoms[atom].IsWord && IsTimeWord(WordOf(text, atom)));

    /// <summary>The end of an adjunct of time, place or form that begins at an atom; the atom itself where none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where it may begin.</param>
    /// <param name="end">One past the last atom to look at.</param>
    /// <param name="isNews">Whether something in it shows an occasion (a time, an interview) rather than just any phrase.</param>
    public static int Skip(FramedText text, int at, int end, out bool isNews)
    {
        isNews = false;
        var atoms = text.Atoms;
        if (at >= end || !atoms[at].IsWord)
            return at;
        if (IsTimeWord(WordOf(text, at)) && !atoms[at].Can(WordClasses.Preposition | WordClasses.Determiner | WordClasses.Subordinator) || IsTimeDeterminer(text, at, end))
        {
            isNews = true;
            var k = at + 1;
            while (k < end && (IsTime(text, k) || (atoms[k].IsComma && k + 1 < end && atoms[k + 1].Shape == AtomShape.Number)))
                k++;
            return k;
        }

        if (!OccasionPrepositions.Contains(atoms[at].Word) || at + 1 >= end)
            return at;
        var i = at + 1;
        var words = 0;
        while (i < end && words < 14)
        {
            var atom = atoms[i];
            if (!atom.IsWord)
                break;
            // A new noun phrase or clause after a complete one ends the adjunct.
            var complete = words > 0 && atoms[i - 1].Can(WordClasses.Noun | WordClasses.Name) && !atoms[i - 1].Can(WordClasses.Determiner | WordClasses.Preposition);
            if (atom.Word is "that" or "he" or "she" or "they" or "we" or "i" or "it" or "there" or "who" or "which" or "how" or "whether" or "what" or "why")
                break;
            if (complete && atom.Can(WordClasses.Determiner | WordClasses.Pronoun) && !IsTime(text, i) && !atom.Can(WordClasses.Noun))
                break;
            if (words > 0 && atom.Can(WordClasses.Auxiliary))
                break;
            var word = WordOf(text, i);
            if (IsOccasionNoun(word) || IsTimeWord(word))
                isNews = true;
            i++;
            words++;
        }

        return words > 0 ? i : at;
    }

    private static bool IsTimeDeterminer(FramedText text, int at, int end) =>
        text.Atoms[at].Word is "last" or "this" or "late" or "early" or "earlier" or "next" or "later" && at + 1 < end && IsTime(text, at + 1);

    private static ReadOnlySpan<char> WordOf(FramedText text, int atom) => text.Text.AsSpan(text.Atoms[atom].Start, text.Atoms[atom].End - text.Atoms[atom].Start);

    /// <summary>The occasion spans right after a cue and, at the sentence's start, before its source.</summary>
    public static void AddTo(FramedText text, int from, int end, List<TextSpan> found)
    {
        var at = from;
        while (at < end)
        {
            var next = Skip(text, at, end, out var isNews);
            if (next == at)
                break;
            if (isNews)
                found.Add(text.SpanOf(at, next));
            at = next;
        }
    }
}
