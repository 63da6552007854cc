using System.Collections.Immutable;
using System.Globalization;
using Crossread.Articles;
using Crossread.Comparison;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Comparison;

/// <summary>Two short articles that tell one claim: the words that differ are marked with [brackets] and must be the sides of the difference.</summary>
public class DifferenceTests
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    [Fact]
    public void Other_words_within_the_same_quotation_are_an_alteration() => Check(
        DifferenceKind.Altered,
        "“We believe that, despite [some rough edges], the harbour board can find answers to the crisis,” Maria Lopez said.",
        "“I believe that despite [certain irregularities] the harbour board can find answers to the crisis,” Maria Lopez said.");

    [Fact]
    public void A_quotation_that_ends_early_is_a_cut() => Check(
        DifferenceKind.Cut,
        "“We will review the harbour programme, compare notes on the ferry budget, [and talk about the strike, given the chaotic situation on the quays],” Maria Lopez said.",
        "“[We will review the harbour programme, compare notes on the ferry budget,]” Maria Lopez said.");

    [Fact]
    public void A_short_cut_of_a_quotation_kept_word_for_word_is_a_cut() => Check(
        DifferenceKind.Cut,
        "“We are ready to open the northern ferry terminal, [but I would not let my children sleep there],” Maria Lopez said.",
        "“[We are ready to open the northern ferry terminal,]” Maria Lopez said.");

    [Fact]
    public void What_an_editor_put_in_brackets_was_not_cut() => Kinds(
        "“We met him (the former harbour master Piet Brandt) at the northern ferry terminal,” Maria Lopez said.",
        "“We met him at the northern ferry terminal,” Maria Lopez said.").ShouldNotContain(DifferenceKind.Cut);

    [Fact]
    public void Quoted_in_one_and_reported_in_the_other_differ_in_mode() => Check(
        DifferenceKind.Mode,
        "“[The harbour board will close the northern ferry terminal in spring],” Maria Lopez said.",
        "Maria Lopez said that [the harbour board will close the northern ferry terminal in spring].");

    [Fact]
    public void The_same_words_with_and_without_quotation_marks_differ_in_mode() => Check(
        DifferenceKind.Mode,
        "The harbour board moved the archive to a “[highly secret]” location in Halden on Monday.",
        "The harbour board moved the archive to a [highly secret] location in Halden on Monday.");

    [Fact]
    public void A_quotation_of_nothing_but_what_was_put_in_has_no_mode() => Kinds(
        "The harbour board opened the northern “(former)” ferry terminal of Halden on Monday.",
        "The harbour board opened the northern former ferry terminal of Halden on Monday.").ShouldNotContain(DifferenceKind.Mode);

    [Fact]
    public void Persons_one_by_one_and_persons_by_what_they_are_differ_in_name() => Check(
        DifferenceKind.Name,
        "[Maria Lopez, Oskar Lind and Piet Brandt] opened the northern ferry terminal of Halden on Monday.",
        "[Three lawyers] opened the northern ferry terminal of Halden on Monday.");

    [Fact]
    public void A_small_word_put_into_a_quotation_is_an_alteration() => Kinds(
        "“The harbour board will close the northern ferry terminal in the spring,” Maria Lopez said.",
        "“The harbour board will close the northern ferry terminal in spring,” Maria Lopez said.").ShouldContain(DifferenceKind.Altered);

    [Fact]
    public void A_rejected_report_is_a_denial() => Check(
        DifferenceKind.Denial,
        "Spokesman Piet Brandt [rejected the speculation] that Halden will sell the northern ferry terminal.",
        "Spokesman Piet Brandt [rejected claims] that Halden will sell the northern ferry terminal.");

    [Fact]
    public void A_loaded_name_for_the_same_thing_is_a_wording() => Check(
        DifferenceKind.Wording,
        "Troops crossed the river on Monday as [the special military operation in Norland] entered its third week.",
        "Troops crossed the river on Monday as [the war in Norland] entered its third week.");

    [Fact]
    public void Different_figures_for_one_thing_differ_in_number() => Check(
        DifferenceKind.Number,
        "The ferry sank off Halden and [about 200 passengers] were rescued by fishermen.",
        "The ferry sank off Halden and [150 passengers] were rescued by fishermen.");

    [Fact]
    public void A_later_and_higher_figure_is_an_update() => Check(
        DifferenceKind.Update,
        "The ferry sank off Halden and [12 passengers] were killed in the storm.",
        "The ferry sank off Halden and [19 passengers] were killed in the storm.",
        hoursApart: 6);

    [Fact]
    public void Figures_that_rise_within_an_hour_disagree_all_the_same()
    {
        Kinds("The ferry sank off Halden and 12 passengers were killed in the storm.", "The ferry sank off Halden and 19 passengers were killed in the storm.", 1)
            .ShouldBe([DifferenceKind.Update, DifferenceKind.Number]);
        Kinds("The ferry sank off Halden and 12 passengers were killed in the storm.", "The ferry sank off Halden and 19 passengers were killed in the storm.", 6)
            .ShouldBe([DifferenceKind.Update]);
    }

    [Fact]
    public void Figures_in_one_slot_differ_in_number_whatever_they_count() => Check(
        DifferenceKind.Number,
        "The coast guard of Norland has held [14 fishermen] on the island since June.",
        "The coast guard of Norland is holding [12 poachers] on the island since June.");

    [Fact]
    public void Possible_in_one_and_past_in_the_other_differ_in_certainty() => Check(
        DifferenceKind.Certainty,
        "The northern lock of Halden [may have been blocked] by timber.",
        "Timber had [blocked the northern lock] of Halden.");

    [Fact]
    public void Alleged_in_one_and_stated_in_the_other_differ_in_certainty() => Check(
        DifferenceKind.Certainty,
        "The harbour master [allegedly took bribes from] the ferry company in March.",
        "The harbour master [took bribes from the] ferry company in March.");

    [Fact]
    public void A_name_spelt_in_two_ways_differs() => Check(
        DifferenceKind.Name,
        "The march to the port of Halden was organised by [Amigos Sin Puerto], a group of sailors.",
        "The march to the port of Halden was organised by [Amigo Sin Puerto], a group of sailors.");

    [Fact]
    public void A_point_in_two_mouths_differs_in_speaker() => Check(
        DifferenceKind.Speaker,
        "“The northern ferry terminal has reached the limit of its capacity,” said [Maria Lopez].",
        "“The northern ferry terminal has reached the limit of its capacity,” said [Piet Brandt].");

    [Fact]
    public void Notes_name_the_sides()
    {
        var difference = Compare("The harbour master allegedly took bribes from the ferry company in March.", "The harbour master took bribes from the ferry company in March.", 0)
            .Claims.SelectMany(c => c.Differences).Single(d => d.Kind == DifferenceKind.Certainty);
        difference.Note.ShouldBe("alleged in a, stated in b");
    }

    [Theory]
    [InlineData("The ferry sank off Halden and 200 passengers were rescued.", "The ferry sank off Halden and 200 passengers were rescued.")]
    [InlineData("The ferry sank off Halden and two hundred passengers were rescued.", "The ferry sank off Halden and 200 passengers were rescued.")]
    [InlineData("“We will close the northern terminal,” Maria Lopez said.", "“We will close the northern terminal,” Maria Lopez said.")]
    public void Tellings_that_agree_have_no_difference(string first, string second)
    {
        var comparison = Compare(first, second, 0);
        comparison.Claims.ShouldNotBeEmpty();
        comparison.Claims.SelectMany(c => c.Differences).ShouldBeEmpty();
    }

    private static IEnumerable<DifferenceKind> Kinds(string first, string second, int hoursApart = 0) =>
        Compare(first, second, hoursApart).Claims.SelectMany(c => c.Differences).Select(d => d.Kind);

    private static void Check(DifferenceKind kind, string first, string second, int hoursApart = 0)
    {
        var comparison = Compare(first.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), second.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), hoursApart);
        var found = comparison.Claims.SelectMany(c => c.Differences).ToArray();
        var difference = found.FirstOrDefault(d => d.Kind == kind);
        difference.ShouldNotBeNull($"found: {string.Join("; ", found.Select(d => $"{d.Kind} {string.Join(" / ", d.Sides.Select(s => s.Words))}"))}; claims: {string.Join("; ", comparison.Claims.Select(c => string.Join(" / ", c.Tellings.Select(t => t.Words))))}");
        difference.Sides.Select(s => s.Words).ShouldBe([Marked(first), Marked(second)]);
        foreach (var side in difference.Sides)
            side.Span.Of(comparison.Articles.Single(a => a.Article.Id == side.Article).Article.Text).ShouldBe(side.Words);
    }

    private static string Marked(string text) => text[(text.IndexOf('[', StringComparison.Ordinal) + 1)..text.IndexOf(']', StringComparison.Ordinal)];

    private static StoryComparison Compare(string first, string second, int hoursApart)
    {
        ImmutableArray<ArticleAnalysis> articles = [.. new[] { first, second }.Select((text, i) => s_analyzer.Analyze(new Article
        {
            Id = ((char)('a' + i)).ToString(CultureInfo.InvariantCulture),
            Text = "The port of Halden has been busy this week.\n" + text + "\nThe weather stayed calm.",
            Published = hoursApart == 0 ? null : new PublicationTime(new DateTimeOffset(2024, 3, 4, 6 + (i * hoursApart), 0, 0, TimeSpan.Zero), TimePrecision.Instant, "field published"),
        }))];
        return new StoryComparer().Compare("story", articles);
    }
}
