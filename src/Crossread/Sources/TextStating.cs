namespace Crossread.Sources;

/// <summary>Whether a format states of its texts that they are HTML.</summary>
internal enum TextStating
{
    /// <summary>It does (Atom).</summary>
    Stated,

    /// <summary>It does not (RSS): HTML is known by its looks.</summary>
    Guessed,
}
