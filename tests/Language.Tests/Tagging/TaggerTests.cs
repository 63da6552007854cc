using System.Collections.Immutable;
using Crossread.Language.Models;
using Crossread.Language.Tagging;
using Crossread.Language.Text;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Tagging;

public sealed class TaggerTests
{
    private static readonly Tagger _tagger = new();

    private static ImmutableArray<PartOfSpeech> Tag(string text) => _tagger.Tag(Engine.Analyze(text));

    [Theory]
    [InlineData("The harbour opened on Monday.", "DET NOUN VERB ADP PROPN PUNCT")]
    [InlineData("Maria Lopez said she doesn't know.", "PROPN PROPN VERB PRON AUX PART VERB PUNCT")]
    [InlineData("We will record the record.", "PRON AUX VERB DET NOUN PUNCT")]
    [InlineData("He has two old ferries, and 3,000 new ones.", "PRON VERB NUM ADJ NOUN PUNCT CCONJ NUM ADJ NOUN PUNCT")]
    [InlineData("That it sank is known to that man.", "SCONJ PRON VERB AUX VERB ADP DET NOUN PUNCT")]
    [InlineData("She wants to go to Oslo's port.", "PRON VERB PART VERB ADP PROPN PART NOUN PUNCT")]
    public void Words_have_the_part_of_speech_that_they_have_in_their_sentence(string text, string expected) =>
        string.Join(' ', Tag(text).Select(PartsOfSpeech.Name)).ShouldBe(expected);

    [Fact]
    public void Every_word_has_a_tag_in_left_out_stretches_too()
    {
        const string text = "Lopez spoke.\nRead more: Moss left Oslo\nShe sat.";
        var start = text.IndexOf("Read", StringComparison.Ordinal);
        var analyzed = Engine.Analyzer.Analyze(new SourceText(text) { LeftOut = [new TextSpan(start, text.IndexOf("\nShe", StringComparison.Ordinal))] });
        var tags = _tagger.Tag(analyzed);
        tags.Length.ShouldBe(analyzed.SyntacticWords.Length);
        string.Join(' ', tags.Select(PartsOfSpeech.Name)).ShouldBe("PROPN VERB PUNCT VERB ADJ PUNCT PROPN VERB PROPN PRON VERB PUNCT");
    }

    [Fact]
    public void A_word_outside_all_sentences_is_of_no_known_part_of_speech()
    {
        var analyzed = Engine.Analyze("The harbour opened. The ferry sank.");
        var tags = _tagger.Tag(analyzed with { Sentences = analyzed.Sentences[1..] });
        string.Join(' ', tags.Select(PartsOfSpeech.Name)).ShouldBe("X X X X DET NOUN VERB PUNCT");
    }

    [Fact]
    public void Many_forms_are_tagged_alike_first_and_last_alone_and_side_by_side()
    {
        // More forms than are kept.
        var texts = Enumerable.Range(0, 400).Select(i => string.Join(' ', Enumerable.Range(0, 120).Select(k => $"w{i}x{k} the")) + ".").ToArray();
        var first = texts.Select(Tag).ToArray();
        texts.Select(Tag).Select(t => string.Join(' ', t)).ShouldBe(first.Select(t => string.Join(' ', t)));
        texts.AsParallel().AsOrdered().Select(Tag).Select(t => string.Join(' ', t)).ShouldBe(first.Select(t => string.Join(' ', t)));
    }

    [Fact]
    public void A_broken_model_is_a_clear_error() =>
        Should.Throw<InvalidModelException>(() => new TaggerModel(ModelFile.Read("models/en-tagger/tagger.bin", new byte[100]))).Message.ShouldContain("models/en-tagger/tagger.bin");
}
