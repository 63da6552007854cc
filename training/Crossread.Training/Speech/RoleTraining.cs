using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Crossread.Evaluation;
using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Language.Speech;
using Crossread.Training.Networks;

namespace Crossread.Training.Speech;

/// <summary>Learns who says what from PolNeAR's training part, and tells after every round how many pieces of its development part are read exactly.</summary>
/// <remarks>One thread and one seed: the same data and options give the same bytes.</remarks>
internal static class RoleTraining
{
    /// <summary>The version of the model: raised when its data, options or features change.</summary>
    private const string Version = "1";
    private const string Learnt = "attribution/polnear.train.jsonl.gz";
    private const string Measured = "attribution/polnear.dev.jsonl.gz";
    private const int RisingSteps = 200;

    /// <summary>Trains; writes the model after every round.</summary>
    public static void Run(Corpus data, string output, RoleOptions options)
    {
        var encoder = SentenceNetwork.English;
        List<RoleSentence> sentences = [.. RoleSentences.Read(data.Lines(Learnt)).SelectMany(a => a)];
        List<RoleSentence> measured = [.. RoleSentences.Read(data.Lines(Measured)).SelectMany(a => a)];
        Console.WriteLine($"{sentences.Count} sentences, {sentences.Sum(s => s.Length)} words; measured on {measured.Count}");
        var recipe = $"{Learnt} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(data.Path(Learnt))))[..16]}\n{SentenceNetwork.Resource} {encoder.Model.Checksum[..16]}\n{options}\n";
        var network = new LearningRoles(encoder, options);
        var watch = Stopwatch.StartNew();
        Learn(network, sentences, options, (epoch, loss) =>
        {
            File.WriteAllBytes(output, network.ToModel(Version, recipe));
            var written = new RoleNetwork(ModelFile.Read(output, File.ReadAllBytes(output)));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch,2} {watch.Elapsed.TotalSeconds,5:F0} s loss {loss:F4} | {Score(encoder, written, measured)}"));
        });
    }

    /// <summary>Learns from sentences; tells the loss after every round.</summary>
    internal static void Learn(LearningRoles network, List<RoleSentence> sentences, RoleOptions options, Action<int, double> tell)
    {
        var optimizer = new Optimizer(network.Parameters);
        var random = new Random(options.Seed);
        var steps = 0;
        var all = Batches(sentences, options.BatchWords, random).Count * options.Epochs;
        for (var epoch = 1; epoch <= options.Epochs; epoch++)
        {
            var loss = 0.0;
            var batches = Batches(sentences, options.BatchWords, random);
            foreach (var batch in batches)
            {
                network.Prepare();
                loss += network.Learn(batch);
                optimizer.Step(NetworkTraining.Rate(options.Rate, steps++, all, RisingSteps));
            }

            tell(epoch, loss / batches.Count);
        }
    }

    /// <summary>F1 of exact pieces by role, in percent.</summary>
    private static string Score(SentenceNetwork encoder, RoleNetwork roles, List<RoleSentence> sentences)
    {
        var readings = encoder.Read([.. sentences.Select(s => s.Forms)], ReadingDepth.Trees, roles, [.. sentences.Select(s => s.Marks)]);
        var counts = Enum.GetValues<SpeechRole>().ToDictionary(r => r, _ => (Right: 0, Found: 0, All: 0));
        for (var s = 0; s < sentences.Count; s++)
        {
            var found = SpeechPieceReader.Pieces(readings[s].Roles).ToHashSet();
            var gold = SpeechPieceReader.Pieces([.. sentences[s].Tags.Select(t => RoleSentences.Tags[t])]).ToHashSet();
            foreach (var role in counts.Keys)
            {
                var (right, given, all) = counts[role];
                counts[role] = (right + found.Count(p => p.Role == role && gold.Contains(p)), given + found.Count(p => p.Role == role), all + gold.Count(p => p.Role == role));
            }
        }

        return string.Join("  ", counts.Select(c => string.Create(CultureInfo.InvariantCulture,
            $"{c.Key} {100.0 * c.Value.Right / Math.Max(1, c.Value.Found):F1} {100.0 * c.Value.Right / c.Value.All:F1} {200.0 * c.Value.Right / (c.Value.Found + c.Value.All):F1}")));
    }

    private static List<RoleSentence[]> Batches(List<RoleSentence> sentences, int words, Random random)
    {
        var order = sentences.ToArray();
        random.Shuffle(order);
        order = [.. order.OrderByDescending(s => s.Length)];
        var batches = new List<RoleSentence[]>();
        for (var first = 0; first < order.Length;)
        {
            var count = 1;
            while (first + count < order.Length && (count + 1) * order[first].Length <= words)
                count++;
            batches.Add(order[first..(first + count)]);
            first += count;
        }

        var shuffled = batches.ToArray();
        random.Shuffle(shuffled);
        return [.. shuffled];
    }
}
