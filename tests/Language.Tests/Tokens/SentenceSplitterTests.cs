using Crossread.Language.Text;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Tokens;

public sealed class SentenceSplitterTests
{
    // Sentences parted by "|"; a heading begins with "#".
    [Theory]
    // Abbreviations, initials, titles.
    [InlineData("Mr. Lopez spoke. He left.", "Mr. Lopez spoke.|He left.")]
    [InlineData("Gen. J. K. Lopez spoke to Lt. Col. Moss.", "Gen. J. K. Lopez spoke to Lt. Col. Moss.")]
    [InlineData("It is a U.S. Army plane. It flew.", "It is a U.S. Army plane.|It flew.")]
    [InlineData("They came from the U.S. They stayed.", "They came from the U.S.|They stayed.")]
    [InlineData("He works for Brook Inc. The firm is small.", "He works for Brook Inc.|The firm is small.")]
    [InlineData("It opened at 9 a.m. on Monday. People came.", "It opened at 9 a.m. on Monday.|People came.")]
    [InlineData("It costs 3.5 million. That is much.", "It costs 3.5 million.|That is much.")]
    [InlineData("See No. 7 in Fig. 2. It helps.", "See No. 7 in Fig. 2.|It helps.")]
    // Quotations.
    [InlineData("\"We will.\" he said.", "\"We will.\" he said.")]
    [InlineData("“Stop!” she shouted. He ran.", "“Stop!” she shouted.|He ran.")]
    [InlineData("“Stop!” Maria Lopez shouted. He ran.", "“Stop!” Maria Lopez shouted.|He ran.")]
    [InlineData("“Will you stay?” Lopez asked on Monday.", "“Will you stay?” Lopez asked on Monday.")]
    [InlineData("“We stay.” Lopez then went home.", "“We stay.”|Lopez then went home.")]
    [InlineData("He said: “We stay. We like it.” Then he left.", "He said: “We stay.|We like it.”|Then he left.")]
    [InlineData("They call it \"a trap.\" \"It is not,\" he said.", "They call it \"a trap.\"|\"It is not,\" he said.")]
    [InlineData("‘Stop!’ she said. ‘Now.’", "‘Stop!’ she said.|‘Now.’")]
    [InlineData("``We will.'' He left.", "``We will.''|He left.")]
    [InlineData("(He left. She stayed.) They met.", "(He left.|She stayed.)|They met.")]
    // Ellipses and odd stops.
    [InlineData("Rome and Oslo... are open. We know.", "Rome and Oslo... are open.|We know.")]
    [InlineData("He paused... Then he spoke.", "He paused...|Then he spoke.")]
    [InlineData("He left in 1805.[6] She stayed.", "He left in 1805.[6]|She stayed.")]
    [InlineData("That was it.Lopez left.", "That was it.|Lopez left.")]
    [InlineData("A council, political. dialogue, trade.", "A council, political. dialogue, trade.")]
    [InlineData("Really?! Yes!!! Good.", "Really?!|Yes!!!|Good.")]
    [InlineData("i like it. it is good.", "i like it.|it is good.")]
    // Lines.
    [InlineData("Harbour opens\nThe harbour opened on Monday.", "#Harbour opens|The harbour opened on Monday.")]
    [InlineData("The harbour, which is\nnew, opened. It is big.", "The harbour, which is\nnew, opened.|It is big.")]
    [InlineData("1. Buy bread.\n2. Sell bread.", "1. Buy bread.|2. Sell bread.")]
    [InlineData("Details\n\n\"It is open,\" he said.", "#Details|\"It is open,\" he said.")]
    [InlineData("Who rules the port?\nThe mayor does.", "Who rules the port?|The mayor does.")]
    [InlineData("a\r\nb", "a\r\nb")]
    [InlineData("One.\r\nTwo.", "One.|Two.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        var analyzed = Engine.Analyze(text);
        string.Join('|', analyzed.Sentences.Select(s => (s.IsHeading ? "#" : "") + s.Span.Of(text))).ShouldBe(expected);
    }

    [Fact]
    public void Left_out_stretches_have_tokens_but_no_sentences_names_or_times()
    {
        const string text = "Lopez spoke.\nRead more: Moss left Oslo on Monday\nShe sat.";
        var leftOut = new TextSpan(text.IndexOf("Read", StringComparison.Ordinal), text.IndexOf("\nShe", StringComparison.Ordinal));
        var analyzed = Engine.Analyzer.Analyze(new SourceText(text) { LeftOut = [leftOut], Published = new DateOnly(2024, 1, 1) });
        analyzed.Sentences.Select(s => s.Span.Of(text)).ShouldBe(["Lopez spoke.", "She sat."]);
        analyzed.Tokens.ShouldContain(t => leftOut.Contains(t.Span));
        analyzed.Names.ShouldAllBe(n => !n.Span.Overlaps(leftOut));
        analyzed.Times.ShouldBeEmpty();
        analyzed.Paragraphs.Length.ShouldBe(3);
        analyzed.Sentences[1].Paragraph.ShouldBe(2);
    }

    [Fact]
    public void A_stretch_left_out_inside_a_paragraph_parts_its_sentences()
    {
        const string text = "Lopez spoke. Share this. She sat.";
        var start = text.IndexOf("Share", StringComparison.Ordinal);
        var analyzed = Engine.Analyzer.Analyze(new SourceText(text) { LeftOut = [new TextSpan(start, start + "Share this.".Length)] });
        analyzed.Sentences.Select(s => s.Span.Of(text)).ShouldBe(["Lopez spoke.", "She sat."]);
    }
}
