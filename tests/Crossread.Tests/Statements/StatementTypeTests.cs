using Crossread.Statements;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class StatementTypeTests
{
    [Theory]
    [InlineData("Maria Lopez said the bridge would stay shut.", StatementType.Speech)]
    [InlineData("“I believe in this town,” Maria Lopez said.", StatementType.Speech)]
    [InlineData("The ministry denied that the bridge was unsafe.", StatementType.Speech)]
    [InlineData("According to the council, the bridge will open in May.", StatementType.Speech)]
    [InlineData("Robert Hall expressed hope that the talks would go on.", StatementType.Speech)]
    [InlineData("Judge Ann Reed said the hearing would begin on Monday.", StatementType.Speech)]
    [InlineData("The pollster Ann Reed said the race was close.", StatementType.Speech)]
    [InlineData("“You’re late,” Robert Hall blurted out.", StatementType.Speech)]
    [InlineData("Most of the farmers believe that the bridge is unsafe.", StatementType.Belief)]
    [InlineData("Many voters think the mayor is honest.", StatementType.Belief)]
    [InlineData("The farmers fear that the dam will fail.", StatementType.Belief)]
    [InlineData("Robert Hall expects that the talks will fail.", StatementType.Belief)]
    [InlineData("The company plans to sell the harbour next year.", StatementType.Plan)]
    [InlineData("Maria Lopez intends to run for mayor.", StatementType.Plan)]
    [InlineData("The mayor hopes to open the bridge in May.", StatementType.Plan)]
    [InlineData("A poll found that most voters oppose the tax.", StatementType.Poll)]
    [InlineData("A survey by the university showed that rents had doubled.", StatementType.Poll)]
    [InlineData("The court ruled that the tax was unlawful.", StatementType.Ruling)]
    [InlineData("A federal judge ruled on Monday that the mine must close.", StatementType.Ruling)]
    [InlineData("The Supreme Court found that the ban broke the law.", StatementType.Ruling)]
    public void The_type_is_told_by_cue_source_and_content(string text, StatementType type) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem().Type.ShouldBe(type);

    [Theory]
    [InlineData(StatementType.Speech, true)]
    [InlineData(StatementType.Poll, true)]
    [InlineData(StatementType.Ruling, true)]
    [InlineData(StatementType.Belief, false)]
    [InlineData(StatementType.Plan, false)]
    public void What_is_believed_or_planned_is_not_said(StatementType type, bool isSaid)
    {
        var statement = MarkedStatements.Read("Maria Lopez said the bridge would stay shut.")[0];
        (statement with { Type = type }).IsSaid.ShouldBe(isSaid);
    }
}
