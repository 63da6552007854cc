using Crossread.Articles.Pages;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles.Pages;

public sealed class StructuredReaderTests
{
    [Theory]
    [InlineData("{\"headline\":\"Ferries\",\"b\":[1,2]}")]
    [InlineData("/* made by hand */ {\"headline\":\"Ferries\",}")]
    [InlineData("{\"headline\":\"Ferries\" \"b\":\"no comma\"}")]
    [InlineData("{\"b\":\"a line\nbreak\", \"headline\":\"Ferries\"}")]
    [InlineData("{\"headline\":\"Ferries\",\"b\":{\"c\":[1,2")]
    [InlineData("<!-- {\"headline\":\"Ferries\"} -->")]
    [InlineData("[{\"headline\":\"Ferries\"}]")]
    [InlineData("{\"headline\":\"\\u0046erries\"}")]
    public void Data_that_a_strict_reader_refuses_is_read(string text)
    {
        var values = StructuredReader.Read(text);
        var value = values[0].Items.IsEmpty ? values[0] : values[0].Items[0];
        value.Text("headline").ShouldBe("Ferries");
    }

    [Fact]
    public void Deep_data_is_read_up_to_a_depth() => StructuredReader.Read(new string('[', 100_000)).Length.ShouldBe(1);

    [Fact]
    public void Any_text_is_read()
    {
        string[] pieces = ["{", "}", "[", "]", "\"", "\\", "\\u12", ":", ",", "a", "/*", "*/", " ", "null", "\uD800"];
        var texts = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithReplay(3, 7), Prop.ForAll(texts, text => StructuredReader.Read(text).IsDefault.ShouldBeFalse()));
    }
}
