using System.Text.Json;
using Crossread.Articles;
using Crossread.Presentation;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class ArticleJsonTests
{
    [Fact]
    public void A_full_line_is_read()
    {
        var article = Read("""{"id":"a","title":"T","text":"One.\nTwo.","published":"2031-03-04T10:00:00+02:00","outlet":"Post","language":"en","url":"https://post.example/1","authors":["Ann"],"unknown":{"x":[1]}}""");
        article.Id.ShouldBe("a");
        article.Text.ShouldBe("One.\nTwo.");
        article.Title.ShouldBe("T");
        article.Outlet.ShouldBe("Post");
        article.Published.ShouldBe(new PublicationTime(new DateTimeOffset(2031, 3, 4, 8, 0, 0, TimeSpan.Zero), TimePrecision.Instant, "field published"));
        article.Authors.ShouldHaveSingleItem().ShouldBe("Ann");
        article.Address.ShouldBe("https://post.example/1");
    }

    [Theory]
    [InlineData("2031-03-04", TimePrecision.Day)]
    [InlineData("2031-03-04T10:00", TimePrecision.LocalTime)]
    [InlineData("2031-03-04 10:00:00", TimePrecision.LocalTime)]
    [InlineData("2031-03-04T10:00:00Z", TimePrecision.Instant)]
    [InlineData("2031-03-04T10:00:00.250-03:00", TimePrecision.Instant)]
    public void A_time_keeps_its_precision(string stated, TimePrecision expected)
    {
        var line = $$"""{"id":"a","text":"t","published":"{{stated}}"}""";
        var article = Read(line);
        article.Published!.Precision.ShouldBe(expected);
        Read(ArticleJson.Write(article)).Published.ShouldBe(article.Published);
    }

    [Fact]
    public void A_time_that_is_none_is_a_finding_and_the_article_is_read()
    {
        var article = Read("""{"id":"a","text":"t","published":"last Tuesday"}""");
        article.Published.ShouldBeNull();
        article.Findings.ShouldHaveSingleItem().Message.ShouldContain("last Tuesday");
    }

    [Theory]
    [InlineData("", "not JSON")]
    [InlineData("{\"id\":\"a\",\"text\":\"t\"", "not JSON")]
    [InlineData("[1]", "expected a JSON object, found a list")]
    [InlineData("{\"id\":\"a\"}", "field 'text' is missing")]
    [InlineData("{\"id\":\"a\",\"text\":null}", "field 'text' is missing")]
    [InlineData("{\"id\":\"a\",\"text\":5}", "field 'text' is a number, expected a string")]
    [InlineData("{\"id\":{},\"text\":\"t\"}", "field 'id' is an object")]
    public void A_bad_line_is_a_finding_that_says_what_was_expected(string line, string expected)
    {
        ArticleJson.TryParse(line, out var article, out var finding).ShouldBeFalse();
        article.ShouldBeNull();
        finding!.Code.ShouldBe("bad-line");
        finding.Message.ShouldContain(expected);
        finding.Message.ShouldNotContain('\n');
    }

    [Fact]
    public void Deep_nesting_is_a_bad_line() =>
        ArticleJson.TryParse(new string('[', 100_000), out _, out _).ShouldBeFalse();

    [Fact]
    public void An_article_without_id_is_named_by_its_content()
    {
        var line = """{"text":"The ferry sank.","outlet":"Post"}""";
        Read(line).Id.ShouldBe(Read(line).Id);
        var other = Read("""{"text":"The ferry sank.","outlet":"Herald"}""").Id;
        string.Equals(Read(line).Id, other, StringComparison.Ordinal).ShouldBeFalse();
    }

    [Fact]
    public void A_number_as_id_is_kept_as_written() => Read("""{"id":17,"text":"t"}""").Id.ShouldBe("17");

    [Fact]
    public void An_escaped_lone_surrogate_becomes_a_replacement_character() =>
        Read("""{"id":"a","text":"x\ud800 \ud83d\udea2 \"q\" \u0041\n"}""").Text.ShouldBe("x\uFFFD \U0001F6A2 \"q\" A\n");

    [Fact]
    public void Any_article_comes_back_from_its_line()
    {
        var texts = ArbMap.Default.ArbFor<NonNull<string>>();
        Prop.ForAll(texts, texts, (text, title) =>
        {
            var article = new Article { Id = "x" + Clean(title.Get), Text = Clean(text.Get), Title = Clean(title.Get) is { } t && t.Trim().Length > 0 ? t : null };
            var read = Read(ArticleJson.Write(article));
            return read.Id == article.Id && read.Text == article.Text && read.Title == article.Title;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1).WithMaxTest(300));
    }

    [Fact]
    public void Any_text_is_an_article_or_a_finding()
    {
        Prop.ForAll(ArbMap.Default.ArbFor<NonNull<string>>(), line =>
        {
            var read = ArticleJson.TryParse(line.Get, out var article, out var finding);
            return read ? article is not null && finding is null : article is null && finding is not null;
        }).Check(Config.QuickThrowOnFailure.WithReplay(20310304, 1).WithMaxTest(300));
    }

    [Fact]
    public void A_written_line_is_one_line_of_json()
    {
        var line = ArticleJson.Write(HaldenFerry.Post.Article);
        line.ShouldNotContain('\n');
        using var document = JsonDocument.Parse(line);
        document.RootElement.GetProperty("precision").GetString().ShouldBe("instant");
        Printed.Of(Read(line)).ShouldBe(Printed.Of(HaldenFerry.Post.Article));
    }

    private static Article Read(string line) =>
        ArticleJson.TryParse(line, out var article, out var finding) ? article : throw new InvalidOperationException(finding.Message);

    private static string Clean(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
}
