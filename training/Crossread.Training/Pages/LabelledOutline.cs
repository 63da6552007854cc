using System.Security.Cryptography;
using System.Text;
using Crossread.Articles.Pages;
using Crossread.Evaluation.Pages;
using Crossread.Language.Models;

namespace Crossread.Training.Pages;

/// <summary>A page with references, its lines measured and labelled.</summary>
/// <param name="Gold">The page, without its markup.</param>
/// <param name="Page">Its lines.</param>
/// <param name="Values">Numbers of <see cref="BlockFeatures.Labels"/>, line after line.</param>
/// <param name="Labels">Of each line, the share of its words that are the article's.</param>
/// <param name="Weights">How much each line counts; 0 where nothing is known of it.</param>
internal sealed record LabelledOutline(LabelledPage Gold, PageOutline Page, float[] Values, float[] Labels, float[] Weights)
{
    /// <summary>Into how many shares the hosts are cut.</summary>
    public const int Folds = 5;

    /// <summary>Its share, by a hash of its host: pages of a host are never apart.</summary>
    public int Fold => SHA256.HashData(Encoding.UTF8.GetBytes(Gold.Host))[0] % Folds;

    /// <summary>Reads and measures a page.</summary>
    public static LabelledOutline Of(LabelledPage gold)
    {
        using var parsed = ParsedPage.Parse(gold.Html);
        var statements = new PageStatements(parsed.Document, new ElementWords());
        var page = PageOutline.Of(parsed.Document.Body!, new ElementWords());
        var hints = ArticleExtractor.Hints(statements, PageTitle.Read(statements, PageOutlet.SiteName(statements)));
        var (labels, weights) = BlockLabels.Of(page, gold);
        return new LabelledOutline(gold with { Html = "" }, page, BlockFeatures.Measure(page, hints), labels, weights);
    }

    /// <summary>The lines that a model chooses.</summary>
    public bool[] Chosen(RegressionTrees model)
    {
        var width = BlockFeatures.Labels.Length;
        var scores = new double[Labels.Length];
        for (var b = 0; b < scores.Length; b++)
            scores[b] = BlockModel.Score(model, Values.AsSpan(b * width, width));
        return MainText.Chosen(Page, scores);
    }

    /// <summary>The text of some lines.</summary>
    public string Text(Func<int, bool> kept) =>
        string.Join('\n', Enumerable.Range(0, Labels.Length).Where(kept).Select(b => Page.Blocks[b].Words(Page.Text).ToString()));
}
