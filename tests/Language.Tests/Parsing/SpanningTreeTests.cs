using Crossread.Language.Parsing;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Parsing;

public sealed class SpanningTreeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_tree_is_the_best_of_all_trees_with_one_root(int words)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            float[] scores = [.. Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle() * 10)];
            var heads = new int[words];
            SpanningTree.Decode(scores, words + 1, heads);
            SpanningTree.IsTree(heads).ShouldBeTrue();
            Score(scores, heads).ShouldBe(All(words).Where(h => SpanningTree.IsTree(h)).Max(h => Score(scores, h)), 1e-4);
        }
    }

    [Theory]
    [InlineData(new[] { -1 }, true)]
    [InlineData(new[] { 1, -1, 1 }, true)]
    [InlineData(new[] { 1, 2, 0 }, false)]
    [InlineData(new[] { -1, -1 }, false)]
    [InlineData(new[] { -1, 2, 1 }, false)]
    public void A_tree_has_one_root_and_no_cycle(int[] heads, bool tree) => SpanningTree.IsTree(heads).ShouldBe(tree);

    private static float Score(float[] scores, int[] heads) => heads.Select((h, w) => scores[(w * (heads.Length + 1)) + h + 1]).Sum();

    private static IEnumerable<int[]> All(int words) =>
        Enumerable.Range(0, (int)Math.Pow(words + 1, words)).Select(n => Enumerable.Range(0, words).Select(w => (n / (int)Math.Pow(words + 1, w) % (words + 1)) - 1).ToArray());
}
