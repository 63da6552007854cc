using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>Counts a text's characters that are not white space, so that spans compare without it.</summary>
internal sealed class Visible
{
    private readonly int[] _before;

    /// <summary>Counts a text.</summary>
    public Visible(string text)
    {
        _before = new int[text.Length + 1];
        for (var i = 0; i < text.Length; i++)
            _before[i + 1] = _before[i] + (char.IsWhiteSpace(text[i]) ? 0 : 1);
    }

    /// <summary>A span, counted without white space.</summary>
    public TextSpan Of(TextSpan span) => new(_before[span.Start], _before[span.End]);
}
