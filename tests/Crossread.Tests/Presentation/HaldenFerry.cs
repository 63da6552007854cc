using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language;
using Crossread.Language.Names;
using Crossread.Language.Text;
using Crossread.Language.Times;
using Crossread.Language.Tokens;
using Crossread.Origins;
using Crossread.Reuse;
using Crossread.Statements;

namespace Crossread.Tests.Presentation;

/// <summary>A story put together by hand, so that what presents it is tested apart from what reads it.</summary>
internal static class HaldenFerry
{
    public const string PostText =
        "Ferry runs aground off Halden\nThe harbour master Maria Lopez said that 14 people were hurt. \u201CThe ferry was not overloaded, and we will publish the list,\u201D she said.\nRead more: Storms on the coast";

    public const string HeraldText =
        "Harbour master Maria Lopez said on Tuesday: \u201CThe ferry was not overloaded.\u201D\nSixteen people were hurt, Coastal News Agency reports \U0001F6A2. Two cows swam ashore <b>& lived</b>.";

    public static ArticleAnalysis Post { get; } = Read(
        new Article
        {
            Id = "post-1",
            Text = PostText,
            Title = "Ferry runs aground off Halden",
            Outlet = "Halden Post",
            Published = new PublicationTime(new DateTimeOffset(2031, 3, 4, 9, 30, 0, TimeSpan.Zero), TimePrecision.Instant, "field published"),
            Authors = ["Ann Weir"],
            Language = "en",
            Address = "https://post.example/ferry?a=1&b=2",
            Findings = [new Finding("bad-time", "an example", new TextSpan(0, 5))],
        },
        [
            Statement(PostText, ["The harbour master Maria Lopez"], ["said"], ["that 14 people were hurt"], StatementKind.Indirect, Stance.Asserts),
            Statement(PostText, ["she"], ["said"], ["\u201CThe ferry was not overloaded, and we will publish the list,\u201D"], StatementKind.Direct, Stance.Denies),
        ],
        leftOut: "Read more: Storms on the coast");

    public static ArticleAnalysis Herald { get; } = Read(
        new Article
        {
            Id = "herald-1",
            Text = HeraldText,
            Outlet = "The Herald",
            Published = new PublicationTime(new DateTimeOffset(2031, 3, 4, 0, 0, 0, TimeSpan.Zero), TimePrecision.Day, "field published"),
        },
        [
            Statement(HeraldText, ["Harbour master Maria Lopez"], ["said"], ["\u201CThe ferry was not overloaded.\u201D"], StatementKind.Direct, Stance.Denies),
            Statement(HeraldText, ["Coastal News Agency"], ["reports"], ["Sixteen people were hurt"], StatementKind.Indirect, Stance.Asserts) with
            {
                Chain = [new Hop("Coastal News Agency", Of(HeraldText, "Coastal News Agency"))],
                NestedIn = 0,
            },
        ],
        leftOut: null);

    public static StoryComparison Comparison { get; } = Compare();

    public static TextSpan Of(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return start >= 0 ? new TextSpan(start, start + words.Length) : throw new ArgumentException($"'{words}' is not in the text.", nameof(words));
    }

    private static Statement Statement(string text, string[] source, string[] cue, string[] content, StatementKind kind, Stance stance) => new()
    {
        Source = [.. source.Select(s => Of(text, s))],
        Cue = [.. cue.Select(s => Of(text, s))],
        Content = [.. content.Select(s => Of(text, s))],
        Kind = kind,
        Type = StatementType.Speech,
        Speaker = source[0] == "Coastal News Agency"
            ? new Speaker("Coastal News Agency", SpeakerType.Media, "coastal news agency", null, null)
            : new Speaker("Maria Lopez", SpeakerType.Person, "maria lopez", "harbour master", "the harbour"),
        Chain = [],
        Stance = stance,
        Certainty = Certainty.Reported,
        Occasion = [],
        Confidence = 0.9,
    };

