namespace Crossread.Training.Networks;

/// <summary>Trains the network that reads sentences, on trees and names together.</summary>
/// <remarks>One thread and one seed: the same data and options give the same bytes.</remarks>
internal static class NetworkTraining
{
    private const int RisingSteps = 300;

    /// <summary>Learns.</summary>
    /// <param name="network">The network; it changes.</param>
    /// <param name="sentences">What to learn from.</param>
    /// <param name="taught">What teachers say of further sentences: a part of it a round, in turn.</param>
    /// <param name="options">How.</param>
    /// <param name="ended">Told the number of each round and its mean loss.</param>
    public static void Learn(LearningNetwork network, IReadOnlyList<NumberedSentence> sentences, IReadOnlyList<NumberedSentence> taught, NetworkOptions options, Action<int, double> ended)
    {
        var optimizer = new Optimizer(network.Parameters);
        var random = new Random(options.Seed);
        var steps = 0;
        var lessons = taught.ToArray();
        random.Shuffle(lessons);
        var parts = lessons.Length == 0 ? [[]] : lessons.Chunk((lessons.Length + options.LessonRounds - 1) / options.LessonRounds).ToArray();
        var all = Batches([.. sentences, .. parts[0]], options.BatchWords, random).Count * options.Epochs;
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var loss = 0.0;
            var batches = Batches([.. sentences, .. parts[(epoch - 1) % parts.Length]], options.BatchWords, random);
            foreach (var batch in batches)
            {
                network.Prepare();
                loss += network.Learn(batch);
                optimizer.Step(Rate(options.Rate, steps++, all, RisingSteps));
            }

            network.Prepare();
            ended(epoch, loss / batches.Count);
        }
    }

    /// <summary>Rises at first, then falls along a cosine.</summary>
    public static float Rate(float rate, int step, int steps, int rising) => step < rising
        ? rate * (step + 1) / rising
        : rate * (0.01f + (0.99f * 0.5f * (1 + MathF.Cos(MathF.PI * Math.Min(1f, (float)step / steps)))));

    /// <summary>Sentences of about the same length together, in an order of chance.</summary>
    private static List<NumberedSentence[]> Batches(IReadOnlyList<NumberedSentence> sentences, int words, Random random)
    {
        var order = sentences.ToArray();
        random.Shuffle(order);
        // Trees and mere names apart, since these need no second layer. Stable: equal lengths keep the order of chance.
        order = [.. order.OrderByDescending(s => s.Heads is null ? 0 : 1).ThenByDescending(s => s.Length)];
        var batches = new List<NumberedSentence[]>();
        for (var first = 0; first < order.Length;)
        {
            var count = 1;
            while (first + count < order.Length && (count + 1) * order[first].Length <= words && order[first + count].Heads is null == order[first].Heads is null)
                count++;
            batches.Add(order[first..(first + count)]);
            first += count;
        }

        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
