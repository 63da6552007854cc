using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Coreference;

/// <summary>Words that stand for someone or something named elsewhere in the text.</summary>
/// <param name="Span">The pronoun; or the description from its article to its noun: "the Russian president".</param>
/// <param name="Entity">Index into the analysed text's <see cref="AnalyzedText.Entities"/>.</param>
/// <param name="Likelihood">How sure the model is, 0 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Reference(TextSpan Span, int Entity, double Likelihood);
