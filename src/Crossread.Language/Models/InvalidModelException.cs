namespace Crossread.Language.Models;

/// <summary>A file that ships with the engine is missing or broken. Nothing can go on without it.</summary>
public sealed class InvalidModelException : Exception
{
    /// <summary>Says what is wrong with which file.</summary>
    /// <param name="file">The embedded file's name, for example <c>lexicons/en/places/countries.tsv</c>.</param>
    /// <param name="section">The part of it: a line number, a section's name; empty for the file as a whole.</param>
    /// <param name="expected">What should have been there.</param>
    /// <param name="found">What was there.</param>
    public InvalidModelException(string file, string section, string expected, string found)
        : base($"{file}{(section.Length > 0 ? ", " + section : "")}: expected {expected}, found {found}")
    {
        File = file;
        Section = section;
        Expected = expected;
        Found = found;
    }

    /// <summary>The embedded file's name.</summary>
    public string File { get; }

    /// <summary>The part of the file; empty for the file as a whole.</summary>
    public string Section { get; }

    /// <summary>What should have been there.</summary>
    public string Expected { get; }

    /// <summary>What was there.</summary>
    public string Found { get; }
}
