using System.Collections.Immutable;
using System.Globalization;
using Crossread.Training.Parsing;

namespace Crossread.Training.Names;

/// <summary>Reads name annotations in columns.</summary>
internal static class NameCorpus
{
    private static readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PER"] = "PER",
        ["person"] = "PER",
        ["politician"] = "PER",
        ["LOC"] = "LOC",
        ["location"] = "LOC",
        ["country"] = "LOC",
        ["ORG"] = "ORG",
        ["organisation"] = "ORG",
        ["politicalparty"] = "ORG",
        ["corporation"] = "ORG",
        ["group"] = "ORG",
        ["MISC"] = "MISC",
        ["product"] = "MISC",
        ["creative-work"] = "MISC",
        ["event"] = "MISC",
        ["election"] = "MISC",
        ["PRO"] = "MISC",
        ["FIN"] = "MISC",
    };

    /// <summary>Sentences whose lines are a word and its tag, parted by white space, with an empty line after each sentence; tags are IOB1 or IOB2.
    /// What is neither person, place nor organisation is of one type more, which is learnt but never told.</summary>
    public static List<AnnotatedSentence> ReadPlain(IEnumerable<string> lines)
    {
        var sentences = new List<AnnotatedSentence>();
        var (words, tags) = (new List<string>(), new List<string>());
        foreach (var line in lines.Append(""))
        {
            var columns = line.Split(['\t', ' '], StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length >= 2 && columns[0] != "#" && columns[0] != "-DOCSTART-")
            {
                words.Add(columns[0]);
                tags.Add(columns[^1]);
            }
            else if (line.Length == 0 && words.Count > 0)
            {
                sentences.Add(new AnnotatedSentence("", [.. words]) { Names = Normalise(words, tags) });
                words.Clear();
                tags.Clear();
            }
        }

        return sentences;
    }

    /// <summary>The bare names within the mentions of GUM, by sentence. A mention is a whole noun phrase ("Professor Maria Lopez of Lima"); its name is the run of
    /// proper nouns about its head, small words between them included, titles of persons left out.</summary>
    public static Dictionary<string, ImmutableArray<string>> ReadMentions(IEnumerable<string> lines, IEnumerable<AnnotatedSentence> sentences)
    {
        var byId = sentences.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var tags = byId.ToDictionary(s => s.Key, s => Enumerable.Repeat("O", s.Value.Forms.Length).ToArray(), StringComparer.Ordinal);
        var mentions = lines.Skip(1).Select(l => l.Split('\t')).Where(c => c[9] == "1" && byId.ContainsKey(c[1]))
            .Select(c => (Sentence: c[1], First: int.Parse(c[2], CultureInfo.InvariantCulture) - 1, Last: int.Parse(c[3], CultureInfo.InvariantCulture) - 1, Type: c[5], Head: c[7]))
            .OrderByDescending(m => m.Last - m.First);
        foreach (var (id, first, last, kind, head) in mentions)
        {
            var sentence = byId[id];
            bool IsProper(int word) => sentence.PennTags[word] is "NNP" or "NNPS";
            var begin = first;
            while (begin <= last && !(sentence.Forms[begin] == head && IsProper(begin)))
                begin++;
            if (begin > last)
                continue;
            var end = begin + 1;
            for (var gap = end; gap <= last && (IsProper(gap) || sentence.PennTags[gap] is "IN" or "DT" or "HYPH" or "CC" or "POS" or "CD"); gap++)
            {
                if (IsProper(gap) || sentence.PennTags[gap] == "CD" && gap == end)
                    end = gap + 1;
            }

            for (var gap = begin - 1; gap >= first && (IsProper(gap) || sentence.PennTags[gap] is "IN" or "DT" or "HYPH" or "CC" or "POS"); gap--)
            {
                if (IsProper(gap))
                    begin = gap;
            }

            while (kind == "person" && begin < end - 1 && sentence.Relations[begin] == "nmod:desc")
                begin++;
            var own = tags[id];
            if (own.AsSpan(begin, end - begin).ContainsAnyExcept("O"))
                continue;
            var type = kind switch { "person" => "PER", "place" => "LOC", "organization" => "ORG", "object" or "event" or "abstract" => "MISC", _ => "" };
            for (var i = begin; i < end && type.Length > 0; i++)
                own[i] = (i == begin ? "B-" : "I-") + type;
        }

        return tags.ToDictionary(t => t.Key, t => t.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>The outer layer of the nested annotation of English Web Treebank, mapped to the scheme of Universal NER: persons, places and
    /// organisations; an organisation's name which is that of a place as a whole (a country that acts) is a place.</summary>
    public static List<AnnotatedSentence> ReadNested(IEnumerable<string> lines)
    {
        var sentences = new List<AnnotatedSentence>();
        var (words, outer, inner) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var line in lines.Append(""))
        {
            if (line.Split('\t') is { Length: >= 3 } columns)
            {
                words.Add(columns[0]);
                outer.Add(columns[1]);
                inner.Add(columns[2]);
                continue;
            }

            if (words.Count > 0)
            {
                for (var i = 0; i < words.Count; i++)
                {
                    if (outer[i] != "B-ORG" || inner[i] != "B-LOC")
                        continue;
                    var end = i + 1;
                    while (end < words.Count && outer[end] == "I-ORG" && inner[end] == "I-LOC")
                        end++;
                    if (end < words.Count && (outer[end] == "I-ORG" || inner[end] == "I-LOC"))
                        continue;
                    for (var k = i; k < end; k++)
                        outer[k] = inner[k];
                }

                sentences.Add(new AnnotatedSentence("", [.. words]) { Names = Normalise(words, outer) });
            }

            words.Clear();
            outer.Clear();
            inner.Clear();
        }

        return sentences;
    }

    /// <summary>Tags in one notation and of the engine's types; a possessive ending is no part of a name.</summary>
    private static ImmutableArray<string> Normalise(List<string> words, List<string> tags)
    {
        var result = new string[tags.Count];
        var before = "";
        for (var i = 0; i < result.Length; i++)
        {
            var tag = tags[i];
            var kind = tag.Length > 2 ? tag[2..] : "";
            if (!_types.TryGetValue(kind, out var type))
                result[i] = "O";
            else
                result[i] = (tag[0] == 'B' || before != kind ? "B-" : "I-") + type;
            before = kind;
        }

        for (var i = 0; i < result.Length; i++)
        {
            var ends = i + 1 == result.Length || result[i + 1][0] != 'I';
            if (ends && result[i][0] == 'I' && words[i] is "'s" or "’s" or "'" or "’")
                result[i] = "O";
        }

        return [.. result];
    }
}
