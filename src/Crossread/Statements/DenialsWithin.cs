using System.Collections.Frozen;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Denials told by what is said rather than by how: "said the reports were groundless", "said there was no collusion".</summary>
/// <remarks>
/// Looks at the first sentence of each piece of content. A negation alone is no denial: "said there was no date yet". It is one where a thing is called untrue, where
/// there is none of what people are accused of or of evidence for it, and where the speakers say of themselves that they never did it.
/// </remarks>
internal static class DenialsWithin
{
    // Words. What is denied stands near its "no".
    private const int MostBetween = 3;
    private const int LongestSentence = 60;

    private static readonly FrozenSet<string> Untruths = Words("untruth");
    private static readonly FrozenSet<string> Charges = Words("charge");
    private static readonly FrozenSet<string> Showing = Words("showing");
    private static readonly FrozenSet<string> Blamed = Words("blamed");

    public static bool In(FramedText text, Draft draft) => draft.Content.Exists(c => Denies(FirstSentence(text, c)));

    /// <summary>Whether words call something untrue: "groundless", "a lie".</summary>
    public static bool NamesUntruth(FramedText text, TextSpan span) =>
        FirstSentence(text, span) is var words && words.Exists(Untruths.Contains);

    private static bool Denies(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            // From here on it is another's denial.
            if (i > 0 && Tells(words[i]))
                return false;
            if (IsBe(words, i) && (CallsUntrue(words, i + 1) || IsNone(words, i + 1)))
                return true;
            if (words[i] is "no" or "any" or "neither" && Near(words, i + 1, Charges) && (words[i] == "no" || HasNot(words, i)))
                return true;
            if (words[i] == "nothing" && (Near(words, i + 1, Showing, 8) || (i + 3 < words.Count && words[i + 1] == "to" && words[i + 2] == "do" && words[i + 3] == "with") || (i + 1 < words.Count && words[i + 1] is "wrong" or "illegal" or "improper" or "untoward")))
                return true;
        }

        return NeverDid(words);
    }

    // "is simply false", "were a complete fabrication", "is not true"; but "is not false".
    private static bool CallsUntrue(List<string> words, int at)
    {
        var negated = false;
        for (var i = at; i < Math.Min(words.Count, at + MostBetween + 1); i++)
        {
            if (words[i] is "not" or "n't" or "never" or "hardly")
                negated = true;
            else if (words[i] is "true" or "accurate")
                return negated;
            else if (words[i] is "the" && i + 1 < words.Count && words[i + 1] == "case")
                return negated;
            else if (Untruths.Contains(words[i]))
                return !negated;
            else if (words[i] is "on" or "in" or "to" or "by" or "that" or "about" or ",")
                return false;
        }

        return false;
    }

    // "is not an attempt to", "was no threat"
    private static bool IsNone(List<string> words, int at) =>
        at + 1 < words.Count && words[at] is "not" or "n't" && words[at + 1] is "a" or "an" && Near(words, at + 2, Blamed, 2);

    // "said", "wrote", "thought": of a verb that can be a noun too only the past is meant.
    private static bool Tells(string word) =>
        word is "says" or "saying" or "thought" or "thinks" or "believed" or "believes" || ReportingLexicon.Default.Find(word) is { } known && known.Cues.Any(c => c.Is(VerbForms.Past) && !c.Verb.IsAttitude && c.Verb.Takes(Constructions.BareClause) && c.Verb.Particle is null);

    // "it never sought to", "we have never paid", "he had not discussed it": of the speakers themselves.
    private static bool NeverDid(List<string> words)
    {
        var at = words.Count > 0 && words[0] == "that" ? 1 : 0;
        if (at >= words.Count || words[at] is not ("i" or "we" or "he" or "she" or "it" or "they"))
            return false;
        var i = at + 1;
        var isPerfect = false;
        for (; i < words.Count && words[i] is "has" or "have" or "had" or "'ve" or "also"; i++)
            isPerfect |= words[i] != "also";
        return i + 1 < words.Count && (words[i] == "never" || (isPerfect && words[i] is "not" or "n't")) && words[i + 1] is not ("felt" or "thought" or "knew" or "wanted" or "expected" or "believed" or "imagined" or "forgot" or "seen" or "saw" or "heard" or "been" or "replied" or "had" or "yet" or "decided");
    }

    private static bool HasNot(List<string> words, int before)
    {
        for (var i = Math.Max(0, before - 4); i < before; i++)
        {
            if (words[i] is "not" or "n't" or "never" || words[i].EndsWith("n't", StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool Near(List<string> words, int at, FrozenSet<string> set, int most = MostBetween)
    {
        for (var i = at; i < Math.Min(words.Count, at + most + 1); i++)
        {
            if (set.Contains(words[i]))
                return true;
            if (words[i] is "," or "but" or "and" or "or" or "to" or "for" && most == MostBetween)
                return false;
        }

        return false;
    }

    // "it's", not "the world's".
    private static bool IsBe(List<string> words, int at) =>
        words[at] is "is" or "are" or "was" or "were" or "'re" or "be" or "been"
        || (words[at] == "'s" && at > 0 && words[at - 1] is "it" or "that" or "this" or "he" or "she" or "there" or "what" or "here");

    // The words of the first sentence, in lower case with straight apostrophes; quotation marks left out.
    private static List<string> FirstSentence(FramedText text, TextSpan span)
    {
        var words = new List<string>();
        var tokens = text.Language.Tokens;
        for (var t = Articles.SpanOrder.FirstEndingAfter(tokens, span.Start, x => x.Span); t < tokens.Length && tokens[t].Span.Start < span.End && words.Count < LongestSentence; t++)
        {
            var word = text.Words(tokens[t].Span).ToLowerInvariant().Replace('’', '\'');
            if (word is "." or "!" or "?" && words.Count > 2)
                break;
            if (word.EndsWith("n't", StringComparison.Ordinal) && word.Length > 3)
            {
                words.Add(word[..^3]);
                words.Add("n't");
                continue;
            }

            if (word.EndsWith("'s", StringComparison.Ordinal) && word.Length > 2)
            {
                words.Add(word[..^2]);
                words.Add("'s");
                continue;
            }

            if (char.IsLetterOrDigit(word[0]) || word is "," or "'s")
                words.Add(word);
        }

        return words;
    }

    private static FrozenSet<string> Words(string kind) =>
        ReportingTables.Read("denials").Where(r => r[1] == kind).Select(r => r[0]).ToFrozenSet(StringComparer.Ordinal);
}
