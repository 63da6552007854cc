using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>One surface token: a word, number, mark or address as it stands in the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Token(TextSpan Span, TokenKind Kind);
