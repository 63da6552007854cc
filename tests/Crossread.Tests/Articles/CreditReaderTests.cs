using Crossread.Articles;
using Crossread.Language;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles;

public sealed class CreditReaderTests
{
    private static readonly Boilerplate Boilerplate = new();
    private static readonly TextAnalyzer Language = new();
    private static readonly CreditReader Stage = new();

    [Theory]
    [InlineData("BRACKHAVEN, Sept 2 (AP) — A crane fell on Tuesday.", "Dateline The Associated Press")]
    [InlineData("BRACKHAVEN, September 2. /TASS/. A crane fell on Tuesday.", "Dateline TASS")]
    [InlineData("BRACKHAVEN (NPA) – A crane fell on Tuesday.", "Dateline NPA")]
    [InlineData("By our staff and NPA\nA crane fell on Tuesday.", "Dateline NPA")]
    [InlineData("By Anna Berg, Reuters\nA crane fell on Tuesday.", "Dateline Reuters")]
    [InlineData("A crane fell on Tuesday.\nSource: korrespondent", "Line Korrespondent")]
    [InlineData("A crane fell on Tuesday.\nSource: https://www.bbc.com/news/crane", "Line BBC")]
    [InlineData("A crane fell on Tuesday.\nSource: Harbour Watch", "Line Harbour Watch")]
    [InlineData("This article was first published by The Sarrin Courier.\nA crane fell on Tuesday.", "Line The Sarrin Courier")]
    [InlineData("A crane fell on Tuesday, TASS reports.", "Text TASS")]
    [InlineData("A crane fell on Tuesday, according to Reuters.", "Text Reuters")]
    [InlineData("A crane fell, the port told the BBC.", "Text BBC")]
    [InlineData("The BBC earlier reported that a crane fell.", "Text BBC")]
    [InlineData("A crane fell on Tuesday, a Sputnik correspondent reported.", "Text Sputnik")]
    [InlineData("A crane fell, the port said in an interview with Fox News.", "Text Fox News")]
    [InlineData("The Washington Post first reported the fall of the crane.", "Text The Washington Post")]
    [InlineData("A crane fell, the port told the state news agency Xinhua.", "Text Xinhua News Agency")]
    [InlineData("A crane fell, the port told the Lakeland Herald.", "Text Lakeland Herald")]
    [InlineData("A crane fell, as Radio Corvin had reported on Monday.", "Text Radio Corvin")]
    [InlineData("A crane fell, the Norwick Press Agency said.", "Text Norwick Press Agency")]
    [InlineData("The New York Times reported the fall. The Times obtained a letter.", "Text The New York Times, Text The New York Times")]
    public void A_credit_is_read_with_the_words_that_give_it(string text, string expected) => Credits(text).ShouldBe(expected);

    [Theory]
    [InlineData("A crane fell on Tuesday, the president's press service said.")]
    [InlineData("A crane fell on Tuesday, the port told NATO and the UN.")]
    [InlineData("Sputnik was the first satellite.")]
    [InlineData("Slate reports a good year. The roof is slate.", "Text Slate")]
    [InlineData("The Sun was hot on Tuesday.")]
    [InlineData("The BBC will cut 200 posts, its chairman said.")]
    [InlineData("Times were hard, she said.")]
    public void An_outlet_that_is_only_named_is_no_credit(string text, string expected = "") => Credits(text).ShouldBe(expected);

    [Fact]
    public void The_outlet_itself_is_no_credit() => Credits("A crane fell, the port told the Lakeland Herald.", "Lakeland Herald").ShouldBeEmpty();

    [Fact]
    public void The_words_of_a_credit_are_those_that_name_it()
    {
        const string Text = "MOSCOW (AP) — A crane fell, the port told the BBC.\nSource: korrespondent";
        Read(Text, null).Select(c => c.Words.Of(Text)).ShouldBe(["AP", "BBC", "korrespondent"]);
    }

    private static string Credits(string text, string? outlet = null) => string.Join(", ", Read(text, outlet).Select(c => $"{c.Kind} {c.Name}"));

    private static IEnumerable<Credit> Read(string text, string? outlet)
    {
        var article = PlainTextReader.Read(text) with { Outlet = outlet };
        var leftOut = Boilerplate.Find(article);
        return Stage.Read(article, Language.Analyze(new SourceText(text) { LeftOut = [.. leftOut.Select(l => l.Span)] }), leftOut);
    }
}
