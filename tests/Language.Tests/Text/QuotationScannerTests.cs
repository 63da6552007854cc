using System.Diagnostics;
using Crossread.Language.Text;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Text;

public sealed class QuotationScannerTests
{
    // Inner words of each quotation, in order; ">" before a deeper one, "~" after a missing end, "+" after one carried on, "&" before one that goes on.
    [Theory]
    // Straight marks.
    [InlineData("\"We will stay,\" she said.", "We will stay,")]
    [InlineData("She said: \"We will stay.\"", "We will stay.")]
    [InlineData("The plan is \"sound\", he said, and \"cheap\".", "sound|cheap")]
    [InlineData("He called it (\"a trap\") again.", "a trap")]
    [InlineData("He said,\"We stay\" and left.", "We stay")]
    [InlineData("A 12\" pipe and a \"long\" one.", "long")]
    [InlineData("``We will stay,'' she said.", "We will stay,")]
    [InlineData("''We will stay,'' she said.", "We will stay,")]
    // Curly and angled marks.
    [InlineData("“We will stay,” she said.", "We will stay,")]
    [InlineData("„Wir bleiben“, said the „Bild“ paper.", "Wir bleiben|Bild")]
    [InlineData("«We will stay», she said.", "We will stay")]
    [InlineData("« We will stay », she said.", "We will stay")]
    [InlineData("»We will stay«, she said.", "We will stay")]
    [InlineData("”We will stay,” she said.", "We will stay,")]
    // Single marks and apostrophes.
    [InlineData("‘We will stay,’ she said.", "We will stay,")]
    [InlineData("'We will stay,' she said.", "We will stay,")]
    [InlineData("It's the workers' day, isn't it?", "")]
    [InlineData("Back in the '90s, rock 'n' roll was 'the thing'.", "the thing")]
    [InlineData("‘The workers’ rights are safe,’ she said.", "The workers’ rights are safe,")]
    [InlineData("The boys' coats and the girls' hats.", "")]
    [InlineData("‘Tis the season, she said.", "")]
    // One inside another.
    [InlineData("“He told me ‘never again’ twice,” she said.", "He told me ‘never again’ twice,|>never again")]
    [InlineData("\"He told me 'never again' twice,\" she said.", "He told me 'never again' twice,|>never again")]
    [InlineData("‘He told me “never again” twice,’ she said.", "He told me “never again” twice,|>never again")]
    [InlineData("“Reports by “Dawn” are wrong,” she said.", "Reports by “Dawn” are wrong,|>Dawn")]
    // Marks that are missing.
    [InlineData("They spoke of \"promoting trade and peace.", "promoting trade and peace.~")]
    [InlineData("“We will stay, she said. They spoke of “peace” too.", "We will stay, she said.~|peace")]
    [InlineData("We will stay,” she said.", "")]
    // Over several paragraphs.
    [InlineData("“We will stay.\n“We will not go,” she said.", "We will stay.+|&We will not go,")]
    [InlineData("“We will stay.\n\n“We like it here.\n\n“We will not go.”\n\nThat was all.", "We will stay.+|&We like it here.+|&We will not go.")]
    [InlineData("\"We will stay.\n\n\"We will not go,\" she said.", "We will stay.+|&We will not go,")]
    [InlineData("‘We will stay.\n\n‘We will not go,’ she said.", "We will stay.+|&We will not go,")]
    [InlineData("“We will stay.\n\nThat was all.", "We will stay.~")]
    [InlineData("She said: “We will\nstay.”", "We will\nstay.")]
    [InlineData("\"\"", "")]
    [InlineData("", "")]
    public void Quotations_are_found_by_their_marks(string text, string expected)
    {
        var found = QuotationScanner.Scan(text).Where(q => !q.Inner.IsEmpty).Select(q =>
            new string('>', q.Depth) + (q.Continues ? "&" : "") + q.Inner.Of(text) + q.Ending switch { QuotationEnd.Missing => "~", QuotationEnd.Carried => "+", _ => "" });
        string.Join('|', found).ShouldBe(expected);
    }

    [Fact]
    public void A_left_out_paragraph_does_not_part_a_quotation()
    {
        const string text = "“We will stay.\nRead more: “They stay”\n“We will not go,” she said.";
        var start = text.IndexOf("Read", StringComparison.Ordinal);
        var found = QuotationScanner.Scan(text, [new TextSpan(start, text.IndexOf('\n', start))]);
        found.Select(q => q.Inner.Of(text)).ShouldBe(["We will stay.", "We will not go,"]);
        found[0].Ending.ShouldBe(QuotationEnd.Carried);
        found[1].Continues.ShouldBeTrue();
    }

    [Fact]
    public void An_outer_span_holds_the_marks()
    {
        const string text = "He said “ we stay ” twice.";
        var found = QuotationScanner.Scan(text).ShouldHaveSingleItem();
        found.Outer.Of(text).ShouldBe("“ we stay ”");
        found.Inner.Of(text).ShouldBe("we stay");
    }

    [Theory]
    [InlineData("“")]
    [InlineData("“‘")]
    [InlineData("\" ")]
    [InlineData("'a")]
    [InlineData("«“‘\"")]
    [InlineData("‘a’ ")]
    [InlineData("a\" \"b ")]
    public void Marks_in_any_number_take_linear_time(string pattern)
    {
        // Seven times the text; a quadratic scan would take 49 times as long, every time. A busy machine may disturb one measurement, not five.
        var (small, large) = (Time(pattern, 5_000), Time(pattern, 35_000));
        for (var again = 0; again < 4 && large >= 25 * Math.Max(small, 2.0); again++)
            (small, large) = (Time(pattern, 5_000), Time(pattern, 35_000));
        large.ShouldBeLessThan(25 * Math.Max(small, 2.0));
    }

    /// <summary>Milliseconds, the better of two runs.</summary>
    private static double Time(string pattern, int count)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, count));
        var best = double.MaxValue;
        for (var run = 0; run < 2; run++)
        {
            var watch = Stopwatch.StartNew();
            QuotationScanner.Scan(text);
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }
}
