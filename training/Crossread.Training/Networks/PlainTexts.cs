using System.Text;
using Crossread.Evaluation;
using Crossread.Language;
using Crossread.Language.Tokens;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>Texts that nobody annotated, as the engine parts them into sentences and words; what a network learns of them is what others say.</summary>
internal sealed class PlainTexts(Corpus corpus)
{
    private const int LeastWords = 3;
    private const int MostWords = 100;
    private readonly TextAnalyzer _analyzer = new();

    /// <summary>The sentences, each once.</summary>
    /// <param name="measured">Sentences that something is measured on; they are left out.</param>
    public List<AnnotatedSentence> Read(IEnumerable<AnnotatedSentence> measured)
    {
        HashSet<string> seen = [.. measured.Select(Key)];
        List<AnnotatedSentence> sentences = [.. News().Concat(Tagged()).Concat(Political()).SelectMany(Sentences)];
        return [.. sentences.Where(s => s.Forms.Length is >= LeastWords and <= MostWords && seen.Add(Key(s)))];
    }

    private static string Key(AnnotatedSentence sentence) => string.Join(' ', sentence.Forms);

    private IEnumerable<string> News() => corpus.Files("language/wikinews", "*.csv.gz").SelectMany(f => LastFields(string.Join('\n', corpus.TextLines(f))).Skip(1));

    // Half of it, so that one subject does not outweigh the others.
    private IEnumerable<string> Political() => corpus.Lines("attribution/polnear.train.jsonl.gz").Where((_, i) => i % 2 == 0).Select(l => l.GetProperty("text").GetString()!);

    /// <summary>Words with tags, a sentence a line: the tags are left out and the words put together as they were written.</summary>
    private IEnumerable<string> Tagged()
    {
        foreach (var file in corpus.Files("language/masc-tagged", "*.txt.gz"))
        {
            foreach (var line in corpus.TextLines(file))
            {
                if (line.Length == 0 || line.StartsWith("# newdoc", StringComparison.Ordinal))
                    continue;
                var text = new StringBuilder();
                var open = true;
                foreach (var pair in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    var word = pair[..Math.Max(1, pair.LastIndexOf('_'))];
                    var joins = word is "." or "," or ";" or ":" or "?" or "!" or ")" or "]" or "%" or "n't" || word[0] == '\'';
                    if (!open && !joins)
                        text.Append(' ');
                    text.Append(word == "`" ? "'" : word);
                    open = word is "(" or "[" or "$" or "`";
                }

                yield return text.Replace("''", "\"").ToString();
            }
        }
    }

    private IEnumerable<AnnotatedSentence> Sentences(string text)
    {
        var analyzed = _analyzer.Analyze(new SourceText(text));
        foreach (var range in SentenceWords.Ranges(analyzed.SyntacticWords, analyzed.Sentences))
            yield return new AnnotatedSentence("", [.. SentenceWords.Forms(text, analyzed.SyntacticWords, range).Select(f => f.ToString())]);
    }

    /// <summary>The last field of each record of comma-separated values (RFC 4180).</summary>
    private static IEnumerable<string> LastFields(string values)
    {
        var field = new StringBuilder();
        var quoted = false;
        foreach (var c in values)
        {
            if (c == '"')
                quoted = !quoted;
            if (c == ',' && !quoted)
                field.Clear();
            else if (c != '\n' || quoted)
                field.Append(c);
            if (c != '\n' || quoted)
                continue;
            yield return Unquote(field);
            field.Clear();
        }

        if (field.Length > 0)
            yield return Unquote(field);
    }

    private static string Unquote(StringBuilder field)
    {
        var text = field.ToString().Trim();
        return text.Length > 1 && text[0] == '"' ? text[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : text;
    }
}
