using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>One word as Universal Dependencies counts them: contractions, possessives and most hyphenated words are several ("do" + "n't", "Lopez" + "'s",
/// "high" + "-" + "tech").</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Token">Index of the surface token that it is a part of, or the whole of.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SyntacticWord(TextSpan Span, int Token);
