using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>Annotated sentences written as raw text often comes: without capitals, and run together where lines broke.</summary>
internal static class Rewriting
{
    // One in so many sentences with names is repeated without capitals.
    private const int SmallEvery = 8;
    private const int LongestLine = 6;

    /// <summary>What is learnt besides the sentences themselves.</summary>
    /// <param name="sentences">Sentences in the order of their texts.</param>
    public static IEnumerable<AnnotatedSentence> Of(IReadOnlyList<AnnotatedSentence> sentences) => [.. WithoutCapitals(sentences), .. RunTogether(sentences)];

    private static IEnumerable<AnnotatedSentence> WithoutCapitals(IEnumerable<AnnotatedSentence> sentences) =>
        sentences.Where(s => !s.Names.IsDefault && s.Names.Any(n => n != "O")).Where((_, i) => i % SmallEvery == 0)
            .Select(s => s with { Forms = [.. s.Forms.Select(f => f.ToLowerInvariant())] });

    /// <summary>Lines without a full stop together with what follows; a tree of two sentences is none, so these teach names alone.</summary>
    private static IEnumerable<AnnotatedSentence> RunTogether(IReadOnlyList<AnnotatedSentence> sentences)
    {
        for (var i = 0; i + 1 < sentences.Count; i++)
        {
            var (line, next) = (sentences[i], sentences[i + 1]);
            if (line.Source == next.Source && line.Forms.Length <= LongestLine && char.IsLetterOrDigit(line.Forms[^1][^1]) && !line.Names.IsDefault && !next.Names.IsDefault)
                yield return new AnnotatedSentence("", [.. line.Forms, .. next.Forms]) { Names = [.. line.Names, .. next.Names], Source = line.Source };
        }
    }
}
