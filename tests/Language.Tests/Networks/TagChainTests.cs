using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class TagChainTests
{
    [Fact]
    public void A_tag_is_as_likely_as_all_sequences_with_it_together()
    {
        const int Tags = 3, Words = 4;
        var random = new Random(5);
        float[] between = [.. Enumerable.Range(0, (Tags + 2) * Tags).Select(_ => (random.NextSingle() * 4) - 2)];
        between[1] = TagChain.Never;
        float[] scores = [.. Enumerable.Range(0, Words * Tags).Select(_ => (random.NextSingle() * 4) - 2)];
        var expected = new double[Words * Tags];
        for (var n = 0; n < (int)Math.Pow(Tags, Words); n++)
        {
            int[] tags = [.. Enumerable.Range(0, Words).Select(w => n / (int)Math.Pow(Tags, w) % Tags)];
            var weight = Math.Exp(Score(scores, between, tags, Tags));
            for (var w = 0; w < Words; w++)
                expected[(w * Tags) + tags[w]] += weight;
        }

        var all = expected.Sum() / Words;
        new TagChain(Tags, between).Weigh(scores, Words);
        for (var i = 0; i < scores.Length; i++)
            scores[i].ShouldBe((float)(expected[i] / all), 1e-4f);
    }

    [Fact]
    public void The_best_sequence_is_the_best_of_all()
    {
        const int Tags = 3, Words = 5;
        for (var seed = 0; seed < 20; seed++)
        {
            var random = new Random(seed);
            float[] between = [.. Enumerable.Range(0, (Tags + 2) * Tags).Select(_ => random.NextSingle() * 4)];
            float[] scores = [.. Enumerable.Range(0, Words * Tags).Select(_ => random.NextSingle() * 4)];
            var best = Enumerable.Range(0, (int)Math.Pow(Tags, Words)).Select(n => Enumerable.Range(0, Words).Select(w => n / (int)Math.Pow(Tags, w) % Tags).ToArray())
                .MaxBy(tags => Score(scores, between, tags, Tags))!;
            var found = new int[Words];
            new TagChain(Tags, between).Decode(scores, found);
            found.ShouldBe(best);
        }
    }

    private static float Score(float[] scores, float[] between, int[] tags, int count)
    {
        var sum = between[(count * count) + tags[0]] + between[((count + 1) * count) + tags[^1]];
        for (var w = 0; w < tags.Length; w++)
            sum += scores[(w * count) + tags[w]] + (w > 0 ? between[(tags[w - 1] * count) + tags[w]] : 0);
        return sum;
    }
}
