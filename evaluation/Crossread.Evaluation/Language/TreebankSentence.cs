using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>One sentence of a treebank.</summary>
/// <param name="Id">Its name, unique in the file.</param>
/// <param name="Span">Where it stands in its document's text.</param>
/// <param name="FirstWord">Index of its first word among the document's words.</param>
/// <param name="EndWord">One past the index of its last word.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreebankSentence(string Id, TextSpan Span, int FirstWord, int EndWord);
