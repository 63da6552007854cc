using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>A word as names are built of them: a token without its possessive ending, or one part of a compound.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Signs">What the lexicons know of it.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="SmallShare">How often news writes it with a small letter inside sentences, 0 to 1; -1 if it is not known.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameUnit(TextSpan Span, WordSigns Signs, UnitShape Shape, float SmallShare)
{
    public bool Has(WordSigns signs) => (Signs & signs) != WordSigns.None;

    public bool Is(UnitShape shape) => (Shape & shape) != UnitShape.None;

    /// <summary>Whether it is mostly an ordinary word.</summary>
    public bool IsCommon => SmallShare > 0.5f;
}

/// <summary>How a word is written and what stands around it.</summary>
[Flags]
internal enum UnitShape
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,

    /// <summary>One capital with a stop.</summary>
    Initial = 4,
    Possessive = 8,

    /// <summary>A sentence, a quotation or a line begins with it, so that its capital tells nothing.</summary>
    Leads = 16,

    /// <summary>Punctuation stands between it and the word before.</summary>
    Apart = 32,

    /// <summary>A comma and nothing else stands between it and the word before.</summary>
    AfterComma = 64,
    Digits = 128,

    /// <summary>Capitals inside: "YouTube", "McDonald".</summary>
    InnerCapital = 256,

    /// <summary>It stands where many words have capitals: a title.</summary>
    Titled = 512,

    /// <summary>Part of a compound that goes on in small letters: "US-led".</summary>
    Prefix = 1024,

    /// <summary>An opening bracket stands before it.</summary>
    Bracketed = 2048,

    /// <summary>Joined to the unit before by a hyphen.</summary>
    Hyphened = 4096,
}
