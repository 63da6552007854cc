using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Speech;

/// <summary>A stretch of a sentence with its role in a report of speech.</summary>
/// <param name="Span">Where it stands; within one sentence.</param>
/// <param name="FirstWord">Index of its first syntactic word.</param>
/// <param name="EndWord">One past the index of its last.</param>
/// <param name="Role">What it does.</param>
/// <param name="Likelihood">How likely its words all have this role, 0 to 1: the mean of their probabilities.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SpeechPiece(TextSpan Span, int FirstWord, int EndWord, SpeechRole Role, double Likelihood);
