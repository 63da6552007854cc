using System.Runtime.InteropServices;

namespace Crossread.Language.Words;

/// <summary>How often a word stands in English news, and how it is written there.</summary>
/// <param name="Articles">In how many articles it stands.</param>
/// <param name="Small">Times in small letters inside a sentence.</param>
/// <param name="Capitalised">Times with a capital first letter inside a sentence.</param>
/// <param name="Capitals">Times all in capitals.</param>
/// <param name="AfterBreak">Times after a sentence's end, where its first letter tells nothing.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WordCounts(int Articles, int Small, int Capitalised, int Capitals, int AfterBreak);
