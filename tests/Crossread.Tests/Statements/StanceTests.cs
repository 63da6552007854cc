using Crossread.Statements;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class StanceTests
{
    [Theory]
    [InlineData("Hall said the dam was safe.", Stance.Asserts)]
    [InlineData("Hall rejected the speculation that the dam was unsafe.", Stance.Denies)]
    [InlineData("Hall rejected claims that the dam was unsafe.", Stance.Denies)]
    [InlineData("Hall dismissed reports of a leak.", Stance.Denies)]
    [InlineData("Hall denied that the dam was unsafe.", Stance.Denies)]
    [InlineData("Hall did not deny that the dam was unsafe.", Stance.DeclinesToComment)]
    [InlineData("Hall said there was no leak.", Stance.Asserts)]
    [InlineData("Hall confirmed that the dam was unsafe.", Stance.Confirms)]
    [InlineData("Hall acknowledged that the dam was unsafe.", Stance.Confirms)]
    [InlineData("Hall asked whether the dam was safe.", Stance.Asks)]
    [InlineData("Hall urged residents to leave.", Stance.Asks)]
    [InlineData("Hall promised to mend the dam.", Stance.Promises)]
    [InlineData("Hall threatened to close the dam.", Stance.Threatens)]
    [InlineData("Hall praised the work of the board.", Stance.Praises)]
    [InlineData("Hall condemned the work of the board.", Stance.Criticises)]
    [InlineData("Hall questioned whether the dam was safe.", Stance.Doubts)]
    [InlineData("Hall declined to comment.", Stance.DeclinesToComment)]
    [InlineData("Hall did not say whether the dam was safe.", Stance.DeclinesToComment)]
    [InlineData("Hall described the reports as “groundless.”", Stance.Denies)]
    [InlineData("Hall told the workers to leave.", Stance.Asks)]
    [InlineData("Hall called for an inquiry.", Stance.Asks)]
    [InlineData("Hall pleaded not guilty to all charges.", Stance.Denies)]
    [InlineData("Hall denied ever seeing the report.", Stance.Denies)]
    [InlineData("There was a leak in the dam, which Hall vehemently denies.", Stance.Denies)]
    [InlineData("It is a charge that Hall denies.", Stance.Denies)]
    public void The_cue_shows_the_stance(string text, Stance expected) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem().Stance.ShouldBe(expected);

    [Theory]
    [InlineData("There was a leak in the dam, which Hall denies.", "a leak in the dam")]
    [InlineData("It is a charge that Hall denies.", "a charge")]
    public void What_a_relative_clause_denies_stands_before_it(string text, string expected) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem().Content.ShouldHaveSingleItem().Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("Hall said the reports were groundless.", Stance.Denies)]
    [InlineData("Hall said the reports were not false.", Stance.Asserts)]
    [InlineData("Hall said there was no evidence of a leak.", Stance.Denies)]
    [InlineData("Hall said there was no date for the vote.", Stance.Asserts)]
    [InlineData("Hall said the board was lying.", Stance.Denies)]
    [InlineData("Hall said the world's board had acted under false pretences.", Stance.Asserts)]
    [InlineData("“It’s simply not true,” Hall said.", Stance.Denies)]
    [InlineData("Hall said she had nothing to do with it.", Stance.Denies)]
    [InlineData("Hall said nothing indicated a leak.", Stance.Denies)]
    [InlineData("Hall said the plan was not an attempt to silence them.", Stance.Denies)]
    [InlineData("“We have never paid anyone,” Hall said.", Stance.Denies)]
    [InlineData("“We have never felt so well,” Hall said.", Stance.Asserts)]
    [InlineData("Hall said he had not discussed the leak.", Stance.Denies)]
    [InlineData("Hall said he had not yet discussed the leak.", Stance.Asserts)]
    [InlineData("Hall said he did not know when the leak began.", Stance.Asserts)]
    public void What_is_said_can_be_a_denial(string text, Stance expected) =>
        MarkedStatements.Read(text)[0].Stance.ShouldBe(expected);

    [Fact]
    public void A_denial_told_of_another_is_not_the_teller_s()
    {
        var statements = MarkedStatements.Read("Hall said that Moss had said the reports were false.");
        statements.Select(s => s.Stance).ShouldBe([Stance.Asserts, Stance.Denies]);
    }

    [Theory]
    [InlineData("Hall said the dam would burst if it rained.", Certainty.Possible)]
    [InlineData("Hall confirmed the dam was safe.", Certainty.Stated)]
    [InlineData("Hall said the dam was safe.", Certainty.Reported)]
    [InlineData("Hall claimed the dam was safe.", Certainty.Alleged)]
    [InlineData("Hall said the dam might be unsafe.", Certainty.Possible)]
    [InlineData("Hall said the dam would be mended.", Certainty.Expected)]
    public void The_telling_shows_how_certain_it_is(string text, Certainty expected) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem().Certainty.ShouldBe(expected);

    [Theory]
    [InlineData("Hall said on Monday that the dam was safe.", "on Monday")]
    [InlineData("“It is safe,” Hall said at a briefing.", "at a briefing")]
    [InlineData("Hall said in a statement that the dam was safe.", "in a statement")]
    [InlineData("Hall told reporters on Monday that the dam was safe.", "reporters, on Monday")]
    [InlineData("In a statement on Friday, Hall said the dam was safe.", "In a statement, on Friday")]
    [InlineData("Speaking to reporters, Hall said the dam was safe.", "reporters")]
    [InlineData("“It is safe,” Hall said at the opening of the bridge on 4 May.", "at the opening of the bridge, on 4 May")]
    [InlineData("Hall told Reuters the dam was safe.", "")]
    [InlineData("Hall said the dam would be mended on Monday.", "")]
    [InlineData("Hall said the dam was safe.", "")]
    public void The_occasion_is_kept(string text, string expected) =>
        string.Join(", ", MarkedStatements.Read(text)[0].Occasion.Select(o => o.Of(text))).ShouldBe(expected);
}
