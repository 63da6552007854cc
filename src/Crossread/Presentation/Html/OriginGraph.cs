namespace Crossread.Presentation.Html;

/// <summary>The origins and the articles that go back to them as a drawing in two columns. The table beside it says the same in words.</summary>
internal static class OriginGraph
{
    private const int RowHeight = 34;
    private const int Width = 760;
    private const int LeftEnd = 330;
    private const int RightStart = 470;
    private const int LongestLabel = 40;

    public static void Write(HtmlWriter html, StoryReport report)
    {
        var origins = report.Origins;
        var rows = Math.Max(origins.Length, report.Articles.Length);
        var height = (rows * RowHeight) + 16;
        html.Add($"<svg class=\"graph\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"Origins on the left, joined to the articles that go back to them on the right; the table below says the same\">\n");
        for (var o = 0; o < origins.Length; o++)
        {
            var y = Y(o, origins.Length, rows);
            foreach (var article in origins[o].Articles)
            {
                var target = Y(report.Articles.IndexOf(article), report.Articles.Length, rows);
                html.Add($"<path class=\"edge\" d=\"M{LeftEnd + 8} {y} C{LeftEnd + 70} {y} {RightStart - 70} {target} {RightStart - 8} {target}\"/>\n");
            }
        }

        for (var o = 0; o < origins.Length; o++)
        {
            var y = Y(o, origins.Length, rows);
            html.Add($"<circle class=\"origin\" cx=\"{LeftEnd + 4}\" cy=\"{y}\" r=\"5\"/><text class=\"origin\" x=\"{LeftEnd - 8}\" y=\"{y + 5}\" text-anchor=\"end\">{Shortened(origins[o].Origin.Name)}</text>\n");
        }

        for (var a = 0; a < report.Articles.Length; a++)
        {
            var y = Y(a, report.Articles.Length, rows);
            html.Add($"<rect class=\"article\" x=\"{RightStart - 8}\" y=\"{y - 5}\" width=\"10\" height=\"10\"/><text x=\"{RightStart + 12}\" y=\"{y + 5}\">{Shortened(report.Articles[a].Label)}</text>\n");
        }

        html.Add($"</svg>\n");
    }

    // The shorter column is spread over the height of the longer one.
    private static int Y(int row, int of, int rows) => 8 + (((row * 2) + 1) * rows * RowHeight / (of * 2));

    private static string Shortened(string label) => label.Length <= LongestLabel ? label : string.Concat(label.AsSpan(0, LongestLabel - 1), "…");
}
