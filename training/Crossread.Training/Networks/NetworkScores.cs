using System.Globalization;
using Crossread.Language.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>How well annotated sentences are read, given their words.</summary>
internal static class NetworkScores
{
    /// <summary>Shares in percent: right tags, right heads, right heads with the relation before its colon, with the whole relation.</summary>
    public static string Trees(IReadOnlyList<AnnotatedSentence> gold, IReadOnlyList<AnnotatedSentence> read)
    {
        var (words, tags, heads, labelled, coarse) = (0, 0, 0, 0, 0);
        foreach (var (sentence, reading) in gold.Zip(read))
        {
            for (var w = 0; w < sentence.Forms.Length; w++)
            {
                words++;
                if (reading.Tags[w] == sentence.Tags[w])
                    tags++;
                if (reading.Heads[w] != sentence.Heads[w])
                    continue;
                heads++;
                var (found, right) = (reading.Relations[w], sentence.Relations[w]);
                if (found == right)
                    labelled++;
                if (found.Split(':')[0] == right.Split(':')[0])
                    coarse++;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"upos {100.0 * tags / words:F2} uas {100.0 * heads / words:F2} las {100.0 * coarse / words:F2} (with subtypes {100.0 * labelled / words:F2})");
    }

    /// <summary>Precision, recall and F1 of names by span and type, in percent.</summary>
    public static string Names(IReadOnlyList<AnnotatedSentence> gold, IReadOnlyList<AnnotatedSentence> read)
    {
        var (right, found, all) = (0, 0, 0);
        foreach (var (sentence, reading) in gold.Zip(read))
        {
            var own = Spans(Annotation.Places([.. reading.Names]));
            var others = Spans(Annotation.Places([.. sentence.Names]));
            right += own.Intersect(others).Count();
            found += own.Count;
            all += others.Count;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{100.0 * right / Math.Max(1, found):F1} {100.0 * right / all:F1} {200.0 * right / (found + all):F2}");
    }

    /// <summary>What a network says of sentences.</summary>
    public static AnnotatedSentence[] Read(SentenceNetwork network, IReadOnlyList<AnnotatedSentence> sentences)
    {
        var readings = network.Read([.. sentences.Select(s => s.Forms.Select(f => f.AsMemory()).ToArray())], ReadingDepth.Trees);
        return [.. sentences.Zip(readings, (s, r) => s with { Tags = [.. r.Tags], Heads = [.. r.Heads], Relations = [.. r.Relations], Names = [.. r.Names.Select(Annotation.Beginning)] })];
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
}
