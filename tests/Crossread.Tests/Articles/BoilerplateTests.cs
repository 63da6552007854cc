using System.Collections.Immutable;
using Crossread.Articles;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Articles;

public sealed class BoilerplateTests
{
    private static readonly Boilerplate Stage = new();

    [Theory]
    [InlineData("Read more: The port that feeds a country", LeftOutKind.RelatedLink)]
    [InlineData("READ ALSO: Ten ports you did not know", LeftOutKind.RelatedLink)]
    [InlineData("Read More | The port that feeds a country", LeftOutKind.RelatedLink)]
    [InlineData("Related: The port that feeds a country", LeftOutKind.RelatedLink)]
    [InlineData("RELATED ARTICLES", LeftOutKind.RelatedLink)]
    [InlineData("See also: How ferries are built", LeftOutKind.RelatedLink)]
    [InlineData("Click here to read the full report", LeftOutKind.RelatedLink)]
    [InlineData("This article was first published by The Sarrin Courier.", LeftOutKind.RelatedLink)]
    [InlineData("Subscribe to The Morning Courier, our daily newsletter", LeftOutKind.Subscription)]
    [InlineData("Sign up for our newsletter", LeftOutKind.Subscription)]
    [InlineData("Follow us on Twitter and Facebook", LeftOutKind.Subscription)]
    [InlineData("Follow Anna Berg on Twitter @annaberg.", LeftOutKind.Subscription)]
    [InlineData("Tevel Gazette on Telegram and WhatsApp. Subscribe to our channels", LeftOutKind.Subscription)]
    [InlineData("Join our WhatsApp channel", LeftOutKind.Subscription)]
    [InlineData("Share this article", LeftOutKind.Subscription)]
    [InlineData("ADVERTISEMENT", LeftOutKind.Subscription)]
    [InlineData("© 2024 The Sarrin Courier. All rights reserved.", LeftOutKind.Subscription)]
    [InlineData("We use cookies to make this site better.", LeftOutKind.Subscription)]
    [InlineData("I am Corin Vey, an independent writer and commentator for The Undertow. I write about power.", LeftOutKind.AuthorNote)]
    [InlineData("Anna Berg is a reporter at the Lakeland Herald, covering work.", LeftOutKind.AuthorNote)]
    [InlineData("Jon Moe contributed to this report.", LeftOutKind.AuthorNote)]
    [InlineData("(Reporting by Anna Berg; Editing by Jon Moe)", LeftOutKind.AuthorNote)]
    [InlineData("The views expressed here are the author's own.", LeftOutKind.AuthorNote)]
    [InlineData("Source: NPA", LeftOutKind.SourceLine)]
    [InlineData("Sources: NPA, Radio Corvin", LeftOutKind.SourceLine)]
    [InlineData("Published: 23 May 2024", LeftOutKind.DateLine)]
    [InlineData("Anna Berg and Jon Moe, The Associated Press", LeftOutKind.DateLine)]
    [InlineData("With files from The Canadian Press", LeftOutKind.AuthorNote)]
    [InlineData("Harbour researcher Jon Moe in Ottern contributed to this report.", LeftOutKind.AuthorNote)]
    [InlineData("Email: aberg@sarrincourier.example | Twitter: aberg", LeftOutKind.AuthorNote)]
    [InlineData("Story continues below advertisement", LeftOutKind.Subscription)]
    [InlineData("Read the rest of the story here.", LeftOutKind.RelatedLink)]
    [InlineData("Details", LeftOutKind.SectionLabel)]
    [InlineData("What we know so far", LeftOutKind.SectionLabel)]
    [InlineData("Background:", LeftOutKind.SectionLabel)]
    [InlineData("Photo: Sten Fjell", LeftOutKind.Caption)]
    [InlineData("Sten Fjell via Getty Images", LeftOutKind.Caption)]
    public void A_line_that_is_no_part_of_the_report_is_left_out(string line, LeftOutKind kind)
    {
        var text = "Ferries stop\nThe ferries stopped on Thursday, the port said.\n" + line + "\nThey will sail again on Friday.";
        var found = Find(text).ShouldHaveSingleItem();
        found.Span.Of(text).ShouldBe(line);
        found.Kind.ShouldBe(kind);
        found.Reason.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("Ferries arrive in Brackhaven")]
    [InlineData("Cooperation at sea")]
    [InlineData("Related charges were dropped on Monday, the court said.")]
    [InlineData("Sources said the ferries would sail on Friday.")]
    [InlineData("Share prices of the port's owner fell by a tenth.")]
    [InlineData("The photo showed two men on the pier.")]
    [InlineData("Details of the talks were not made public.")]
    [InlineData("Background checks will be made, the minister said.")]
    [InlineData("Following the talks, the ferries sailed.")]
    [InlineData("Anna Berg, who works at the port, said she had seen it.")]
    [InlineData("\"I am a writer for nobody,\" said Corin Vey.")]
    [InlineData("Subscribers of the ferry line were told on Monday.")]
    [InlineData("Watchers on the pier saw the smoke.")]
    [InlineData("Published figures put the loss at 4 million crowns.")]
    [InlineData("More than 300 people waited on the pier.")]
    [InlineData("Analysis of the bolts will take a month, he said.")]
    [InlineData("With a report from the auditor in hand, the minister went to parliament.")]
    [InlineData("First published in 1962, the book was never forgotten in Brackhaven.")]
    [InlineData("Story after story tells of the crane, she said.")]
    [InlineData("Anna Berg, the head of the port")]
    public void A_line_of_the_report_is_kept(string line) =>
        Find("Ferries stop\nThe ferries stopped on Thursday, the port said.\n" + line + "\nThey will sail again on Friday.").ShouldBeEmpty();

