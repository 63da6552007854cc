using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Speech;
using Crossread.Language.Text;
using Crossread.Statements;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

/// <summary>What becomes of what the rules find in a text when the network reads it in a given way.</summary>
public sealed class SpeechDraftsTests
{
    private static readonly TextAnalyzer s_analyzer = new();
    private static readonly StatementReader s_reader = new();

    [Theory]

    // Where both see a cue, source and cue are the network's.
    [InlineData("The chair of the union {Maria Lopez} <has said> [the offer was low].", "The chair of the union {Maria Lopez} <has said> [the offer was low].")]

    // But a cue of which the network sees a part only.
    [InlineData("{Hall} was quoted as <saying> [that the bridge was shut].", "{Hall} <was quoted as saying> [that the bridge was shut].")]

    // And a clause about the source says not who it is.
    [InlineData("[“We will not sell,”] <said> {Maria Lopez, who leads the union}.", "[“We will not sell,”] <said> {Maria Lopez}, who leads the union.")]

    // Between words the network's border counts, at quotation marks the rules'.
    [InlineData("{Hall} <called> [the plan a “gift”], citing its costs.", "{Hall} <called> [the plan a “gift”], citing its costs.")]
    [InlineData("{Hall} <said> [the plan was “a gift] to the rich,” not to the poor.", "{Hall} <said> [the plan was “a gift to the rich,” not to the poor].")]

    // A quotation that the network gives no role is not the speaker's.
    [InlineData("[“We are lost,”] {Maria Lopez} <said>, but the crowd went on about “the old days” again.", "[“We are lost,”] {Maria Lopez} <said>, but the crowd went on about “the old days” again.")]

    // A quotation goes on beyond the sentence.
    [InlineData("{Hall} <urged> the town [to “wait. It is early.”]", "{Hall} <urged> the town [to “wait. It is early.”]")]

    // What the rules alone see stays where it is quoted or a denial.
    [InlineData("“We will not sell,” Maria Lopez said.", "[“We will not sell,”] {Maria Lopez} <said>.")]
    [InlineData("The ministry denied that the bridge was shut.", "{The ministry} <denied> [that the bridge was shut].")]
    [InlineData("Maria Lopez said the bridge was shut.", "Maria Lopez said the bridge was shut.")]

    // "Hall said this": what he said stands before.
    [InlineData("The bridge is shut. {Hall} <said> [this at a briefing].", "[The bridge is shut]. {Hall} <said> this at a briefing.")]

    // An outlet passes on what another said.
    [InlineData("{Reuters} <reports> [that Robert Kerr said the dam was safe].", "Reuters reports that {Robert Kerr} <said> [the dam was safe].")]

    // Nobody has said what somebody could say.
    [InlineData("{She} <could say> [that it was over].", "She could say that it was over.")]
    [InlineData("If {the judge} <concludes> [the deal is off], the town will pay.", "If the judge concludes the deal is off, the town will pay.")]

    // What the network alone sees.
    [InlineData("{The mayor} <fumed about> [the delays on the bridge].", "{The mayor} <fumed about> [the delays on the bridge].")]
    public void Rules_and_network_are_one(string read, string expected) => Lay(read, 0.9).ShouldBe(expected);

    [Fact]
    public void What_is_not_likely_is_not_taken() =>
        Lay("{The mayor} <fumed about> [the delays on the bridge].", 0.5).ShouldBe("The mayor fumed about the delays on the bridge.");

    [Fact]
    public void Two_cues_share_their_contents_and_their_source() =>
        Lay("{Maria Lopez} <confirmed> [that the bridge was shut] and <added> [that the road was open].", 0.9)
            .ShouldBe("{Maria Lopez} <confirmed> [that the bridge was shut] and <added> [that the road was open].");

    // Reads the marks as the network's pieces and gives the marks of the statements.
    private static string Lay(string marked, double likelihood)
    {
        var text = MarkedStatements.Unmark(marked);
        var language = s_analyzer.Analyze(new SourceText(text));
        var pieces = ImmutableArray.CreateBuilder<SpeechPiece>();
        var (start, at) = (0, 0);
        foreach (var c in marked)
        {
            if (c is '{' or '<' or '[')
                start = at;
            else if (c is '}' or '>' or ']')
                pieces.Add(Piece(language, new TextSpan(start, at), c switch { '}' => SpeechRole.Source, '>' => SpeechRole.Cue, _ => SpeechRole.Content }, likelihood));
            else
                at++;
        }

        var article = new Article { Id = "test", Text = text };
        return MarkedStatements.Mark(text, s_reader.Read(article, language with { Speech = pieces.ToImmutable() }, []));
    }

    private static SpeechPiece Piece(AnalyzedText language, TextSpan span, SpeechRole role, double likelihood)
    {
        int[] words = [.. Enumerable.Range(0, language.SyntacticWords.Length).Where(w => span.Overlaps(language.SyntacticWords[w].Span))];
        return new SpeechPiece(span, words[0], words[^1] + 1, role, likelihood);
    }
}
