using System.Collections.Immutable;
using Crossread.Articles.Pages;
using Crossread.Presentation;

namespace Crossread.Evaluation.Pages;

/// <summary>How well articles are read from pages: text, title, day and authors.</summary>
internal static class PageScorer
{
    private const string Protocol = "dev";
    private const string Tool = "score_pages.py";

    // The best of the existing tools measured on the same development pages, and what is asked. Not of the text: the model that chooses its lines has learnt on these
    // pages, and evaluation/pages.md says what it does on hosts that it has not seen.
    private static readonly ImmutableArray<(string Set, string Figure, double? Asked, string Peer)> s_asked =
    [
        ("fundus-publishers", "title-right", 0.95, "Readability.js 0.6.0: 91"),
        ("fundus-publishers", "authors-right", 0.92, "trafilatura 2.2.0: 84"),
        ("fundus-publishers", "day-right", 1.00, "trafilatura 2.2.0: 100"),
        ("htmldate", "day-right", 0.96, "htmldate 1.10.0: 96"),
        ("naeb", "day-right", 0.85, "trafilatura 2.2.0: 83"),
        ("naeb", "title-right", null, "newspaper4k 0.9.5: 81"),
        ("naeb", "authors-right", null, "Defuddle 0.19.4: 91"),
        ("trafilatura", "title-right", null, "Readability.js 0.6.0: 79"),
        ("trafilatura", "day-right", null, "htmldate 1.10.0: 86"),
        ("trafilatura", "authors-right", null, "Defuddle 0.19.4: 55"),
        ("wcxb-articles", "title-right", null, "newspaper4k 0.9.5: 92"),
        ("wcxb-articles", "day-right", null, "trafilatura 2.2.0: 94"),
        ("wcxb-articles", "authors-right", null, "Defuddle 0.19.4: 67"),
    ];

    /// <summary>Measures it on every set.</summary>
    /// <param name="data">The data.</param>
    public static IReadOnlyList<Figure> Measure(Corpus data)
    {
        var figures = new List<Figure>();
        foreach (var set in LabelledPage.Sets)
        {
            var pages = LabelledPage.Read(data, set).ToList();
            var read = pages.AsParallel().AsOrdered().Select(p => ArticleExtractor.Read(p.Html, p.Id, p.Address)).ToList();
            var lines = read.Select(PageJson.Write).ToList();
            var predictions = data.Write($"pages/{set}.jsonl", lines);
            var score = new PageScore();
            for (var i = 0; i < pages.Count; i++)
                score.Add(pages[i], read[i].Article.Text, read[i].Article.Title, read[i].Published is { } time ? PublicationText.WriteAsWritten(time) : null, read[i].Article.Authors);
            var arguments = ImmutableArray.Create(data.Path(LabelledPage.File(set)), predictions, "--bootstrap", "0");
            void Add(string name, double value, string path, bool measured = true)
            {
                if (!measured)
                    return;
                var (_, _, asked, peer) = s_asked.FirstOrDefault(a => a.Set == set && a.Figure == name);
                figures.Add(new Figure(set, name, value)
                {
                    Protocol = name.StartsWith("text", StringComparison.Ordinal) || name.StartsWith("pieces", StringComparison.Ordinal) ? "dev, learnt on: see pages.md" : Protocol,
                    Target = asked,
                    Peer = peer ?? "",
                    Words = asked is null ? "" : $"{name.Replace('-', ' ')} of pages, {set}",
                    Agreement = new Agreement(Tool, arguments, path),
                });
            }

            Add("text-f1", score.TextF1, "text.f1", score.Texts > 0);
            Add("text-precision", score.Precision, "text.precision", score.Texts > 0);
            Add("text-recall", score.Recall, "text.recall", score.Texts > 0);
            Add("pieces-f1", score.PiecesF1, "segments.f1", score.HasPieces);
            Add("title-right", score.TitleShare, "title.normalised", score.Titles > 0);
            Add("day-right", score.DayShare, "date.accuracy", score.Days > 0);
            Add("authors-right", score.AuthorShare, "authors.same_set", score.Authors > 0);
        }

        return figures;
    }
}
