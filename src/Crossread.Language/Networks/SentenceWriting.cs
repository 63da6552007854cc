namespace Crossread.Language.Networks;

/// <summary>How a sentence is written as a whole, which says what a capital letter in it is worth.</summary>
internal enum SentenceWriting
{
    /// <summary>As most are.</summary>
    Plain,

    /// <summary>Most words begin with a capital, as in titles.</summary>
    Title,

    /// <summary>Nearly all in capitals.</summary>
    Capitals,
}
