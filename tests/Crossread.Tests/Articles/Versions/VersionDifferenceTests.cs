using Crossread.Articles;
using Crossread.Articles.Versions;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Versions;

public sealed class VersionDifferenceTests
{
    private static Article Report(string text, string? title = "Ferry late") => new() { Id = "a", Title = title, Text = text };

    // Changes as marked text: a line a change, "+" added, "-" removed, "~" changed with [-gone-] and [+new+].
    private static void Check(string before, string after, params string[] expected)
    {
        var difference = VersionDifference.Between(Report(before), Report(after));
        difference.Headline.ShouldBeEmpty();
        difference.Paragraphs.Select(Marked).ShouldBe(expected);
        foreach (var change in difference.Paragraphs)
        {
            string.Concat(change.Words.Where(w => w.Kind != WordRunKind.Added).Select(w => w.Words)).Trim().ShouldBe(change.Before?.Of(before) ?? "");
            string.Concat(change.Words.Where(w => w.Kind != WordRunKind.Removed).Select(w => w.Words)).Trim().ShouldBe(change.After?.Of(after) ?? "");
        }
    }

    private static string Marked(ParagraphChange change) => change.Kind switch
    {
        ParagraphChangeKind.Added => "+ " + change.Words.Single().Words,
        ParagraphChangeKind.Removed => "- " + change.Words.Single().Words,
        _ => "~ " + Marked(change.Words),
    };

    private static string Marked(IEnumerable<WordRun> words)
        => string.Concat(words.Select(w => w.Kind switch { WordRunKind.Added => $"[+{w.Words}+]", WordRunKind.Removed => $"[-{w.Words}-]", _ => w.Words }));

    [Fact]
    public void The_same_text_is_no_other_version_and_white_space_makes_none()
    {
        VersionDifference.Between(Report("One.\nTwo."), Report("One.\nTwo.")).IsEmpty.ShouldBeTrue();
        VersionDifference.Between(Report("One  and\u00A0a half.\nTwo."), Report(" One and a half.\n\n\nTwo. \r\n", " Ferry  late ")).IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_headline_that_was_changed_is_told_by_its_words() =>
        Marked(VersionDifference.Between(Report("One.", "Ferry late after storm"), Report("One.", "Ferry lost after storm, owner says")).Headline)
            .ShouldBe("Ferry [-late -][+lost +]after storm[+, owner says+]");

    [Fact]
    public void Paragraphs_are_added_removed_and_changed()
    {
        Check("A one.\nB two.\nC three.", "A one.\nC three.", "- B two.");
        Check("A one.\nC three.", "A one.\nB two.\nC three.\nD four.", "+ B two.", "+ D four.");
        Check(
            "The ferry was two hours late.\nThe owner denied any fault.",
            "The ferry was 4,100 seconds late.\nThe owner denied any fault.",
            "~ The ferry was [-two hours -][+4,100 seconds +]late.");
        Check("Rain fell on the pier.\nNobody was hurt.", "Elections are due.\nNobody was hurt.", "- Rain fell on the pier.", "+ Elections are due.");
        Check("", "All of it is new.", "+ All of it is new.");
        Check("All of it is gone.", "", "- All of it is gone.");
    }

    [Fact]
    public void A_paragraph_put_before_a_changed_one_is_told_apart_from_it() => Check(
        "Start.\nThe mayor said the bridge would open on Monday.\nEnd.",
        "Start.\nA new line here about ducks.\nThe mayor said the bridge would open on Tuesday.\nEnd.",
        "+ A new line here about ducks.",
        "~ The mayor said the bridge would open on [-Monday-][+Tuesday+].");

    [Fact]
    public void A_word_that_is_taken_out_silently_is_found() => Check(
        "“We will not sell the mill,” she said.", "“We will sell the mill,” she said.", "~ “We will [-not -]sell the mill,” she said.");

    [Fact]
    public void Counterparts_are_the_longest_common_subsequence()
    {
        // Myers' own example: a script of five changes, so four in common.
        MyersDiff.Match(["a", "b", "c", "a", "b", "b", "a"], ["c", "b", "a", "b", "a", "c"]).Count(m => m >= 0).ShouldBe(4);
        var property = Prop.ForAll(
            Gen.Choose(0, 3).Select(i => ((char)('a' + i)).ToString()).ArrayOf().ToArbitrary(),
            Gen.Choose(0, 3).Select(i => ((char)('a' + i)).ToString()).ArrayOf().ToArbitrary(),
            (a, b) =>
            {
                var matches = MyersDiff.Match(a, b);
                var pairs = matches.Select((m, i) => (i, m)).Where(p => p.m >= 0).ToArray();
                return pairs.All(p => a[p.i] == b[p.m]) && pairs.Zip(pairs.Skip(1)).All(p => p.First.m < p.Second.m) && pairs.Length == Longest(a, b);
            });
        property.Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1).WithMaxTest(500));
    }

    [Fact]
    public void Any_two_texts_are_compared_in_bounded_time()
    {
        var (many, others) = (string.Join('\n', Enumerable.Range(0, 20_000)), string.Join('\n', Enumerable.Range(30_000, 20_000)));
        VersionDifference.Between(Report(many), Report(others)).Paragraphs.Length.ShouldBe(40_000);
        VersionDifference.Between(Report(string.Join(' ', Enumerable.Range(0, 50_000))), Report(string.Join(' ', Enumerable.Range(25_000, 50_000)))).Paragraphs.Length.ShouldBe(1);
        VersionDifference.Between(Report("\uD800 \uDC00\uD83D"), Report("\uDC00\uDC00 a", null)).IsEmpty.ShouldBeFalse();
    }

    private static int Longest(string[] a, string[] b)
    {
        var lengths = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                lengths[i, j] = a[i] == b[j] ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths[0, 0];
    }
}
