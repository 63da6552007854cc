using Crossread.Language.Networks;
using Crossread.Language.Parsing;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Networks;

public sealed class SentenceNetworkTests
{
    private static readonly string[] Sentences =
    [
        "Maria Lopez , the mayor of Lima , said on Monday that the bridge would stay closed .", "Why ?", "", "THE COUNCIL WILL VOTE TODAY",
        string.Join(' ', Enumerable.Range(0, 450).Select(i => i % 7 == 0 ? "and" : "word" + i)),
    ];

    [Fact]
    public void A_sentence_is_read_alike_alone_and_among_others()
    {
        var together = SentenceNetwork.English.Read([.. Sentences.Select(Words)], ReadingDepth.Trees);
        for (var i = 0; i < Sentences.Length; i++)
        {
            var alone = SentenceNetwork.English.Read([Words(Sentences[i])], ReadingDepth.Trees)[0];
            alone.Heads.ShouldBe(together[i].Heads);
            alone.Relations.ShouldBe(together[i].Relations);
            alone.Tags.ShouldBe(together[i].Tags);
            alone.Names.ShouldBe(together[i].Names);
        }
    }

    [Fact]
    public void Names_alone_are_the_names_that_come_with_trees()
    {
        var trees = SentenceNetwork.English.Read([.. Sentences.Select(Words)], ReadingDepth.Trees);
        var names = SentenceNetwork.English.Read([.. Sentences.Select(Words)], ReadingDepth.Names);
        for (var i = 0; i < Sentences.Length; i++)
            names[i].Names.ShouldBe(trees[i].Names);
        names[0].Heads.ShouldBeEmpty();
    }

    [Fact]
    public void Every_sentence_has_one_root_and_no_cycle_however_long_it_is()
    {
        foreach (var reading in SentenceNetwork.English.Read([.. Sentences.Select(Words)], ReadingDepth.Trees))
            SpanningTree.IsTree(reading.Heads).ShouldBeTrue();
    }

    private static ReadOnlyMemory<char>[] Words(string sentence) => [.. sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(w => w.AsMemory())];
}
