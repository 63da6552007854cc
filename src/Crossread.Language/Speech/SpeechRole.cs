namespace Crossread.Language.Speech;

/// <summary>What a stretch of a sentence does in a report of what was said, thought or planned.</summary>
public enum SpeechRole
{
    /// <summary>Who said it.</summary>
    Source,

    /// <summary>The words that tie source and content.</summary>
    Cue,

    /// <summary>What was said.</summary>
    Content,

    /// <summary>What was thought, wished, planned, found or ruled, rather than said.</summary>
    Thought,
}
