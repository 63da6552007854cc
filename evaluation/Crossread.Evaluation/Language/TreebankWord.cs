using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>One syntactic word of a treebank.</summary>
/// <param name="Span">Where it stands in its document's text; the words of one token share its span where their forms do not make it up.</param>
/// <param name="Form">The word as the treebank writes it.</param>
/// <param name="Lemma">Its dictionary form.</param>
/// <param name="Tag">Its universal part of speech.</param>
/// <param name="Head">Index of its head among the document's words; -1 for the root of a sentence.</param>
/// <param name="Relation">Its relation to the head, without subtype.</param>
/// <param name="PennTag">Its part of speech in the tags of the Penn Treebank.</param>
/// <param name="FullRelation">Its relation to the head, with subtype where it has one.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreebankWord(TextSpan Span, string Form, string Lemma, string Tag, int Head, string Relation, string PennTag, string FullRelation);