    private static ArticleAnalysis Read(Article article, ImmutableArray<Statement> statements, string? leftOut)
    {
        var language = new TextAnalyzer().Analyze(new SourceText(article.Text));
        var name = article.Text.IndexOf("Maria Lopez", StringComparison.Ordinal);
        return new ArticleAnalysis
        {
            Article = article,
            LeftOut = leftOut is null ? [] : [new LeftOut(Of(article.Text, leftOut), LeftOutKind.RelatedLink, "begins with 'Read more:'")],
            Credits = article.Id == "herald-1" ? [new Credit("Coastal News Agency", Of(article.Text, "Coastal News Agency"), CreditKind.Text)] : [],
            Language = language with
            {
                Names = [new NameMention(new TextSpan(name, name + 11), NameType.Person, 0)],
                Entities = [new Entity("Maria Lopez", NameType.Person, Gender.Feminine, ["harbour master"], "maria lopez")],
                Times = article.Id == "herald-1" ? [new TimeExpression(Of(article.Text, "Tuesday"), TimeType.Date, "2031-03-04")] : [],
                Sentences = [new Sentence(new TextSpan(0, 5), 0, 1, 0, true), .. language.Sentences.Skip(1)],
            },
            Statements = statements,
            EngineVersion = "0.1.0",
        };
    }

    private static StoryComparison Compare()
    {
        var lopez = new Origin("Maria Lopez", OriginKind.Person, ["post-1", "herald-1"], null, [Side("post-1", "Maria Lopez"), Side("herald-1", "Maria Lopez")]);
        var agency = new Origin("Coastal News Agency", OriginKind.Dispatch, ["herald-1"], "Coastal News Agency", [Side("herald-1", "Coastal News Agency")]);
        var join = new OriginJoin(JoinEvidence.SameSpeaker, Side("post-1", "Maria Lopez"), Side("herald-1", "Maria Lopez"), "both name Maria Lopez");
        var claims = ImmutableArray.Create(
            new Claim(
                "c01",
                ClaimKind.Statement,
                "The ferry was not overloaded",
                [Telling("post-1", "The ferry was not overloaded, and we will publish the list", 1), Telling("herald-1", "The ferry was not overloaded", 0)],
                [new Difference(DifferenceKind.Cut, [Side("post-1", "and we will publish the list"), Side("herald-1", "The ferry was not overloaded")], "left out: \u201Cand we will publish the list\u201D")],
                new OriginCount(1, 1, [lopez], [join])),
            new Claim(
                "c02",
                ClaimKind.Figure,
                "14 people were hurt",
                [Telling("post-1", "14 people were hurt", 0), Telling("herald-1", "Sixteen people were hurt", 1)],
                [new Difference(DifferenceKind.Number, [Side("post-1", "14 people"), Side("herald-1", "Sixteen people")], string.Empty)],
                new OriginCount(1, 2, [lopez with { Articles = ["post-1"], Words = [Side("post-1", "Maria Lopez")] }, agency], [])));
        var alone = ImmutableArray.Create(new Claim(
            "c03",
            ClaimKind.Event,
            "Two cows swam ashore <b>& lived</b>",
            [Telling("herald-1", "Two cows swam ashore <b>& lived</b>", null)],
            [],
            new OriginCount(1, 1, [new Origin("the newsroom of The Herald", OriginKind.OwnReporting, ["herald-1"], null, [])], [])));
        return new StoryComparison
        {
            Story = "post-1",
            Articles = [Post, Herald],
            Claims = claims,
            ToldByOne = alone,
            Passages =
            [
                new Passage(
                    "post-1", Of(PostText, "The ferry was not overloaded"), "herald-1", Of(HeraldText, "The ferry was not overloaded"), PassageKind.Verbatim, 1),
            ],
            Wordings = [new Wording("Maria Lopez", [Side("post-1", "The harbour master"), Side("herald-1", "Harbour master")])],
            Coverage =
            [
                new Coverage("c01", "post-1", CoverageState.Told, string.Empty), new Coverage("c01", "herald-1", CoverageState.PartlyTold, string.Empty),
                new Coverage("c02", "post-1", CoverageState.Told, string.Empty), new Coverage("c02", "herald-1", CoverageState.Told, string.Empty),
                new Coverage("c03", "post-1", CoverageState.NotTold, string.Empty), new Coverage("c03", "herald-1", CoverageState.Told, string.Empty),
            ],
            Origins = new OriginCount(1, 3, [lopez, agency], [join]),
            EngineVersion = "0.1.0",
        };
    }

    private static DifferenceSide Side(string article, string words) => new(article, Of(TextOf(article), words), words);

    private static Telling Telling(string article, string words, int? statement) =>
        new(article, Of(TextOf(article), words), words, statement, statement is null ? Certainty.Stated : Certainty.Reported);

    private static string TextOf(string article) => article == "post-1" ? PostText : HeraldText;
}
