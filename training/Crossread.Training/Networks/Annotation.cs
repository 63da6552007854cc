using Crossread.Language.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>The lists that a network's numbers mean: words, parts, shapes, tags, relations, names; and how sentences become numbers.</summary>
internal sealed class Annotation
{
    private const int LeastWord = 2;
    private const int LeastPart = 6;
    private const int LeastShape = 5;
    private readonly int[] _learnt;
    private readonly int _learntWords;

    /// <summary>Takes the lists from sentences to learn from.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="vectorWords">Words that have a vector; they come first in the list of words, in the same order.</param>
    public Annotation(IReadOnlyList<AnnotatedSentence> sentences, IReadOnlyList<string> vectorWords)
    {
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        var shapes = new Dictionary<string, int>(StringComparer.Ordinal);
        Span<char> room = stackalloc char[40];
        Span<char> shape = stackalloc char[10];
        foreach (var form in sentences.SelectMany(s => s.Forms))
        {
            var key = room[..WordReader.Fold(form, room)];
            Count(words, key.ToString());
            for (var i = 0; i < key.Length; i++)
            {
                if (char.IsDigit(key[i]))
                    key[i] = '0';
            }

            if (key.ContainsAnyInRange('0', '0'))
                Count(words, key.ToString());
            for (var length = 1; length <= Math.Min(4, key.Length); length++)
            {
                Count(parts, "^" + key[..length].ToString());
                Count(parts, key[^length..].ToString() + "$");
            }

            Count(shapes, shape[..WordReader.Shape(form, shape)].ToString());
        }

        var listed = new Vocabulary(vectorWords);
        List<string> frequent = [.. words.Where(w => w.Value >= LeastWord).Select(w => w.Key).Order(StringComparer.Ordinal)];
        var all = new Vocabulary([.. vectorWords, .. frequent.Where(w => listed.Find(w) < 0)]);
        Reader = new WordReader(all, Frequent(parts, LeastPart), Frequent(shapes, LeastShape));
        _learnt = new int[all.Count];
        Array.Fill(_learnt, -1);
        foreach (var word in frequent)
            _learnt[all.Find(word)] = _learntWords++;
        Tags = new Vocabulary(sentences.Where(s => !s.Tags.IsDefault).SelectMany(s => s.Tags).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Relations = new Vocabulary(sentences.Where(s => !s.Relations.IsDefault).SelectMany(s => s.Relations).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Names = new Vocabulary(["O", .. from type in new[] { "LOC", "MISC", "ORG", "PER" } from place in "BIES" select $"{place}-{type}"]);
    }

    public WordReader Reader { get; }

    public Vocabulary Tags { get; }

    public Vocabulary Relations { get; }

    /// <summary>Tags of names: begin, inside, end, single.</summary>
    public Vocabulary Names { get; }

    /// <summary>Rows of the table of learnt values: frequent words, then all rows of the reader that are not words, then the sets.</summary>
    public int TableRows => SourceEntry(AnnotationSource.EnglishWebTreebank) + Enum.GetValues<AnnotationSource>().Length;

    /// <summary>The row of the table of a row of the reader; -1 for a listed word which is not frequent.</summary>
    public int Entry(int readerRow) => readerRow < Reader.Words.Count ? _learnt[readerRow] : readerRow - Reader.Words.Count + _learntWords;

    /// <summary>The row of the table that stands in every word of a set.</summary>
    public int SourceEntry(AnnotationSource source) => _learntWords + Reader.Rows - Reader.Words.Count + (int)source;

    /// <summary>Turns a lesson into numbers.</summary>
    public NumberedSentence Number(Lesson lesson) => Number(lesson.Sentence) with { Shares = lesson.Shares };

    /// <summary>Turns a sentence into numbers.</summary>
    public NumberedSentence Number(AnnotatedSentence sentence)
    {
        string[] forms = [.. sentence.Forms];
        ReadOnlyMemory<char>[] memory = [.. forms.Select(f => f.AsMemory())];
        var writing = WordReader.Writing(memory);
        var listed = new ListedName[forms.Length];
        WordReader.FindListed(memory, listed);
        var words = new int[forms.Length];
        var entries = new int[forms.Length][];
        var hidden = new int[forms.Length][];
        var rows = new int[WordReader.MostLetterRows];
        for (var i = 0; i < forms.Length; i++)
        {
            words[i] = Reader.FindWord(forms[i]);
            int[] others =
            [
                SourceEntry(sentence.Source), .. rows[..Reader.ReadLetters(forms[i], rows)].Select(Entry),
                .. rows[..Reader.ReadWriting(forms[i], i == 0, writing, listed[i], rows)].Select(Entry),
            ];
            hidden[i] = [Entry(Reader.UnlistedRow), .. others];
            entries[i] = words[i] < 0 ? hidden[i] : _learnt[words[i]] >= 0 ? [_learnt[words[i]], .. others] : others;
        }

        return new NumberedSentence(words, entries, hidden)
        {
            Source = sentence.Source,
            Tags = sentence.Tags.IsDefault ? null : [.. sentence.Tags.Select(t => Tags.Find(t))],
            Heads = sentence.Heads.IsDefault ? null : [.. sentence.Heads],
            Relations = sentence.Relations.IsDefault ? null : [.. sentence.Relations.Select(r => Relations.Find(r))],
            Names = sentence.Names.IsDefault ? null : [.. Places([.. sentence.Names]).Select(n => Names.Find(n))],
        };
    }

    /// <summary>Forbids neighbours that make no sense.</summary>
    public void Forbid(Span<float> links)
    {
        var count = Names.Count;
        for (var earlier = 0; earlier <= count; earlier++)
        {
            for (var later = 0; later < count; later++)
            {
                // Row "count" is the beginning of a sentence.
                var open = earlier < count && Names[earlier][0] is 'B' or 'I';
                var goesOn = Names[later][0] is 'I' or 'E';
                if (open != goesOn || open && goesOn && Names[earlier][2..] != Names[later][2..])
                    links[(earlier * count) + later] = TagChain.Never;
            }
        }

        for (var last = 0; last < count; last++)
        {
            if (Names[last][0] is 'B' or 'I')
                links[((count + 1) * count) + last] = TagChain.Never;
        }
    }

    /// <summary>Name tags with a beginning (B-) as tags that tell ends and single words too.</summary>
    public static string[] Places(string[] names)
    {
        var result = new string[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            var tag = names[i];
            if (tag != "O")
            {
                var ends = i + 1 == names.Length || names[i + 1][0] != 'I';
                tag = (tag[0], ends) switch { ('B', true) => "S", ('B', false) => "B", (_, true) => "E", _ => "I" } + tag[1..];
            }

            result[i] = tag;
        }

        return result;
    }

    /// <summary>The other way: a tag that tells ends and single words too as one that tells beginnings alone.</summary>
    public static string Beginning(string tag) => tag[0] switch { 'S' => "B" + tag[1..], 'E' => "I" + tag[1..], _ => tag };

    private static Vocabulary Frequent(Dictionary<string, int> counts, int least) =>
        new(counts.Where(c => c.Value >= least).Select(c => c.Key).Order(StringComparer.Ordinal));

    private static void Count(Dictionary<string, int> counts, string entry) => counts[entry] = counts.GetValueOrDefault(entry) + 1;
}
