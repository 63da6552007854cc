using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Articles;

/// <summary>A line that names only who wrote the article: "By Jane Doe and John Roe, Political Correspondent | 23 May 2024", "Jane Doe, Reuters".</summary>
/// <param name="Authors">The persons named, in order.</param>
/// <param name="Outlet">The outlet named after them; null where there is none.</param>
/// <param name="Date">The date at its end; null where it has none.</param>
internal sealed record Byline(ImmutableArray<string> Authors, string? Outlet, WrittenDate? Date)
{
    private const int Longest = 160;

    /// <summary>Reads a line as a byline; null where it is none.</summary>
    public static Byline? Read(string text, TextSpan line)
    {
        if (line.Length > Longest || line.Length < 6)
            return null;
        if (string.Compare(text, line.Start, "by ", 0, 3, StringComparison.OrdinalIgnoreCase) != 0)
            return Signature(text, line);
        var value = TextLines.Trimmed(text, new TextSpan(line.Start + 3, line.End));
        WrittenDate? date = null;
        for (var i = value.Start; i < value.End && date is null; i++)
        {
            if (!(char.IsAsciiDigit(text[i]) || char.IsUpper(text[i])) || (i > value.Start && char.IsLetterOrDigit(text[i - 1])))
                continue;
            if (WrittenDate.At(text, i, value.End) is { } found && found.Span.End >= value.End - 1)
            {
                date = found;
                value = new TextSpan(value.Start, i);
            }
        }

        while (!value.IsEmpty && (char.IsWhiteSpace(text[value.End - 1]) || text[value.End - 1] is ',' or '|' or '-' or '–' or '—' or '·' or '•' or ';'))
            value = new TextSpan(value.Start, value.End - 1);
        // A byline is no sentence: "By Monday the strike had spread."
        if (FrontMatter.EndsAsSentence(text, line))
            return null;
        var first = new LineWords(text, value, 2);
        if (first.Count > 0 && first.Folded(0) is "our" or "staff" or "agencies" or "agency" or "newsroom")
            return new Byline([], null, date);
        var names = Names(text, value);
        return names.IsEmpty ? null : new Byline(names, OutletAfter(text, value), date);
    }

    /// <summary>The persons named in a list such as "Jane Doe, John Roe and Ann Poe, Political Correspondent".</summary>
    public static ImmutableArray<string> Names(string text, TextSpan value)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in value.Of(text).Replace(" and ", ",", StringComparison.Ordinal).Replace(" & ", ",", StringComparison.Ordinal).Split(',', '|', ';', '/'))
        {
            var words = piece.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length is < 2 or > 5)
            {
                // What follows the first name is an office or an outlet: "…, Reuters".
                if (names.Count > 0)
                    break;
                if (words.Length == 1 && char.IsUpper(words[0][0]))
                    names.Add(words[0]);
                else
                    return [];
                continue;
            }

            if (words.Any(w => !char.IsUpper(w[0]) && w is not ("de" or "da" or "van" or "von" or "der" or "den" or "al" or "bin" or "el" or "la" or "di" or "du" or "in")))
                break;
            if (names.Count > 0 && (words[0] is "The" || words.Any(IsOffice)))
                break;
            names.Add(string.Join(' ', words));
        }

        return names.ToImmutable();
    }

    // "Anna Berg, The Associated Press": names and an agency, and nothing else.
    private static Byline? Signature(string text, TextSpan line)
    {
        var comma = text.LastIndexOf(',', line.End - 1, line.Length);
        if (comma < 0 || OutletNames.Table.Named(TextLines.Trimmed(text, new TextSpan(comma + 1, line.End)).Of(text)) is not { IsAgency: true })
            return null;
        var names = Names(text, new TextSpan(line.Start, comma));
        return names.IsEmpty || names.Any(n => !n.Contains(' ', StringComparison.Ordinal)) ? null : new Byline(names, null, null);
    }

    // "…, The Sarrin Courier": a last piece that names no person and no office.
    private static string? OutletAfter(string text, TextSpan value)
    {
        var comma = text.LastIndexOfAny([',', '|', ';'], value.End - 1, value.Length);
        if (comma < 0)
            return null;
        var piece = TextLines.Trimmed(text, new TextSpan(comma + 1, value.End)).Of(text);
        // An agency wrote it for whoever publishes it.
        return OutletNames.Table.Named(piece) is { } known ? known.IsAgency ? null : piece : piece.StartsWith("The ", StringComparison.Ordinal) ? piece : null;
    }

    private static bool IsOffice(string word) =>
        word is "Correspondent" or "Reporter" or "Editor" or "Writer" or "News" or "Press" or "Staff" or "Agency" or "Times" or "Post" or "Bureau" or "Desk" or "Chief" or "Journalist";
}
