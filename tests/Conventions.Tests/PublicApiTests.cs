using System.Reflection;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class PublicApiTests
{
    public static TheoryData<string, Type> Libraries => new()
    {
        { "Crossread.Language", typeof(Language.TextAnalyzer) },
        { "Crossread", typeof(EngineVersion) },
    };

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_public_interface_is_as_approved(string name, Type member) =>
        Approved.Check($"tests/Conventions.Tests/Approved/{name}.txt", PublicInterface.Print(member.Assembly));

    [Theory]
    [MemberData(nameof(Libraries))]
    public void The_documentation_travels_with_the_library(string name, Type member)
    {
        var documentation = Path.ChangeExtension(member.Assembly.Location, ".xml");
        File.Exists(documentation).ShouldBeTrue($"{name} has no documentation file");
        File.ReadAllText(documentation).ShouldContain("T:" + member.FullName);
    }

    [Fact]
    public void A_public_record_cannot_be_changed()
    {
        var problems = new List<string>();
        foreach (var type in new[] { typeof(Language.TextAnalyzer), typeof(EngineVersion) }.SelectMany(t => t.Assembly.GetExportedTypes()).Where(PublicInterface.IsRecord))
        {
            problems.AddRange(type.GetProperties().Where(p => p.SetMethod is { IsPublic: true } set
                && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit))).Select(p => $"{type.Name}.{p.Name} can be set"));
            problems.AddRange(type.GetProperties().Where(p => IsOpenList(p.PropertyType)).Select(p => $"{type.Name}.{p.Name} can change"));
            problems.AddRange(type.GetFields(BindingFlags.Public | BindingFlags.Instance).Select(f => $"{type.Name}.{f.Name} is a field"));
        }

        problems.ShouldBeEmpty();
    }

    private static bool IsOpenList(Type type) =>
        type.IsArray || (type.IsGenericType && type.GetGenericTypeDefinition() is var open
            && (open == typeof(List<>) || open == typeof(IList<>) || open == typeof(Dictionary<,>) || open == typeof(HashSet<>)));
}
