namespace Crossread.Language.Tokens;

/// <summary>What may follow an abbreviation with a stop.</summary>
internal enum AbbreviationKind
{
    /// <summary>It is none.</summary>
    None,

    /// <summary>A name follows: "Mr.", "Gen.".</summary>
    Title,

    /// <summary>The sentence goes on: "vs.", "e.g.".</summary>
    Joined,

    /// <summary>It is one only before a number: "No. 10", "Dec. 19".</summary>
    Number,

    /// <summary>It is one only with a capital after a comma: ", Pa.".</summary>
    Capital,

    /// <summary>It may also end a sentence: "Inc.", "U.S.", "a.m.".</summary>
    Either,
}
