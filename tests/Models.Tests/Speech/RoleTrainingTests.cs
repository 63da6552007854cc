using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Language.Speech;
using Crossread.Training.Speech;
using Shouldly;
using Xunit;

namespace Crossread.Models.Tests.Speech;

public sealed class RoleTrainingTests
{
    private static readonly RoleOptions s_options = new() { Size = 16, HiddenSize = 16, Epochs = 30, BatchWords = 12, Rate = 0.02f, InputDropout = 0, StateDropout = 0, HiddenDropout = 0 };

    private static readonly List<RoleSentence> s_sentences =
    [
        Sentence("Maria said the bridge was shut .", "S-Source S-Cue B-Content I-Content I-Content E-Content O"),
        Sentence("The mayor hopes to stay .", "B-Source E-Source S-Cue B-Thought E-Thought O"),
        Sentence("The bridge was shut on Monday .", "O O O O O O O"),
    ];

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var first = Learn(s_options with { Epochs = 3 });
        Learn(s_options with { Epochs = 3 }).ShouldBe(first);
        Learn(s_options with { Epochs = 3, Seed = 2 }).ShouldNotBe(first);
    }

    [Fact]
    public void What_was_learnt_is_read_by_the_shipped_network()
    {
        var roles = new RoleNetwork(ModelFile.Read("toy.bin", Learn(s_options)));
        var readings = SentenceNetwork.English.Read([.. s_sentences.Select(s => s.Forms)], ReadingDepth.Trees, roles, [.. s_sentences.Select(s => s.Marks)]);
        foreach (var (reading, sentence) in readings.Zip(s_sentences))
        {
            reading.Roles.ShouldBe(sentence.Tags.Select(t => RoleSentences.Tags[t]));
            reading.RoleLikelihoods.ShouldAllBe(l => l > 0.5f && l <= 1.0001f);
        }

        SpeechPieceReader.Pieces(readings[0].Roles).ShouldBe([(SpeechRole.Source, 0, 1), (SpeechRole.Cue, 1, 2), (SpeechRole.Content, 2, 6)]);
    }

    private static byte[] Learn(RoleOptions options)
    {
        var network = new LearningRoles(SentenceNetwork.English, options);
        RoleTraining.Learn(network, [.. s_sentences, .. s_sentences, .. s_sentences], options, (_, _) => { });
        return network.ToModel("1", "toy");
    }

    private static RoleSentence Sentence(string words, string tags)
    {
        ReadOnlyMemory<char>[] forms = [.. words.Split(' ').Select(w => w.AsMemory())];
        return new RoleSentence(forms, [], [.. forms.Select(_ => WordMarks.None)], [.. tags.Split(' ').Select(t => Array.IndexOf(RoleSentences.Tags, t))]);
    }
}
