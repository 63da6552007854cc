using Crossread.Pipeline.Watching;
using Crossread.Sources;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline.Watching;

public sealed class PollTimesTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("0", 0)]
    [InlineData("99999999999", 604800)]
    [InlineData("Mon, 02 Mar 2026 08:10:00 GMT", 600)]
    [InlineData("Mon, 02 Mar 2026 07:10:00 GMT", null)]
    [InlineData("Tue, 02 Mar 2100 07:10:00 GMT", 604800)]
    [InlineData("-5", null)]
    [InlineData("soon", null)]
    public void What_a_host_asks_for_is_read_and_bounded(string written, int? seconds)
        => PollTimes.RetryAfter(new HeaderFields([new HeaderField("retry-after", written)]), s_now).ShouldBe(seconds is { } s ? TimeSpan.FromSeconds(s) : null);

    [Fact]
    public void Waits_double_with_each_failure_up_to_a_week()
    {
        var interval = TimeSpan.FromMinutes(15);
        PollTimes.AfterFailure(interval, 1, null).ShouldBe(TimeSpan.FromMinutes(30));
        PollTimes.AfterFailure(interval, 3, null).ShouldBe(TimeSpan.FromHours(2));
        PollTimes.AfterFailure(interval, 3, TimeSpan.FromHours(5)).ShouldBe(TimeSpan.FromHours(5));
        PollTimes.AfterFailure(interval, 1000, null).ShouldBe(TimeSpan.FromDays(7));
    }

    [Fact]
    public void Feeds_subscribed_together_drift_apart_and_each_the_same_way_every_time()
    {
        var waits = Enumerable.Range(0, 100).Select(i => PollTimes.Spread(TimeSpan.FromMinutes(100), $"http://a.example/{i}", 1)).ToArray();
        waits.ShouldAllBe(w => w >= TimeSpan.FromMinutes(100) && w <= TimeSpan.FromMinutes(110.001));
        waits.Distinct().Count().ShouldBeGreaterThan(90);
        waits.ShouldBe(Enumerable.Range(0, 100).Select(i => PollTimes.Spread(TimeSpan.FromMinutes(100), $"http://a.example/{i}", 1)));
    }
}
