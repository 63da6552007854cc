using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Comparison;

/// <summary>Cuts the sentences of an article into pieces at clause boundaries, and gives every run of neighbouring pieces as a clause that may tell a claim.</summary>
/// <remarks>Runs overlap: which of them tells a claim shows only beside the other articles. Linear in the text; a sentence gives at most
/// <see cref="MaxPieces"/> × <see cref="MaxRun"/> clauses.</remarks>
internal static class ClauseSplitter
{
    /// <summary>Pieces of a sentence; in longer ones neighbours are put together.</summary>
    internal const int MaxPieces = 12;

    /// <summary>Pieces of a clause, but for the whole sentence.</summary>
    internal const int MaxRun = 6;

    private static readonly HashSet<string> s_subordinators = new(StringComparer.Ordinal)
    {
        "that", "which", "who", "whom", "whose", "where", "when", "while", "because", "after", "before", "as", "although", "though", "if", "unless", "since",
        "until", "whereas", "whether", "how", "why", "what", "despite", "amid", "once", "so", "than", "following",
    };

    private static readonly HashSet<string> s_coordinators = new(StringComparer.Ordinal) { "and", "but", "or", "nor", "so" };

    // Before an infinitive they say nothing alone: "it is planned to discuss".
    private static readonly HashSet<string> s_frames = new(StringComparer.OrdinalIgnoreCase) { "planned", "expected", "scheduled", "supposed", "due", "slated" };

    // Words that a telling does not begin with.
    private static readonly HashSet<string> s_leading = new(StringComparer.Ordinal) { "that", "and", "but", "or", "because", "so", "while", "although", "though", "who", "which", "meanwhile", "however" };

    // Words that belong to what follows.
    private static readonly HashSet<string> s_trailing = new(StringComparer.Ordinal)
    {
        "and", "but", "or", "in", "of", "to", "with", "for", "that", "which", "as", "by", "on", "at", "from", "the", "a", "an", "including", "because", "so", "noting", "adding", "saying",
    };

    /// <summary>The clauses of an article by sentence, then by first word, then by length.</summary>
    /// <param name="analysis">The article.</param>
    /// <param name="article">Its index in the comparison.</param>
    /// <param name="sentences">How many of its sentences are taken.</param>
    public static List<Clause> Split(ArticleAnalysis analysis, int article, int sentences = int.MaxValue)
    {
        var clauses = new List<Clause>();
        var language = analysis.Language;
        var attributions = Attributions.Of(analysis);
        var statements = StatementsBySentence(analysis);
        for (var s = 0; s < Math.Min(sentences, language.Sentences.Length); s++)
        {
            var seen = new HashSet<TextSpan>();
            var pieces = Pieces(language, language.Sentences[s], attributions);
            for (var i = 0; i < pieces.Count; i++)
            {
                for (var j = i + 1; j <= pieces.Count; j++)
                {
                    if (j - i > MaxRun && !(i == 0 && j == pieces.Count))
                        continue;
                    if (Trimmed(language, attributions, pieces[i].First, pieces[j - 1].End) is { } run && !IsFrame(language, run) && seen.Add(SpanOf(language, run)) && !attributions.IsOnlyAttribution(run.First, run.End))
                        clauses.Add(new Clause(article, SpanOf(language, run), run.First, run.End, s, StatementOf(analysis, statements[s], SpanOf(language, run)), attributions.Share(run.First, run.End)) { IsInfinitive = IsInfinitive(language, run) });
                }
            }
        }

        return clauses;
    }

    private static bool IsInfinitive(AnalyzedText language, (int First, int End) run) =>
        run.First + 1 < run.End && language.Word(run.First) is "to" && VerbForms.Of(language.Word(run.First + 1).ToString().ToLowerInvariant(), CapitalUse.None, "to") != VerbForm.None;

    private static bool IsFrame(AnalyzedText language, (int First, int End) run) =>
        run.End < language.Tokens.Length && language.Word(run.End) is "to" && s_frames.Contains(language.Word(run.End - 1).ToString());

