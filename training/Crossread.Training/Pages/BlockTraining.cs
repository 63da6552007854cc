using Crossread.Articles.Pages;
using Crossread.Evaluation;
using Crossread.Evaluation.Pages;
using Crossread.Language.Models;
using Crossread.Training.Boosting;

namespace Crossread.Training.Pages;

/// <summary>Learns which lines of a page are the article's.</summary>
internal static class BlockTraining
{
    private const string About = "# Trees of which lines of a page are the article's (Crossread.Articles.Pages.BlockModel), learnt from the development parts of six sets of labelled pages by\n"
        + "# `dotnet run -c Release --project training/Crossread.Training -- page-blocks --data ../shared/data --output lexicons/en/pages/block-trees.tsv`.\n"
        + "# References: Scrapinghub's article extraction benchmark (MIT), article-extraction-dataset (Apache-2.0), fundus-evaluation and fundus (MIT), trafilatura (Apache-2.0),\n"
        + "# WCXB (CC BY 4.0, Murrough Foley 2026). No page's text is part of this. MIT.\n";

    private static readonly BoostingOptions s_options = new() { Trees = 240, Depth = 5, Rate = 0.07, Penalty = 6, LeastHessian = 8, Sampled = 0.5, Asked = 0.3 };

    /// <summary>Learns from all pages and writes the table; writes what models reach that have not learnt from the hosts they read.</summary>
    /// <param name="folder">The labelled data.</param>
    /// <param name="output">The table to write; null for none.</param>
    /// <param name="report">The report to write; null for none.</param>
    public static void Run(string folder, string? output, string? report)
    {
        var data = new Corpus(folder, Path.GetTempPath(), EvaluationExtent.Full);
        var pages = LabelledPage.Sets.Where(s => s != "htmldate").SelectMany(s => LabelledPage.Read(data, s)).AsParallel().AsOrdered().Select(LabelledOutline.Of).ToList();
        Console.Error.WriteLine($"{pages.Count} pages, {pages.Sum(p => p.Page.Blocks.Length)} lines");
        if (output is not null)
            TrainedTable.Write(output, About, data, Fit(pages).ToTable(), text => RegressionTrees.Parse(output, BlockFeatures.Labels, text));
        if (report is not null)
            File.WriteAllText(report, BlockReport.Of(pages, Fit));
    }

    private static RegressionTrees Fit(IEnumerable<LabelledOutline> pages)
    {
        var width = BlockFeatures.Labels.Length;
        var used = pages.Select(p => (Page: p, Lines: Enumerable.Range(0, p.Labels.Length).Where(b => p.Weights[b] > 0).ToArray())).ToList();
        var count = used.Sum(u => u.Lines.Length);
        var rows = new BoostingRows(new float[count * width], width, new float[count], new float[count]);
        var at = 0;
        foreach (var (page, lines) in used)
        {
            foreach (var b in lines)
            {
                page.Values.AsSpan(b * width, width).CopyTo(rows.Values.AsSpan(at * width, width));
                (rows.Labels[at], rows.Weights[at]) = (page.Labels[b], page.Weights[b]);
                at++;
            }
        }

        var (roots, nodes) = BoostedTrees.Fit(rows, s_options, new int[width], 0);
        return new RegressionTrees(BlockFeatures.Labels, roots, nodes);
    }
}
