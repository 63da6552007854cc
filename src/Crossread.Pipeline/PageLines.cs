using Crossread.Presentation;

namespace Crossread.Pipeline;

/// <summary>Reads page lines: a JSON object a line.</summary>
public static class PageLines
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>A page or a finding; null for a line of white space.</returns>
    public static PageLine? Parse(InputLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (text, trouble) = line.Decode();
        if (trouble is not null)
            return new PageLine(line.Number, null, trouble);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return PageJson.TryParse(text, out var page, out var finding)
            ? new PageLine(line.Number, page, null)
            : new PageLine(line.Number, null, finding);
    }
}
