using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Training.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Models.Tests.Networks;

public sealed class LearningTests
{
    [Fact]
    public void Every_gradient_is_the_slope_of_the_loss()
    {
        var network = ToyNetwork.Create(ToyNetwork.WithoutChance, out var numbered);
        var taught = network.Annotation.Number(ToyNetwork.Lessons()[1]);
        List<NumberedSentence> batch = [.. numbered.Take(4).Append(taught).OrderByDescending(s => s.Length)];
        // Rectified units that are about to open or shut have no slope to compare.
        foreach (var parameter in network.Parameters)
        {
            foreach (var at in Largest(Gradient(network, parameter, batch), 4))
            {
                var gradient = Gradient(network, parameter, batch)[at];
                const float Step = 2e-4f;
                var held = parameter.Values[at];
                parameter.Values[at] = held + Step;
                var above = Loss(network, batch);
                parameter.Values[at] = held - Step;
                var below = Loss(network, batch);
                parameter.Values[at] = held;
                gradient.ShouldBe((float)((above - below) / (2 * Step)), 2e-3 + (0.06 * Math.Abs(gradient)), $"{parameter.Rows} × {parameter.Columns}");
            }
        }
    }

    [Fact]
    public void The_same_data_and_seed_give_the_same_bytes()
    {
        var first = Learn(ToyNetwork.Options with { Epochs = 3 });
        Learn(ToyNetwork.Options with { Epochs = 3 }).ShouldBe(first);
        Learn(ToyNetwork.Options with { Epochs = 3, Seed = 2 }).ShouldNotBe(first);
    }

    [Fact]
    public void What_was_learnt_is_read_by_the_shipped_network()
    {
        var network = new SentenceNetwork(ModelFile.Read("toy.bin", Learn(ToyNetwork.WithoutChance)));
        var sentence = ToyNetwork.Sentences[2];
        var reading = network.Read([[.. sentence.Forms.Select(f => f.AsMemory())]], ReadingDepth.Trees)[0];
        reading.Tags.ShouldBe(sentence.Tags);
        reading.Heads.ShouldBe(sentence.Heads);
        reading.Relations.ShouldBe(sentence.Relations);
        reading.Names.ShouldBe(["B-PER", "E-PER", "O", "O", "O", "O", "S-LOC", "O"]);
        network.Model.Recipe.ShouldBe("toy");
    }

    [Fact]
    public void What_teachers_say_is_learnt_and_the_same_bytes_each_time()
    {
        var lessons = ToyNetwork.Lessons();
        lessons.ShouldAllBe(l => l.Agreed);
        lessons[2].Sentence.Names.ShouldBe(ToyNetwork.Sentences[2].Names);
        lessons[2].Sentence.Heads.ShouldBe(ToyNetwork.Sentences[2].Heads);
        foreach (var (sentence, shares, _) in lessons)
        {
            foreach (var list in new[] { shares.Tags, shares.Names, shares.Heads, shares.Relations })
                list.Sum().ShouldBe(sentence.Forms.Length, 1e-3);
        }

        var first = Learn(ToyNetwork.Options with { Epochs = 3 }, lessons);
        Learn(ToyNetwork.Options with { Epochs = 3 }, ToyNetwork.Lessons()).ShouldBe(first);
        Learn(ToyNetwork.Options with { Epochs = 3 }).ShouldNotBe(first);
    }

    private static byte[] Learn(NetworkOptions options, List<Lesson>? lessons = null)
    {
        var network = ToyNetwork.Create(options, out var numbered);
        NetworkTraining.Learn(network, numbered, [.. (lessons ?? []).Select(network.Annotation.Number)], options, (_, _) => { });
        return network.ToModel("1", "toy");
    }

    private static double Loss(LearningNetwork network, List<NumberedSentence> batch)
    {
        network.Prepare();
        var loss = network.Learn(batch);
        foreach (var parameter in network.Parameters)
            parameter.Clear();
        return loss;
    }

    private static float[] Gradient(LearningNetwork network, Parameter parameter, List<NumberedSentence> batch)
    {
        network.Prepare();
        network.Learn(batch);
        float[] gradient = [.. parameter.Gradient];
        foreach (var each in network.Parameters)
            each.Clear();
        return gradient;
    }

    private static IEnumerable<int> Largest(float[] gradient, int count) =>
        Enumerable.Range(0, gradient.Length).OrderByDescending(i => Math.Abs(gradient[i])).ThenBy(i => i).Take(count);
}
