using Crossread.Evaluation.Attribution;
using Crossread.Language.Models;
using Crossread.Statements;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class ConfidenceTests
{
    private static readonly string s_table = Table("rules\tdirect\t0\t0.2\nrules\tdirect\t0.5\t0.4\nrules\tdirect\t0.8\t0.9\n", "rules direct");

    [Theory]
    [InlineData(0, 0.2)]
    [InlineData(0.4999, 0.2)]
    [InlineData(0.5, 0.4)]
    [InlineData(0.79, 0.4)]
    [InlineData(0.8, 0.9)]
    [InlineData(1, 0.9)]
    [InlineData(double.NaN, 0.2)]
    public void A_likelihood_has_the_confidence_of_its_step(double likelihood, double expected) =>
        ConfidenceMap.Parse("toy", s_table).Of(Ground.Rules, StatementKind.Direct, likelihood).ShouldBe(expected);

    [Fact]
    public void What_is_likelier_is_never_less_sure() =>
        Prop.ForAll(Gen.Choose(0, 10_000).Two().ToArbitrary(), both =>
        {
            var (a, b) = (Math.Min(both.Item1, both.Item2) / 10_000.0, Math.Max(both.Item1, both.Item2) / 10_000.0);
            foreach (var ground in Enum.GetValues<Ground>())
            {
                foreach (var kind in Enum.GetValues<StatementKind>())
                {
                    var (least, most) = (ConfidenceMap.English.Of(ground, kind, a), ConfidenceMap.English.Of(ground, kind, b));
                    least.ShouldBeInRange(0, most);
                    most.ShouldBeInRange(0, 1);
                }
            }
        }).Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1));

    [Fact]
    public void A_map_reads_what_it_prints() => ConfidenceMap.Parse("toy", ConfidenceMap.English.Print()).Print().ShouldBe(ConfidenceMap.English.Print());

    [Theory]
    [InlineData("rules\tdirect\t0\t0.5\nrules\tdirect\t0.5\t0.4\n")]
    [InlineData("rules\tdirect\t0.1\t0.5\n")]
    [InlineData("rules\tdirect\t0\t1.5\n")]
    [InlineData("rules\tdirect\t0\t0.1\nrules\tdirect\t0\t0.4\n")]
    [InlineData("")]
    public void Steps_that_do_not_rise_are_no_map(string rows) => Should.Throw<InvalidModelException>(() => ConfidenceMap.Parse("toy", Table(rows, "rules direct")));

    [Fact]
    public void The_stairs_that_are_learnt_are_the_shares_that_are_right()
    {
        var cases = Enumerable.Range(0, 400).Select(i => new LikelihoodCase(Ground.Both, StatementKind.Mixed, i < 200 ? 0.3 : 0.9, i % 4 == 0 || i >= 200)).ToList();
        var stairs = ConfidenceFit.Stairs(cases);
        stairs.Select(s => s.From).ShouldBe([0, 0.9]);
        stairs[0].Confidence.ShouldBe(0.25, 0.01);
        stairs[1].Confidence.ShouldBe(1, 0.01);
    }

    [Fact]
    public void Stairs_rise_whatever_they_are_learnt_from() =>
        Prop.ForAll(Gen.Choose(0, 511).ArrayOf().ToArbitrary(), seen =>
        {
            var stairs = ConfidenceFit.Stairs(seen.Select(s => new LikelihoodCase(Ground.Both, StatementKind.Direct, s % 256 / 255.0, s > 255)));
            stairs[0].From.ShouldBe(0);
            stairs.Length.ShouldBeInRange(1, 10);
            stairs.Zip(stairs.Skip(1)).ShouldAllBe(p => p.First.From < p.Second.From && p.First.Confidence < p.Second.Confidence);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1));

    [Fact]
    public void The_error_of_calibration_is_how_far_confidence_is_from_what_is_right()
    {
        var reliability = new Reliability();
        for (var i = 0; i < 10; i++)
        {
            reliability.Add(0.85, i < 6);
            reliability.Add(0.2, i < 2);
        }

        reliability.Error.ShouldBe(0.125, 1e-9);
        reliability.Of(8).ShouldNotBeNull().Right.ShouldBe(0.6);
        reliability.Of(5).ShouldBeNull();
    }

    // A whole table: the rows given, and one step for every other ground and kind.
    private static string Table(string rows, string given)
    {
        var others = from ground in (string[])["rules", "network", "both"] from kind in (string[])["direct", "mixed", "indirect"] where $"{ground} {kind}" != given select $"{ground}\t{kind}\t0\t0.5\n";
        return string.Concat(others) + rows;
    }
}
