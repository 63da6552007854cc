using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Crossread.Presentation.Html;

/// <summary>Lets an interpolated string be written as markup: its literal parts stay, its values are escaped for text and for quoted attributes.</summary>
[InterpolatedStringHandler]
public readonly ref struct HtmlInterpolation
{
    private readonly StringBuilder _markup;

    /// <summary>Begins a fragment.</summary>
    /// <param name="literalLength">Code units of the literal parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    public HtmlInterpolation(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    /// <summary>Begins a piece of a page.</summary>
    /// <param name="literalLength">Code units of the literal parts.</param>
    /// <param name="formattedCount">Number of values.</param>
    /// <param name="writer">Where it goes.</param>
    public HtmlInterpolation(int literalLength, int formattedCount, HtmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _markup = writer.Markup;
        _markup.EnsureCapacity(_markup.Length + literalLength + formattedCount);
    }

    /// <summary>Adds markup.</summary>
    /// <param name="markup">A literal part.</param>
    public void AppendLiteral(string markup) => _markup.Append(markup);

    /// <summary>Adds text.</summary>
    /// <param name="text">Any text; null adds nothing.</param>
    public void AppendFormatted(string? text) => Escaped(_markup, text);

    /// <summary>Adds text.</summary>
    /// <param name="text">Any text.</param>
    public void AppendFormatted(ReadOnlySpan<char> text) => Escaped(_markup, text);

    /// <summary>Adds a number.</summary>
    /// <param name="number">The number.</param>
    public void AppendFormatted(int number) => _markup.Append(CultureInfo.InvariantCulture, $"{number}");

    /// <summary>Adds markup.</summary>
    /// <param name="fragment">Markup made before.</param>
    public void AppendFormatted(HtmlFragment fragment) => _markup.Append(fragment.ToString());

    internal string Taken() => _markup.ToString();

    private static void Escaped(StringBuilder markup, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => markup.Append("&amp;"),
                '<' => markup.Append("&lt;"),
                '>' => markup.Append("&gt;"),
                '"' => markup.Append("&quot;"),
                '\'' => markup.Append("&#39;"),
                // Control characters have no place in a page (HTML, 13.1.2).
                < ' ' and not ('\n' or '\t') => markup.Append('\uFFFD'),
                '\u007F' => markup.Append('\uFFFD'),
                _ => markup.Append(c),
            };
        }
    }
}
