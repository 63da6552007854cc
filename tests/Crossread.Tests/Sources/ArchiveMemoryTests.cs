using Crossread.Sources.Warc;
using Shouldly;
using Xunit;
using static Crossread.Tests.Sources.Archives;

namespace Crossread.Tests.Sources;

/// <summary>Runs alone: it looks at the memory of the process.</summary>
[CollectionDefinition(nameof(ArchiveMemoryTests), DisableParallelization = true)]
[Collection(nameof(ArchiveMemoryTests))]
public sealed class ArchiveMemoryTests
{
    [Fact]
    public void Memory_stays_the_same_whatever_the_archive_holds()
    {
        var member = Gzip(Response("http://a.example/1", Long()));
        using var archive = new RepeatedStream(member, 6_000);
        using var reader = new WarcReader(archive);
        var count = 0;
        long before = 0;
        while (reader.Next() is { } record)
        {
            record.MeasurePayload().Length.ShouldBe(6000);
            if (++count == 2_000)
                before = GC.GetTotalMemory(forceFullCollection: true);
        }

        count.ShouldBe(6_000);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(1 << 20);
    }
}
