using System.Collections.Immutable;
using Crossread.Language.Models;

namespace Crossread.Articles;

/// <summary>A pattern over the words of a line, as the table of boilerplate writes it: <c>read more|also :</c>.</summary>
/// <remarks>
/// Each element is a choice of words, an optional choice (<c>w?</c>), up to eight words of any kind (<c>~</c>), a name of one to five
/// capitalised words (<c>+</c>) or a colon, bar or dash (<c>:</c>). Matching tries the elements from left to right, the shortest first;
/// a pattern has few gaps of bounded length, so the work is bounded.
/// </remarks>
internal sealed class LinePattern
{
    private const int LongestGap = 8;
    private const int LongestName = 5;
    private readonly ImmutableArray<Element> _elements;

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">The pattern as the table has it.</param>
    /// <param name="table">The table's name, for the message.</param>
    /// <exception cref="InvalidModelException">The pattern is empty.</exception>
    public LinePattern(string pattern, string table)
    {
        var parts = pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            throw new InvalidModelException(table, "pattern", "at least one word", "none");
        _elements = [.. parts.Select(Parse)];
    }

    /// <summary>Whether the words from <paramref name="first"/> on begin with the pattern, or are all of it.</summary>
    public bool Matches(LineWords words, int first, bool whole) => Match(words, first, 0, whole);

    private static Element Parse(string part)
    {
        var optional = part.Length > 1 && part[^1] == '?';
        var body = optional ? part[..^1] : part;
        return body switch
        {
            "~" => new Element(ElementKind.Gap, optional, []),
            "+" => new Element(ElementKind.Name, optional, []),
            _ => new Element(ElementKind.Words, optional, [.. body.Split('|')]),
        };
    }

    private bool Match(LineWords words, int position, int element, bool whole)
    {
        if (element == _elements.Length)
            return !whole || position == words.Count;
        var current = _elements[element];
        switch (current.Kind)
        {
            case ElementKind.Gap:
                for (var length = 0; length <= LongestGap && position + length <= words.Count; length++)
                {
                    if (Match(words, position + length, element + 1, whole))
                        return true;
                }

                return false;
            case ElementKind.Name:
                if (current.Optional && Match(words, position, element + 1, whole))
                    return true;
                for (var length = 1; length <= LongestName && position + length <= words.Count && words.IsNamePart(position + length - 1, length > 1); length++)
                {
                    if (words.IsNamePart(position + length - 1, false) && Match(words, position + length, element + 1, whole))
                        return true;
                }

                return false;
            default:
                if (position < words.Count && current.Words.Contains(words.Folded(position), StringComparer.Ordinal) && Match(words, position + 1, element + 1, whole))
                    return true;
                return current.Optional && Match(words, position, element + 1, whole);
        }
    }

    private enum ElementKind
    {
        Words,
        Gap,
        Name,
    }

    private sealed record Element(ElementKind Kind, bool Optional, ImmutableArray<string> Words);
}
