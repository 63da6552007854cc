using System.Text.Json;
using Crossread.Language;
using Crossread.Language.Tagging;
using Crossread.Presentation;
using Crossread.Stories;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Presentation;

public sealed class LineTests
{
    [Fact]
    public void An_annotation_counts_code_points_and_names_kinds_in_lower_case()
    {
        using var document = JsonDocument.Parse(AnalysisJson.WriteAnnotation(HaldenFerry.Herald));
        var root = document.RootElement;
        root.GetProperty("id").GetString().ShouldBe("herald-1");
        root.TryGetProperty("tokens", out _).ShouldBeFalse();
        var attribution = root.GetProperty("attributions")[0];
        attribution.GetProperty("kind").GetString().ShouldBe("direct");
        attribution.GetProperty("stance").GetString().ShouldBe("denies");
        attribution.GetProperty("speaker").GetString().ShouldBe("Maria Lopez");
        attribution.GetProperty("nested_in").ValueKind.ShouldBe(JsonValueKind.Null);
        WordsAt(attribution.GetProperty("source")[0]).ShouldBe("Harbour master Maria Lopez");
        var second = root.GetProperty("attributions")[1];
        second.GetProperty("nested_in").GetInt32().ShouldBe(0);
        second.GetProperty("chain")[0].GetString().ShouldBe("Coastal News Agency");
        root.GetProperty("names")[0].GetProperty("type").GetString().ShouldBe("PER");
        root.GetProperty("times")[0].GetProperty("type").GetString().ShouldBe("DATE");
        WordsAt(root.GetProperty("sentences")[root.GetProperty("sentences").GetArrayLength() - 1]).ShouldEndWith(".");
    }

    [Fact]
    public void Tokens_come_with_tags_and_lemmas_when_asked_for()
    {
        // The sentences as the engine finds them: those of the story made by hand leave words out.
        var analysis = HaldenFerry.Herald with { Language = new TextAnalyzer().Analyze(new SourceText(HaldenFerry.HeraldText)) };
        using var document = JsonDocument.Parse(AnalysisJson.WriteAnnotationWithTokens(analysis, new Tagger().Tag(analysis.Language)));
        var root = document.RootElement;
        WordsAt(root.GetProperty("tokens")[0]).ShouldBe("Harbour");
        var said = root.GetProperty("tokens").EnumerateArray().Index().First(t => WordsAt(t.Item) == "said").Index;
        root.GetProperty("tags")[said].GetString().ShouldBe("VERB");
        root.GetProperty("lemmas")[said].GetString().ShouldBe("say");
        root.GetProperty("tags").GetArrayLength().ShouldBe(root.GetProperty("tokens").GetArrayLength());
        root.GetProperty("lemmas").GetArrayLength().ShouldBe(root.GetProperty("tokens").GetArrayLength());
    }

    [Fact]
    public void A_pronoun_comes_with_the_person_it_stands_for_when_trees_are_asked_for()
    {
        const string text = "Maria Lopez met Oskar Lind. She thanked him.";
        var article = HaldenFerry.Herald.Article with { Text = text };
        var read = new TextAnalyzer().Analyze(new SourceText(text));
        var analysis = HaldenFerry.Herald with { Article = article, Language = read, LeftOut = [], Credits = [], Statements = [] };
        using var document = JsonDocument.Parse(AnalysisJson.WriteAnnotationWithTrees(analysis));
        document.RootElement.GetProperty("references").GetRawText().ShouldBe("""[{"span":[28,31],"name":"Maria Lopez"},{"span":[40,43],"name":"Oskar Lind"}]""");
    }

    [Fact]
    public void A_membership_is_a_line_with_its_reasons() =>
        MembershipJson.Write(new Membership("b", "a", null, ["shares the names Lopez & Halden"]))
            .ShouldBe("""{"id":"b","story":"a","copy_of":null,"because":["shares the names Lopez & Halden"]}""");

    [Fact]
    public void A_comparison_shows_words_beside_every_span()
    {
        using var document = JsonDocument.Parse(ComparisonJson.Write(HaldenFerry.Comparison));
        var root = document.RootElement;
        var texts = root.GetProperty("articles").EnumerateArray().ToDictionary(a => a.GetProperty("id").GetString()!, a => CodePoints(a.GetProperty("text").GetString()!), StringComparer.Ordinal);
        var seen = 0;
        foreach (var claim in root.GetProperty("claims").EnumerateArray().Concat(root.GetProperty("told_by_one").EnumerateArray()))
        {
            foreach (var piece in claim.GetProperty("tellings").EnumerateArray().Concat(claim.GetProperty("differences").EnumerateArray().SelectMany(d => d.GetProperty("sides").EnumerateArray())))
            {
                var span = piece.GetProperty("span");
                string.Concat(texts[piece.GetProperty("article").GetString()!][span[0].GetInt32()..span[1].GetInt32()]).ShouldBe(piece.GetProperty("words").GetString());
                seen++;
            }
        }

        seen.ShouldBe(9);
        root.GetProperty("claims")[1].GetProperty("differences")[0].GetProperty("words").GetProperty("herald-1").GetString().ShouldBe("Sixteen people");
        root.GetProperty("claims")[1].GetProperty("origin_count").GetProperty("at_most").GetInt32().ShouldBe(2);
        root.GetProperty("noise")[0].GetProperty("kind").GetString().ShouldBe("related-link");
        root.GetProperty("statements").GetArrayLength().ShouldBe(4);
        root.GetProperty("coverage")[1].GetProperty("state").GetString().ShouldBe("partly-told");
        root.GetProperty("wording")[0].GetProperty("terms").GetProperty("post-1")[0].GetProperty("words").GetString().ShouldBe("The harbour master");
    }

    private static string WordsAt(JsonElement span) =>
        string.Concat(CodePoints(HaldenFerry.HeraldText)[span[0].GetInt32()..span[1].GetInt32()]);

    private static string[] CodePoints(string text) => [.. text.EnumerateRunes().Select(r => r.ToString())];
}
