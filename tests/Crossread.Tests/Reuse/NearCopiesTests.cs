using Crossread.Stories;
using Crossread.Tests.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Reuse;

public sealed class NearCopiesTests
{
    private const string Wire = """
        The mill at Grenholt will close at the end of June, its owner Vasa Timber told workers on Monday.
        About 310 people are employed at the mill, which has sawn spruce for the furniture trade since 1923.
        Vasa Timber said rising prices for logs and power had made the site unprofitable for three years in a row.
        "We looked at every way to go on and there was none," said the company's head, Mirja Aalto.
        The union of wood workers said it would ask the government to step in and find a buyer for the site.
        A meeting of the workers with the regional council is planned for Wednesday in the town hall.
        """;

    [Fact]
    public void Wire_copy_lightly_edited_is_folded_under_its_original()
    {
        var edited = "GRENHOLT (ANB) - " + Wire.Replace("About 310", "Some 310", StringComparison.Ordinal).Replace("step in and", "help", StringComparison.Ordinal)
            .Replace("A meeting of the workers with", "A meeting with", StringComparison.Ordinal);
        Check(Wire, edited).ShouldBe("first");
    }

    [Fact]
    public void A_copy_cut_to_its_first_half_is_a_copy() => Check(Wire, Wire[..(Wire.Length / 2)]).ShouldBe("first");

    [Fact]
    public void A_report_of_its_own_that_shares_only_quotations_is_no_copy()
    {
        const string Speech = "\"We looked at every way to go on and there was none at all that the banks would have gone along with this year or the next,\" said Mirja Aalto.";
        Check(
            "Workers in Grenholt learnt on Monday that their mill is to shut in the summer after a hundred years of sawing. " + Speech + " Many of them had feared it since the winter, when one shift was dropped.",
            "The closure of a sawmill leaves a valley without its largest employer, and the shops along the river expect hard times. " + Speech + " The owner blames costly logs.")
            .ShouldBeNull();
    }

    [Fact]
    public void Of_two_copies_both_name_the_original()
    {
        var grouper = new StoryGrouper();
        grouper.Add(Reports.Read("first", null, Wire));
        grouper.Add(Reports.Read("second", null, Wire)).CopyOf.ShouldBe("first");
        var third = grouper.Add(Reports.Read("third", "Mill to close", Wire));
        third.CopyOf.ShouldBe("first");
        third.Story.ShouldBe("first");
        third.Because[0].ShouldContain("100 % of the wording of first");
    }

    [Fact]
    public void What_was_published_earlier_is_no_copy_of_what_came_later()
    {
        var grouper = new StoryGrouper();
        grouper.Add(Reports.Read("later", null, Wire, day: 2));
        var earlier = grouper.Add(Reports.Read("earlier", null, Wire, day: 1));
        earlier.CopyOf.ShouldBeNull();
        earlier.Story.ShouldBe("later");
        earlier.Because[0].ShouldContain("published later");
    }

    private static string? Check(string first, string second)
    {
        var grouper = new StoryGrouper();
        grouper.Add(Reports.Read("first", null, first));
        return grouper.Add(Reports.Read("second", null, second)).CopyOf;
    }
}
