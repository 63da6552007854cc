using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class LayerTests
{
    private static readonly string[] s_projects =
        ["Crossread.Language", "Crossread", "Crossread.Storage", "Crossread.Pipeline", "Crossread.Web", "Crossread.Cli"];

    private static readonly string[] s_folders =
        ["Sources", "Articles", "Statements", "Reuse", "Stories", "Comparison", "Origins", "Presentation"];

    // What an earlier folder holds of a later one, and why.
    private static readonly Dictionary<string, string[]> s_exceptions = new(StringComparer.Ordinal)
    {
        // An analysis holds everything read in one article, its statements too; the analyser runs both stages.
        ["src/Crossread/Articles/ArticleAnalysis.cs"] = ["Statements"],
        ["src/Crossread/Articles/ArticleAnalyzer.cs"] = ["Statements"],
        // A claim is shown with what stands behind it.
        ["src/Crossread/Comparison/Claim.cs"] = ["Origins"],
        ["src/Crossread/Comparison/StoryComparison.cs"] = ["Origins"],
        ["src/Crossread/Comparison/StoryComparer.cs"] = ["Origins"],
    };

    [Fact]
    public void A_project_references_only_what_stands_to_its_left()
    {
        foreach (var project in s_projects)
        {
            var left = s_projects.TakeWhile(p => p != project).ToArray();
            foreach (var reference in References(project))
                left.Contains(reference, StringComparer.Ordinal).ShouldBeTrue($"{project} references {reference}");
        }
    }

    [Fact]
    public void Every_shipped_project_has_its_place_in_the_order() =>
        Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && f.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)
            .ShouldBe(s_projects.Order(StringComparer.Ordinal));

    [Fact]
    public void Every_folder_of_the_news_library_has_its_place_in_the_order() =>
        Repository.Sources.Where(f => f.Project == "Crossread" && f.Folder.Length > 0).Select(f => f.Folder)
            .Distinct(StringComparer.Ordinal).Except(s_folders, StringComparer.Ordinal).ShouldBeEmpty();

    [Fact]
    public void An_earlier_folder_never_mentions_a_later_one()
    {
        var problems = new List<string>();
        foreach (var file in Repository.Sources.Where(f => f.Project == "Crossread" && f.Folder.Length > 0))
        {
            var allowed = s_exceptions.GetValueOrDefault(file.Path) ?? [];
            foreach (var later in s_folders[(Array.IndexOf(s_folders, file.Folder) + 1)..].Except(allowed, StringComparer.Ordinal))
            {
                if (Regex.IsMatch(file.Code, $@"\bCrossread\.{later}\b", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)))
                    problems.Add($"{file.Path} mentions {later}");
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Every_exception_to_the_order_is_still_needed()
    {
        foreach (var (path, folders) in s_exceptions)
        {
            var file = Repository.Sources.FirstOrDefault(f => f.Path == path);
            file.ShouldNotBeNull($"{path} is not there");
            foreach (var folder in folders)
                file.Code.ShouldContain("Crossread." + folder, customMessage: $"{path} no longer mentions {folder}");
        }
    }

    [Fact]
    public void The_language_engine_knows_nothing_of_news() =>
        Repository.Sources.Where(f => f.Project == "Crossread.Language")
            .Where(f => Regex.IsMatch(f.Code, @"\bCrossread\.(?!Language\b)\w", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(2)))
            .Select(f => f.Path).ShouldBeEmpty();

    [Fact]
    public void The_language_engine_has_no_packages() =>
        Project("Crossread.Language").Descendants("PackageReference").ShouldBeEmpty();

    private static IEnumerable<string> References(string project) =>
        Project(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

    private static XDocument Project(string name) => XDocument.Parse(Repository.Read($"src/{name}/{name}.csproj"));
}
