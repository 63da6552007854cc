using Crossread.Language.Networks;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class TagChainTests
{
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
                .MaxBy(tags => Score(scores, between, tags))!;
            var found = new int[Words];
            new TagChain(Tags, between).Decode(scores, found);
            found.ShouldBe(best);
        }

        static float Score(float[] scores, float[] between, int[] tags)
        {
            var sum = between[(Tags * Tags) + tags[0]] + between[((Tags + 1) * Tags) + tags[^1]];
            for (var w = 0; w < tags.Length; w++)
                sum += scores[(w * Tags) + tags[w]] + (w > 0 ? between[(tags[w - 1] * Tags) + tags[w]] : 0);
            return sum;
        }
    }
}
