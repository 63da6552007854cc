using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Times;

public sealed class TimeTests
{
    // Published on Tuesday 20 December 2022.
    [Theory]
    [InlineData("They met on Monday.", "Date Monday=2022-12-19")]
    [InlineData("They met on Tuesday.", "Date Tuesday=2022-12-20")]
    [InlineData("The talks are on Monday.", "Date Monday=2022-12-26")]
    [InlineData("Monday: talks in Oslo.", "Date Monday=2022-12-19")]
    [InlineData("Sales were lower than a year earlier.", "Date a year earlier=2021")]
    [InlineData("It took two decades.", "Duration two decades=P20Y")]
    [InlineData("It stems from the 19th century.", "Date the 19th century=18")]
    [InlineData("It grew in the latest quarter.", "Date the latest quarter=2022-Q3")]
    [InlineData("They will meet on Monday.", "Date Monday=2022-12-26")]
    [InlineData("They met yesterday and will meet tomorrow.", "Date yesterday=2022-12-19|Date tomorrow=2022-12-21")]
    [InlineData("They met last Monday.", "Date last Monday=2022-12-19")]
    [InlineData("They meet next Friday.", "Date next Friday=2022-12-23")]
    [InlineData("It began last June.", "Date last June=2022-06")]
    [InlineData("It began last week, last month and last year.", "Date last week=2022-W50|Date last month=2022-11|Date last year=2021")]
    [InlineData("It began in early December.", "Date early December=2022-12")]
    [InlineData("It has run since June 2019.", "Date June 2019=2019-06")]
    [InlineData("It ran in June.", "Date June=2022-06")]
    [InlineData("They met on October 10.", "Date October 10=2022-10-10")]
    [InlineData("They met on Oct. 10, 2021.", "Date Oct. 10, 2021=2021-10-10")]
    [InlineData("They met on 10 October 2021.", "Date 10 October 2021=2021-10-10")]
    [InlineData("The visit was on May 23-24.", "Date May 23-24=2022-05-23/2022-05-24")]
    [InlineData("He came on Thursday evening.", "Time Thursday evening=2022-12-15TEV")]
    [InlineData("He came this morning and last night.", "Time this morning=2022-12-20TMO|Time last night=2022-12-19TNI")]
    [InlineData("It doubled in the first half of the year.", "Date the first half of the year=2022-H1")]
    [InlineData("It fell in the third quarter of 2021.", "Date the third quarter of 2021=2021-Q3")]
    [InlineData("The first visit for the first time in three years.", "Duration three years=P3Y")]
    [InlineData("It took two and 30 days, a year and several weeks.", "Duration 30 days=P30D|Duration a year=P1Y|Duration several weeks=PXW")]
    [InlineData("A three-year plan for the past two years.", "Duration three-year=P3Y|Duration the past two years=P2Y")]
    [InlineData("It began three years ago, two weeks ago, five days ago.", "Date three years ago=2019|Date two weeks ago=2022-W49|Date five days ago=2022-12-15")]
    [InlineData("It runs every week and every Monday.", "Set every week=P1W|Set every Monday=XXXX-WXX-1")]
    [InlineData("It began in the 1990s, in 2014.", "Date the 1990s=199|Date 2014=2014")]
    [InlineData("They sat until midnight.", "Time midnight=")]
    [InlineData("On Monday at 9:30 a.m. it began.", "Date Monday=2022-12-19|Time 9:30 a.m.=2022-12-19T09:30")]
    [InlineData("It is dated 2022-11-05.", "Date 2022-11-05=2022-11-05")]
    [InlineData("It ends on Christmas Eve.", "Date Christmas Eve=2022-12-24")]
    [InlineData("Easter 2024 and Thanksgiving were calm.", "Date Easter 2024=2024-03-31|Date Thanksgiving=2022-11-24")]
    [InlineData("They met on Thursday, October 13.", "Date Thursday, October 13=2022-10-13")]
    [InlineData("They met Wednesday, he said.", "Date Wednesday=2022-12-21")]
    [InlineData("It began in January.", "Date January=2023-01")]
    [InlineData("They will meet the day after Christmas, not the day before last Monday.", "Date the day after Christmas=2022-12-26|Date the day before last Monday=2022-12-18")]
    [InlineData("It began a week ago, a week or so ago.", "Date a week ago=2022-12-13|Date a week or so ago=2022-12-13")]
    [InlineData("It took 2 1/2 years, a minute and a half, two and a half hours.", "Duration 2 1/2 years=P2Y6M|Duration a minute and a half=PT1M30S|Duration two and a half hours=PT2H30M")]
    [InlineData("It took a couple of years in recent months.", "Duration a couple of years=P2Y|Duration recent months=PXM")]
    [InlineData("It opens Mondays, Tuesday nights and each July.", "Set Mondays=XXXX-WXX-1|Set Tuesday nights=XXXX-WXX-2TNI|Set each July=XXXX-07")]
    [InlineData("It began in nineteen ninety-seven and ends by year-end.", "Date nineteen ninety-seven=1997|Date year-end=2022-12-31")]
    [InlineData("Nineteen twenty-year-old men met.", "")]
    [InlineData("You may march in second place for one second.", "")]
    [InlineData("He is 45 and has 2000 sheep in 12 pens.", "")]
    [InlineData("They came the day before yesterday.", "Date the day before yesterday=2022-12-18")]
    [InlineData("Today's talks and Monday’s vote.", "Date Today=2022-12-20|Date Monday=2022-12-19")]
    public void Times_are_valued_from_the_day_of_publication(string text, string expected) => Check(text, new DateOnly(2022, 12, 20), expected);

    [Theory]
    [InlineData("They met on Monday.", "Date Monday=")]
    [InlineData("They met last week and on May 23.", "Date last week=|Date May 23=")]
    [InlineData("They met on May 23, 2024 for three days.", "Date May 23, 2024=2024-05-23|Duration three days=P3D")]
    public void Without_a_day_of_publication_only_what_the_text_settles_has_a_value(string text, string expected) => Check(text, null, expected);

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void The_ends_of_the_calendar_are_no_trouble(string published)
    {
        const string text = "Yesterday, tomorrow, last week, next week, last year, next year, 9000 years ago, next Monday, last Monday, Feb. 29, Christmas, last decade, next century, in December.";
        var times = Engine.Analyze(text, DateOnly.Parse(published, System.Globalization.CultureInfo.InvariantCulture)).Times;
        times.Length.ShouldBeGreaterThan(10);
    }

    private static void Check(string text, DateOnly? published, string expected) =>
        string.Join('|', Engine.Analyze(text, published).Times.Select(t => $"{t.Type} {t.Span.Of(text)}={t.Value}")).ShouldBe(expected);
}
