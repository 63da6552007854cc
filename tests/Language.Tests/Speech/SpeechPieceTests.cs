using Crossread.Language.Speech;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Speech;

public sealed class SpeechPieceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("O O O", "")]
    [InlineData("S-Source S-Cue B-Content I-Content E-Content O", "Source 0-1, Cue 1-2, Content 2-5")]
    [InlineData("B-Content E-Content B-Content E-Content", "Content 0-2, Content 2-4")]
    [InlineData("S-Cue S-Cue", "Cue 0-1, Cue 1-2")]
    [InlineData("B-Thought E-Thought S-Content", "Thought 0-2, Content 2-3")]

    // Where windows of a long sentence meet: cut off, begun in the middle, gone on as another.
    [InlineData("B-Content I-Content O", "Content 0-2")]
    [InlineData("O I-Content E-Content", "Content 1-3")]
    [InlineData("B-Source I-Content E-Content", "Source 0-1, Content 1-3")]
    public void Tags_make_pieces(string tags, string pieces) =>
        string.Join(", ", SpeechPieceReader.Pieces(tags.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => $"{p.Role} {p.First}-{p.End}")).ShouldBe(pieces);

    [Fact]
    public void Pieces_are_in_order_within_a_sentence_and_their_words_are_theirs()
    {
        const string Text = "The bridge is shut, Maria Lopez said on Monday. “We had no choice,” she told reporters. The council hopes to mend it soon.";
        var read = new TextAnalyzer().Analyze(new SourceText(Text));
        read.Speech.Select(p => p.Role).ShouldContain(SpeechRole.Cue);
        var end = 0;
        foreach (var piece in read.Speech)
        {
            piece.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = piece.Span.End;
            piece.Span.Start.ShouldBe(read.SyntacticWords[piece.FirstWord].Span.Start);
            piece.Span.End.ShouldBe(read.SyntacticWords[piece.EndWord - 1].Span.End);
            piece.Likelihood.ShouldBeInRange(0, 1);
            read.Sentences.Count(s => s.Span.Contains(piece.Span)).ShouldBe(1);
        }
    }
}
