using System.Text;
using Shouldly;

namespace Crossread.Conventions.Tests;

/// <summary>Compares a text with a file of the repository; <c>./build.sh accept</c> writes it instead.</summary>
internal static class Approved
{
    /// <summary>Whether files are written instead of compared.</summary>
    public static bool Accepting => Environment.GetEnvironmentVariable("CROSSREAD_ACCEPT") == "1";

    /// <summary>The file must hold exactly this text.</summary>
    /// <param name="file">Its path in the repository.</param>
    /// <param name="text">What it must hold.</param>
    public static void Check(string file, string text)
    {
        text = text.ReplaceLineEndings("\n");
        var path = Path.Combine(Repository.Root, file);
        if (Accepting)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text, new UTF8Encoding(false));
            return;
        }

        File.Exists(path).ShouldBeTrue($"{file} is not there: ./build.sh accept writes it");
        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(text, $"{file} differs: look at the change, then ./build.sh accept");
    }
}
