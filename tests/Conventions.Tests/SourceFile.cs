using System.Text.RegularExpressions;

namespace Crossread.Conventions.Tests;

/// <summary>A C# file of the shipped projects.</summary>
/// <param name="Path">Its path in the repository.</param>
/// <param name="Code">Its text without comments and without the words of string literals; lines are kept.</param>
internal sealed partial record SourceFile(string Path, string Code)
{
    /// <summary>The project's folder: <c>Crossread.Language</c>.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The first folder below the project's; empty for a file beside the project file.</summary>
    public string Folder => Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    /// <summary>The file's name without ending.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>The namespace its folder asks for.</summary>
    public string FolderNamespace => string.Join('.', Path.Split('/')[1..^1]);

    /// <summary>The namespace it states; null for a file of top-level statements.</summary>
    public string? Namespace => NamespaceLine().Match(Code) is { Success: true } m ? m.Groups["name"].Value : null;

    /// <summary>Reads a file.</summary>
    public static SourceFile Read(string path) => new(path, CommentsAndLiterals().Replace(Repository.Read(path), Blank));

    // Line breaks stay, so that places can be told; an interpolated string keeps what stands in its holes out as well.
    private static string Blank(Match match)
    {
        var text = match.Value;
        var breaks = new string('\n', text.Count(c => c == '\n'));
        return text.StartsWith('/') ? breaks : "\"" + breaks + "\"";
    }

    [GeneratedRegex("""^namespace (?<name>[\w.]+);""", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NamespaceLine();

    [GeneratedRegex(""""
        //[^\n]* | /\*.*?\*/ | \$*"{3,}.*?"{3,} | \$?@"(?:[^"]|"")*" | \$?"(?:\\.|[^"\\\n])*"
        """", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace, 5000)]
    private static partial Regex CommentsAndLiterals();
}
