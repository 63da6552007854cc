using Crossread.Evaluation;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class FloorTests
{
    private const string File = "evaluation/floors.json";

    [Fact]
    public void No_floor_ever_went_down_without_a_reason()
    {
        var now = Floors.Parse(Repository.Read(File)).Least;
        var decisions = Repository.Read("DECISIONS.md");
        var problems = new List<string>();
        foreach (var commit in Repository.Git("log", "--format=%H", "--", File).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Repository.Git("ls-tree", commit, "--", File).Length == 0)
                continue;
            foreach (var (key, least) in Floors.Parse(Repository.Git("show", $"{commit}:{File}")).Least)
            {
                if ((!now.TryGetValue(key, out var floor) || floor < least) && !decisions.Contains($"`{key}`", StringComparison.Ordinal))
                    problems.Add($"{key}: {least} at {commit[..8]}, now {(now.ContainsKey(key) ? floor : "gone")}; DECISIONS.md does not say why");
            }
        }

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void Floors_read_back_as_they_are_written()
    {
        var text = Repository.Read(File).ReplaceLineEndings("\n");
        Floors.Parse(text).Print().ShouldBe(text);
    }

    [Theory]
    [InlineData(0.70, 0.70, 0)]
    [InlineData(0.70, 0.699, 1)]
    [InlineData(0.70, 0.9, 0)]
    public void A_figure_below_its_floor_is_told(double floor, double value, int problems) =>
        Floor(floor).Broken([Measured(value)], EvaluationExtent.Full).Length.ShouldBe(problems);

    [Fact]
    public void A_figure_that_is_no_longer_measured_is_told_in_a_full_run_only()
    {
        var nothing = Measured(1) with { Figures = [] };
        Floor(0.5).Broken([nothing], EvaluationExtent.Full).Length.ShouldBe(1);
        Floor(0.5).Broken([nothing], EvaluationExtent.Quick).ShouldBeEmpty();
    }

    [Fact]
    public void Floors_set_on_other_data_are_told() =>
        (Floor(0.5) with { Data = Floors.None.Data.Add("a.json", "0000") }).Broken([Measured(0.7)], EvaluationExtent.Full).Length.ShouldBe(1);

    [Theory]
    [InlineData(0.5, 0.61239, 0.612)]
    [InlineData(0.7, 0.61239, 0.7)]
    public void Raising_never_lowers(double floor, double value, double expected) =>
        Floor(floor).Raise([Measured(value)]).Least["part/set/figure"].ShouldBe(expected);

    private static Floors Floor(double least) => Floors.None with { Least = Floors.None.Least.Add("part/set/figure", least) };

    private static Measurement Measured(double value) =>
        new("part", [new Figure("set", "figure", value)], Floors.None.Data.Add("a.json", "1111"), null);
}
