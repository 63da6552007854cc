namespace Crossread.Language;

/// <summary>How much the language engine looks for in a text.</summary>
public enum AnalysisScope
{
    /// <summary>Tokens, sentences, parts of speech, trees, names, times, and what pronouns and descriptions stand for.</summary>
    Language,

    /// <summary>All that, and who says what (<see cref="AnalyzedText.Speech"/>), which takes about half as much time again.</summary>
    Speech,
}
