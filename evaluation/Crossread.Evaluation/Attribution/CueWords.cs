using Crossread.Articles;
using Crossread.Language.Tagging;
using Crossread.Statements;

namespace Crossread.Evaluation.Attribution;

/// <summary>Calls a cue by one word: the base form of its last verb ("had repeatedly warned": warn), "according to", a colon.</summary>
internal static class CueWords
{
    /// <summary>The word.</summary>
    public static string Of(ArticleAnalysis analysis, Quote quote) => Read(analysis, quote).Word;

    /// <summary>What sort of cue it is.</summary>
    public static string SortOf(ArticleAnalysis analysis, Quote quote)
    {
        var (word, isVerb) = Read(analysis, quote);
        if (quote.Cue.Count == 0)
            return "no cue";
        if (!isVerb)
            return word == "according to" ? "“according to”" : "a noun, a preposition, a mark";
        if (ReportingLexicon.Default.Find(word)?.Cues is not { Length: > 0 } cues)
            return "a verb that the lexicon does not know";
        return Array.TrueForAll(cues, c => c.Verb.IsAttitude) ? "a verb of thinking or planning" : "a verb of saying";
    }

    private static (string Word, bool IsVerb) Read(ArticleAnalysis analysis, Quote quote)
    {
        if (quote.Cue.Count == 0)
            return ("none", false);
        var language = analysis.Language;
        string? last = null;
        string? verb = null;
        for (var i = 0; i < language.SyntacticWords.Length; i++)
        {
            var word = language.SyntacticWords[i].Span;
            if (!quote.Cue.Exists(c => c.Overlaps(word)))
                continue;
            var form = word.Of(language.Text).ToLowerInvariant();
            if (form == "according")
                return ("according to", false);
            if (form.Any(char.IsLetter))
                last = form;
            if (language.Trees.Tags[i] == "VERB")
                verb = Lemmatizer.English.Lemma(form, PartOfSpeech.Verb);
        }

        return verb is null ? (last ?? quote.Cue[^1].Of(language.Text).Trim(), false) : (verb, true);
    }
}
