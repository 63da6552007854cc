using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Coreference;

public sealed class DescriptionTests
{
    private static readonly HashSet<string> s_pronouns = new(StringComparer.OrdinalIgnoreCase) { "he", "him", "his", "she", "her" };

    [Theory]
    [InlineData("Norwegian Prime Minister Maria Lopez met Oskar Lind in Bergen. The prime minister praised the crew.", "The prime minister=Maria Lopez")]
    [InlineData("The Ministry of Health met Oskar Lind. The ministry said the water was clean.", "The ministry=Ministry of Health")]
    [InlineData("Maria Lopez, the mayor of Bergen, spoke. The mayor said the ferry would sail.", "The mayor=Maria Lopez")]
    [InlineData("Brook Holdings Inc. sold a ferry on Monday. The company said it needed money.", "The company=Brook Holdings Inc.")]
    [InlineData("Actress Maria Lopez met Oskar Lind. The actress left early.", "The actress=Maria Lopez")]
    public void A_description_stands_for_what_a_reader_takes_it_for(string text, string expected) => Read(text).ShouldContain(r => r == expected);

    [Theory]
    [InlineData("Maria Lopez spoke. A mayor said the ferry would sail.")]
    [InlineData("Actress Maria Lopez spoke. The actor left early.")]
    [InlineData("Maria Lopez is the mayor.")]
    [InlineData("The mayor, Maria Lopez, spoke.")]
    [InlineData("Brook Holdings and the ministry have sold the ferry.")]
    [InlineData("The ministers met. Maria Lopez spoke.")]
    public void What_is_indefinite_gendered_otherwise_predicated_or_named_beside_it_stands_for_nothing_named(string text) => Read(text).ShouldBeEmpty();

    [Fact]
    public void References_of_any_text_do_not_overlap() => Prop.ForAll<string>(text =>
    {
        var analyzed = Engine.Analyze("The mayor Oskar Lind said the mayor of " + (text ?? "") + " and the company. Norway's prime minister thanked his ministry, Maria Lopez said.");
        for (var i = 1; i < analyzed.References.Length; i++)
            analyzed.References[i].Span.Start.ShouldBeGreaterThanOrEqualTo(analyzed.References[i - 1].Span.End);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<string> Read(string text)
    {
        var analyzed = Engine.Analyze(text);
        return analyzed.References.Select(r => $"{r.Span.Of(text)}={analyzed.Entities[r.Entity].Name}").Where(r => !s_pronouns.Contains(r.Split('=')[0]));
    }
}
