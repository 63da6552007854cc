using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Crossread.Language.Models;

namespace Crossread.Language.Lexicons;

/// <summary>Reads the tab-separated tables that are embedded from <c>lexicons/</c>.</summary>
/// <remarks>
/// A table is UTF-8 text, a row a line, columns parted by tabs. Lines that are empty or begin with <c>#</c> are no rows:
/// the first of them name source and licence. There is no header row. Thread-safe; cost linear in the table.
/// </remarks>
public static class LexiconTable
{
    /// <summary>The rows of a table, in the file's order; rows may differ in their number of columns.</summary>
    /// <param name="name">The resource's name, for example <c>lexicons/en/words/abbreviations.tsv</c>.</param>
    /// <exception cref="InvalidModelException">There is no such table, or it has no row.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string name)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var (_, row) in Rows(name))
            rows.Add(row);
        if (rows.Count == 0)
            throw new InvalidModelException(name, "", "at least one row", "none");
        return rows.DrainToImmutable();
    }

    /// <summary>The rows of a table whose rows all have the same number of columns, in the file's order.</summary>
    /// <param name="name">The resource's name, for example <c>lexicons/en/words/abbreviations.tsv</c>.</param>
    /// <param name="columns">How many columns every row has, 1 or more.</param>
    /// <exception cref="InvalidModelException">There is no such table, it has no row, or a row has other than <paramref name="columns"/> columns.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string name, int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var (line, row) in Rows(name))
        {
            if (row.Length != columns)
            {
                throw new InvalidModelException(
                    name,
                    string.Create(CultureInfo.InvariantCulture, $"line {line}"),
                    string.Create(CultureInfo.InvariantCulture, $"{columns} columns"),
                    string.Create(CultureInfo.InvariantCulture, $"{row.Length}"));
            }

            rows.Add(row);
        }

        if (rows.Count == 0)
            throw new InvalidModelException(name, "", "at least one row", "none");
        return rows.DrainToImmutable();
    }

    /// <summary>The first column of every row, in the file's order: for tables that are plain lists of words.</summary>
    /// <param name="name">The resource's name.</param>
    /// <exception cref="InvalidModelException">There is no such table, or it has no row.</exception>
    public static ImmutableArray<string> ReadWords(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (_, row) in Rows(name))
            words.Add(row[0]);
        if (words.Count == 0)
            throw new InvalidModelException(name, "", "at least one row", "none");
        return words.DrainToImmutable();
    }

    private static IEnumerable<(int Line, ImmutableArray<string> Row)> Rows(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidModelException(name, "", "an embedded table", "nothing");
        using var reader = new StreamReader(stream);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length > 0 && line[0] != '#')
                yield return (number, ImmutableArray.Create(line.Split('\t')));
        }
    }
}
