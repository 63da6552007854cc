using System.Collections.Immutable;
using Crossread.Evaluation.Language;
using Crossread.Language;
using Crossread.Language.Models;
using Crossread.Language.Tagging;
using Crossread.Training.Tagging;
using Shouldly;
using Xunit;

namespace Crossread.Models.Tests.Tagging;

public sealed class TaggerTrainingTests
{
    private static readonly TaggerOptions _options = new() { Width = 16, Hidden = 32, Rounds = 8 };

    private static byte[] Learn()
    {
        // The toy treebank many times over, so that there is something to learn.
        ImmutableArray<TreebankDocument> documents = [.. Enumerable.Repeat(ToyTreebank.Documents[0], 200)];
        var vectors = new WordVectorList([("ferry", [1f, 0, 0]), ("sail", [0f, 1, 0]), ("harbour", [1f, 0.1f, 0])]);
        var training = new TaggerTraining(documents, vectors, _options);
        training.Learn(_ => { }, []);
        return training.Write("toy");
    }

    [Fact]
    public void The_same_data_gives_the_same_bytes() => Learn().ShouldBe(Learn());

    [Fact]
    public void What_was_learnt_is_what_the_engine_then_reads()
    {
        var gold = ToyTreebank.Documents[0];
        var tagger = new Tagger(new TaggerModel(ModelFile.Read("toy", Learn())));
        var analyzed = new TextAnalyzer().Analyze(new SourceText(gold.Text));
        tagger.Tag(analyzed).Select(PartsOfSpeech.Name).ShouldBe(gold.Words.Select(w => w.Tag));
    }

    [Fact]
    public void Rules_of_dictionary_forms_are_learnt_from_words_that_change()
    {
        var rules = LemmaTraining.Learn(ToyTreebank.Documents).ToArray();
        rules.ShouldContain(r => r == "NOUN\t^ferries\t3\ty");
        rules.ShouldContain(r => r == "VERB\t^sailed\t2\t");
        rules.ShouldNotContain(r => r.StartsWith("NOUN\t^ferry\t", StringComparison.Ordinal));
    }
}
