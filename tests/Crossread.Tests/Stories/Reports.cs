using System.Globalization;
using Crossread.Articles;

namespace Crossread.Tests.Stories;

/// <summary>Invented reports of three invented events; two of them look alike.</summary>
internal static class Reports
{
    private static readonly ArticleAnalyzer s_analyzer = new();

    public static ArticleAnalysis BridgePost { get; } = Read(
        "bridge-post",
        "Footbridge in Tarnby gives way, nine hurt",
        """
        A footbridge over the Orla canal in Tarnby gave way on Tuesday evening and threw nine people into the water.
        Fire chief Ingrid Solberg said the nine were pulled out within twenty minutes and taken to Saint Mark hospital.
        The bridge was built in 1968. The town had closed one of its stairs for repairs in March.
        Mayor Pavel Drozd promised an inquiry and ordered the other canal bridges to be inspected.
        """);

    public static ArticleAnalysis BridgeHerald { get; } = Read(
        "bridge-herald",
        "Nine in hospital after Tarnby canal bridge collapse",
        """
        Nine people were taken to Saint Mark hospital after a footbridge in Tarnby collapsed into the Orla canal on Tuesday.
        Rescuers led by Ingrid Solberg brought everyone ashore, some of them with broken legs.
        Mayor Pavel Drozd said inspectors would look at every bridge in the town. The collapsed one dates from 1968.
        """);

    public static ArticleAnalysis LookAlike { get; } = Read(
        "crossing-echo",
        "Footbridge in Velmo collapses under wedding guests",
        """
        A footbridge over the river Senn in Velmo collapsed on Saturday while wedding guests were crossing it, and four of them were hurt.
        Police captain Tomas Arvid said the wooden bridge had carried more than sixty people at once.
        The couple, Lena and Karel Novy, were not on it. The village council closed the path along the Senn.
        """);

    public static ArticleAnalysis Strike { get; } = Read(
        "strike-post",
        "Drivers of Kestrel Lines stop work over rosters",
        """
        Bus drivers of Kestrel Lines stopped work at dawn on Thursday over the new winter rosters, leaving 40,000 commuters without a ride.
        Union secretary Amina Farouk said talks with the company would go on only once the rosters were withdrawn.
        Kestrel Lines called the walkout unlawful and said it would go to the labour court in Ruden.
        """);

    public static ArticleAnalysis[] All { get; } = [BridgePost, LookAlike, Strike, BridgeHerald];

    public static ArticleAnalysis Read(string id, string? title, string text, int? day = null) => s_analyzer.Analyze(new Article
    {
        Id = id,
        Title = title,
        Text = text,
        Published = day is { } d
            ? new PublicationTime(DateTimeOffset.Parse("2031-05-01T00:00:00Z", CultureInfo.InvariantCulture).AddDays(d), TimePrecision.Day, "a test")
            : null,
    });
}
