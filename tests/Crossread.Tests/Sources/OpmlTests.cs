using System.Text;
using Crossread.Sources.Opml;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Sources;

public sealed class OpmlTests
{
    private static readonly OutlineList s_list = new("Islands & sounds",
    [
        new Outline("Papers", null, null, null, null,
        [
            new Outline("Skerry \"Sound\" <daily>", "https://skerry.example/feed?a=1&b=2", "https://skerry.example/", "rss", "en", []),
            new Outline("Broch", "https://broch.example/atom", null, "rss", null, []),
        ]),
        new Outline("Ferry times\n", "https://ferry.example/rss", null, "rss", null, []),
    ], []);

    [Fact]
    public void What_is_written_is_read_again()
    {
        var text = OpmlWriter.Write(s_list);
        text.ShouldNotContain("\r");
        var read = OpmlReader.Read(Encoding.UTF8.GetBytes(text));
        read.Title.ShouldBe(s_list.Title);
        read.Findings.ShouldBeEmpty();
        read.Feeds.Select(f => (f.Text, f.Feed, f.Page, f.Kind, f.Language)).ShouldBe(s_list.Feeds.Select(f => (f.Text.Trim(), f.Feed, f.Page, f.Kind, f.Language)));
        read.Outlines[0].Outlines.Length.ShouldBe(2);
        OpmlWriter.Write(read).ShouldBe(text.Replace("Ferry times&#xA;", "Ferry times", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_are_read_however_they_are_written()
    {
        var read = OpmlReader.Read("<OPML><body><outline TITLE='A & B' xmlurl='https://a.example/'><outline type=rss url=https://b.example/></outline><outline text='x' xmlUrl='javascript:x'/></body>"u8);
        read.Feeds.Select(f => (f.Text, f.Feed)).ShouldBe([("A & B", "https://a.example/"), ("https://b.example/", "https://b.example/")]);
        OpmlReader.Read("<html/>"u8).Findings.Single().Code.ShouldBe("not-opml");
    }

    [Fact]
    public void Characters_that_xml_lacks_are_left_out_when_writing() =>
        OpmlReader.Read(Encoding.UTF8.GetBytes(OpmlWriter.Write(new OutlineList("a\0b\uD800c", [], [])))).Title.ShouldBe("ab\uFFFDc");
}
