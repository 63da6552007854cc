using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Storage;

/// <summary>From a text with marks around found words back to spans of the text, and from spans to excerpts.</summary>
internal static class Highlights
{
    // Noncharacters: no text that is exchanged holds them.
    public const char Open = '\uFDD0';
    public const char Close = '\uFDD1';

    private const int Excerpts = 3;
    private const int Around = 110;

    /// <summary>Where the marked words stand in the unmarked text; empty where the marks cannot be told from the text.</summary>
    public static ImmutableArray<TextSpan> Spans(string text, string? marked)
    {
        if (marked is null)
            return [];
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        int place = 0, start = -1;
        foreach (var c in marked)
        {
            if (c == Open)
            {
                start = place;
            }
            else if (c == Close && start >= 0)
            {
                if (place > start)
                    spans.Add(new TextSpan(start, place));
                start = -1;
            }
            else
            {
                place++;
            }
        }
        return place == text.Length ? spans.DrainToImmutable() : [];
    }

    /// <summary>Up to three stretches that hold the most found words, in order of place; they end at white space and hold no line break.</summary>
    public static ImmutableArray<SearchExcerpt> ExcerptsOf(string text, ImmutableArray<TextSpan> found)
    {
        var stretches = new List<(TextSpan Span, List<TextSpan> Found)>();
        foreach (var span in found)
        {
            if (stretches.Count > 0 && span.End <= stretches[^1].Span.End)
            {
                stretches[^1].Found.Add(span);
                continue;
            }
            var least = stretches.Count > 0 ? stretches[^1].Span.End : 0;
            stretches.Add((Stretch(text, span, least), [span]));
        }
        return [.. stretches
            .OrderByDescending(s => s.Found.Count).ThenBy(s => s.Span)
            .Take(Excerpts)
            .OrderBy(s => s.Span)
            .Select(s => new SearchExcerpt(s.Span, s.Span.Of(text), [.. s.Found]))];
    }

    private static TextSpan Stretch(string text, TextSpan span, int least)
    {
        int start = span.Start, end = span.End;
        while (start > least && span.Start - start < Around && text[start - 1] != '\n')
            start--;
        while (end < text.Length && end - span.End < Around && text[end] != '\n')
            end++;
        // Whole words only, unless there is no white space to cut at.
        if (start > least && text[start - 1] != '\n')
        {
            var cut = text.IndexOf(' ', start, span.Start - start);
            start = cut < 0 ? start : cut + 1;
        }
        if (end < text.Length && text[end] != '\n' && text[end] != ' ')
        {
            var cut = text.LastIndexOf(' ', end - 1, end - span.End);
            end = cut < 0 ? end : cut;
        }
        while (start < span.Start && char.IsWhiteSpace(text[start]))
            start++;
        if (start < span.Start && char.IsLowSurrogate(text[start]))
            start++;
        if (end > span.End && char.IsHighSurrogate(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
