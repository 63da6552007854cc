using System.Text.RegularExpressions;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Attribution;

/// <summary>A text as the scorer sees it: tokens, and what stands within quotation marks.</summary>
/// <remarks>A token is a run of letters and digits, or any other visible character.</remarks>
internal sealed partial class MarkedText
{
    private readonly int[] _tokenAt;
    private readonly bool[] _quoted;

    public MarkedText(string text)
    {
        Text = text;
        _tokenAt = new int[text.Length];
        Array.Fill(_tokenAt, -1);
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var start = i++;
            var isWord = IsAlphanumeric(text[start]);
            if (isWord)
            {
                while (i < text.Length && IsAlphanumeric(text[i]))
                    i++;
            }

            for (var k = start; k < i; k++)
                _tokenAt[k] = IsWord.Count;
            IsWord.Add(isWord);
            Tokens.Add(new TextSpan(start, i));
        }

        _quoted = Quoted(text);
    }

    public string Text { get; }

    public List<TextSpan> Tokens { get; } = [];

    public List<bool> IsWord { get; } = [];

    public HashSet<int> TokensOf(IEnumerable<TextSpan> spans)
    {
        var found = new HashSet<int>();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (_tokenAt[i] >= 0)
                    found.Add(_tokenAt[i]);
            }
        }

        return found;
    }

    /// <summary>"direct", "mixed" or "indirect"; null where the spans hold no letter or digit.</summary>
    public string? KindOf(IEnumerable<TextSpan> spans)
    {
        int total = 0, inside = 0;
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
            {
                if (!IsAlphanumeric(Text[i]))
                    continue;
                total++;
                inside += _quoted[i] ? 1 : 0;
            }
        }

        return total == 0 ? null : inside == total ? "direct" : inside == 0 ? "indirect" : "mixed";
    }

    /// <summary>The head word of a source, by rule: the last word before a comma, a preposition or a relative pronoun.</summary>
    public int? HeadOf(IReadOnlyList<TextSpan> spans)
    {
        if (spans.Count == 0)
            return null;
        var words = Text[spans[0].Start..spans[0].End];
        var cut = words.Length;
        foreach (Match match in HeadStop().Matches(words))
        {
            if (words.AsSpan(0, match.Index).ContainsAnyInRange('0', char.MaxValue) && words[..match.Index].Any(IsAlphanumeric))
            {
                cut = match.Index;
                break;
            }
        }

        var tokens = TokensOf([new TextSpan(spans[0].Start, spans[0].Start + cut)]).Where(t => IsWord[t]).Order().ToList();
        if (tokens.Count > 1 && Tokens[tokens[^1]].Of(Text) is "s" or "Jr" or "Sr")
            tokens.RemoveAt(tokens.Count - 1);
        return tokens.Count > 0 ? tokens[^1] : null;
    }

    private static bool IsAlphanumeric(char c) => char.IsLetterOrDigit(c) || char.IsNumber(c);

    private static bool[] Quoted(string text)
    {
        var mask = new bool[text.Length];
        var position = 0;
        foreach (var line in text.Split('\n'))
        {
            MaskLine(text, mask, position, position + line.Length);
            foreach (Match match in Single().Matches(line))
            {
                int a = position + match.Index, b = a + match.Length;
                if (mask.AsSpan(a, b - a).Contains(true) || Decade().IsMatch(match.Groups["inner"].Value))
                    continue;
                mask.AsSpan(a, b - a).Fill(true);
            }

            position += line.Length + 1;
        }

        return mask;
    }

    private static void MaskLine(string text, bool[] mask, int start, int end)
    {
        var opened = -1;
        for (var i = start; i < end;)
        {
            var c = text[i];
            var pair = i + 1 < text.Length && c is '\'' or '`' && text[i + 1] == c;
            var width = pair ? 2 : 1;
            var kind = pair || c == '"' ? 'q' : c is '“' or '„' or '‟' ? 'o' : c == '”' ? 'c' : ' ';
            if (kind == ' ')
            {
                i++;
                continue;
            }

            if (opened < 0)
            {
                if (kind != 'c' || (i + width < text.Length && !char.IsWhiteSpace(text[i + width]) && (i == start || char.IsWhiteSpace(text[i - 1]))))
                    opened = i;
            }
            else if (kind != 'o')
            {
                mask.AsSpan(opened, i + width - opened).Fill(true);
                opened = -1;
            }

            i += width;
        }

        if (opened >= 0)
            mask.AsSpan(opened, end - opened).Fill(true);
    }

    [GeneratedRegex(@"(,|;|:|\(|—|–|--|\b(?:who|whom|whose|which|that|of|in|for|at|from|with|on|to|by|and|or|as|during|after|near|inside|outside|about|against|under|over)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HeadStop();

    [GeneratedRegex(@"(?<![\w’'])[‘'](?=\w)(?<inner>[^\n]{2,400}?[\w.,!?…])[’'](?![\w’'])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Single();

    [GeneratedRegex(@"^\d\ds\b", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Decade();
}
