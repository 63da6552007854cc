using System.Globalization;
using Crossread.Language.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>How well the shipped network reads annotated sentences, given their words.</summary>
internal static class NetworkScores
{
    /// <summary>Shares in percent: right tags, right heads, right heads with the relation before its colon, with the whole relation.</summary>
    public static string Trees(SentenceNetwork network, List<AnnotatedSentence> sentences)
    {
        var (words, tags, heads, labelled, coarse) = (0, 0, 0, 0, 0);
        foreach (var (sentence, reading) in sentences.Zip(Read(network, sentences, ReadingDepth.Trees)))
        {
            for (var w = 0; w < sentence.Forms.Length; w++)
            {
                words++;
                if (reading.Tags[w] == sentence.Tags[w])
                    tags++;
                if (reading.Heads[w] != sentence.Heads[w])
                    continue;
                heads++;
                var (found, gold) = (reading.Relations[w], sentence.Relations[w]);
                if (found == gold)
                    labelled++;
                if (found.Split(':')[0] == gold.Split(':')[0])
                    coarse++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"upos {100.0 * tags / words:F2} uas {100.0 * heads / words:F2} las {100.0 * coarse / words:F2} (with subtypes {100.0 * labelled / words:F2})");
    }

    /// <summary>Precision, recall and F1 of names by span and type, in percent.</summary>
    public static string Names(SentenceNetwork network, List<AnnotatedSentence> sentences)
    {
        var (right, found, gold) = (0, 0, 0);
        foreach (var (sentence, reading) in sentences.Zip(Read(network, sentences, ReadingDepth.Names)))
        {
            var own = Spans(reading.Names);
            var others = Spans(Annotation.Places([.. sentence.Names]));
            right += own.Intersect(others).Count();
            found += own.Count;
            gold += others.Count;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / Math.Max(1, found):F1} {100.0 * right / gold:F1} {200.0 * right / (found + gold):F2}");
    }

    private static List<(int, int, string)> Spans(string[] tags)
    {
        var spans = new List<(int, int, string)>();
        var first = 0;
        for (var i = 0; i < tags.Length; i++)
        {
            if (tags[i][0] is 'B' or 'S')
                first = i;
            if (tags[i][0] is 'E' or 'S' && tags[i][2..] is "PER" or "LOC" or "ORG")
                spans.Add((first, i + 1, tags[i][2..]));
        }

        return spans;
    }

    private static SentenceReading[] Read(SentenceNetwork network, List<AnnotatedSentence> sentences, ReadingDepth depth) =>
        network.Read([.. sentences.Select(s => s.Forms.Select(f => f.AsMemory()).ToArray())], depth);
}
