namespace Crossread.Articles.Versions;

/// <summary>Words in a row that became of the same.</summary>
/// <param name="Kind">What became of them.</param>
/// <param name="Words">The words as they are written, with the marks among them and the white space after them; of words that were kept, as the later version writes them.</param>
public readonly record struct WordRun(WordRunKind Kind, string Words);
