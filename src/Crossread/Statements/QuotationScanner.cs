using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>A stretch within quotation marks, the marks included.</summary>
/// <param name="Span">From the opening mark to the end of the closing one.</param>
/// <param name="IsClosed">Whether a closing mark was found; otherwise it runs to the end of its paragraph.</param>
/// <param name="OpenLength">Code units of the opening mark.</param>
/// <param name="CloseLength">Code units of the closing mark; 0 where there is none.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Quotation(TextSpan Span, bool IsClosed, int OpenLength, int CloseLength)
{
    /// <summary>What stands between the marks.</summary>
    public TextSpan Inner => new(Span.Start + OpenLength, Math.Max(Span.Start + OpenLength, Span.End - CloseLength));
}

/// <summary>Finds stretches within quotation marks: curly, straight, doubled single marks, and single marks around words.</summary>
internal static class QuotationScanner
{
    // A quotation in single marks is seldom longer; a longer one is more likely two apostrophes.
    private const int LongestSingle = 400;

    /// <summary>The outermost quotations of one paragraph, in order. A mark that is never closed opens one that runs to the end.</summary>
    public static void Scan(string text, TextSpan paragraph, List<Quotation> found)
    {
        var opened = -1;
        var openLength = 0;
        var first = found.Count;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            var (mark, length) = MarkAt(text, i, paragraph.End);
            if (mark == Mark.None)
                continue;
            if (opened < 0)
            {
                if (mark == Mark.Close && !LooksOpening(text, i, length, paragraph) || mark == Mark.Straight && IsInches(text, i, paragraph))
                {
                    i += length - 1;
                    continue;
                }

                (opened, openLength) = (i, length);
            }
            else if (mark != Mark.Open)
            {
                found.Add(new Quotation(new TextSpan(opened, i + length), true, openLength, length));
                opened = -1;
            }

            i += length - 1;
        }

        if (opened >= 0 && opened + openLength < paragraph.End)
            found.Add(new Quotation(new TextSpan(opened, paragraph.End), false, openLength, 0));
        AddSingles(text, paragraph, found, first);
    }

    private enum Mark
    {
        None,
        Open,
        Close,
        Straight,
    }

    private static (Mark Mark, int Length) MarkAt(string text, int i, int end)
    {
        var c = text[i];
        if (i + 1 < end && ((c == '\'' && text[i + 1] == '\'') || (c == '`' && text[i + 1] == '`') || (c == '’' && text[i + 1] == '’') || (c == '‘' && text[i + 1] == '‘')))
            return (c is '`' or '‘' ? Mark.Open : Mark.Straight, 2);
        return c switch
        {
            '"' or '＂' => (Mark.Straight, 1),
            '“' or '„' or '‟' or '«' => (Mark.Open, 1),
            '”' or '»' => (Mark.Close, 1),
            _ => (Mark.None, 0),
        };
    }

    private static bool LooksOpening(string text, int i, int length, TextSpan paragraph) =>
        i + length < paragraph.End && !char.IsWhiteSpace(text[i + length]) && (i == paragraph.Start || char.IsWhiteSpace(text[i - 1]));

    private static bool IsInches(string text, int i, TextSpan paragraph) =>
        i > paragraph.Start && char.IsAsciiDigit(text[i - 1]) && (i + 1 >= paragraph.End || !char.IsLetterOrDigit(text[i + 1]));

    private static void AddSingles(string text, TextSpan paragraph, List<Quotation> found, int first)
    {
        var doubles = found.Count;
        var next = first;
        for (var i = paragraph.Start; i < paragraph.End; i++)
        {
            if (next < doubles && i >= found[next].Span.Start)
            {
                i = found[next++].Span.End - 1;
                continue;
            }

            if (text[i] is not ('\'' or '‘') || (i > paragraph.Start && IsWordOrApostrophe(text[i - 1])) || i + 1 >= paragraph.End || !char.IsLetterOrDigit(text[i + 1]))
                continue;
            var limit = Math.Min(Math.Min(paragraph.End, i + LongestSingle), next < doubles ? found[next].Span.Start : paragraph.End);
            var close = i + 3;
            while (close < limit && !IsSingleClose(text, close, paragraph.End))
                close++;
            if (close >= limit || IsDecade(text, i))
                continue;
            found.Add(new Quotation(new TextSpan(i, close + 1), true, 1, 1));
            i = close;
        }

        found.Sort(first, found.Count - first, Comparer<Quotation>.Create((a, b) => a.Span.CompareTo(b.Span)));
    }

    private static bool IsSingleClose(string text, int i, int end) =>
        text[i] is '\'' or '’'
        && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '.' or ',' or '!' or '?' or '…')
        && (i + 1 >= end || !IsWordOrApostrophe(text[i + 1]));

    private static bool IsWordOrApostrophe(char c) => char.IsLetterOrDigit(c) || c is '\'' or '’' or '_';

    private static bool IsDecade(string text, int i) =>
        i + 3 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && text[i + 3] == 's';
}
