using System.Text;
using System.Text.Json;
using Crossread.Pipeline;
using Crossread.Sources;
using Shouldly;
using Xunit;

namespace Crossread.System.Tests.Pipeline;

/// <summary>Every shape that an input may come in, sound and broken, is read for what it holds.</summary>
public sealed class ReadingShapesTests
{
    [Fact]
    public async Task Entries_of_a_feed_that_hold_their_text_are_articles_and_the_others_are_findings_with_their_addresses()
    {
        var (articles, findings) = await ReadAsync("any", Shapes.Feed(
            Shapes.Item("https://herald.example/full?utm_source=feed", Shapes.Text(1)),
            Shapes.Item("https://herald.example/teaser", "The dam of Tolm gave way."),
            Shapes.Item("https://herald.example/cut", Shapes.Text(2) + " …")));
        var article = articles.ShouldHaveSingleItem();
        article.Text.ShouldBe(Shapes.Text(1));
        article.Address.ShouldBe("https://herald.example/full");
        article.Outlet.ShouldBe("herald.example");
        article.Authors.ShouldBe(["Jane Doe"]);
        article.Published!.Value.ShouldBe(new DateTimeOffset(2025, 3, 3, 10, 0, 0, TimeSpan.Zero));
        findings.Select(f => f.Finding.Code).ShouldBe(["entry-without-text", "entry-without-text"]);
        findings[0].Finding.Message.ShouldContain("https://herald.example/teaser");
        findings[1].Where.ShouldEndWith("entry 3");
    }

    [Theory]
    [InlineData("https://herald.example/1\n\n# a remark\nhttps://herald.example/2\n", "not-fetched not-fetched")]
    [InlineData("<opml version=\"2.0\"><body><outline text=\"a\" type=\"rss\" xmlUrl=\"https://herald.example/1\" htmlUrl=\"https://herald.example\"/></body></opml>", "not-fetched")]
    [InlineData("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>https://herald.example/1</loc></url></urlset>", "not-fetched")]
    public async Task Addresses_are_not_fetched_and_said(string list, string codes)
    {
        var (articles, findings) = await ReadAsync("list", list);
        articles.ShouldBeEmpty();
        string.Join(' ', findings.Select(f => f.Finding.Code)).ShouldBe(codes);
        findings[0].Finding.Message.ShouldContain("https://herald.example/1");
    }

    [Fact]
    public async Task A_line_of_a_list_that_is_no_address_is_said()
    {
        var (_, findings) = await ReadAsync("list", string.Concat(Enumerable.Range(0, 200).Select(i => $"https://herald.example/{i}\n")) + "herald.example/200\n");
        findings.Count(f => f.Finding.Code == "not-fetched").ShouldBe(200);
        (findings[^1].Finding.Code, findings[^1].Where, findings[^1].Row).ShouldBe(("no-address", "list, line 201", "herald.example/200"));
    }

