using Crossread.Stories;
using Crossread.Training.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Stories;

public sealed class StoryTrainingTests
{
    private static readonly LabelledSet s_toy = Toy();

    [Fact]
    public void The_same_articles_give_the_same_model_byte_for_byte() =>
        StoryTraining.Model([s_toy]).ToTable().ShouldBe(StoryTraining.Model([s_toy]).ToTable());

    [Fact]
    public void A_model_parts_the_stories_that_it_was_learnt_from()
    {
        var model = StoryTraining.Model([s_toy]);
        var found = Trainer.Simulate(s_toy, (_, measures) => model.Score(measures));
        found.Zip(s_toy.Gold).Select(pair => pair.First).Distinct(StringComparer.Ordinal).Count().ShouldBeInRange(5, 9);
    }

    [Fact]
    public void A_measure_of_likeness_never_speaks_against_a_story()
    {
        var model = StoryTraining.Model([s_toy]);
        foreach (var row in Trainer.Rows(s_toy).Take(60))
        {
            for (var measure = 0; measure < row.Values.Length; measure++)
            {
                var more = (double[])row.Values.Clone();
                more[measure] += 0.5;
                (Likeness.Directions[measure] * (model.Score(more) - model.Score(row.Values))).ShouldBeGreaterThanOrEqualTo(-1e-6);
            }
        }
    }

    [Fact]
    public void Another_time_has_other_days_and_figures_and_the_same_names()
    {
        var changed = AnotherTime.Of("Ingrid Solberg counted 41 boats in Tarnby on Tuesday 3 March 2031.", "a story");
        changed.ShouldContain("Ingrid Solberg");
        changed.ShouldContain("Tarnby");
        foreach (var gone in new[] { "41", "Tuesday", "March", "2031" })
            changed.ShouldNotContain(gone);
    }

    // Seven invented events, told six times each in changing words.
    private static LabelledSet Toy()
    {
        string[] places = ["Tarnby", "Velmo", "Ruden", "Orsk Bay", "Haldenau", "Brackfell", "Sennmouth"];
        string[] events = ["a bridge gave way", "a ferry ran aground", "a strike began", "a market burned", "a dam was opened", "a mine was shut", "a school was flooded"];
        string[] tellings = ["officials said", "people there told reporters", "the mayor announced", "a spokesman confirmed", "witnesses recalled", "the council wrote"];
        var features = new List<ArticleFeatures>();
        var gold = new List<string>();
        for (var telling = 0; telling < tellings.Length; telling++)
        {
            for (var place = 0; place < places.Length; place++)
            {
                var text = $"In {places[place]} {events[place]} on Monday, {tellings[telling]}. {3 + place} people were hurt near {places[place]} station, {tellings[(telling + place) % tellings.Length]}.";
                features.Add(ArticleFeatures.Of(Reports.Read($"{place}-{telling}", $"{places[place]}: {events[place]}", text)));
                gold.Add($"{place}");
            }
        }

        return new LabelledSet("toy", SetVariant.AsItIs, features, gold);
    }
}
