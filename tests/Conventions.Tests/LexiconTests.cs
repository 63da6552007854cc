using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed partial class LexiconTests
{
    private const string Begin = "<!-- tables: written by ./build.sh accept from the tables' first lines -->";
    private const string End = "<!-- end of tables -->";

    private static IEnumerable<string> Tables => Repository.Files.Where(f => f.StartsWith("lexicons/", StringComparison.Ordinal) && f.EndsWith(".tsv", StringComparison.Ordinal));

    [Fact]
    public void A_table_begins_with_its_source_and_a_licence_that_lets_it_be_shipped() =>
        Tables.Where(t => Origin(t) is not { } origin || NotShippable().IsMatch(origin)).ShouldBeEmpty();

    [Fact]
    public void The_notice_lists_every_table_with_its_source_and_licence()
    {
        var notice = Repository.Read("NOTICE");
        var (begin, end) = (notice.IndexOf(Begin, StringComparison.Ordinal), notice.IndexOf(End, StringComparison.Ordinal));
        begin.ShouldBeGreaterThan(0);
        end.ShouldBeGreaterThan(begin);
        var list = new StringBuilder();
        foreach (var table in Tables)
            list.Append('\n').Append(table).Append("\n    ").Append(Origin(table)?.Replace("\n", "\n    ", StringComparison.Ordinal)).Append('\n');
        Approved.Check("NOTICE", notice[..(begin + Begin.Length)] + "\n" + list + "\n" + notice[end..]);
    }

    /// <summary>A table's first comment lines, up to the one that names its licence; null where none does.</summary>
    private static string? Origin(string table)
    {
        var head = Repository.Read(table).Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l[1..].Trim()).ToArray();
        var licence = Array.FindIndex(head, l => Licence().IsMatch(l));
        return licence < 0 ? null : string.Join('\n', head[..(licence + 1)]);
    }

    [GeneratedRegex(@"\b(?:written for this project|MIT|Apache|BSD|CC0|CC[ -]BY|ODbL|PDDL|public domain|Unicode)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 2000)]
    private static partial Regex Licence();

    [GeneratedRegex(@"\bA?GPL|\bNC\b|non-?commercial", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotShippable();
}
