using System.Collections.Immutable;
using Crossread.Language.Speech;

namespace Crossread.Statements;

/// <summary>A report of speech in one sentence, as the network reads it.</summary>
/// <param name="Source">Who; null where nobody is named.</param>
/// <param name="Cue">What ties the two.</param>
/// <param name="Contents">What was said, in order; not empty.</param>
internal sealed record SpeechReport(SpeechPiece? Source, SpeechPiece Cue, ImmutableArray<SpeechPiece> Contents)
{
    /// <summary>Whether more of it is told as thought, planned or found than as said.</summary>
    public bool IsThought => 2 * Contents.Where(c => c.Role == SpeechRole.Thought).Sum(c => c.Span.Length) > Contents.Sum(c => c.Span.Length);

    /// <summary>How likely it is read right: that of its least likely piece.</summary>
    public double Likelihood => Contents.Select(c => c.Likelihood).Append(Cue.Likelihood).Min();
}
