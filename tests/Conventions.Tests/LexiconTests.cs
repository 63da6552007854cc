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
    public void A_table_states_its_source_and_licence() =>
        Tables.Where(t => Stated(t, "source") is null || Stated(t, "licence") is null).ShouldBeEmpty();

    [Fact]
    public void A_table_s_licence_lets_it_be_shipped() =>
        Tables.Where(t => NotShippable().IsMatch(Stated(t, "licence") ?? "")).ShouldBeEmpty();

    [Fact]
    public void The_notice_lists_every_table_with_its_source_and_licence()
    {
        var notice = Repository.Read("NOTICE");
        var (begin, end) = (notice.IndexOf(Begin, StringComparison.Ordinal), notice.IndexOf(End, StringComparison.Ordinal));
        begin.ShouldBeGreaterThan(0);
        end.ShouldBeGreaterThan(begin);
        var list = new StringBuilder();
        foreach (var table in Tables)
            list.Append('\n').Append(table).Append("\n    source:  ").Append(Stated(table, "source")).Append("\n    licence: ").Append(Stated(table, "licence")).Append('\n');
        Approved.Check("NOTICE", notice[..(begin + Begin.Length)] + "\n" + list + "\n" + notice[end..]);
    }

    /// <summary>What a table's head says of a thing: the rest of that line and the comment lines that go on from it.</summary>
    private static string? Stated(string table, string what)
    {
        var head = Repository.Read(table).Split('\n').TakeWhile(l => l.StartsWith('#')).Select(l => l[1..].Trim()).ToArray();
        var at = Array.FindIndex(head, l => Label().Match(l) is { Success: true } m && Same(m.Groups["label"].Value, what));
        if (at < 0)
            return null;
        var rest = head.Skip(at + 1).TakeWhile(l => l.Length > 0 && !Label().IsMatch(l)).Prepend(Label().Replace(head[at], ""));
        var stated = string.Join(' ', rest).Trim();
        return stated.Length > 0 ? stated : null;
    }

    private static bool Same(string label, string what) =>
        string.Equals(label, what, StringComparison.OrdinalIgnoreCase) || (what == "licence" && string.Equals(label, "license", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"^(?<label>[A-Za-z]+):\s*", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Label();

    [GeneratedRegex(@"\bA?GPL|\bNC\b|non-?commercial|no licence|unknown", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex NotShippable();
}