    [Theory]
    [InlineData("[BRACKHAVEN, Velmora, Sept 2 (NPA) –] A crane fell.")]
    [InlineData("[MOSCOW, December 19. /TASS/.] A crane fell.")]
    [InlineData("[(CNN)] A crane fell.")]
    [InlineData("[(CNN) —] A crane fell.")]
    [InlineData("[Washington (AFP) –] A crane fell.")]
    [InlineData("[KANSAS CITY, Mo. —] A crane fell.")]
    [InlineData("[WASHINGTON --] A crane fell.")]
    [InlineData("NATO allies met – and a crane fell.")]
    [InlineData("A crane fell (see below) – and broke.")]
    [InlineData("The crane – a big one – fell.")]
    public void A_dateline_is_left_out(string marked) => CheckInside(marked);

    [Theory]
    [InlineData("The ferries stopped. They will sail on Friday. [Follow Anna Berg on Twitter @annaberg.]")]
    [InlineData("The ferries stopped [(Read more: The port that feeds a country)] and will sail on Friday.")]
    [InlineData("The ferries stopped. [(Reporting by Anna Berg; Editing by Jon Moe)]")]
    [InlineData("The ferries stopped (again) and will sail on Friday.")]
    public void A_bracket_or_last_sentence_of_a_paragraph_can_be_left_out(string marked) => CheckInside(marked);

    [Fact]
    public void A_related_headline_at_the_end_is_left_out_with_the_lines_below_it()
    {
        const string Text = "Ferries stop\nThe ferries stopped on Thursday, the port said.\nGovernor of Tolm opens new school\nTevel Gazette on Telegram. Subscribe to our channels\nSource: NPA";
        Find(Text).Select(l => (l.Span.Of(Text), l.Kind)).ShouldBe([
            ("Governor of Tolm opens new school", LeftOutKind.RelatedLink),
            ("Tevel Gazette on Telegram. Subscribe to our channels", LeftOutKind.Subscription),
            ("Source: NPA", LeftOutKind.SourceLine)]);
    }

    [Fact]
    public void Headlines_below_a_bare_label_are_links_until_the_report_goes_on()
    {
        const string Text = "Ferries stop\nThe ferries stopped on Thursday.\nRead also:\nGovernor of Tolm opens new school\nWettest October on record in Lakeland\nThey will sail again on Friday.";
        Find(Text).Select(l => l.Span.Of(Text)).ShouldBe(["Read also:", "Governor of Tolm opens new school", "Wettest October on record in Lakeland"]);
    }

    [Fact]
    public void A_title_line_is_part_of_the_report_even_where_it_looks_like_a_link() =>
        Find("Analysis: why the ferries stopped\nThe ferries stopped on Thursday.").ShouldBeEmpty();

    [Fact]
    public void A_text_that_is_only_a_date_is_read() => Find("April 4, 1949").ShouldBeEmpty();

    [Fact]
    public void Everything_below_the_words_about_the_author_is_left_out()
    {
        const string Text = "The ferries stopped on Thursday.\nAbout the author\nAnna Berg lives in Ottern.\nShe has two cats.";
        Find(Text).ShouldHaveSingleItem().Span.Of(Text).ShouldBe("About the author\nAnna Berg lives in Ottern.\nShe has two cats.");
    }

    [Fact]
    public void Any_text_is_read_and_stretches_are_ordered_without_overlaps()
    {
        string[] pieces = ["Read more: ", "\n", "(", ")", "[", "\uD800", "By Anna Berg", "2024-05-23", " ", ". ", "Source: ", "MOSCOW (AP) — ", "Details", "\r", "Follow us on X", "“", "The ferries stopped"];
        var texts = Gen.Elements(pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();
        Check.One(Config.QuickThrowOnFailure.WithReplay(7, 11), Prop.ForAll(texts, text =>
        {
            var found = Find(text);
            for (var i = 0; i < found.Length; i++)
            {
                found[i].Span.End.ShouldBeLessThanOrEqualTo(text.Length);
                found[i].Span.IsEmpty.ShouldBeFalse();
                if (i > 0)
                    found[i].Span.Start.ShouldBeGreaterThanOrEqualTo(found[i - 1].Span.End);
            }
        }));
    }

    [Fact]
    public void A_very_long_text_without_a_break_is_read()
    {
        Find(new string('a', 10_000_000)).ShouldBeEmpty();
        Find(new string('(', 1_000_000)).ShouldBeEmpty();
    }

    private static ImmutableArray<LeftOut> Find(string text) => Stage.Find(PlainTextReader.Read(text));

    private static void CheckInside(string marked)
    {
        var open = marked.IndexOf('[', StringComparison.Ordinal);
        var text = marked.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        string[] expected = open < 0 ? [] : [marked[(open + 1)..marked.IndexOf(']', StringComparison.Ordinal)]];
        Find(text).Select(l => l.Span.Of(text)).ShouldBe(expected);
    }
}
