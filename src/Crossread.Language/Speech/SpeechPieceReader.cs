using System.Collections.Immutable;
using Crossread.Language.Networks;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Speech;

/// <summary>Takes sources, cues and contents from what the network read.</summary>
internal static class SpeechPieceReader
{
    /// <summary>The pieces of all sentences, in order.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="sentences">The words of each sentence.</param>
    /// <param name="readings">What was read of each.</param>
    public static ImmutableArray<SpeechPiece> Read(ImmutableArray<SyntacticWord> words, Range[] sentences, SentenceReading[] readings)
    {
        var pieces = ImmutableArray.CreateBuilder<SpeechPiece>();
        for (var s = 0; s < sentences.Length; s++)
        {
            var (reading, offset) = (readings[s], sentences[s].Start.Value);
            foreach (var (role, first, end) in Pieces(reading.Roles))
            {
                var likelihood = reading.RoleLikelihoods.AsSpan()[first..end].ToArray().Average(l => (double)l);
                pieces.Add(new SpeechPiece(new TextSpan(words[offset + first].Span.Start, words[offset + end - 1].Span.End), offset + first, offset + end, role, likelihood));
            }
        }

        return pieces.DrainToImmutable();
    }

    /// <summary>The stretches of words that tags make.</summary>
    /// <param name="tags">Of a sentence: <c>O</c>, or <c>B</c>, <c>I</c>, <c>E</c>, <c>S</c> with a role. Where two windows of a long sentence meet, one may go on that never began: a piece begins there.</param>
    public static IEnumerable<(SpeechRole Role, int First, int End)> Pieces(IReadOnlyList<string> tags)
    {
        for (var first = 0; first < tags.Count;)
        {
            var end = first + 1;
            if (tags[first] != "O")
            {
                while (end < tags.Count && tags[end][0] is 'I' or 'E' && tags[end - 1][0] is 'B' or 'I' && tags[end].AsSpan(2).SequenceEqual(tags[first].AsSpan(2)))
                    end++;
                yield return (Enum.Parse<SpeechRole>(tags[first].AsSpan(2)), first, end);
            }

            first = end;
        }
    }
}
