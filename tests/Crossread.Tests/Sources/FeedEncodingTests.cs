using System.Text;
using Crossread.Sources;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class FeedEncodingTests
{
    static FeedEncodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", "utf-8", "Café", false)]
    [InlineData("iso-8859-1", "iso-8859-1", "Café", false)]
    [InlineData("windows-1251", "windows-1251", "Паром", false)]
    [InlineData("cp1251", "windows-1251", "Паром", false)]
    [InlineData("big5", "big5", "港口", false)]
    [InlineData("euc_kr", "euc-kr", "항구", false)]
    [InlineData("shift_jis", "shift_jis", "フェリー", false)]
    [InlineData("bogus", "utf-8", "Café", true)]
    [InlineData("us-ascii", "utf-8", "Café", true)]
    public void A_declared_encoding_is_used_where_it_fits(string declared, string written, string title, bool isDamaged)
    {
        var feed = FeedReader.Read(Encoding.GetEncoding(written).GetBytes($"<?xml version='1.0' encoding='{declared}'?><rss><channel><title>{title}</title></channel></rss>"));
        feed.Title.ShouldBe(title);
        feed.IsDamaged.ShouldBe(isDamaged);
        feed.Findings.Any(f => f.Code == "encoding").ShouldBe(isDamaged);
    }

    [Theory]
    [InlineData("utf-16", true, "utf-16le")]
    [InlineData("utf-16", false, "utf-16le")]
    [InlineData("utf-16BE", true, "utf-16be")]
    [InlineData("utf-16BE", false, "utf-16be")]
    [InlineData("utf-32", true, "utf-32le")]
    [InlineData("utf-32BE", false, "utf-32be")]
    [InlineData("utf-8", true, "utf-8")]
    [InlineData("IBM037", false, "cp037")]
    public void Wide_text_and_ebcdic_are_known_with_and_without_a_mark(string written, bool mark, string read)
    {
        var encoding = Encoding.GetEncoding(written);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"<?xml version='1.0' encoding='{read}'?><rss><channel><title>Cafe</title></channel></rss>")];
        var feed = FeedReader.Read(bytes);
        (feed.Title, feed.Encoding, feed.IsDamaged).ShouldBe(("Cafe", read, false));
    }

    [Theory]
    [InlineData("application/rss+xml; charset=windows-1251", "windows-1251", false)]
    [InlineData("application/xml;charset='koi8-r'", "koi8-r", false)]
    [InlineData("text/html; charset=windows-1251", "windows-1251", true)]
    public void The_header_counts_before_the_document(string type, string charset, bool isDamaged)
    {
        var bytes = Encoding.GetEncoding(charset).GetBytes("<?xml version='1.0' encoding='utf-8'?><rss><channel><title>Паром снова ходит</title></channel></rss>");
        var feed = FeedReader.Read(bytes, new HeaderFields([new HeaderField("content-type", type)]), null);
        (feed.Title, feed.Encoding, feed.IsDamaged).ShouldBe(("Паром снова ходит", charset, isDamaged));
    }

    [Theory]
    [InlineData("windows-1251", "Паром к мысу Скерри снова ходит, сообщил начальник порта. Рейсы начались утром.")]
    [InlineData("koi8-r", "Паром к мысу Скерри снова ходит, сообщил начальник порта. Рейсы начались утром.")]
    [InlineData("euc-kr", "스케리 곶으로 가는 여객선이 다시 운항한다고 항만장이 말했다. 아침에 첫 배가 떠났다.")]
    [InlineData("shift_jis", "スケリー岬へのフェリーが再び運航すると港長が述べた。朝に最初の便が出た。")]
    [InlineData("euc-jp", "スケリー岬へのフェリーが再び運航すると港長が述べた。朝に最初の便が出た。")]
    [InlineData("gb18030", "港务长说，开往该岛的渡轮重新开航，第一班船早上已经出发。")]
    [InlineData("windows-1255", "המעבורת אל האי שבה לפעול, אמר מנהל הנמל.")]
    [InlineData("windows-874", "เรือข้ามฟากกลับมาให้บริการอีกครั้ง นายท่าเรือกล่าว")]
    [InlineData("windows-1252", "Le ferry vers l’île a repris, a déclaré la capitainerie.")]
    public void An_encoding_that_is_not_stated_is_guessed(string written, string text)
    {
        var feed = FeedReader.Read(Encoding.GetEncoding(written).GetBytes($"<rss><channel><title>{text}</title></channel></rss>"));
        feed.Title.ShouldBe(text);
        feed.IsDamaged.ShouldBeTrue();
    }

    [Theory]
    [InlineData("Wed, 04 Mar 2026 05:30:00 GMT", "2026-03-04T05:30:00")]
    [InlineData("Wed, 4 Mar 26 05:30 +0100", "2026-03-04T04:30:00")]
    [InlineData("4 March 2026 00:30:00 EST", "2026-03-04T05:30:00")]
    [InlineData("Wed Mar  4 05:30:00 2026", "2026-03-04T05:30:00")]
    [InlineData("Mar 4, 2026 5:30 PM PST", "2026-03-05T01:30:00")]
    [InlineData("2026-03-04T05:30:00.123Z", "2026-03-04T05:30:00")]
    [InlineData("2026-03-04T05:30+05:30", "2026-03-04T00:00:00")]
    [InlineData("2026-03-04 05:30:00", "2026-03-04T05:30:00")]
    [InlineData("20260304T053000Z", "2026-03-04T05:30:00")]
    [InlineData("2026-03", "2026-03-01T00:00:00")]
    [InlineData("2026-063", "2026-03-04T00:00:00")]
    [InlineData("Wed, 2026/03/04 05:30:00 EDT", "2026-03-04T09:30:00")]
    [InlineData("2026년 03월 04일 14:30:00", "2026-03-04T05:30:00")]
    [InlineData("2026-03-04 오후 2:30:00", "2026-03-04T05:30:00")]
    [InlineData("Τετ, 04 Μαρ 2026 05:30:00 GMT", "2026-03-04T05:30:00")]
    [InlineData("2026-március-04T5:30+00:00", "2026-03-04T05:30:00")]
    [InlineData("mer, 04 mars 2026 05:30:00 +0000", "2026-03-04T05:30:00")]
    [InlineData("2026-02-30", null)]
    [InlineData("yesterday", null)]
    [InlineData("+00:00 4 Mar", null)]
    [InlineData("Wed, 99 Mar 2026 05:30:00 GMT", null)]
    public void Dates_are_read_however_they_are_written(string written, string? read)
    {
        var feed = FeedReader.Read(Encoding.UTF8.GetBytes($"<rss><channel><item><pubDate>{written}</pubDate></item></channel></rss>"));
        feed.Entries.Single().Published?.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(read);
    }
}
