namespace Crossread.Training.Networks;

/// <summary>How likely everything is that could be said of a sentence; a row a word, whose sum is 1.</summary>
/// <param name="Tags">Of each part of speech.</param>
/// <param name="Names">Of each tag of names.</param>
/// <param name="Heads">Of being the root, then of hanging on each word.</param>
/// <param name="Relations">Of each relation to the best head.</param>
internal sealed record Shares(float[] Tags, float[] Names, float[] Heads, float[] Relations);
