using Crossread.Language.Parsing;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Parsing;

public sealed class DependencyParserTests
{
    // word<head:relation
    [Theory]
    [InlineData("Maria Lopez said the factory will close in May.", "Maria<said:nsubj said<:root close<said:ccomp factory<close:nsubj will<close:aux May<close:obl")]
    [InlineData("\"We don't know,\" the minister said.", "said<:root know<said:ccomp minister<said:nsubj n't<know:advmod")]
    [InlineData("The old bridge was repaired by the city's engineers.", "bridge<repaired:nsubj:pass old<bridge:amod was<repaired:aux:pass engineers<repaired:obl:agent city<engineers:nmod:poss")]
    public void Trees_of_plain_sentences_come_out_right(string text, string expected)
    {
        var analyzed = Engine.Analyze(text);
        var found = analyzed.Trees;
        string Form(int word) => analyzed.SyntacticWords[word].Span.Of(text);
        var arcs = Enumerable.Range(0, found.Heads.Length).Select(w => $"{Form(w)}<{(found.Heads[w] < 0 ? "" : Form(found.Heads[w]))}:{found.Relations[w]}").ToList();
        foreach (var arc in expected.Split(' '))
            arcs.Contains(arc, StringComparer.Ordinal).ShouldBeTrue($"{arc} in {string.Join(' ', arcs)}");
    }

    [Fact]
    public void Tags_are_universal_parts_of_speech()
    {
        var analyzed = Engine.Analyze("She quickly sold three paintings.");
        analyzed.Trees.Tags.ShouldBe(["PRON", "ADV", "VERB", "NUM", "NOUN", "PUNCT"]);
    }

    [Fact]
    public void Names_of_any_text_stand_in_order_and_apart() => Prop.ForAll<string>(text =>
    {
        // Capitals make names.
        var written = string.Join(' ', (text ?? "").Split(' ').Select(w => w.Length > 1 ? char.ToUpperInvariant(w[0]) + w[1..] : w));
        var found = Engine.Analyze(written);
        for (var i = 0; i < found.Names.Length; i++)
        {
            found.Names[i].Span.Length.ShouldBeGreaterThan(0);
            found.Names[i].Entity.ShouldBeInRange(0, found.Entities.Length - 1);
            if (i > 0)
                found.Names[i].Span.Start.ShouldBeGreaterThanOrEqualTo(found.Names[i - 1].Span.End);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_sentence_of_any_text_is_one_tree() => Prop.ForAll<string>(text =>
    {
        var analyzed = Engine.Analyze(text ?? "");
        var found = analyzed.Trees;
        found.Heads.Length.ShouldBe(analyzed.SyntacticWords.Length);
        foreach (var sentence in analyzed.Sentences)
        {
            var own = Enumerable.Range(0, found.Heads.Length).Where(w => analyzed.SyntacticWords[w].Token >= sentence.FirstToken && analyzed.SyntacticWords[w].Token < sentence.EndToken).ToList();
            SpanningTree.IsTree([.. own.Select(w => found.Heads[w] < 0 ? -1 : found.Heads[w] - own[0])]).ShouldBeTrue();
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Text_without_words_has_no_trees() => Engine.Analyze(" \n ").Trees.Heads.ShouldBeEmpty();
}
