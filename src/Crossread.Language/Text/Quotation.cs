using System.Runtime.InteropServices;

namespace Crossread.Language.Text;

/// <summary>A stretch of text within quotation marks.</summary>
/// <param name="Outer">With the marks it has; white space at the end is left out where no mark closes it.</param>
/// <param name="Inner">Without the marks and without white space at its edges; may be empty.</param>
/// <param name="Depth">0 for an outermost quotation, 1 for one inside it, and so on.</param>
/// <param name="Ending">How it ends.</param>
/// <param name="Continues">Whether it goes on with a quotation that the paragraph before it left open (<see cref="QuotationEnd.Carried"/>).</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Quotation(TextSpan Outer, TextSpan Inner, int Depth, QuotationEnd Ending, bool Continues);
