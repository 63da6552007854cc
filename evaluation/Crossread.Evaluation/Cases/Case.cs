using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Statements;

namespace Crossread.Evaluation.Cases;

/// <summary>A row of a table of cases.</summary>
/// <param name="Text">The text.</param>
/// <param name="Words">Words of the content by which the statement is known.</param>
/// <param name="Fields">What is asked of it.</param>
internal sealed record Case(string Text, string Words, ImmutableArray<string> Fields)
{
    /// <summary>The cases of a table beside this file.</summary>
    /// <param name="table">The table's name: <c>chains</c>.</param>
    public static ImmutableArray<Case> Read(string table)
    {
        using var stream = typeof(Case).Assembly.GetManifestResourceStream($"Cases/{table}.tsv") ?? throw new MissingDataException($"Cases/{table}.tsv is not embedded");
        using var reader = new StreamReader(stream);
        var cases = ImmutableArray.CreateBuilder<Case>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var columns = line.Split('\t');
            cases.Add(new Case(columns[0].Replace("\\n", "\n", StringComparison.Ordinal), columns[1], [.. columns[2..], ""]));
        }

        return cases.DrainToImmutable();
    }

    /// <summary>The statement it asks about: of those whose content holds the words the one with the shortest; null where there is none.</summary>
    /// <param name="analysis">The text as it was read.</param>
    public Statement? Find(ArticleAnalysis analysis) =>
        analysis.Statements.Where(s => string.Join(" … ", s.Content.Select(c => c.Of(Text))).Contains(Words, StringComparison.Ordinal)).MinBy(s => s.Content.Sum(c => c.Length));
}
