using System.Text;
using Crossread.Articles.Pages;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class PageDecoderTests
{
    private const string German = "<p>Die Fähre über den Fluß fährt heute nicht; die Gäste übernachten in der Schule, sagte Bürgermeisterin Änne Möller.</p>";
    private const string Russian = "<p>Паром сегодня не ходит, сказала мэр города Анна Берг. Пассажиры ночуют в школе.</p>";
    private const string Japanese = "<p>フェリーは今日運航しません。乗客は学校の体育館で一夜を過ごしたと市長は話しました。</p>";
    private const string Chinese = "<p>渡轮今天停航，四百名乘客在学校的体育馆里过夜，市长在码头上对本报说。</p>";
    private const string Korean = "<p>페리는 오늘 운항하지 않으며 승객들은 학교 체육관에서 밤을 보냈다고 시장이 말했다.</p>";

    static PageDecoderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData(German, "windows-1252", "text/html; charset=iso-8859-1", "windows-1252", EncodingEvidence.Header)]
    [InlineData(Russian, "windows-1251", "text/html; charset=windows-1251", "windows-1251", EncodingEvidence.Header)]
    [InlineData(Russian, "koi8-r", "text/html; charset=\"KOI8-R\"", "koi8-r", EncodingEvidence.Header)]
    [InlineData(Chinese, "gb2312", "text/html;charset=gb2312", "gb18030", EncodingEvidence.Header)]
    [InlineData(German, "utf-8", "text/html; charset=utf-8", "utf-8", EncodingEvidence.Header)]
    [InlineData(German, "utf-8", null, "utf-8", EncodingEvidence.Bytes)]
    [InlineData(German, "utf-8", "text/html; charset=iso-8859-1", "utf-8", EncodingEvidence.Bytes)]
    [InlineData(German, "windows-1252", "text/html; charset=utf-8", "windows-1252", EncodingEvidence.Bytes)]
    [InlineData("<meta charset=windows-1251>" + Russian, "windows-1251", null, "windows-1251", EncodingEvidence.Declaration)]
    [InlineData("<meta http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>" + Japanese, "shift_jis", null, "shift_jis", EncodingEvidence.Declaration)]
    [InlineData("<?xml version='1.0' encoding='EUC-KR'?>" + Korean, "euc-kr", null, "ks_c_5601-1987", EncodingEvidence.Declaration)]
    [InlineData(German, "windows-1252", null, "windows-1252", EncodingEvidence.Bytes)]
    [InlineData(Russian, "windows-1251", null, "windows-1251", EncodingEvidence.Bytes)]
    [InlineData(Russian, "koi8-r", null, "koi8-r", EncodingEvidence.Bytes)]
    [InlineData(Japanese, "shift_jis", null, "shift_jis", EncodingEvidence.Bytes)]
    [InlineData(Japanese, "euc-jp", null, "euc-jp", EncodingEvidence.Bytes)]
    [InlineData(Chinese, "gb18030", null, "gb18030", EncodingEvidence.Bytes)]
    [InlineData(Korean, "euc-kr", null, "ks_c_5601-1987", EncodingEvidence.Bytes)]
    public void A_page_is_read_by_header_declaration_or_bytes(string text, string written, string? contentType, string name, EncodingEvidence evidence)
    {
        var decoded = PageDecoder.Decode(Encoding.GetEncoding(written).GetBytes(text), contentType);
        decoded.Text.ShouldBe(text);
        decoded.Encoding.ShouldBe(name);
        decoded.Evidence.ShouldBe(evidence);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_mark_is_believed_before_the_header(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var decoded = PageDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(German)], "text/html; charset=windows-1251");
        decoded.Text.ShouldBe(German);
        decoded.Evidence.ShouldBe(EncodingEvidence.Mark);
    }

    [Fact]
    public void A_label_that_the_bytes_belie_is_said() =>
        PageDecoder.Decode(Encoding.UTF8.GetBytes(German), "text/html; charset=iso-8859-1").Findings.ShouldHaveSingleItem().Code.ShouldBe("encoding");

    [Fact]
    public void Any_bytes_are_read() =>
        Check.One(Config.QuickThrowOnFailure.WithReplay(5, 11), Prop.ForAll<byte[]>(bytes => PageDecoder.Decode(bytes ?? []).Text.ShouldNotBeNull()));
}
