using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>Reads CoNLL-U files (Universal Dependencies) and puts their texts together again.</summary>
/// <remarks>Words and <c>SpaceAfter</c> give a sentence, one space parts sentences (none after <c>SpaceAfter=No</c>), an empty line parts paragraphs
/// (<c># newpar</c>), as the independent scorer does it.</remarks>
public static class Treebank
{
    /// <summary>The documents of a file, in order.</summary>
    /// <param name="lines">The lines of the file.</param>
    /// <exception cref="FormatException">It is not CoNLL-U.</exception>
    public static ImmutableArray<TreebankDocument> Read(IEnumerable<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var reading = new Reading();
        foreach (var line in lines)
            reading.Add(line);
        return reading.Finish();
    }

    private sealed class Reading
    {
        private readonly ImmutableArray<TreebankDocument>.Builder _documents = ImmutableArray.CreateBuilder<TreebankDocument>();
        private readonly ImmutableArray<TreebankWord>.Builder _words = ImmutableArray.CreateBuilder<TreebankWord>();
        private readonly ImmutableArray<TreebankSentence>.Builder _sentences = ImmutableArray.CreateBuilder<TreebankSentence>();
        private readonly StringBuilder _text = new();
        private readonly List<string[]> _rows = [];
        private string? _document;
        private string _gap = "", _sentence = "";
        private bool _newParagraph;

        public void Add(string line)
        {
            if (line.StartsWith('#'))
            {
                var (name, value) = line.IndexOf('=', StringComparison.Ordinal) is > 0 and var at ? (line[1..at].Trim(), line[(at + 1)..].Trim()) : (line[1..].Trim(), "");
                if (name.StartsWith("newdoc", StringComparison.Ordinal))
                {
                    Close();
                    _document = value;
                }
                else if (name.StartsWith("newpar", StringComparison.Ordinal))
                {
                    _newParagraph = true;
                }
                else if (name == "sent_id")
                {
                    _sentence = value;
                }
            }
            else if (line.Length > 0)
            {
                var row = line.Split('\t');
                if (row.Length != 10)
                    throw new FormatException($"{row.Length} columns, not 10: {line}");
                if (!row[0].Contains('.', StringComparison.Ordinal))
                    _rows.Add(row);
            }
            else if (_rows.Count > 0)
            {
                AddSentence();
            }
        }

        public ImmutableArray<TreebankDocument> Finish()
        {
            Close();
            return _documents.DrainToImmutable();
        }

        private void Close()
        {
            if (_rows.Count > 0)
                AddSentence();
            if (_sentences.Count > 0)
            {
                var id = _document is { Length: > 0 } ? _document : string.Create(CultureInfo.InvariantCulture, $"document {_documents.Count + 1}");
                _documents.Add(new TreebankDocument(id, _text.ToString(), _words.DrainToImmutable(), _sentences.DrainToImmutable()));
            }

            _text.Clear();
            _gap = "";
        }

        private void AddSentence()
        {
            if (_text.Length > 0)
                _text.Append(_newParagraph ? "\n\n" : _gap);
            var (begin, first) = (_text.Length, _words.Count);
            _gap = "";
            for (var r = 0; r < _rows.Count; r++)
            {
                var token = _rows[r];
                var parts = 1;
                if (token[0].IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
                {
                    parts = Number(token[0][(dash + 1)..]) - Number(token[0][..dash]) + 1;
                    r++;
                }

                _text.Append(_gap);
                AddToken(token[1], r, parts, first);
                _text.Append(token[1]);
                _gap = token[9].Split('|').Contains("SpaceAfter=No", StringComparer.Ordinal) ? "" : " ";
                r += parts - 1;
            }

            _sentences.Add(new TreebankSentence(_sentence, new TextSpan(begin, _text.Length), first, _words.Count));
            _rows.Clear();
            _newParagraph = false;
            _sentence = "";
        }

        private void AddToken(string surface, int row, int parts, int first)
        {
            var words = _rows.Skip(row).Take(parts).ToArray();
            var makeUp = string.Equals(string.Concat(words.Select(w => w[1])), surface, StringComparison.OrdinalIgnoreCase);
            var start = _text.Length;
            foreach (var word in words)
            {
                var span = makeUp ? new TextSpan(start, start + word[1].Length) : new TextSpan(_text.Length, _text.Length + surface.Length);
                var head = Number(word[6]);
                _words.Add(new TreebankWord(span, word[1], word[2], word[3], head == 0 ? -1 : first + head - 1, word[7].Split(':')[0], word[4], word[7]));
                start = span.End;
            }
        }

        private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
    }
}
