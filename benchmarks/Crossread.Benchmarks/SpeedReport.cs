using System.Globalization;

namespace Crossread.Benchmarks;

/// <summary>Words a second of processor time, the median and the best of several rounds after warming up, and bytes allocated a word, as tab-separated lines.</summary>
/// <remarks>Processor time, not wall time: what else the machine does then disturbs less. All steps run on one thread.</remarks>
internal static class SpeedReport
{
    private const int Rounds = 9;

    public static int Print()
    {
        var texts = BenchmarkTexts.All;
        var begin = Environment.CpuUsage.TotalTime;
        var steps = new LanguageSteps();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load\t{(Environment.CpuUsage.TotalTime - begin).TotalMilliseconds:0} ms"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words\t{texts.Sum(steps.Tokens)}"));
        Measure("tokens", texts, steps.Tokens);
        Measure("tokens, sentences", texts, steps.Sentences);
        Measure("tokens, sentences, tags", texts, steps.Tags);
        Measure("tokens, sentences, names, times", texts, steps.Analysis);
        // One text of growing length: time a word must stay the same.
        var all = string.Join("\n\n", texts);
        foreach (var length in (int[])[1_000, 10_000, 100_000, 1_000_000, 10_000_000])
        {
            var text = string.Concat(Enumerable.Repeat(all + "\n\n", (length / all.Length) + 1))[..length];
            Measure(string.Create(CultureInfo.InvariantCulture, $"tokens, sentences, tags: one text of {length / 1000} kB"), [.. Enumerable.Repeat(text, Math.Max(1, 1_000_000 / length))], steps.Tags);
        }

        return 0;
    }

    private static void Measure(string what, IReadOnlyList<string> texts, Func<string, int> step)
    {
        var words = 0;
        for (var warm = 0; warm < 4; warm++)
            words = texts.Sum(step);
        var times = new double[Rounds];
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var round = 0; round < Rounds; round++)
        {
            var begin = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
                step(text);
            times[round] = (Environment.CpuUsage.TotalTime - begin).TotalSeconds;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Array.Sort(times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{words / times[Rounds / 2]:0}\t{words / times[0]:0}\t{allocated / (double)Rounds / words:0.0}"));
    }
}
