using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed partial class NamingTests
{
    private static readonly string[] s_banned = ["Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Common", "Core", "Base", "Manager", "Service", "Services", "Info", "Data"];

    [Fact]
    public void Nothing_is_named_by_a_word_that_says_nothing()
    {
        var problems = new List<string>();
        foreach (var file in Repository.Files.Where(f => f.EndsWith(".cs", StringComparison.Ordinal)).Select(SourceFile.Read))
        {
            var names = Declarations().Matches(file.Code).Select(m => m.Groups["name"].Value)
                .Concat(file.Path.Split('/').Select(p => p.Split('.')[0])).Concat((file.Namespace ?? "").Split('.'));
            problems.AddRange(names.Where(SaysNothing).Distinct(StringComparer.Ordinal).Select(n => $"{file.Path}: {n}"));
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        Repository.Sources.Where(f => f.Namespace is not null && f.Namespace != f.FolderNamespace)
            .Select(f => $"{f.Path}: {f.Namespace}").ShouldBeEmpty();
    }

    [Fact]
    public void A_public_type_has_a_file_of_its_name()
    {
        var problems = new List<string>();
        foreach (var file in Repository.Sources)
        {
            var types = PublicTypes().Matches(file.Code).Select(m => m.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToArray();
            if (types.Length > 1)
                problems.Add($"{file.Path} holds {string.Join(", ", types)}");
            else if (types is [var only] && file.Name.Split('.')[0] != only)
                problems.Add($"{file.Path} holds {only}");
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void A_public_class_is_sealed_static_or_says_why_not()
    {
        Repository.Sources.SelectMany(f => OpenClasses().Matches(f.Code).Select(m => $"{f.Path}: {m.Groups["name"].Value}")).ShouldBeEmpty();
    }

    [Fact]
    public void A_public_method_takes_no_boolean()
    {
        var problems = new List<string>();
        foreach (var file in Repository.Sources.Where(f => f.Project is "Crossread.Language" or "Crossread" or "Crossread.Storage" or "Crossread.Pipeline" && PublicTypes().IsMatch(f.Code)))
        {
            foreach (Match match in PublicMethods().Matches(file.Code))
            {
                if (BooleanParameter().IsMatch(match.Groups["parameters"].Value))
                    problems.Add($"{file.Path}: {match.Groups["name"].Value}");
            }
        }

        problems.ShouldBeEmpty();
    }

    private static bool SaysNothing(string name) =>
        Array.Exists(s_banned, b => name == b || (name.EndsWith(b, StringComparison.Ordinal) && name.Length > b.Length && char.IsLower(name[^(b.Length + 1)])));

    [GeneratedRegex(@"\b(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Declarations();

    [GeneratedRegex(@"^public\s+(?:[a-z]+\s+)*?(?:class|struct|interface|enum|record(?:\s+(?:class|struct))?)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PublicTypes();

    [GeneratedRegex(@"^public\s+(?!(?:[a-z]+\s+)*?(?:sealed|static|abstract)\b)(?:[a-z]+\s+)*?(?:class|record(?!\s+struct))\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex OpenClasses();

    [GeneratedRegex(@"^[ \t]+public\s+(?!override\b)[^=;{}()]*?(?<name>\w+)(?:<[^>()]*>)?\((?<parameters>[^()]*(?:\([^()]*\)[^()]*)*)\)", RegexOptions.Multiline | RegexOptions.CultureInvariant, 2000)]
    private static partial Regex PublicMethods();

    [GeneratedRegex(@"(?:^|,|\()\s*bool\??\s+\w", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex BooleanParameter();
}
