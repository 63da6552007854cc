using Crossread.Language.Networks;
using Crossread.Language.Text;

namespace Crossread.Training.Speech;

/// <summary>A sentence with what people marked in it.</summary>
/// <param name="Forms">Its words.</param>
/// <param name="Spans">Where they stand in the article.</param>
/// <param name="Marks">Where they stand in other ways.</param>
/// <param name="Tags">The role of each, as a number.</param>
internal sealed record RoleSentence(ReadOnlyMemory<char>[] Forms, TextSpan[] Spans, WordMarks[] Marks, int[] Tags)
{
    public int Length => Forms.Length;
}
