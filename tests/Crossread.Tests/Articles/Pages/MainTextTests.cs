using System.Text;
using Crossread.Articles.Pages;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class MainTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<figure class='image'><img src='a.jpg'><figcaption class='caption'>The pier on Thursday morning. Photo: Sten Fjell</figcaption></figure>")]
    [InlineData("<div class='related-articles'><h3>Related</h3><ul><li><a href='/3'>Why the pump failed before</a></li><li><a href='/4'>A short history of the pier</a></li></ul></div>")]
    [InlineData("<div class='newsletter-signup'><h3>Get our newsletter</h3><p>Sign up and get the best of the Courier in your inbox every morning.</p><form><input type='email'><button>Sign up</button></form></div>")]
    [InlineData("<div class='share-bar'><ul class='social-share'><li><a href='#'>Share on Facebook</a></li><li><a href='#'>Tweet</a></li></ul></div>")]
    [InlineData("<div class='ad-slot'><span>Advertisement</span></div>")]
    [InlineData("<aside class='promo'><p>Support our journalism: become a member of the Courier today and read without limits.</p></aside>")]
    [InlineData("<script>var a = 'The ferries';</script><style>p { color: red }</style><template><p>Nobody sees this line, which goes on for a while and says nothing at all.</p></template>")]
    public void What_stands_between_the_paragraphs_and_is_no_part_of_the_report_is_left_out(string middle) =>
        InventedPage.Lines(InventedPage.With(middle)).ShouldBe([InventedPage.First, InventedPage.Second, InventedPage.Third, InventedPage.Fourth]);

    [Theory]
    [InlineData("<div class='author-bio'><p>Jon Moe is a staff writer at the Courier. Follow him on Twitter.</p></div>")]
    [InlineData("<ul class='tags'><li><a href='/t/1'>Ferries</a></li><li><a href='/t/2'>Brackhaven</a></li></ul>")]
    [InlineData("<section class='comments' id='comments'><h3>2 comments</h3><ol class='comment-list'><li class='comment'><p>First! I have always said so.</p></li><li class='comment'><p>Run by people who hate the sea.</p></li></ol></section>")]
    public void What_follows_the_report_is_left_out(string after) =>
        InventedPage.Lines(InventedPage.With(after: after)).ShouldBe([InventedPage.First, InventedPage.Second, InventedPage.Third, InventedPage.Fourth]);

    [Fact]
    public void Menus_bylines_and_dates_above_the_text_are_left_out() =>
        InventedPage.Lines(InventedPage.With(above: "<div class='byline'>By <a href='/author/jon-moe'>Jon Moe</a></div><time datetime='2024-05-23'>23 May 2024</time>"))
            .ShouldBe([InventedPage.First, InventedPage.Second, InventedPage.Third, InventedPage.Fourth]);

    [Theory]
    [InlineData("<h2>No pump, no boat</h2>", "No pump, no boat")]
    [InlineData("<blockquote><p>“I have slept in worse places than a gymnasium, and with worse company,” one passenger said.</p></blockquote>", "“I have slept in worse places than a gymnasium, and with worse company,” one passenger said.")]
    [InlineData("<ul><li>No ferry will sail before Saturday, the harbour master said in a notice.</li></ul>", "No ferry will sail before Saturday, the harbour master said in a notice.")]
    public void Headings_quotations_and_lists_of_the_report_are_kept(string middle, string line) => InventedPage.Lines(InventedPage.With(middle)).ShouldContain(line, StringComparer.Ordinal);

    [Fact]
    public void Words_shown_only_to_some_readers_are_no_part_of_a_sentence() =>
        InventedPage.Lines(InventedPage.With("<p>The mayor <a href='/m'>spoke to the Courier<span class='sr-only'> (opens in a new window)</span></a> on the pier and promised to pay for the soup herself.</p>"))
            .ShouldContain("The mayor spoke to the Courier on the pier and promised to pay for the soup herself.", StringComparer.Ordinal);

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_does_not()
    {
        var html = $"<article><h1>Ferries stop</h1><div class='text'>{InventedPage.First}<br><br>{InventedPage.Second}<br><br>The town<br>has put up beds in the gymnasium, and four hundred passengers slept there on Thursday night.</div></article>";
        InventedPage.Lines(html).ShouldBe([InventedPage.First, InventedPage.Second, "The town has put up beds in the gymnasium, and four hundred passengers slept there on Thursday night."]);
    }

    [Fact]
    public void Parts_that_only_their_looks_keep_apart_are_words_of_their_own() =>
        Outline("<p><span>Anna Berg</span><span>Dec 5, 2023</span></p>").ShouldBe(["Anna Berg Dec 5, 2023"]);

    [Fact]
    public void The_same_page_gives_the_same_text_however_often_it_is_read() =>
        ArticleExtractor.Extract(InventedPage.With()).Text.ShouldBe(ArticleExtractor.Extract(InventedPage.With()).Text);

    [Fact]
    public void Lone_surrogates_are_read()
        => Should.NotThrow(() => ArticleExtractor.Extract(InventedPage.With("<p>A line with half a sign \uD800 in it, and some more words so that it counts.</p>")));

    [Fact]
    public void Of_a_page_of_a_hundred_thousand_lines_the_first_are_read_and_that_is_said()
    {
        var html = new StringBuilder("<article>");
        for (var i = 0; i < 100_000; i++)
            html.Append("<p>line ").Append(i).Append("</p>");
        ArticleExtractor.Extract(html.ToString()).Findings.Select(f => f.Code).ShouldContain("too-many-lines", StringComparer.Ordinal);
    }

    [Fact]
    public void A_line_that_only_points_to_another_article_is_left_out() =>
        InventedPage.Lines(InventedPage.With("<p>Read more: <a href='/5'>Why nobody had ordered a second pump for the ferry</a></p>"))
            .ShouldBe([InventedPage.First, InventedPage.Second, InventedPage.Third, InventedPage.Fourth]);

    private static string[] Outline(string body)
    {
        using var parsed = ParsedPage.Parse(body);
        var page = PageOutline.Of(parsed.Document.Body!, new ElementWords());
        return page.Text.TrimEnd('\n').Split('\n');
    }
}
