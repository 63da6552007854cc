using System.Collections.Immutable;
using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>Reads the clusters of MEANTIME (Minard et al. 2016): the first six sentences of news articles, the part that was annotated in full.</summary>
public static class MeantimeClusters
{
    private const int Annotated = 6;
    private const int Heading = 2;

    /// <summary>Reads a corpus.</summary>
    /// <param name="archive">The archive of the articles, in the CAT format.</param>
    /// <param name="mentions">The lines of the table of mentions.</param>
    /// <param name="analyze">Analyses a text.</param>
    public static ImmutableArray<ClusteredText> Read(byte[] archive, IEnumerable<string> mentions, Func<string, AnalyzedText> analyze)
    {
        ArgumentNullException.ThrowIfNull(archive);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(analyze);
        var rows = mentions.Skip(1).Select(l => l.Split('\t')).Where(r => r[4].Length > 0 && int.Parse(r[1], CultureInfo.InvariantCulture) < Annotated).ToLookup(r => r[0], StringComparer.Ordinal);
        var texts = new SortedDictionary<string, ClusteredText>(StringComparer.Ordinal);
        using var plain = new GZipStream(new MemoryStream(archive), CompressionMode.Decompress);
        using var reader = new TarReader(plain);
        while (reader.GetNextEntry() is { } entry)
        {
            if (entry.DataStream is not { } stream || !entry.Name.EndsWith(".xml", StringComparison.Ordinal))
                continue;
            var document = XDocument.Load(stream).Root!;
            var id = document.Attribute("doc_id")!.Value;
            texts.Add(id, Read(document, rows[id], analyze));
        }

        return [.. texts.Values];
    }

    private static ClusteredText Read(XElement document, IEnumerable<string[]> mentions, Func<string, AnalyzedText> analyze)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var words = new List<string>();
        var last = 0;
        foreach (var token in document.Elements("token"))
        {
            var sentence = (int)token.Attribute("sentence")!;
            if (sentence >= Annotated)
                break;
            if (sentence != last)
                text.Append(sentence <= Heading ? "\n\n" : "");
            last = sentence;
            var word = token.Value is "``" or "''" ? "\"" : token.Value;
            if (text.Length > 0 && text[^1] != '\n' && !IsClosing(word))
                text.Append(' ');
            spans.Add(new TextSpan(text.Length, text.Length + word.Length));
            words.Add(word);
            text.Append(word);
        }

        var clusters = mentions.GroupBy(r => r[6], StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => g.Select(r => Mention(spans, words, int.Parse(r[2], CultureInfo.InvariantCulture), int.Parse(r[3], CultureInfo.InvariantCulture))).Distinct().OrderBy(m => m.Head.Start).ToImmutableArray());
        return new ClusteredText(analyze(text.ToString()), [.. clusters]);
    }

    // A phrase's head is its last word before a preposition, a comma or a relative pronoun.
    private static ClusterMention Mention(List<TextSpan> spans, List<string> words, int first, int last)
    {
        var head = first;
        while (head < last && words[head + 1] is not ("of" or "in" or "at" or "for" or "from" or "with" or "on" or "to" or "who" or "which" or "that" or "," or "("))
            head++;
        return new ClusterMention(spans[head], first == last);
    }

    private static bool IsClosing(string word) => word is "." or "," or "'s" or "n't" or ")" or ";" or ":" or "?" or "!" or "%" or "'";
}
