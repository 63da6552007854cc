using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Crossread.Language.Tagging;
using Crossread.Language.Text;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests;

public sealed class EnginePropertyTests
{
    private static readonly string[] _pieces =
    [
        "Maria Lopez", "said", " ", "  ", "\n", "\n\n", "\r\n", ".", ",", "?", "!", "...", "…", "\"", "“", "”", "‘", "’", "'", "``", "''", "«", "»", "„", "(", ")", "[", "]", "-", "—", ":", ";", "Mr.", "J.",
        "U.S.", "a.m.", "the", "The", "Ministry of Health", "in Oslo", "on Monday", "May 23-24", "three years ago", "1,000", "2024-05-23", "9:30", "$", "%", "https://example.org/a", "@x", "#y", "😀",
        "\uD83D", "\uDE00", "\u00AD", "\u200B", "\u0301", "\u0000", "\uFFFF", "中文", "عرب", "İ", "ı", "ß", "every", "second", "half", "of", "and", "President", "bin", "al-Assad", "don't", "’90s", "\t", "\u2028", ":-)", "gonna", "co-", "555-0123", "b/c", "a.doc",
    ];

    private static readonly Tagger _tagger = new();

    private static readonly Config _config = Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(20221220, 31);

    private static Gen<string> Texts() => Gen.OneOf(
        Gen.Choose(0, 60).SelectMany(n => Gen.ArrayOf(Gen.Elements(_pieces), n)).Select(string.Concat),
        Gen.Choose(0, 40).SelectMany(n => Gen.ArrayOf(Gen.Elements(_pieces), n)).Select(parts => string.Join(' ', parts)),
        Gen.Choose(0, 200).SelectMany(n => Gen.ArrayOf(Gen.Choose(0, 0xFFFF).Select(c => (char)c), n)).Select(chars => new string(chars)));

    [Fact]
    public void Tokens_cover_every_visible_character_in_order_and_all_else_lies_inside() =>
        Prop.ForAll(Texts().ToArbitrary(), text => Holds(text, Engine.Analyze(text, new DateOnly(2024, 2, 29)))).Check(_config);

    [Fact]
    public void Left_out_stretches_hold_no_sentence_name_or_time() =>
        Prop.ForAll(Texts().ToArbitrary(), Gen.Choose(0, 100).Two().ToArbitrary(), (text, ends) =>
        {
            var start = Math.Min(ends.Item1, text.Length);
            var leftOut = new TextSpan(start, Math.Min(text.Length, start + ends.Item2));
            if (!leftOut.Of(text).Any(Spaces.IsVisible))
                return;
            var analyzed = Engine.Analyzer.Analyze(new SourceText(text) { LeftOut = [leftOut] });
            analyzed.Sentences.ShouldAllBe(s => !s.Span.Overlaps(leftOut));
            analyzed.LeftOutSentences.ShouldAllBe(s => s.Span.Overlaps(leftOut));
            // Every token belongs to one sentence, there or here.
            analyzed.Sentences.Concat(analyzed.LeftOutSentences).Sum(s => s.EndToken - s.FirstToken).ShouldBe(analyzed.Tokens.Length);
            analyzed.Names.ShouldAllBe(n => !n.Span.Overlaps(leftOut));
            analyzed.Times.ShouldAllBe(t => !t.Span.Overlaps(leftOut));
        }).Check(_config);

    [Fact]
    public void The_culture_changes_nothing()
    {
        var texts = Texts().Sample(200, 40).ToList();
        texts.Add("IN ISTANBUL ON FRIDAY, İLHAN IŞIK SAID IT IS FINE. Minister Ilhan Isik visited Iran in April.");
        var before = texts.Select(t => Print(Engine.Analyze(t, new DateOnly(2024, 2, 29)))).ToList();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            var engine = new TextAnalyzer();
            texts.Select(t => Print(engine.Analyze(new SourceText(t) { Published = new DateOnly(2024, 2, 29) }))).ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("7")]
    [InlineData(".")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("A.")]
    [InlineData("-")]
    [InlineData("a-")]
    [InlineData("@a")]
    [InlineData("a.b")]
    [InlineData("http://")]
    [InlineData("\u00AD")]
    [InlineData("😀\u200D")]
    [InlineData("\uD83D")]
    [InlineData("Maria Lopez of ")]
    [InlineData("A of the ")]
    [InlineData("Lopez, ")]
    [InlineData("President ")]
    [InlineData("on May 23 and ")]
    [InlineData("Ministry of ")]
    [InlineData("twenty-")]
    [InlineData("bin al ")]
    [InlineData("Mr. ")]
    [InlineData("chair of the ")]
    public void Text_of_any_pattern_is_read_in_linear_time(string pattern)
    {
        // Sixteen times the text; quadratic work would take 256 times as long, every time. A busy machine may disturb one measurement, not five.
        var (small, large) = (Time(pattern, 2_048), Time(pattern, 32_768));
        for (var again = 0; again < 4 && large >= 90 * Math.Max(small, 4.0); again++)
            (small, large) = (Time(pattern, 2_048), Time(pattern, 32_768));
        large.ShouldBeLessThan(90 * Math.Max(small, 4.0));
    }

