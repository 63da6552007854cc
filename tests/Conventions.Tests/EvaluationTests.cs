using Crossread.Evaluation;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class EvaluationTests
{
    private const string Nowhere = "no-such-folder";

    [Fact]
    public void Missing_data_is_said_and_never_an_empty_success() =>
        Evaluation.Program.Main(["--data", Nowhere]).ShouldBe(3);

    [Fact]
    public void A_part_that_does_not_exist_is_wrong_usage() =>
        Evaluation.Program.Main(["--data", Nowhere, "--part", "no-such-part"]).ShouldBe(2);

    [Fact]
    public void Every_part_of_the_job_is_measured() =>
        Parts.All.Select(p => p.Name).ShouldBe(["pages", "feeds", "warc", "reading", "language", "times", "coreference", "attribution", "cases", "stories", "claims"], ignoreOrder: true);

    [Fact]
    public void A_figure_is_shown_in_per_cent_with_what_was_asked()
    {
        var figure = new Figure("set", "f1", 0.8215) { Target = 0.82, Words = "found", Peer = "they: 80" };
        var missed = new Figure("set", "recall", 0.5) { Target = 0.7, Words = "kept" };
        var measured = new Measurement("part", [figure, missed], Floors.None.Data, null);
        var readme = Results.Readme("a\n<!-- results: written by ./build.sh evaluate -->\nold\n<!-- end of results -->\nb\n", [measured]);
        readme.ShouldContain("| found (`f1`) | `set` | 82.2 | ≥ 82.0 | they: 80 |");
        readme.ShouldContain("| kept (`recall`) | `set` | 50.0 | **≥ 70.0** |  |");
        readme.ShouldNotContain("old");
        readme.ShouldStartWith("a\n");
        readme.ShouldEndWith("\nb\n");
    }

    [Fact]
    public void A_report_keeps_what_is_written_by_hand_at_its_end()
    {
        Results.Report("", "# Anew\n").ShouldBe("# Anew\n");
        Results.Report("# Old\n\n## What the next step would be\n\nMore cues.\n", "# Anew\n").ShouldBe("# Anew\n\n## What the next step would be\n\nMore cues.\n");
    }
}
