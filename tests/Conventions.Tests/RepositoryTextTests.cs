using System.Text.RegularExpressions;
using System.Xml.Linq;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class RepositoryTextTests
{
    // Put together from pieces, so that this file does not hold what it looks for.
    private static readonly Regex s_paths = Pattern(@"(?<![\w.~\-/])/(?:" + string.Join('|', "work", "tmp", "home", "farm", "root") + @")/\w|\b[A-Z]:\\\\?Users\b");
    private static readonly Regex s_names = Pattern(@"\b(?:" + string.Join('|', "put" + "in", "lukash" + "enko", "pes" + "kov", "min" + "sk", "krem" + "lin") + @")");
    private static readonly Regex s_unfinished = Pattern(@"\b(?:TO" + "DO|FIX" + @"ME|XX" + @"X)\b");

    [Fact]
    public void No_file_names_a_place_on_someone_s_machine() => Without(s_paths, Repository.TextFiles);

    [Fact]
    public void No_file_leaves_a_note_of_unfinished_work() =>
        Without(s_unfinished, Repository.TextFiles.Where(f => !f.StartsWith("lexicons/", StringComparison.Ordinal)));

    [Fact]
    public void No_rule_knows_the_reports_it_is_measured_on() =>
        Without(s_names, Repository.TextFiles.Where(f => (f.StartsWith("src/", StringComparison.Ordinal) || f.StartsWith("samples/", StringComparison.Ordinal)
            || f.StartsWith("tests/", StringComparison.Ordinal)) && !f.StartsWith("tests/Conventions.Tests/", StringComparison.Ordinal)));

    [Fact]
    public void A_table_holds_their_names_only_as_rows_among_many() =>
        Without(s_names, Repository.Files.Where(f => f.StartsWith("lexicons/", StringComparison.Ordinal))
            .Where(f => Repository.Read(f).Split('\n').Count(l => l.Length > 0 && l[0] != '#') < 40));

    [Fact]
    public void The_change_log_speaks_of_the_current_version()
    {
        var version = XDocument.Parse(Repository.Read("Directory.Build.props")).Descendants("Version").Single().Value;
        Repository.Read("CHANGELOG.md").ShouldContain($"## {version}");
        EngineVersion.Current.ShouldBe(version);
    }

    [Fact]
    public void The_readme_s_figures_are_those_of_the_evaluation()
    {
        // | what (`figure`) | `set` | value | asked | others |
        var rows = Pattern(@"^\| [^|]*\(`(?<figure>[^`]+)`\) \| (?<set>`[^`]+`) (?<value>\| [^|]+\| [^|]*\|)").Matches(Repository.Read("README.md").ReplaceLineEndings("\n"));
        rows.ShouldNotBeEmpty();
        var results = Repository.Read("evaluation/RESULTS.md").ReplaceLineEndings("\n").Split('\n');
        rows.Select(r => $"| {r.Groups["set"].Value} | {r.Groups["figure"].Value} {r.Groups["value"].Value}")
            .Where(r => !Array.Exists(results, l => l.StartsWith(r, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void A_link_within_the_documents_leads_somewhere()
    {
        var problems = new List<string>();
        var links = Pattern(@"\]\((?<to>[^)#\s:]+)(?:#[^)]*)?\)");
        foreach (var file in Repository.Files.Where(f => f.EndsWith(".md", StringComparison.Ordinal)))
        {
            var folder = Path.GetDirectoryName(Path.Combine(Repository.Root, file))!;
            problems.AddRange(links.Matches(Repository.Read(file)).Select(m => m.Groups["to"].Value)
                .Where(to => !File.Exists(Path.Combine(folder, to)) && !Directory.Exists(Path.Combine(folder, to))).Select(to => $"{file}: {to}"));
        }

        problems.ShouldBeEmpty();
    }

    private static void Without(Regex pattern, IEnumerable<string> files)
    {
        var problems = new List<string>();
        foreach (var file in files)
        {
            // The files of data that a table was learnt from bear the names of their stories.
            var text = Regex.Replace(Repository.Read(file), "^# data: .*$", "", RegexOptions.Multiline, TimeSpan.FromSeconds(2));
            problems.AddRange(pattern.Matches(text).Take(3).Select(m => $"{file}:{text[..m.Index].Count(c => c == '\n') + 1}: {m.Value}"));
        }

        problems.ShouldBeEmpty();
    }

    private static Regex Pattern(string pattern) => new(pattern, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline, TimeSpan.FromSeconds(20));
}
