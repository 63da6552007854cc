using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>Who signs a page's article: the persons it names as authors; where it names none, the body that signs it.</summary>
internal static class PageAuthors
{
    private const int MostLinked = 6;
    private const int LinesAroundText = 6;
    private const int LongestName = 40;

    private static readonly string[] s_meta = ["author", "article:author", "article:author_name", "dc.creator", "dcterms.creator", "parsely-author", "sailthru.author", "byl", "byline", "citation_author", "rbauthors", "article.author", "shareaholic:article_author_name", "cxenseparse:author", "dc.author"];

    // What stands before the names of those who wrote or edited it, at the end of an article.
    private static readonly string[] s_closing = ["责编", "责任编辑", "编辑", "记者", "作者", "撰文", "text:", "autor:", "author:", "von:", "redaktion:", "tekst:", "texto:"];

    /// <summary>Reads them, in order; empty where nobody signs.</summary>
    /// <param name="statements">What the page states.</param>
    /// <param name="page">Its lines.</param>
    /// <param name="main">Which lines are the article's.</param>
    /// <param name="site">The site's name; null where it is not known.</param>
    public static ImmutableArray<string> Read(PageStatements statements, PageOutline page, MainText main, string? site)
    {
        var bodies = ImmutableArray.CreateBuilder<string>();
        foreach (var sources in Sources(statements, page, main))
        {
            var persons = ImmutableArray.CreateBuilder<string>();
            foreach (var (line, kind) in sources)
            {
                foreach (var name in PersonNames.Of(line, kind))
                {
                    var to = PersonNames.IsBody(name, site) ? bodies : persons;
                    if (!to.Contains(name, StringComparer.OrdinalIgnoreCase) && (to == persons || kind == NameSource.Data))
                        to.Add(name);
                }
            }

            if (persons.Count > 0)
                return persons.ToImmutable();
        }

        return bodies.Count > 0 ? [bodies[0]] : [];
    }

    // Groups of statements, the most trusted first; the first group that names a person decides.
    private static IEnumerable<IEnumerable<(string Line, NameSource Kind)>> Sources(PageStatements statements, PageOutline page, MainText main)
    {
        if (statements.Article is { } article)
            yield return OfNode(article, statements).Select(n => (n, NameSource.Data));
        foreach (var name in s_meta)
            yield return statements.AllMeta(name).Select(n => (n, NameSource.Data));
        foreach (var node in statements.Nodes.Where(n => n != statements.Article && !n.IsA("ImageObject") && !n.IsA("Comment") && !n.IsA("Review")))
            yield return OfNode(node, statements).Select(n => (n, NameSource.Data));
        yield return statements.AuthorLines.Where(a => a.Rank == 4).Take(MostLinked).Select(a => (a.Text, Source(a.Text)));
        var linked = statements.AuthorLines.Where(a => a.Rank == 3).ToList();
        if (linked.Count <= MostLinked)
            yield return linked.Select(a => (a.Text, Source(a.Text)));
        yield return Opening(page, main).Select(l => (l, NameSource.Lead));
        foreach (var line in statements.AuthorLines.Where(a => a.Rank == 2).Take(1))
            yield return [(line.Text, NameSource.Named)];
        foreach (var line in statements.AuthorLines.Where(a => a.Rank == 1))
            yield return [(line.Text, NameSource.Named)];
        yield return Closing(page, main).Select(l => (l, NameSource.Lead));
    }

    // Short lines that are marked up as the author's name are nothing else: a writer may go by one word.
    private static NameSource Source(string line) => line.Length <= LongestName ? NameSource.Data : NameSource.Named;

    private static IEnumerable<string> OfNode(StructuredNode node, PageStatements statements)
    {
        foreach (var author in Flat(node["author"] ?? node["creator"], 0))
        {
            if (author.Word is { } word)
                yield return word;
            else if (!author.All("name").IsEmpty)
            {
                foreach (var name in author.All("name"))
                    yield return name.Word ?? "";
            }
            else if (author.Text("@id") is { } id && statements.Nodes.FirstOrDefault(n => n["name"] is not null && n.Text("@id") == id)?.Text("name") is { } referred)
                yield return referred;
        }
    }

    private static IEnumerable<StructuredNode> Flat(StructuredNode? node, int depth) =>
        node is null || depth > 3 ? [] : node.Items.IsEmpty ? [node] : node.Items.SelectMany(i => Flat(i, depth + 1));

    // "By Jane Doe" between headline and text, or just below the text's beginning.
    private static IEnumerable<string> Opening(PageOutline page, MainText main)
    {
        if (main.First < 0)
            yield break;
        for (var b = Math.Max(0, main.First - (2 * LinesAroundText)); b < Math.Min(page.Blocks.Length, main.First + 4); b++)
        {
            var line = page.Blocks[b].Words(page.Text);
            if (line.Length < 200 && PersonNames.LeadOf(line.ToString()) > 0)
            {
                yield return line.ToString();
                yield break;
            }
        }
    }

    // "(责编：…)", or a name alone in bold, where the text ends.
    private static IEnumerable<string> Closing(PageOutline page, MainText main)
    {
        if (main.Last < 0)
            yield break;
        for (var b = main.Last; b < Math.Min(page.Blocks.Length, main.Last + LinesAroundText); b++)
        {
            var block = page.Blocks[b];
            if (block.Span.Length > 60)
                continue;
            var line = block.Words(page.Text).ToString().Trim('(', ')', '（', '）', '[', ']', ' ');
            foreach (var lead in s_closing)
            {
                if (line.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
                {
                    yield return line[lead.Length..].TrimStart(':', '：', ' ');
                    yield break;
                }
            }

            if (b <= main.Last + 1 && block.Bold * 10 >= block.Span.Length * 9 && PersonNames.LooksLikeName(line))
            {
                yield return line;
                yield break;
            }
        }
    }
}
