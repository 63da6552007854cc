using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>A stretch that may be a name, with what speaks for each type.</summary>
[StructLayout(LayoutKind.Auto)]
internal record struct NamePiece(TextSpan Span, int Units, float Person, float Location, float Organization, float Other)
{
    /// <summary>The role beside it as a stretch of the text; empty if none.</summary>
    public TextSpan Role { get; set; }

    /// <summary>A second role, after it.</summary>
    public TextSpan Apposition { get; set; }

    /// <summary>What its title, role or forename shows.</summary>
    public Gender Gender { get; set; }

    /// <summary>The listed form that stands for all spellings; null if it is not listed.</summary>
    public string? Canonical { get; set; }

    /// <summary>Where its last word begins: of a person, the surname.</summary>
    public int LastUnit { get; set; }

    /// <summary>Whether its capital tells nothing, because a sentence begins with it.</summary>
    public bool Leads { get; set; }

    /// <summary>The person has a courtesy title: "Mr.", "Mrs.".</summary>
    public bool Titled { get; set; }
}