    [Fact]
    public async Task With_a_source_of_pages_a_list_of_feeds_leads_through_feeds_to_articles()
    {
        var pages = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["https://herald.example/feed"] = Shapes.Feed(Shapes.Item("https://herald.example/1", "Teaser."), Shapes.Item("https://herald.example/gone", "Teaser."), Shapes.Item("https://herald.example/2", Shapes.Text(2))),
            ["https://herald.example/1"] = Shapes.Page(1),
        };
        Task<SourcedPage> Fetch(string address, CancellationToken cancellation) => Task.FromResult(pages.TryGetValue(address, out var page)
            ? new SourcedPage(address, HeaderFields.None, Encoding.UTF8.GetBytes(page), [])
            : new SourcedPage(address, HeaderFields.None, null, [new Finding("not-found", "answered with 404")]));
        var (articles, findings) = await ReadAsync(
            "list.opml", "<opml version=\"2.0\"><body><outline text=\"a\" type=\"rss\" xmlUrl=\"https://herald.example/feed\"/></body></opml>"u8.ToArray(), new InputOptions { Pages = Fetch });
        articles.Select(a => a.Address).ShouldBe(["https://herald.example/1", "https://herald.example/2"]);
        articles[0].Title.ShouldBe("Dam gives way 1");
        findings.Select(f => (f.Where, f.Finding.Code)).ShouldBe([("https://herald.example/gone", "not-found")]);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Pages_of_a_web_archive_are_articles(bool isPacked, bool isOneMember)
    {
        byte[][] records = [Shapes.Record(1), Shapes.Record("https://herald.example/", "<html><body><ul>" + string.Concat(Enumerable.Repeat("<li><a href=/x>Another headline of the day</a></li>", 90)) + "</ul></body></html>"), Shapes.Record(2)];
        byte[] archive = !isPacked ? [.. records.SelectMany(r => r)] : isOneMember ? Shapes.Gzip([.. records.SelectMany(r => r)]) : [.. records.SelectMany(Shapes.Gzip)];
        var (articles, findings) = await ReadAsync("pages", archive);
        articles.Select(a => a.Address).ShouldBe(["https://herald.example/1", "https://herald.example/2"]);
        articles.Select(a => a.Title).ShouldBe(["Dam gives way 1", "Dam gives way 2"]);
        articles[0].Published!.Day.ShouldBe(new DateOnly(2025, 3, 3));
        findings.ShouldContain(f => f.Finding.Code == "index-page" && f.Where.EndsWith("https://herald.example/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task A_table_is_read_by_the_names_of_its_columns(char delimiter)
    {
        var table = string.Join(delimiter, "id", "Text", "title", "authors", "page") + "\r\n"
            + string.Join(delimiter, "a", "\"The dam\nof Tolm \"\"gave way\"\", the mayor said.\"", "Dam; gone".Replace(delimiter, ' '), "\"Ann Lind; Bo Orme\"", "3") + "\r\n\r\n"
            + string.Join(delimiter, "b", "The bridge stands.", "", "", "") + "\r\n";
        var (articles, findings) = await ReadAsync("table", table);
        findings.ShouldBeEmpty();
        articles.Select(a => a.Id).ShouldBe(["a", "b"]);
        articles[0].Text.ShouldBe("The dam\nof Tolm \"gave way\", the mayor said.");
        articles[0].Authors.ShouldBe(["Ann Lind", "Bo Orme"]);
        articles[1].Title.ShouldBeNull();
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public async Task A_table_may_be_in_any_encoding(string encoding)
    {
        var (articles, _) = await ReadAsync("table.csv", Encoding.GetEncoding(encoding).GetBytes("id,text\na,\"Das Café in Söllingen öffnete am Montag, sagte Bürgermeister Öhler.\"\n"));
        articles.ShouldHaveSingleItem().Text.ShouldBe("Das Café in Söllingen öffnete am Montag, sagte Bürgermeister Öhler.");
    }

    [Fact]
    public async Task Rows_that_cannot_be_read_are_findings_with_what_stands_in_them()
    {
        var (articles, findings) = await ReadAsync("t.csv", "id,text\na,The dam broke.\nb,one,two\nc\nd,\"never closed\ne,The dam held.\n");
        articles.Select(a => a.Id).ShouldBe(["a", "e"]);
        findings.Select(f => (f.Where, f.Finding.Code, f.Row)).ShouldBe([("t.csv, line 3", "bad-row", "b,one,two"), ("t.csv, line 4", "bad-row", "c"), ("t.csv, line 5", "bad-row", "d,\"never closed")]);
    }

    [Fact]
    public async Task A_table_without_the_text_says_which_columns_it_has()
    {
        var (_, findings) = await ReadAsync("t.csv", "id,body\na,The dam broke.\n");
        findings.ShouldHaveSingleItem().Finding.Code.ShouldBe("no-text-column");
        findings[0].Finding.Message.ShouldContain("id, body");
    }

    [Fact]
    public async Task Prose_with_commas_is_no_table()
    {
        var (articles, _) = await ReadAsync("report", "Dam, road and bridge\nThe dam, the road, and the bridge are closed, said the mayor, who lives there, too.\n");
        articles.ShouldHaveSingleItem().Text.ShouldStartWith("Dam, road and bridge");
    }

    [Theory]
    [InlineData("text=article.body,title=head,authors=by.name,published=at", "{\"article\":{\"body\":[\"The dam broke.\",\"The road is closed.\"]},\"head\":\"Dam\",\"by\":[{\"name\":\"Ann Lind\"},{\"name\":\"Bo Orme\"}],\"at\":1741000000}")]
    [InlineData("text=parts.1,title=a.b,published=at", "{\"parts\":[\"no\",\"The dam broke.\\nThe road is closed.\"],\"a.b\":\"Dam\",\"authors\":[\"Ann Lind\",\"Bo Orme\"],\"at\":\"2025-03-03T11:06:40Z\"}")]
    public async Task Fields_stand_where_the_map_says(string map, string line)
    {
        var options = new InputOptions { Map = FieldMap.Parse([map]) };
        foreach (var shape in (string[])[line, "[" + line + ",\n" + line.Replace("Dam", "Dams", StringComparison.Ordinal) + "]"])
        {
            var (articles, findings) = await ReadAsync("lines", Encoding.UTF8.GetBytes(shape), options);
            findings.ShouldBeEmpty();
            articles[0].Text.ShouldBe("The dam broke.\nThe road is closed.");
            articles[0].Title.ShouldBe("Dam");
            articles[0].Authors.ShouldBe(["Ann Lind", "Bo Orme"]);
            articles[0].Published!.Value.ShouldBe(DateTimeOffset.FromUnixTimeSeconds(1741000000));
        }
    }

    [Fact]
    public async Task What_a_map_leads_to_in_vain_is_said()
    {
        var (_, findings) = await ReadAsync("lines", "{\"body\":{\"html\":\"x\"}}\n{\"text\":\"The dam broke.\"}\n"u8.ToArray(), new InputOptions { Map = FieldMap.Parse(["text=body"]) });
        findings.Select(f => f.Finding.Code).ShouldBe(["bad-line", "bad-line"]);
        findings[0].Finding.Message.ShouldContain("an object");
        findings[1].Finding.Message.ShouldContain("'body'");
    }

    [Theory]
    [InlineData("body", "body")]
    [InlineData("headline=x", "headline")]
    [InlineData("text=", "text=")]
    [InlineData("text=a,text=b", "twice")]
    public void A_map_that_cannot_be_understood_is_refused(string map, string said) => Should.Throw<FormatException>(() => FieldMap.Parse([map])).Message.ShouldContain(said);

    [Fact]
    public async Task Compressed_inputs_are_read_two_deep()
    {
        byte[] Line(int number) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new { id = "n" + number, text = Shapes.Text(number) }) + "\n");
        var archive = Shapes.Zip(
            ("a/one.txt", Encoding.UTF8.GetBytes(Shapes.Text(1))),
            ("__MACOSX/one.txt", [1]),
            ("members.jsonl.gz", [.. Shapes.Gzip(Line(2)), .. Shapes.Gzip(Line(3))]),
            ("inner.zip", Shapes.Zip(("page.html", Encoding.UTF8.GetBytes(Shapes.Page(4))), ("deeper.gz", Shapes.Gzip(Line(5))))),
            ("broken.jsonl.gz", Shapes.Gzip(Line(6))[..^20]));
        var (articles, findings) = await ReadAsync("all", archive);
        articles.Select(a => a.Text.Length > 0 ? a.Source ?? a.Id : "").ShouldBe(["one.txt", "n2", "n3", "page.html"]);
        findings.Select(f => f.Finding.Code).ShouldBe(["nested-too-deep", "damaged"]);
        findings[0].Where.ShouldBe("all, inner.zip, deeper.gz");
    }

    [Theory]
    [InlineData("28B52FFD0458", "zstd")]
    [InlineData("FD377A585A0000", "xz")]
    [InlineData("425A6839314159265359", "bzip2")]
    public async Task Other_compressions_are_named(string hex, string name)
    {
        var (_, findings) = await ReadAsync("packed", [.. Convert.FromHexString(hex), .. new byte[64]]);
        findings.ShouldHaveSingleItem().Finding.Code.ShouldBe("not-decompressed");
        findings[0].Finding.Message.ShouldContain(name);
    }

    [Fact]
    public async Task A_list_of_json_keeps_what_stands_before_damage()
    {
        var (articles, findings) = await ReadAsync("list", $"[{{\"text\":\"{Shapes.Text(1).Replace("\"", "\\\"", StringComparison.Ordinal)}\"}},\n{{\"text\": oops]");
        articles.Count.ShouldBe(1);
        findings.ShouldHaveSingleItem().Finding.Code.ShouldBe("bad-json");
        findings[0].Finding.Message.ShouldContain("after item 1");
    }