    [Fact]
    public void Texts_are_read_alike_alone_and_side_by_side()
    {
        var texts = Texts().Sample(60, 60).ToList();
        var alone = texts.Select(t => Print(Engine.Analyze(t))).ToList();
        var together = texts.AsParallel().AsOrdered().Select(t => Print(Engine.Analyze(t))).ToList();
        together.ShouldBe(alone);
    }

    [Fact]
    public void A_cancelled_reading_stops() =>
        Should.Throw<OperationCanceledException>(() => Engine.Analyzer.Analyze(new SourceText("A text."), new CancellationToken(canceled: true)));

    /// <summary>Milliseconds, the better of two runs.</summary>
    private static double Time(string pattern, int length)
    {
        var text = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length + 1))[..length];
        var best = double.MaxValue;
        for (var run = 0; run < 2; run++)
        {
            var watch = Stopwatch.StartNew();
            Engine.Analyze(text, new DateOnly(2024, 2, 29));
            best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
        }

        return best;
    }

    private static string Print(AnalyzedText a) =>
        string.Join(' ', a.Tokens) + string.Join(' ', a.Sentences) + string.Join(' ', a.Names) + string.Join(' ', a.Entities.Select(e => e.Name + e.Type + e.Gender + e.Key + string.Join('/', e.Roles)))
        + string.Join(' ', a.Times) + string.Join(' ', a.Quotations) + string.Join(' ', a.Paragraphs);

    private static void Holds(string text, AnalyzedText a)
    {
        var end = 0;
        foreach (var token in a.Tokens)
        {
            token.Span.IsEmpty.ShouldBeFalse();
            token.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
            text[end..token.Span.Start].Any(Spaces.IsVisible).ShouldBeFalse();
            end = token.Span.End;
        }

        text[end..].Any(Spaces.IsVisible).ShouldBeFalse();
        var word = 0;
        for (var token = 0; token < a.Tokens.Length; token++)
        {
            var at = a.Tokens[token].Span.Start;
            for (; word < a.SyntacticWords.Length && a.SyntacticWords[word].Token == token; word++)
            {
                a.SyntacticWords[word].Span.Start.ShouldBe(at);
                a.SyntacticWords[word].Span.IsEmpty.ShouldBeFalse();
                at = a.SyntacticWords[word].Span.End;
            }

            at.ShouldBe(a.Tokens[token].Span.End);
        }

        word.ShouldBe(a.SyntacticWords.Length);
        _tagger.Tag(a).Length.ShouldBe(a.SyntacticWords.Length);
        InOrder(a.Paragraphs);
        InOrder([.. a.Sentences.Select(s => s.Span)]);
        InOrder([.. a.Names.Select(n => n.Span)]);
        InOrder([.. a.Times.Select(t => t.Span)]);
        foreach (var sentence in a.Sentences)
        {
            sentence.Span.ShouldBe(new TextSpan(a.Tokens[sentence.FirstToken].Span.Start, a.Tokens[sentence.EndToken - 1].Span.End));
            a.Paragraphs[sentence.Paragraph].Contains(sentence.Span).ShouldBeTrue();
        }

        // Without left-out stretches every token belongs to a sentence.
        a.Sentences.Sum(s => s.EndToken - s.FirstToken).ShouldBe(a.Tokens.Length);
        foreach (var name in a.Names)
        {
            a.Sentences.ShouldContain(s => s.Span.Contains(name.Span));
            a.Entities[name.Entity].ShouldNotBeNull();
        }

        foreach (var time in a.Times)
            a.Sentences.ShouldContain(s => s.Span.Contains(time.Span));
        foreach (var quotation in a.Quotations)
        {
            quotation.Outer.Contains(quotation.Inner).ShouldBeTrue();
            quotation.Outer.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
    }

    private static void InOrder(ImmutableArray<TextSpan> spans)
    {
        for (var i = 0; i < spans.Length; i++)
        {
            spans[i].IsEmpty.ShouldBeFalse();
            if (i > 0)
                spans[i].Start.ShouldBeGreaterThanOrEqualTo(spans[i - 1].End);
        }
    }
}
