namespace Crossread.Language.Tokens;

/// <summary>What a token is made of.</summary>
public enum TokenKind
{
    /// <summary>Letters, with inner apostrophes, hyphens or full stops (abbreviations, initials).</summary>
    Word,

    /// <summary>Digits, with inner separators, ordinal endings or a sign.</summary>
    Number,

    /// <summary>A punctuation mark, or a run of one (an ellipsis, a double dash).</summary>
    Punctuation,

    /// <summary>Any other visible character: currency, emoji, arithmetic.</summary>
    Symbol,

    /// <summary>An internet address, e-mail address, handle or hashtag.</summary>
    Address,
}
