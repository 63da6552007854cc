using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>A sentence as teachers read it.</summary>
/// <param name="Sentence">With what they think the best.</param>
/// <param name="Shares">How sure they are.</param>
/// <param name="Agreed">Whether some teacher had each arc of the tree.</param>
internal sealed record Lesson(AnnotatedSentence Sentence, Shares Shares, bool Agreed);
