using Crossread.Articles;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles;

/// <summary>The sample corpus reads as its README says.</summary>
public sealed class SampleTests
{
    private static readonly ArticleAnalyzer Analyzer = new();

    [Fact]
    public void Every_report_is_read_without_a_finding()
    {
        SampleReports.All.Count.ShouldBe(18);
        foreach (var article in SampleReports.All)
        {
            article.Findings.ShouldBeEmpty(article.Id);
            article.Title.ShouldNotBeNullOrWhiteSpace(article.Id);
            article.Outlet.ShouldNotBeNullOrWhiteSpace(article.Id);
            article.Published.ShouldNotBeNull(article.Id);
            article.Address.ShouldNotBeNullOrWhiteSpace(article.Id);
            article.Text.Length.ShouldBeGreaterThan(300, article.Id);
        }
    }

    [Theory]
    [InlineData("brackhaven-crane", "Norwick Press Agency", "DateLine BRACKHAVEN, Velmora, Sept 2 (NPA) –")]
    [InlineData("brackhaven-crane-collapse", "The Sarrin Courier", "DateLine By our staff and NPA|RelatedLink Read more: Brackhaven, the port that feeds a country|SourceLine Source: NPA|Subscription Subscribe to The Morning Courier, our daily newsletter")]
    [InlineData("brackhaven-crane", "Velmora Today", "RelatedLink READ ALSO: Ten ports you did not know were in Velmora|Subscription Follow Velmora Today on Telegram and WhatsApp")]
    [InlineData("brackhaven-vigil", "Lakeland Herald", "AuthorNote Fenna Aske is a reporter at the Lakeland Herald, covering work and transport.")]
    [InlineData("pier-four", "The Undertow", "AuthorNote I am Corin Vey, an independent writer and commentator for The Undertow. I have followed the ports of the north coast for eleven years, and I write about power and the people who pay for it.")]
    [InlineData("20250902-crane", "Radio Corvin", "RelatedLink Listen: The Night Report with Josse Lam")]
    [InlineData("sarrin-summit", "Norwick Press Agency", "DateLine SARRIN, Oct 14 (NPA) –")]
    [InlineData("20251013-skerrow", "Radio Corvin", "")]
    [InlineData("korrin-tarvo-summit", "The Sarrin Courier", "DateLine Outlet: The Sarrin Courier|DateLine URL: https://sarrincourier.example/news/korrin-tarvo-summit|DateLine By Marit Solheim and Edo Brandt|DateLine Published: 14 October 2025, 16:10 GMT|RelatedLink Read more: Five months on the wrong bank of the Maren|AuthorNote Marit Solheim is the political editor of The Sarrin Courier.")]
    [InlineData("tarvoh-sarrin-talks", "Tevel Gazette", "DateLine Outlet: Tevel Gazette|DateLine URL: https://tevelgazette.example/en/tarvoh-sarrin-talks|DateLine Date: 2025-10-15|SectionLabel Details|SectionLabel Background|RelatedLink Governor of Tolm opens new school|Subscription Tevel Gazette on Telegram and WhatsApp. Subscribe to our channels|SourceLine Source: Office of the President")]
    [InlineData("korrin-tarvo-sarrin", "Velmora Today", "RelatedLink This article was first published by The Sarrin Courier.|AuthorNote Velmora Today and The Sarrin Courier belong to Halden Media.")]
    [InlineData("pell-bridge", "The Undertow", "RelatedLink Read more: They knew: how the port bosses let Pier Four happen|AuthorNote I am Corin Vey, an independent writer and commentator for The Undertow. I write about power and the people who pay for it.")]
    [InlineData("korrin-tarvo", "Lakeland Herald", "")]
    [InlineData("ottern-dam", "Norwick Press Agency", "DateLine OTTERN, Velmora, Nov 3 (NPA) –")]
    [InlineData("ottern-dam-spills", "Lakeland Herald", "")]
    [InlineData("20251104-ottern", "Radio Corvin", "")]
    [InlineData("blocked-spillway", "The Sarrin Courier", "DateLine Outlet: The Sarrin Courier|DateLine URL: https://sarrincourier.example/news/blocked-spillway|DateLine 3 November 2025, 17:40|DateLine By Edo Brandt, The Sarrin Courier|Subscription Sign up for The Morning Courier, our daily newsletter.")]
    [InlineData("ottern", "The Undertow", "AuthorNote I am Corin Vey, an independent writer and commentator for The Undertow. I write about power and the people who pay for it.")]
    public void What_is_left_out_is_what_is_no_part_of_the_report(string page, string outlet, string leftOut)
    {
        var analysis = Analyzer.Analyze(Named(page, outlet));
        string.Join('|', analysis.LeftOut.Select(l => $"{l.Kind} {l.Span.Of(analysis.Article.Text)}")).ShouldBe(leftOut);
    }

    [Theory]
    [InlineData("brackhaven-crane-collapse", "The Sarrin Courier", "Dateline NPA|Line NPA")]
    [InlineData("brackhaven-crane", "Velmora Today", "Text NPA")]
    [InlineData("korrin-tarvo-sarrin", "Velmora Today", "Line The Sarrin Courier|Text Radio Corvin")]
    [InlineData("blocked-spillway", "The Sarrin Courier", "Text NPA|Text NPA")]
    [InlineData("ottern-dam-spills", "Lakeland Herald", "")]
    public void Whom_a_report_credits_is_read(string page, string outlet, string credits) =>
        string.Join('|', Analyzer.Analyze(Named(page, outlet)).Credits.Select(c => $"{c.Kind} {c.Name}")).ShouldBe(credits);

    [Fact]
    public void The_pages_give_their_text_and_nothing_else()
    {
        Named("ottern-dam-spills", "Lakeland Herald").Text.Split('\n').Length.ShouldBe(7);
        Named("20251104-ottern", "Radio Corvin").Text.ShouldNotContain("Frequencies");
    }

    private static Article Named(string page, string outlet) => SampleReports.All.Single(a => string.Equals(a.Outlet, outlet, StringComparison.Ordinal) && a.Address!.EndsWith("/" + page, StringComparison.Ordinal));
}
