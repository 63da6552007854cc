using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class PackageTests
{
    // Packages that no line of code names, and why they are there.
    private static readonly Dictionary<string, string> s_silent = new(StringComparer.Ordinal)
    {
        ["Meziantou.Analyzer"] = "analyzers",
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers"] = "analyzers",
        ["Microsoft.NET.Test.Sdk"] = "runs the tests",
        ["xunit.runner.visualstudio"] = "runs the tests",
        ["SQLitePCLRaw.bundle_e_sqlite3"] = "the database's native library",
        ["SQLitePCLRaw.core"] = "pins what Microsoft.Data.Sqlite brings",
        ["FSharp.Core"] = "pins what FsCheck brings",
        ["Microsoft.CodeAnalysis.CSharp"] = "pins what BenchmarkDotNet brings",
        ["Microsoft.Diagnostics.Tracing.TraceEvent"] = "pins what BenchmarkDotNet brings",
        ["System.Management"] = "pins what BenchmarkDotNet brings",
    };

    [Fact]
    public void Every_pinned_package_is_used_by_a_project()
    {
        var used = Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal) || f == "Directory.Build.props")
            .SelectMany(f => References(f)).ToHashSet(StringComparer.Ordinal);
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value)
            .Where(p => !used.Contains(p)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_of_a_project_is_named_by_its_code()
    {
        var problems = new List<string>();
        foreach (var project in Repository.Files.Where(f => f.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(project)! + "/";
            var code = string.Concat(Repository.Files.Where(f => f.StartsWith(folder, StringComparison.Ordinal) && f.EndsWith(".cs", StringComparison.Ordinal)).Select(Repository.Read));
            problems.AddRange(References(project).Where(p => !s_silent.ContainsKey(p) && !code.Contains("using " + Namespace(p), StringComparison.Ordinal)).Select(p => $"{project}: {p}"));
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_package_is_explained_in_the_decisions()
    {
        var decisions = Repository.Read("DECISIONS.md");
        XDocument.Parse(Repository.Read("Directory.Packages.props")).Descendants("PackageVersion").Select(p => p.Attribute("Include")!.Value)
            .Where(p => !decisions.Contains(p, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Namespace(string package) => package == "xunit" ? "Xunit" : package;

    private static IEnumerable<string> References(string file) =>
        XDocument.Parse(Repository.Read(file)).Descendants("PackageReference").Select(p => p.Attribute("Include")!.Value);
}
