using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>One sentence or heading.</summary>
/// <param name="Span">From its first token to the end of its last; no white space at the edges.</param>
/// <param name="FirstToken">Index of its first token in the analysed text's tokens.</param>
/// <param name="EndToken">One past the index of its last token.</param>
/// <param name="Paragraph">Index of its paragraph.</param>
/// <param name="IsHeading">Whether it stands alone on its line as a heading, without a sentence's end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Sentence(TextSpan Span, int FirstToken, int EndToken, int Paragraph, bool IsHeading);
