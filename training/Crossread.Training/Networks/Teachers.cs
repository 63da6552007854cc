using Crossread.Language.Networks;
using Crossread.Language.Parsing;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>Several networks that read together: what they say on average, for a small one to learn (Hinton, Vinyals and Dean 2015).</summary>
/// <param name="networks">The networks; their lists of tags, names and relations are the same.</param>
/// <param name="annotation">The lists.</param>
internal sealed class Teachers(IReadOnlyList<SentenceNetwork> networks, Annotation annotation)
{
    private const float Least = 1e-9f;
    private readonly TagChain _chain = new(annotation.Names.Count, Chain(annotation));

    /// <summary>Reads sentences of at most <see cref="SentenceNetwork.LongestWindow"/> words.</summary>
    public IEnumerable<Lesson> Read(IReadOnlyList<AnnotatedSentence> sentences)
    {
        const int Together = 2000;
        for (var first = 0; first < sentences.Count; first += Together)
        {
            AnnotatedSentence[] part = [.. sentences.Skip(first).Take(Together)];
            ReadOnlyMemory<char>[][] forms = [.. part.Select(s => s.Forms.Select(f => f.AsMemory()).ToArray())];
            var readings = networks.Select(n => n.Read(forms, ReadingDepth.Scores)).ToArray();
            for (var s = 0; s < part.Length; s++)
                yield return Join(part[s], [.. readings.Select(r => r[s])]);
        }
    }

    private Lesson Join(AnnotatedSentence sentence, SentenceReading[] readings)
    {
        var length = sentence.Forms.Length;
        var names = Mean(readings.Select(r => r.Scores!.Names), length, shares: true);
        var tags = Mean(readings.Select(r => r.Scores!.Tags), length, shares: false);
        foreach (var reading in readings)
        {
            // No word hangs on itself.
            for (var w = 0; w < length; w++)
                reading.Scores!.Arcs[(w * (length + 1)) + w + 1] = TagChain.Never;
        }

        var arcs = Mean(readings.Select(r => r.Scores!.Arcs), length, shares: false);
        var heads = new int[length];
        SpanningTree.Decode(Logarithms(arcs), length + 1, heads);
        var (tagCount, relationCount) = (annotation.Tags.Count, annotation.Relations.Count);
        var relations = new float[length * relationCount];
        var certain = true;
        for (var w = 0; w < length; w++)
        {
            // Relations are told to the head that was found: of those who found this one.
            var agreed = readings.Where(r => r.Heads[w] == heads[w]).ToArray();
            certain &= agreed.Length > 0;
            Mean(agreed.Select(r => r.Scores!.Relations[(w * relationCount)..((w + 1) * relationCount)]), 1, shares: false).CopyTo(relations, w * relationCount);
        }

        var best = new int[length];
        _chain.Decode(Logarithms(names), best);
        var told = sentence with
        {
            Tags = [.. Enumerable.Range(0, length).Select(w => annotation.Tags[Best(tags, w, tagCount)])],
            Heads = [.. heads],
            Relations = [.. Enumerable.Range(0, length).Select(w => heads[w] < 0 ? "root" : annotation.Relations[Best(relations, w, relationCount)])],
            Names = [.. best.Select(n => Annotation.Beginning(annotation.Names[n]))],
        };
        return new Lesson(told, new Shares(tags, names, arcs, relations), certain);
    }

    private static float[] Mean(IEnumerable<float[]> lists, int rows, bool shares)
    {
        float[] sum = [];
        var count = 0;
        foreach (var list in lists)
        {
            float[] own = [.. list];
            var width = own.Length / rows;
            for (var row = 0; !shares && row < rows; row++)
                Activations.Softmax(own.AsSpan(row * width, width));
            if (count++ == 0)
                sum = own;
            else
                Activations.Add(own, sum);
        }

        foreach (ref var value in sum.AsSpan())
            value /= count;
        return sum;
    }

    private static float[] Logarithms(float[] shares) => [.. shares.Select(s => MathF.Log(Math.Max(s, Least)))];

    private static int Best(float[] values, int row, int count)
    {
        var own = values.AsSpan(row * count, count);
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (own[i] > own[best])
                best = i;
        }

        return best;
    }

    private static float[] Chain(Annotation annotation)
    {
        var links = new float[(annotation.Names.Count + 2) * annotation.Names.Count];
        annotation.Forbid(links);
        return links;
    }
}
