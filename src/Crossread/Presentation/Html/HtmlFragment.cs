using System.Runtime.InteropServices;

namespace Crossread.Presentation.Html;

/// <summary>Markup that may be put into a page as it is: made of literals, with everything else in it escaped.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct HtmlFragment
{
    private readonly string? _markup;

    private HtmlFragment(string markup) => _markup = markup;

    /// <summary>Nothing.</summary>
    public static HtmlFragment Empty => default;

    /// <summary>Makes a fragment: the literal parts are markup, the values between braces are text and escaped.</summary>
    /// <param name="markup">An interpolated string.</param>
    public static HtmlFragment Of(HtmlInterpolation markup) => new(markup.Taken());

    /// <summary>What a writer has written.</summary>
    /// <param name="writer">The writer.</param>
    public static HtmlFragment Of(HtmlWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        return new(writer.ToString());
    }

    /// <summary>Takes text of our own as markup, unescaped: never anything that came from outside.</summary>
    internal static HtmlFragment Trusted(string markup) => new(markup);

    /// <summary>The markup.</summary>
    public override string ToString() => _markup ?? string.Empty;
}
