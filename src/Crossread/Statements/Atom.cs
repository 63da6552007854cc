using System.Runtime.InteropServices;

namespace Crossread.Statements;

/// <summary>A token outside quotation marks, or a whole quotation.</summary>
/// <param name="Start">First code unit.</param>
/// <param name="End">One past the last.</param>
/// <param name="Known">What the lexicon knows of the word; null for others.</param>
/// <param name="Classes">What it can be here.</param>
/// <param name="Shape">Which kind of atom it is.</param>
/// <param name="Quotation">Index of the quotation; −1 for a token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Atom(int Start, int End, KnownWord? Known, WordClasses Classes, AtomShape Shape, int Quotation)
{
    public bool Can(WordClasses classes) => (Classes & classes) != WordClasses.None;

    /// <summary>Whether it can be nothing but these.</summary>
    public bool IsOnly(WordClasses classes) => Classes != WordClasses.None && (Classes & ~classes) == WordClasses.None;

    /// <summary>The word in lower case; empty where it is not known or no word.</summary>
    public string Word => Known?.Text ?? "";

    public bool IsQuotation => Shape == AtomShape.Quotation;

    public bool IsWord => Shape is AtomShape.Word or AtomShape.Capitalized or AtomShape.Number;

    /// <summary>A mark that ends a sentence.</summary>
    public bool IsStop => Shape == AtomShape.Stop;

    public bool IsComma => Shape == AtomShape.Comma;

    /// <summary>A mark between clauses other than a comma: semicolon, colon, dash.</summary>
    public bool IsBreak => Shape is AtomShape.Semicolon or AtomShape.Colon or AtomShape.Dash;
}

/// <summary>Kind of an atom by its look.</summary>
internal enum AtomShape : byte
{
    Word,
    Capitalized,
    Number,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    Quotation,
    Other,
}

/// <summary>A sentence as the statement reader sees it: a stretch of atoms that no boundary outside quotation marks divides.</summary>
/// <param name="First">Index of its first atom.</param>
/// <param name="End">One past its last.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="IsHeading">Whether it is a heading.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(int First, int End, int Paragraph, bool IsHeading)
{
    public int Length => End - First;
}
