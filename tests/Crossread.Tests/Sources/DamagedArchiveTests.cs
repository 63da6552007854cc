using Crossread.Sources.Warc;
using Shouldly;
using Xunit;
using static Crossread.Tests.Sources.Archives;

namespace Crossread.Tests.Sources;

public sealed class DamagedArchiveTests
{
    private static readonly string[] s_all = ["http://a.example/1", "http://a.example/2", "http://a.example/3"];

    [Fact]
    public void What_stands_between_two_members_is_passed_over_with_a_finding()
    {
        var members = Three();
        byte[] archive = [.. members[0], .. new byte[100], .. Bytes("<p>no member</p>\x1F\x8B\b nor this"), .. members[1], .. members[2]];
        Addresses(archive).ShouldBe(s_all);
        Read(archive).Findings.ShouldBe(["no-record"]);
    }

    [Fact]
    public void After_a_damaged_member_the_next_is_read()
    {
        var members = Three();
        for (var i = 0; i < 40; i++)
            members[1][(members[1].Length / 2) + i] ^= 0x5A;
        var (records, _) = Read([.. members.SelectMany(m => m)]);
        records.Select(r => r.Record.Address).ShouldBe(s_all);
        records[1].Record.Findings.ShouldContain(f => f.Code == "member-damaged");
        records[2].Payload.Sha256.ShouldBe(Sha256(Bytes(Page)));
    }

    [Fact]
    public void A_member_whose_checksum_does_not_fit_is_told()
    {
        var members = Three();
        members[0][^6] ^= 1;
        var (records, _) = Read([.. members.SelectMany(m => m)]);
        records.Select(r => r.Record.Address).ShouldBe(s_all);
        records[0].Record.Findings.ShouldContain(f => f.Code == "member-damaged");
    }

    [Fact]
    public void An_archive_that_ends_inside_a_member_gives_all_before_and_a_part()
    {
        var members = Three();
        var (records, _) = Read([.. members[0], .. members[1][..3000]]);
        records.Select(r => r.Record.Address).ShouldBe(s_all[..2]);
        records[1].Record.Findings.ShouldContain(f => f.Code == "member-cut");
    }

    [Theory]
    [InlineData("99999999")]
    [InlineData("600")]
    [InlineData("many")]
    [InlineData("-3")]
    public void A_length_that_swallows_another_record_is_not_believed(string length)
    {
        var first = System.Text.Encoding.Latin1.GetString(Response("http://a.example/1"));
        first = System.Text.RegularExpressions.Regex.Replace(first, "Content-Length: [0-9]+", "Content-Length: " + length, System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        byte[] plain = [.. Bytes(first), .. Response("http://a.example/2"), .. Response("http://a.example/3")];
        Addresses(plain).ShouldBe(s_all);
        Read(plain).Records[0].Payload.Sha256.ShouldBe(Sha256(Bytes(Page)));
        Addresses([.. Gzip(Bytes(first)), .. Three()[1], .. Three()[2]]).ShouldBe(s_all);
    }

    [Fact]
    public void A_page_that_quotes_a_record_is_one_record()
    {
        var quoting = "one\r\n\r\n" + System.Text.Encoding.Latin1.GetString(Response("http://quoted.example/")) + "two";
        byte[] plain = [.. Response("http://a.example/1", quoting), .. Response("http://a.example/2")];
        Addresses(plain).ShouldBe(s_all[..2]);
        Read(plain).Records[0].Payload.Sha256.ShouldBe(Sha256(Bytes(quoting)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\r\n\r\n\r\n\r\n\n\n")]
    public void Too_few_and_too_many_line_ends_after_a_record_do_no_harm(string between)
    {
        byte[] plain = [.. Response("http://a.example/1")[..^4], .. Bytes(between), .. Response("http://a.example/2")];
        Addresses(plain).ShouldBe(s_all[..2]);
    }

    [Fact]
    public void A_member_that_holds_too_much_for_its_length_is_given_up_and_the_next_is_read()
    {
        var bomb = Gzip([.. Bytes("WARC/1.0\r\nWARC-Type: resource\r\nContent-Length: 8000000\r\n\r\n"), .. new byte[8_000_000]]);
        var (records, _) = Read([.. bomb, .. Three()[0]], new WarcOptions { LongestMember = 1 << 20 });
        records.Select(r => r.Record.Type).ShouldBe(["resource", "response"]);
        records[0].Record.Findings.ShouldContain(f => f.Code == "member-too-large");
        records[0].Payload.Length.ShouldBeLessThan(2 << 20);
    }

    [Fact]
    public void A_payload_that_grows_too_long_is_cut()
    {
        var bomb = Gzip(Gzip(new byte[8_000_000]));
        var (records, _) = Read(Response("http://a.example/1", "Content-Encoding: gzip, gzip\r\n", bomb), new WarcOptions { LongestPayload = 1 << 20 });
        records[0].Payload.Length.ShouldBe(1 << 20);
        records[0].Record.Findings.ShouldContain(f => f.Code == "payload-too-long");
    }

    [Fact]
    public void A_body_that_cannot_be_decoded_to_its_end_is_kept_as_far_as_it_goes()
    {
        var body = Gzip(Bytes(Long()))[..2000];
        var (record, payload) = Read(Response("http://a.example/1", "Content-Encoding: gzip\r\n", body)).Records.Single();
        payload.Length.ShouldBeGreaterThan(500);
        record.Findings.ShouldContain(f => f.Code == "coding-damaged");
    }

    [Fact]
    public void A_chunk_without_its_size_is_told_and_what_follows_is_kept()
    {
        var (record, payload) = Read(Response("http://a.example/1", "Transfer-Encoding: chunked\r\n", Bytes("3\r\nabc\r\nand then nothing more of that"))).Records.Single();
        record.Findings.ShouldContain(f => f.Code == "chunk-damaged");
        payload.Length.ShouldBeGreaterThan(20);
    }

    public static TheoryData<string, byte[]> NoArchives => new()
    {
        { "nothing", [] },
        { "a page", Bytes(Page) },
        { "a packed page", Gzip(Bytes(Page)) },
        { "zeros", new byte[100_000] },
        { "line ends", Bytes(new string('\n', 100_000)) },
        { "a line without end", Bytes(new string('W', 300_000)) },
        { "a head without end", Bytes("WARC/1.0\r\n" + string.Concat(Enumerable.Repeat("A: b\r\n", 50_000))) },
        { "heads of members", Bytes(string.Concat(Enumerable.Repeat("\x1F\x8B\b\0\0\0\0\0\0\0", 5_000))) },
    };

    [Theory]
    [MemberData(nameof(NoArchives))]
    public void What_is_no_archive_gives_no_record(string what, byte[] bytes) => Read(bytes).Records.ShouldBeEmpty(what);
}
