using Crossread.Articles;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class ChainTests
{
    [Theory]
    [InlineData("Kerr told Reuters that the dam was safe.", "Kerr > Reuters")]
    [InlineData("Kerr, speaking to Reuters, said the dam was safe.", "Kerr > Reuters")]
    [InlineData("In an interview with the Orle Times, Kerr said the dam was safe.", "Kerr > the Orle Times")]
    [InlineData("Kerr said through his lawyer that the dam was safe.", "Kerr > his lawyer")]
    [InlineData("Kerr told reporters that the dam was safe.", "Kerr")]
    [InlineData("“The dam is safe,” Kerr wrote on Telegram.", "Kerr")]
    public void Who_is_told_passes_it_on(string text, string expected) => Chain(text, "safe").ShouldBe(expected);

    [Theory]
    [InlineData("Orle Times", 0)]
    [InlineData("Harbour Post", 1)]
    public void That_the_article_s_own_outlet_passes_it_on_is_understood(string outlet, int hops) =>
        new ArticleAnalyzer().Analyze(new Article { Id = "a", Outlet = outlet, Text = "Kerr told the Orle Times that the dam was safe." }).Statements.Single().Chain.Length.ShouldBe(hops);

    [Theory]
    [InlineData("The newspaper quoted Kerr as saying that the dam was safe.", "Kerr > The newspaper")]
    [InlineData("Kerr was quoted by the newspaper as saying that the dam was safe.", "Kerr > the newspaper")]
    [InlineData("The dam was safe, Kerr was quoted as saying by the newspaper.", "Kerr > the newspaper")]
    [InlineData("The dam is safe, as Orlepress reports with reference to the water board.", "the water board > Orlepress")]
    [InlineData("The dam is safe, the agency reported, citing the water board.", "the water board > the agency")]
    [InlineData("The agency, citing the water board, reported that the dam was safe.", "the water board > The agency")]
    [InlineData("The dam is safe, Kerr said, the agency reported, citing the water board.", "Kerr > the water board > the agency")]
    [InlineData("According to the newspaper, Kerr said the dam was safe.", "Kerr > the newspaper")]
    [InlineData("Kerr said the dam was safe, citing the water board.", "Kerr")]
    [InlineData("The agency noted that both were referring to studies of safe dams.", "The agency")]
    public void Whom_an_outlet_retells_is_the_speaker(string text, string expected) => Chain(text, "safe").ShouldBe(expected);

    [Theory]
    [InlineData("Moss said that Kerr had told her the dam was safe.", "Kerr > Moss")]
    [InlineData("Moss told Reuters that Kerr had said the dam was safe.", "Kerr > Moss > Reuters")]
    [InlineData("Moss said Kerr denied that the dam was safe.", "Kerr > Moss")]
    public void A_statement_in_another_came_through_its_speaker(string text, string expected)
    {
        var statements = MarkedStatements.Read(text);
        Chain(text, "safe").ShouldBe(expected);
        var inner = statements.Single(s => s.NestedIn is not null);
        statements[inner.NestedIn!.Value].Content.ShouldContain(c => c.Contains(inner.Extent));
    }

    [Theory]
    [InlineData("“Kerr told me that the dam was safe,” Moss said.", "Kerr > Moss")]
    [InlineData("Ida Moss met Robert Kerr. “He said the dam was safe,” Moss wrote.", "Robert Kerr > Ida Moss")]
    [InlineData("“We heard a lot. The board denies that the dam is safe,” Moss told Reuters.", "board > Moss > Reuters")]
    public void A_statement_of_another_in_a_quotation_came_through_who_is_quoted(string text, string expected)
    {
        var statements = MarkedStatements.Read(text);
        var inner = statements.Single(s => s.NestedIn is not null);
        string.Join(" > ", inner.Chain.Select(h => h.Name).Prepend(inner.Speaker.Name)).ShouldBe(expected);
        statements[inner.NestedIn!.Value].Content.ShouldContain(c => c.Contains(inner.Extent));
    }

    [Theory]
    [InlineData("“I said the dam was safe,” Moss said.")]
    [InlineData("“People say that the dam is safe,” Moss said.")]
    [InlineData("“The reports say the dam is safe,” Moss said.")]
    [InlineData("“Kerr never said that the dam was safe,” Moss said.")]
    public void What_the_quoted_say_of_themselves_or_of_nobody_is_their_own(string text) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("Moss said the dam was safe and that Kerr could have said so.")]
    [InlineData("Moss said the plan that Kerr announced was safe.")]
    [InlineData("Moss said Kerr had to say that the dam was safe.")]
    public void What_is_not_plainly_said_in_another_statement_is_none(string text) =>
        MarkedStatements.Read(text).ShouldAllBe(s => s.NestedIn == null);

    [Theory]
    [InlineData("ORLE, May 24 (Reuters) — Kerr said the dam was safe.", "Kerr > Reuters")]
    [InlineData("Kerr said the dam was safe.\nSource: Reuters", "Kerr > Reuters")]
    [InlineData("Kerr said the dam was safe, the newspaper reported.\nSource: Reuters", "Kerr > the newspaper")]
    public void A_credit_is_the_last_hop_where_no_other_outlet_is_named(string text, string expected) => Chain(text, "safe").ShouldBe(expected);

    [Fact]
    public void A_statement_in_another_lies_within_its_content()
    {
        for (var seed = 0; seed < 60; seed++)
            LiesWithin(seed);
    }

    private static void LiesWithin(int seed)
    {
        string[] pieces = ["Kerr ", "said ", "that ", "Moss ", "told ", "the agency ", "“it is safe,” ", "according to ", "citing ", "quoted ", "as saying ", ", ", ". ", "he ", "denied ", "reports ", "the dam was safe ", "\n"];
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, 40).Select(_ => pieces[random.Next(pieces.Length)]));
        var statements = MarkedStatements.Read(text);
        foreach (var statement in statements.Where(s => s.NestedIn is not null))
            statements[statement.NestedIn!.Value].Content.ShouldContain(c => c.Contains(statement.Extent));
    }

    private static string Chain(string text, string words)
    {
        var statement = new ArticleAnalyzer().Analyze(new Article { Id = "test", Text = text }).Statements
            .Where(s => s.Content.Any(c => c.Of(text).Contains(words, StringComparison.Ordinal))).MinBy(s => s.Content.Sum(c => c.Length)).ShouldNotBeNull();
        return string.Join(" > ", statement.Source.Take(1).Concat(statement.Chain.Select(h => h.Words)).Select(s => s.Of(text)));
    }
}
