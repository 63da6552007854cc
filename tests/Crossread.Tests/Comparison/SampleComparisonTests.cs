using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Origins;
using Crossread.Statements;
using Crossread.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Comparison;

/// <summary>What the README of the sample says that a careful reader finds, the program finds.</summary>
public sealed class SampleComparisonTests
{
    private static readonly Lazy<ImmutableArray<ArticleAnalysis>> s_analyses = new(() =>
    {
        var analyzer = new ArticleAnalyzer();
        return [.. SampleReports.All.Select(a => analyzer.Analyze(a with { Id = a.Outlet + " " + a.Published!.Day.Year }))
            .Select((a, i) => a with { Article = a.Article with { Id = a.Article.Id + " " + Topic(a) } })];
    });

    private static readonly Lazy<ImmutableArray<Membership>> s_memberships = new(() => StoryGrouper.GroupAll(s_analyses.Value));

    private static readonly Lazy<StoryComparison> s_crane = new(() => Compare("crane"));
    private static readonly Lazy<StoryComparison> s_summit = new(() => Compare("summit"));
    private static readonly Lazy<StoryComparison> s_dam = new(() => Compare("dam"));

    [Fact]
    public void Three_events_are_three_stories_and_the_look_alike_of_the_year_before_is_a_fourth()
    {
        var stories = s_memberships.Value.GroupBy(m => m.Story, StringComparer.Ordinal)
            .Select(g => string.Join(", ", g.Select(m => m.Article[^(m.Article.Length - m.Article.LastIndexOf(' ') - 1)..]).Distinct(StringComparer.Ordinal)) + " " + g.Count()).Order(StringComparer.Ordinal);
        stories.ShouldBe(["crane 6", "dam 5", "look-alike 1", "summit 6"]);
    }

    [Theory]
    [InlineData("The Sarrin Courier 2025 crane", "Norwick Press Agency 2025 crane")]
    [InlineData("Velmora Today 2025 crane", "Norwick Press Agency 2025 crane")]
    [InlineData("Velmora Today 2025 summit", "The Sarrin Courier 2025 summit")]
    public void Near_copies_are_folded_under_their_original(string copy, string original) =>
        s_memberships.Value.Single(m => m.Article == copy).CopyOf.ShouldBe(original);

    [Theory]
    [InlineData("crane", "Velmora Today", "but we did not look at the bolts that failed, because nobody asked us to")]
    [InlineData("summit", "The Undertow", "and we will do it on the day the last of our fishermen comes home")]
    [InlineData("dam", "The Undertow", "but I will not bet anyone's child on it")]
    public void A_quotation_cut_short_shows_what_was_left_out(string story, string by, string leftOut) =>
        Differences(story, DifferenceKind.Cut).ShouldContain(d => d.Note.StartsWith(by, StringComparison.Ordinal) && Plain(d.Note).Contains(leftOut, StringComparison.Ordinal));

    [Fact]
    public void Two_translations_of_one_sentence_are_one_claim_of_one_speaker()
    {
        var claim = Of("summit").Claims.Single(c => c.Tellings.Any(t => t.Words.StartsWith("Two houses", StringComparison.Ordinal)));
        claim.Tellings.ShouldContain(t => t.Words.StartsWith("Two homes", StringComparison.Ordinal));
        claim.Origins.AtMost.ShouldBe(1);
    }

    [Fact]
    public void A_figure_that_grows_is_an_update_and_two_at_one_time_are_a_disagreement()
    {
        Differences("crane", DifferenceKind.Update).ShouldContain(d => d.Sides.Select(s => s.Words).Contains("Five dockers", StringComparer.Ordinal));
        Differences("dam", DifferenceKind.Update).ShouldContain(d => d.Sides.Any(s => s.Words == "Some 2,300 people"));
        Differences("dam", DifferenceKind.Number).Single().Sides.Select(s => s.Words).Order(StringComparer.Ordinal).ShouldBe(["About 1,200 people", "About 1,500 people"]);
    }

    [Theory]
    [InlineData("crane", "denied in Radio Corvin")]
    [InlineData("summit", "asserted in Radio Corvin, The Undertow, denied in")]
    public void A_denial_names_who_asserts_and_who_denies(string story, string note) =>
        string.Join('\n', Differences(story, DifferenceKind.Denial).Select(d => d.Note)).ShouldContain(note);

    [Fact]
    public void A_cause_that_is_possible_in_one_and_stated_in_another_differs_in_certainty() =>
        Differences("dam", DifferenceKind.Certainty).ShouldContain(d => d.Sides.Any(s => s.Words.StartsWith("may have been blocked", StringComparison.Ordinal)));

    [Fact]
    public void One_point_in_two_mouths_differs_in_speaker() =>
        Differences("summit", DifferenceKind.Speaker).ShouldContain(d => d.Note.Contains("Emeric Sohl", StringComparison.Ordinal) && d.Note.Contains("Tarvo", StringComparison.Ordinal));

    [Fact]
    public void A_name_that_tells_of_a_view_is_shown_beside_the_plain_one() =>
        Differences("summit", DifferenceKind.Wording).ShouldContain(d => d.Sides.Any(s => s.Words.EndsWith("strongman", StringComparison.Ordinal)));

    [Theory]
    [InlineData("crane", "safety inspector")]
    [InlineData("summit", "two officials familiar with the talks")]
    [InlineData("dam", "Two employees of the company")]
    public void Unnamed_sources_are_kept_and_known_as_such(string story, string source) =>
        Of(story).Articles.SelectMany(a => a.Statements.Where(IsUnnamed).SelectMany(s => s.Source.Select(w => w.Of(a.Article.Text))))
            .ShouldContain(w => w.Contains(source, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_many_say_has_as_many_origins_at_least_as_persons_say_it()
    {
        var origins = Of("crane").Origins;
        origins.Origins.Where(o => o.Kind == OriginKind.Person).Select(o => o.Name).ShouldBeUnique(StringComparer.Ordinal);
        foreach (var name in (string[])["Oren Halvick", "Ilse Marrick", "Greta Sollen", "Piet Dorran"])
            origins.Origins.Count(o => o.Name == name).ShouldBe(1, name);
        origins.AtLeast.ShouldBeGreaterThanOrEqualTo(4);
    }

    private static bool IsUnnamed(Statement statement) =>
        statement.Speaker.Type is SpeakerType.Unnamed or SpeakerType.UnnamedOfficial or SpeakerType.UnnamedExpert or SpeakerType.UnnamedWitness;

    private static StoryComparison Of(string story) => (story switch { "crane" => s_crane, "summit" => s_summit, _ => s_dam }).Value;

    private static IEnumerable<Difference> Differences(string story, DifferenceKind kind) => Of(story).Claims.SelectMany(c => c.Differences).Where(d => d.Kind == kind);

    private static string Plain(string words) => words.Replace('’', '\'');

    private static StoryComparison Compare(string topic) => new StoryComparer().Compare(topic, [.. s_analyses.Value.Where(a => a.Article.Id.EndsWith(" " + topic, StringComparison.Ordinal))]);

    private static string Topic(ArticleAnalysis analysis) =>
        analysis.Article.Published!.Day.Year == 2024 ? "look-alike"
        : analysis.Article.Published.Day.Month switch { 9 => "crane", 10 => "summit", _ => "dam" };
}
