namespace Crossread.Cli.Commands;

/// <summary>What a filter made of a line.</summary>
/// <param name="Number">The line's number, from 1.</param>
/// <param name="Result">What it gave; null where it could not be read.</param>
/// <param name="Finding">What is wrong with the line; null where it was read.</param>
internal sealed record FilterLine<TResult>(long Number, TResult? Result, Finding? Finding);
