namespace Crossread.Training.Tagging;
/// <summary>A word as the tagger's network meets it in learning.</summary>
/// <param name="Rows">Rows of its form (<see cref="Language.Tagging.WordTraits"/>); the first is the listed word, or 0.</param>
/// <param name="Vector">Its row among the word vectors; -1 where there is none.</param>
/// <param name="Count">How often the word stands in the training text.</param>
/// <param name="Tag">The right tag.</param>
internal sealed record LearntWord(int[] Rows, int Vector, int Count, int Tag);
