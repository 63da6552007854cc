using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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
        foreach (var (_, row) in Rows(Text(name)))
            rows.Add(row);
        if (rows.Count == 0)
            throw new InvalidModelException(name, "", "at least one row", "none");
        return rows.DrainToImmutable();
    }

    /// <summary>The rows of a table whose rows all have the same number of columns, in the file's order.</summary>
    /// <param name="name">The resource's name, for example <c>lexicons/en/words/abbreviations.tsv</c>.</param>
    /// <param name="columns">How many columns every row has, 1 or more.</param>
    /// <exception cref="InvalidModelException">There is no such table, it has no row, or a row has other than <paramref name="columns"/> columns.</exception>
    public static ImmutableArray<ImmutableArray<string>> Read(string name, int columns) => Parse(name, Text(name), columns);

    /// <summary>The rows of a table's text, all of as many columns.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="text">The whole table.</param>
    /// <param name="columns">How many columns every row has, 1 or more.</param>
    /// <exception cref="InvalidModelException">It has no row, or a row has other than <paramref name="columns"/> columns.</exception>
    public static ImmutableArray<ImmutableArray<string>> Parse(string name, string text, int columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<string>>();
        foreach (var (line, row) in Rows(text))
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

    /// <summary>The weights of a model: a row a feature, its name and its weight.</summary>
    /// <param name="name">The resource's name.</param>
    /// <param name="features">The names that the rows must have, in order.</param>
    /// <exception cref="InvalidModelException">There is no such table, or its rows are not those of the features.</exception>
    public static double[] ReadWeights(string name, IReadOnlyList<string> features)
    {
        ArgumentNullException.ThrowIfNull(features);
        return ParseWeights(name, Text(name), features);
    }

    /// <summary>The weights of a model in a table's text.</summary>
    /// <param name="name">How errors call it.</param>
    /// <param name="text">The whole table.</param>
    /// <param name="features">The names that the rows must have, in order.</param>
    /// <exception cref="InvalidModelException">Its rows are not those of the features.</exception>
    internal static double[] ParseWeights(string name, string text, IReadOnlyList<string> features)
    {
        var rows = Parse(name, text, 2);
        return rows.Select(r => r[0]).SequenceEqual(features, StringComparer.Ordinal)
            ? [.. rows.Select(r => double.Parse(r[1], NumberStyles.Float, CultureInfo.InvariantCulture))]
            : throw new InvalidModelException(name, "first column", string.Join(' ', features), string.Join(' ', rows.Select(r => r[0])));
    }

    /// <summary>The first column of every row, in the file's order: for tables that are plain lists of words.</summary>
    /// <param name="name">The resource's name.</param>
    /// <exception cref="InvalidModelException">There is no such table, or it has no row.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ImmutableArray<string> ReadWords(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var (_, row) in Rows(Text(name)))
            words.Add(row[0]);
        if (words.Count == 0)
            throw new InvalidModelException(name, "", "at least one row", "none");
        return words.DrainToImmutable();
    }

    // Tables are read at the start of every process, before the runtime knows what is called often: optimised at once, characters one by one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static List<(int Line, ImmutableArray<string> Row)> Rows(string text)
    {
        var rows = new List<(int, ImmutableArray<string>)>();
        var number = 0;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var (end, columns) = (start, 1);
            for (; end < text.Length && text[end] != '\n'; end++)
            {
                if (text[end] == '\t')
                    columns++;
            }

            var stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            if (stop > start && text[start] != '#')
                rows.Add((number, Row(text.AsSpan(start, stop - start), columns)));
            start = end + 1;
        }

        return rows;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ImmutableArray<string> Row(ReadOnlySpan<char> line, int columns)
    {
        var row = new string[columns];
        var (start, column) = (0, 0);
        for (var i = 0; i <= line.Length; i++)
        {
            if (i < line.Length && line[i] != '\t')
                continue;
            row[column++] = new string(line[start..i]);
            start = i + 1;
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(row);
    }

    /// <summary>The whole of an embedded text.</summary>
    /// <exception cref="InvalidModelException">There is none of this name.</exception>
    internal static string Text(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidModelException(name, "", "an embedded table", "nothing");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
