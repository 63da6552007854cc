namespace Crossread.Evaluation.Language;

/// <summary>Reads files of names.</summary>
internal static class NameFiles
{
    private const string NewDocument = "# newdoc id";

    /// <summary>Sentences of a file with a word a line: word and tag, or number, word and tag under <c># sent_id</c>.</summary>
    public static IEnumerable<NamedSentence> Read(IEnumerable<string> lines)
    {
        var rows = new List<string[]>();
        var (id, document) = ("", (string?)null);
        foreach (var line in lines.Append(""))
        {
            if (line.StartsWith("# ", StringComparison.Ordinal) && line.Split('=', 2, StringSplitOptions.TrimEntries) is [var key, var value])
            {
                if (key == "# sent_id")
                    id = value;
                else if (key == NewDocument)
                    document = value;
            }
            else if (line.Length > 0)
            {
                rows.Add(line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries));
            }
            else if (rows.Count > 0)
            {
                var word = id.Length > 0 ? 1 : 0;
                yield return new NamedSentence(id, document, [.. rows.Select(r => r[word])], [.. rows.Select(r => r[word + 1])]);
                rows.Clear();
                (id, document) = ("", null);
            }
        }
    }

    /// <summary>The nested annotation of the English Web Treebank in the engine's scheme, by the treebank's sentences: its outer layer, where a place that acts
    /// (organisation outside, place inside) is a place; possessive endings are no part of a name, and addresses of letters are none.</summary>
    public static IEnumerable<NamedSentence> ReadNested(IEnumerable<string> lines, IEnumerable<TreebankDocument> documents)
    {
        var sentences = new Dictionary<string, Queue<string>>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var sentence in document.Sentences)
            {
                var key = string.Join(' ', document.Words[sentence.FirstWord..sentence.EndWord].Select(w => w.Form));
                if (!sentences.TryGetValue(key, out var ids))
                    sentences.Add(key, ids = new Queue<string>());
                ids.Enqueue(sentence.Id);
            }
        }

        var rows = new List<string[]>();
        foreach (var line in lines.Append(""))
        {
            if (line.Length > 0)
            {
                rows.Add(line.Split('\t'));
                continue;
            }

            if (sentences.TryGetValue(string.Join(' ', rows.Select(r => r[0])), out var ids) && ids.TryDequeue(out var id))
                yield return new NamedSentence(id, null, [.. rows.Select(r => r[0])], [.. InScheme(rows)]);
            rows.Clear();
        }
    }

    /// <summary>A file that <see cref="Read"/> and the independent scorer read.</summary>
    public static IEnumerable<string> Write(IEnumerable<NamedSentence> sentences) =>
        sentences.SelectMany(s => s.Words.Zip(s.Tags).Select((w, i) => FormattableString.Invariant($"{i + 1}\t{w.First}\t{w.Second}")).Prepend("# sent_id = " + s.Id).Append(""));

    private static string[] InScheme(List<string[]> rows)
    {
        string[] tags = [.. rows.Select(r => r[1] is "O" || r[1].Length > 5 ? "O" : r[1])];
        for (var i = 0; i < tags.Length;)
        {
            var end = i + 1;
            while (end < tags.Length && tags[i] != "O" && rows[end][1] == "I" + rows[i][1][1..])
                end++;
            if (tags[i] == "B-ORG" && rows[i][2] == "B-LOC" && rows[(i + 1)..end].All(r => r[2] == "I-LOC"))
                Fill(tags, i, end, "LOC");
            if (tags[i] != "O" && (end - i > 1 && rows[end - 1][0] is "'s" or "’s" or "'" or "’" || end - i == 1 && rows[i][0].Contains('@', StringComparison.Ordinal)))
                tags[end - 1] = "O";
            i = end;
        }

        return tags;
    }

    private static void Fill(string[] tags, int first, int end, string type)
    {
        for (var i = first; i < end; i++)
            tags[i] = (i == first ? "B-" : "I-") + type;
    }
}