    /// <summary>The pieces of a sentence, as ranges of tokens.</summary>
    private static List<(int First, int End)> Pieces(AnalyzedText language, Sentence sentence, Attributions attributions)
    {
        var (first, end) = (sentence.FirstToken, sentence.EndToken);
        var words = new string[end - first];
        var verbs = new VerbForm[end - first];
        for (var i = 0; i < words.Length; i++)
        {
            var written = language.Word(first + i);
            words[i] = written.ToString().Replace('’', '\'').ToLowerInvariant();
            var capital = i > 0 && char.IsUpper(written[0]) ? CapitalUse.InsideSentence : CapitalUse.None;
            verbs[i] = language.Tokens[first + i].Kind == TokenKind.Word ? VerbForms.Of(words[i], capital, i > 0 ? words[i - 1] : "") : VerbForm.None;
        }

        // Every place that could part two pieces, then those between two pieces that can stand alone.
        var places = new List<int> { 0 };
        for (var i = 1; i < words.Length; i++)
        {
            if (attributions.Part(first + i) || MayPart(words, verbs, i))
                places.Add(i);
        }

        places.Add(words.Length);
        var pieces = new List<(int First, int End)>();
        var start = 0;
        for (var p = 1; p < places.Count; p++)
        {
            var isLast = p == places.Count - 1;
            if (!isLast && !Parts(start, places[p], places[p + 1]))
                continue;
            pieces.Add((first + start, first + places[p]));
            start = places[p];
        }

        while (pieces.Count > MaxPieces)
        {
            var shortest = Enumerable.Range(0, pieces.Count - 1).MinBy(i => pieces[i + 1].End - pieces[i].First);
            pieces[shortest] = (pieces[shortest].First, pieces[shortest + 1].End);
            pieces.RemoveAt(shortest + 1);
        }

        return pieces;

        // Where what was said begins or ends, one side may lack a verb: "according to him".
        bool Parts(int from, int place, int to)
        {
            var (before, after) = (StandsAlone(words, verbs, from, place), StandsAlone(words, verbs, place, to));
            return (before && after) || (attributions.Part(first + place) && (before || after));
        }
    }

    private static bool MayPart(string[] words, VerbForm[] verbs, int i)
    {
        if (words[i - 1] is ";" or ":" or "—" or "–" or "--" or "," or "..." or "…" or "(" or ")" || words[i] is "(" or "—" or "–" or "--")
            return true;
        // "in which" parts before the preposition.
        if (words[i] is "which" or "whom" or "whose" && words[i - 1] is "in" or "of" or "to" or "with" or "for" or "by" or "on" or "at" or "from" or "after")
            return false;
        if (i + 1 < words.Length && words[i + 1] is "which" or "whom" && words[i] is "in" or "of" or "to" or "with" or "for" or "by" or "on" or "at" or "from" or "after")
            return true;
        return s_coordinators.Contains(words[i]) || s_subordinators.Contains(words[i]) || (words[i] is "to" && i + 1 < verbs.Length && verbs[i + 1] == VerbForm.Infinitive);
    }

    /// <summary>Whether a stretch can be a piece: it has a verb and something beside it.</summary>
    private static bool StandsAlone(string[] words, VerbForm[] verbs, int from, int to)
    {
        var (verb, others) = (false, 0);
        for (var i = from; i < to; i++)
        {
            if (verbs[i] != VerbForm.None)
                verb = true;
            else if (words[i].Length > 2)
                others++;
        }

        return verb && others > 0;
    }

    private static (int First, int End)? Trimmed(AnalyzedText language, Attributions attributions, int first, int end)
    {
        (first, end) = attributions.Inside(first, end);
        // "That story is …" begins with its subject.
        while (first < end && (!HasWord(first) || (language.Word(first) is not "That" && s_leading.Contains(language.Word(first).ToString().ToLowerInvariant()))))
            first++;
        while (end > first && (!HasWord(end - 1) || s_trailing.Contains(language.Word(end - 1).ToString().ToLowerInvariant())))
            end--;
        return end > first ? (first, end) : null;

        bool HasWord(int token) => language.Tokens[token].Kind is not TokenKind.Punctuation;
    }

    private static TextSpan SpanOf(AnalyzedText language, (int First, int End) run) =>
        new(language.Tokens[run.First].Span.Start, language.Tokens[run.End - 1].Span.End);

    /// <summary>For each sentence the statements that have content in it, in order.</summary>
    private static List<int>[] StatementsBySentence(ArticleAnalysis analysis)
    {
        var sentences = analysis.Language.Sentences;
        var statements = new List<int>[sentences.Length];
        for (var i = 0; i < statements.Length; i++)
            statements[i] = [];
        for (var s = 0; s < analysis.Statements.Length; s++)
        {
            if (!analysis.Statements[s].IsSaid)
                continue;
            foreach (var content in analysis.Statements[s].Content)
            {
                for (var i = SpanOrder.FirstEndingAfter(sentences, content.Start, x => x.Span); i < sentences.Length && sentences[i].Span.Start < content.End; i++)
                {
                    if (statements[i].Count == 0 || statements[i][^1] != s)
                        statements[i].Add(s);
                }
            }
        }

        return statements;
    }

    private static int? StatementOf(ArticleAnalysis analysis, List<int> statements, TextSpan span)
    {
        int? best = null;
        foreach (var s in statements)
        {
            if (analysis.Statements[s].Content.Any(c => 3 * c.Shared(span) > 2 * span.Length))
                best = s;
        }

        return best;
    }
}
