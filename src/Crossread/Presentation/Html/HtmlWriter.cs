using System.Runtime.CompilerServices;
using System.Text;

namespace Crossread.Presentation.Html;

/// <summary>Writes a page piece by piece. Not thread-safe.</summary>
public sealed class HtmlWriter
{
    internal StringBuilder Markup { get; } = new(16_384);

    /// <summary>Adds a piece: the literal parts are markup, the values between braces are text and escaped.</summary>
    /// <param name="markup">An interpolated string.</param>
    public void Add([InterpolatedStringHandlerArgument("")] HtmlInterpolation markup)
    {
        // The handler has written it already.
        _ = markup;
    }

    /// <summary>The page so far.</summary>
    public override string ToString() => Markup.ToString();
}
