using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Coreference;

public sealed class PronounTests
{
    [Theory]
    [InlineData("Maria Lopez met Oskar Lind in Oslo. She said the talks went well.", "She=Maria Lopez")]
    [InlineData("Maria Lopez met Oskar Lind in Oslo. He said the talks went well.", "He=Oskar Lind")]
    [InlineData("Mayor Oskar Lind said he would resign. His deputy thanked him.", "he=Oskar Lind His=Oskar Lind him=Oskar Lind")]
    [InlineData("In his speech on Monday, Oskar Lind praised the ferry crew.", "his=Oskar Lind")]
    [InlineData("The ferry sank. He was asleep, a sailor said.", "")]
    [InlineData("Peter Moss said that Oskar Lind had lied. He told reporters everybody knew.", "He=Peter Moss")]
    public void A_pronoun_means_the_person_whom_a_reader_takes_it_for(string text, string expected)
    {
        var analyzed = Read(text);
        string.Join(' ', analyzed.References.Select(r => $"{r.Span.Of(text)}={analyzed.Entities[r.Entity].Name}")).ShouldBe(expected);
    }

    [Fact]
    public void A_person_of_the_other_gender_is_never_meant() => Read("Maria Lopez spoke. He left.").References.ShouldBeEmpty();

    [Fact]
    public void References_of_any_text_stand_in_order_and_mean_entities_of_it() => Prop.ForAll<string>(text =>
    {
        var analyzed = Read("Oskar Lind said he and she " + (text ?? "") + ". He thanked her, Maria Lopez said.");
        for (var i = 0; i < analyzed.References.Length; i++)
        {
            analyzed.References[i].Entity.ShouldBeInRange(0, analyzed.Entities.Length - 1);
            analyzed.References[i].Likelihood.ShouldBeInRange(0, 1);
            if (i > 0)
                analyzed.References[i].Span.Start.ShouldBeGreaterThanOrEqualTo(analyzed.References[i - 1].Span.End);
        }
    }).QuickCheckThrowOnFailure();

    private static AnalyzedText Read(string text) => Engine.Analyze(text);
}
