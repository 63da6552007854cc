using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Crossread.Articles;

namespace Crossread.Pipeline;

/// <summary>Articles read and analysed, in the order of their inputs.</summary>
/// <param name="Analyses">What was read in each article. Ids are unique.</param>
/// <param name="Findings">What could not be read, in order.</param>
public sealed record ArticleReading(ImmutableArray<ArticleAnalysis> Analyses, ImmutableArray<InputFinding> Findings)
{
    /// <summary>Reads and analyses all articles of some inputs, in memory.</summary>
    /// <param name="inputs">What to read.</param>
    /// <param name="naming">How articles that come without an id are named.</param>
    /// <param name="options">How they are read; null for the usual way.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async Task<ArticleReading> ReadAsync(IReadOnlyList<Input> inputs, ArticleNaming naming, InputOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var analyses = ImmutableArray.CreateBuilder<ArticleAnalysis>();
        var findings = ImmutableArray.CreateBuilder<InputFinding>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var analyzer = new Lazy<ArticleAnalyzer>(() => new ArticleAnalyzer());
        await foreach (var (_, articles) in StreamAsync(new InputReader(inputs, naming, options ?? InputOptions.Default), inputs, _ => 0, analyzer, _ => true, cancellationToken))
        {
            foreach (var (read, analysis) in articles)
            {
                findings.AddRange(read.Findings.Select(f => new InputFinding(read.Where, f) { Row = read.Row }));
                if (analysis is null)
                    continue;
                if (ids.Add(analysis.Article.Id))
                    analyses.Add(analysis);
                else
                    findings.Add(new InputFinding(read.Where, Repeated(analysis.Article.Id)));
            }
        }
        return new ArticleReading(analyses.DrainToImmutable(), findings.DrainToImmutable());
    }

    /// <summary>The finding for an article whose id came before.</summary>
    internal static Finding Repeated(string id) => new("repeated-id", $"the id '{id}' came before; the first is kept");

    /// <summary>Reads units on every core, in order, without those of each input that were read before; articles that are not wanted are read and not analysed.</summary>
    internal static IAsyncEnumerable<(InputUnit Unit, ImmutableArray<(InputArticle Read, ArticleAnalysis? Analysis)> Articles)> StreamAsync(
        InputReader reader, IEnumerable<Input> inputs, Func<Input, long> before, Lazy<ArticleAnalyzer> analyzer, Func<Article, bool> isWanted, CancellationToken cancellationToken)
        => OrderedParallel.SelectAsync(
            UnitsAsync(reader, inputs, before, cancellationToken),
            (unit, stop) => (
                unit,
                unit.Read().Select(read => (read, read.Article is { } article && isWanted(article) ? analyzer.Value.Analyze(article, stop) : null)).ToImmutableArray()),
            Environment.ProcessorCount,
            cancellationToken);

    private static async IAsyncEnumerable<InputUnit> UnitsAsync(
        InputReader reader, IEnumerable<Input> inputs, Func<Input, long> before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var input in inputs)
        {
            await foreach (var unit in reader.ReadAsync(input, before(input), cancellationToken))
                yield return unit;
        }
    }
}
