using System.Collections.Immutable;
using Crossread.Evaluation.Language;
using Crossread.Language.Models;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Language.Words;
using Crossread.Training.Tagging;
using Shouldly;
using Xunit;

namespace Crossread.Models.Tests.Tagging;

public sealed class BoundaryTrainingTests
{
    // The toy treebank many times over, so that there is something to learn.
    private static ImmutableArray<TreebankDocument> Documents => [.. Enumerable.Repeat(ToyTreebank.Documents[0], 20)];

    [Fact]
    public void The_same_data_gives_the_same_bytes() => BoundaryTraining.Learn(Documents, 1, "toy").ShouldBe(BoundaryTraining.Learn(Documents, 1, "toy"));

    [Fact]
    public void What_was_learnt_is_what_the_engine_then_reads()
    {
        var text = ToyTreebank.Documents[0].Text;
        var abbreviations = new Abbreviations();
        var tokens = new Tokenizer(abbreviations).Tokenize(text);
        var splitter = new SentenceSplitter(abbreviations, WordStatistics.English, new BoundaryModel(ModelFile.Read("toy.bin", BoundaryTraining.Learn(Documents, 1, "toy"))));
        splitter.Split(text, tokens, ParagraphSplitter.Split(text), [], []).Sentences.Select(s => s.Span.Of(text))
            .ShouldBe(ToyTreebank.Documents[0].Sentences.Select(s => s.Span.Of(text)));
    }
}
