using Crossread.Language.Vectors;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Vectors;

public sealed class WordVectorsTests
{
    private static readonly WordVectors s_vectors = WordVectors.English;

    [Theory]
    [InlineData("minister", "ministry")]
    [InlineData("ship", "vessel")]
    [InlineData("monday", "tuesday")]
    public void A_word_used_alike_is_among_the_ten_nearest(string word, string near) =>
        s_vectors.Nearest(word, 10).Select(w => w.Word).ShouldContain(w => w == near);

    [Fact]
    public void The_nearest_stand_first_without_the_word_itself()
    {
        var nearest = s_vectors.Nearest("harbour", 200);
        nearest.Length.ShouldBe(200);
        nearest.Select(w => w.Similarity).ShouldBe(nearest.Select(w => w.Similarity).OrderDescending());
        nearest.Select(w => w.Word).ShouldNotContain(w => w == "harbour");
        nearest[..7].ShouldBe(s_vectors.Nearest("harbour", 7));
        nearest.ShouldAllBe(w => Math.Abs(w.Similarity - s_vectors.Similarity(s_vectors.IndexOf("harbour"), s_vectors.IndexOf(w.Word))) < 1e-9);
    }

    [Fact]
    public void An_unknown_word_has_no_near_ones()
    {
        s_vectors.Nearest("qwxzyq", 5).ShouldBeEmpty();
        s_vectors.Nearest("ship", 0).ShouldBeEmpty();
        Should.Throw<ArgumentOutOfRangeException>(() => s_vectors.Nearest("ship", -1));
    }

    [Theory]
    [InlineData("the ferry sank", "a ship went down", "the minister resigned")]
    [InlineData("the prime minister", "the head of government", "a football match")]
    [InlineData("heavy rain flooded the city", "downpours inundated the capital", "shares rose in early trading")]
    public void A_phrase_of_like_words_is_more_alike_than_one_of_others(string phrase, string like, string other) =>
        s_vectors.PhraseSimilarity(phrase, like)!.Value.ShouldBeGreaterThan(s_vectors.PhraseSimilarity(phrase, other)!.Value + 0.1);

    [Theory]
    [InlineData("The ferry sank.", "ferry, SANK the", 1)]
    [InlineData("ferry-sinking", "sinking ferry", 1)]
    public void Order_case_and_marks_do_not_matter(string a, string b, double expected) => s_vectors.PhraseSimilarity(a, b)!.Value.ShouldBe(expected, 1e-6);

    [Theory]
    [InlineData("", "ferry")]
    [InlineData("ferry", "12 %")]
    [InlineData("qwxzyq", "ferry")]
    public void Phrases_without_a_known_word_are_not_compared(string a, string b) => s_vectors.PhraseSimilarity(a, b).ShouldBeNull();

    [Fact]
    public void Any_two_phrases_are_as_alike_one_way_as_the_other() => Prop.ForAll<string, string>((a, b) =>
    {
        var (x, y) = ("ferry " + (a ?? ""), (b ?? "") + " harbour");
        s_vectors.PhraseSimilarity(x, y).ShouldBe(s_vectors.PhraseSimilarity(y, x));
        s_vectors.PhraseSimilarity(x, x)!.Value.ShouldBe(1, 1e-6);
    }).QuickCheckThrowOnFailure();
}
