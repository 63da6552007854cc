using Crossread.Statements;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class TranscriptTests
{
    private const string Lead = "Mayor Rita Moss spoke to Jon Kerr on Sunday. Moss was calm.\n\n";

    [Fact]
    public void The_turns_of_a_conversation_are_said_by_whom_they_name()
    {
        var text = Lead + "KERR: If I may, I want to ask about the bridge.\n\nMOSS: It will stay shut. We have no money.\n\nKERR: Thank you.";
        var turns = MarkedStatements.Read(text);
        turns.Select(t => t.Speaker.Name).ShouldBe(["Jon Kerr", "Rita Moss", "Jon Kerr"]);
        turns.Select(t => t.Kind).ShouldAllBe(k => k == StatementKind.Direct);
        turns.Select(t => string.Concat(t.Content.Select(c => c.Of(text)))).ShouldBe(["If I may, I want to ask about the bridge.", "It will stay shut. We have no money.", "Thank you."]);
    }

    [Fact]
    public void A_transcript_within_quotation_marks_is_one_too()
    {
        var text = Lead + "\"KERR: Will the bridge open?\n\n\"MOSS: It will stay shut. We have no money.\n\n\"KERR: Really?\"";
        MarkedStatements.Read(text).Select(t => t.Speaker.Name).ShouldBe(["Jon Kerr", "Rita Moss", "Jon Kerr"]);
    }

    [Fact]
    public void Who_is_asked_gives_the_answers_and_speaks_on_in_the_next_paragraph()
    {
        var text = Lead + "Q: Will you run again?\n\nA: No, I am done.\n\nI told everybody so.\n\nQ: Thank you for your time.";
        var turns = MarkedStatements.Read(text);
        turns.Select(t => t.Speaker.Name).ShouldBe(["unnamed", "Rita Moss", "unnamed"]);
        turns[1].Content.Select(c => c.Of(text)).ShouldBe(["No, I am done.", "I told everybody so."]);
    }

    [Fact]
    public void What_another_is_told_to_have_said_lies_within_the_turn()
    {
        var text = Lead + "Q: Will you run again?\n\nA: No. Ida Berg said that the bridge must open.\n\nQ: Thank you for your time.";
        var turns = MarkedStatements.Read(text);
        turns.Count.ShouldBe(4);
        turns[2].Speaker.Name.ShouldBe("Ida Berg");
        turns[2].NestedIn.ShouldBe(1);
    }

    [Theory]
    [InlineData("WINNER: The Long Night\n\nThe Dam\n\nWINNER: Rita Moss, The Bridge")]
    [InlineData("Rita Moss: 52 percent\n\nJon Kerr: 48 percent")]
    [InlineData("Where: The old harbour hall of Orle.\n\nWhen: On Monday at seven in the evening.\n\nWhere: The town library.")]
    public void A_list_is_no_conversation(string list) => MarkedStatements.Read(Lead + list).ShouldBeEmpty();

    [Fact]
    public void A_long_transcript_is_read_in_linear_time()
    {
        var turns = string.Concat(Enumerable.Repeat("Q: Will you run again?\n\nA: No. The governor said that he was tired.\n\n", 2000));
        MarkedStatements.Read(Lead + turns).Count.ShouldBeGreaterThan(4000);
    }
}
