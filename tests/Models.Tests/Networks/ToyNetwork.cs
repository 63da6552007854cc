using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Training.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Models.Tests.Networks;

/// <summary>A very small network with a few invented sentences to learn.</summary>
internal static class ToyNetwork
{
    public static NetworkOptions Options { get; } = new()
    {
        WordSize = 32,
        FirstSize = 16,
        SecondSize = 16,
        ArcSize = 16,
        RelationSize = 16,
        NameSize = 16,
        Epochs = 60,
        BatchWords = 12,
        Rate = 0.02f,
    };

    public static NetworkOptions WithoutChance { get; } = Options with { InputDropout = 0, StateDropout = 0, HiddenDropout = 0, WordDropout = 0 };

    public static IReadOnlyList<AnnotatedSentence> Sentences { get; } =
    [
        Sentence("Maria sleeps .", "PROPN VERB PUNCT", "1 -1 1", "nsubj root punct", "B-PER O O"),
        Sentence("The dog sleeps .", "DET NOUN VERB PUNCT", "1 2 -1 2", "det nsubj root punct", "O O O O"),
        Sentence("Maria Lopez saw the dog in Lima .", "PROPN PROPN VERB DET NOUN ADP PROPN PUNCT", "2 0 -1 4 2 6 2 2", "nsubj flat root det obj case obl punct", "B-PER I-PER O O O O B-LOC O"),
        Sentence("Lima sleeps .", null, null, null, "B-LOC O O") with { Source = AnnotationSource.WikiGold },
    ];

    public static LearningNetwork Create(NetworkOptions options, out List<NumberedSentence> numbered)
    {
        List<AnnotatedSentence> repeated = [.. Sentences, .. Sentences, .. Sentences];
        var annotation = new Annotation(repeated, ["maria", "dog", "lima"]);
        var network = new LearningNetwork(options, annotation, new WordVectorsTable([[0.5f, -1, 0.2f], [0.1f, 0.4f, -0.3f], [1, 0.2f, 0.3f]]));
        numbered = [.. repeated.Select(annotation.Number)];
        return network;
    }

    /// <summary>What a network that learnt the sentences says of some of them.</summary>
    public static List<Lesson> Lessons()
    {
        var network = Create(WithoutChance, out var numbered);
        NetworkTraining.Learn(network, numbered, [], WithoutChance, (_, _) => { });
        var model = ModelFile.Read("toy.bin", network.ToModel("1", "toy"));
        return [.. new Teachers([new SentenceNetwork(model), new SentenceNetwork(model, Precision.Floats)], network.Annotation).Read([.. Sentences.Take(3)])];
    }

    private static AnnotatedSentence Sentence(string words, string? tags, string? heads, string? relations, string names) => new("", [.. words.Split(' ')])
    {
        Tags = tags is null ? default : [.. tags.Split(' ')],
        Heads = heads is null ? default : [.. heads.Split(' ').Select(h => int.Parse(h, System.Globalization.CultureInfo.InvariantCulture))],
        Relations = relations is null ? default : [.. relations.Split(' ')],
        Names = [.. names.Split(' ')],
    };
}
