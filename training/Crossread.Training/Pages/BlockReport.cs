using System.Globalization;
using System.Text;
using Crossread.Evaluation.Pages;
using Crossread.Language.Models;

namespace Crossread.Training.Pages;

/// <summary>What models of lines reach on hosts they have not learnt from.</summary>
internal static class BlockReport
{
    private const int Worst = 20;

    /// <summary>The report, as Markdown.</summary>
    /// <param name="pages">The labelled pages.</param>
    /// <param name="fit">Learns a model.</param>
    public static string Of(IReadOnlyList<LabelledOutline> pages, Func<IEnumerable<LabelledOutline>, RegressionTrees> fit)
    {
        var chosen = new Dictionary<LabelledOutline, bool[]>(ReferenceEqualityComparer.Instance);
        for (var fold = 0; fold < LabelledOutline.Folds; fold++)
        {
            var model = fit(pages.Where(p => p.Fold != fold));
            foreach (var page in pages.Where(p => p.Fold == fold))
                chosen.Add(page, page.Chosen(model));
        }

        var report = new StringBuilder();
        report.Append("# Pages: what the figures of the text are worth\n\n"
            + "The model that ships was learnt on these development pages, so its figures in [RESULTS.md](RESULTS.md) flatter. Here every page is read by a model that has not learnt\n"
            + "from any page of its host (five shares of the hosts). *Right labels* is what the lines of the pages allow: a line is kept where at least half of it is in the reference. Options of\n"
            + "the learning were chosen on these figures and so flatter them a little. Written by\n"
            + "`dotnet run -c Release --project training/Crossread.Training -- page-blocks --data ../shared/data --report evaluation/pages.md`.\n\n"
            + "| set | pages | text F1 | precision | recall | pieces F1 | right labels: text F1 |\n|---|---:|---:|---:|---:|---:|---:|\n");
        foreach (var set in LabelledPage.Sets.Where(s => pages.Any(p => p.Gold.Set == s)))
        {
            var (crossed, ideal) = (new PageScore(), new PageScore());
            var own = pages.Where(p => p.Gold.Set == set).ToList();
            foreach (var page in own)
            {
                crossed.Add(page.Gold, page.Text(b => chosen[page][b]), null, null, []);
                ideal.Add(page.Gold, page.Text(b => page.Labels[b] >= 0.5), null, null, []);
            }

            string Share(bool measured, double value) => measured ? value.ToString("0.000", CultureInfo.InvariantCulture) : "";
            var texts = crossed.Texts > 0;
            report.Append(CultureInfo.InvariantCulture, $"| `{set}` | {own.Count} | {Share(texts, crossed.TextF1)} | {Share(texts, crossed.Precision)} | {Share(texts, crossed.Recall)} | {Share(crossed.HasPieces, crossed.PiecesF1)} | {Share(texts, ideal.TextF1)} |\n");
        }

        report.Append("\n## The worst pages\n\n| set | host | F1 | surplus | missing |\n|---|---|---:|---:|---:|\n");
        foreach (var (page, text) in pages.Where(p => p.Gold.Text is not null).Select(p => (Page: p, Text: Shingles.Compare(p.Gold.Text, p.Text(b => chosen[p][b])))).OrderBy(p => F1(p.Text)).ThenBy(p => p.Page.Gold.Id, StringComparer.Ordinal).Take(Worst))
            report.Append(CultureInfo.InvariantCulture, $"| `{page.Gold.Set}` | {page.Gold.Host} | {F1(text):0.000} | {text.Surplus:0.000} | {text.Missing:0.000} |\n");
        return report.ToString();
    }

    private static double F1((double Common, double Surplus, double Missing) text) =>
        text.Common == 0 ? 0 : 2 * text.Common / ((2 * text.Common) + text.Surplus + text.Missing);
}