    private static Task<(List<Crossread.Articles.Article> Articles, List<InputFinding> Findings)> ReadAsync(string name, string content) => ReadAsync(name, Encoding.UTF8.GetBytes(content));

    private static async Task<(List<Crossread.Articles.Article> Articles, List<InputFinding> Findings)> ReadAsync(string name, byte[] content, InputOptions? options = null)
    {
        // A stream that can be sought in and one that cannot must give the same.
        var sought = await ReadAsync(new Input(name, null, () => new MemoryStream(content), content.Length), options);
        var piped = await ReadAsync(new Input(name, null, () => new PipedStream(new MemoryStream(content)), null), options);
        piped.Articles.Select(a => a.Text).ShouldBe(sought.Articles.Select(a => a.Text));
        piped.Findings.ShouldBe(sought.Findings);
        return sought;
    }

    internal static async Task<(List<Crossread.Articles.Article> Articles, List<InputFinding> Findings)> ReadAsync(Input input, InputOptions? options = null)
    {
        var (articles, findings) = (new List<Crossread.Articles.Article>(), new List<InputFinding>());
        await foreach (var unit in new InputReader([input], ArticleNaming.ByContent, options ?? InputOptions.Default).ReadAsync(input))
        {
            foreach (var read in unit.Read())
            {
                findings.AddRange(read.Findings.Select(f => new InputFinding(read.Where, f) { Row = read.Row }));
                if (read.Article is { } article)
                    articles.Add(article);
            }
        }

        return (articles, findings);
    }
}
