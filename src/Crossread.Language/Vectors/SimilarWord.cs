using System.Runtime.InteropServices;

namespace Crossread.Language.Vectors;

/// <summary>A word that is used like another.</summary>
/// <param name="Word">The word in lower case.</param>
/// <param name="Similarity">How alike they are used: the cosine of their vectors, -1 to 1.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct SimilarWord(string Word, double Similarity);
