using System.Globalization;

namespace Crossread.Benchmarks;

/// <summary>Words a second of processor time, the median and the best of several rounds after warming up, and bytes allocated a word, as tab-separated lines.</summary>
/// <remarks>Processor time, not wall time: what else the machine does then disturbs less. Every round goes through all steps, so that a machine that slows down
/// slows them alike. All steps run on one thread.</remarks>
internal static class SpeedReport
{
    private const int MostRounds = 9;

    public static int Print()
    {
        var texts = BenchmarkTexts.All;
        var begin = Environment.CpuUsage.TotalTime;
        var steps = new LanguageSteps();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load\t{(Environment.CpuUsage.TotalTime - begin).TotalMilliseconds:0} ms"));
        steps.Speech(texts[0]);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory\t{Environment.WorkingSet / 1e6:0} MB"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"words\t{texts.Sum(steps.Tokens)}"));
        List<Course> courses =
        [
            new("tokens", texts, steps.Tokens),
            new("tokens, sentences", texts, steps.Sentences),
            new("tokens, sentences, tags", texts, steps.Tags),
            new("tokens, sentences, trees", texts, steps.Trees),
            new("tokens, sentences, trees, names", texts, steps.Names),
            new("everything", texts, steps.Everything),
            new("everything, and who says what", texts, steps.Speech),
        ];
        // One text of growing length: time a word must stay the same.
        var all = string.Join("\n\n", texts);
        foreach (var length in (int[])[1_000, 10_000, 100_000, 1_000_000, 10_000_000])
        {
            var text = string.Concat(Enumerable.Repeat(all + "\n\n", (length / all.Length) + 1))[..length];
            courses.Add(new(string.Create(CultureInfo.InvariantCulture, $"tokens, sentences, tags: one text of {length / 1000} kB"), [.. Enumerable.Repeat(text, Math.Max(1, 1_000_000 / length))], steps.Tags));
            courses.Add(new(string.Create(CultureInfo.InvariantCulture, $"everything: one text of {length / 1000} kB"), [.. Enumerable.Repeat(text, Math.Max(1, 100_000 / length))], steps.Everything) { Rounds = length > 100_000 ? 1 : MostRounds });
        }

        foreach (var course in courses)
            course.WarmUp();
        for (var round = 0; round < MostRounds; round++)
        {
            foreach (var course in courses.Where(c => round < c.Rounds))
                course.Run();
        }

        foreach (var course in courses)
            course.Print();
        return 0;
    }

    private sealed class Course(string what, IReadOnlyList<string> texts, Func<string, int> step)
    {
        private readonly List<double> _seconds = [];
        private int _words;
        private long _allocated;

        /// <summary>How often it is measured; a long text once.</summary>
        public int Rounds { get; init; } = MostRounds;

        /// <summary>Long enough for the compiler to see what is hot, and to be done with it.</summary>
        public void WarmUp()
        {
            for (var begun = Environment.CpuUsage.TotalTime; (Environment.CpuUsage.TotalTime - begun).TotalSeconds < 3;)
                _words = texts.Sum(step);
        }

        public void Run()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var begin = Environment.CpuUsage.TotalTime;
            foreach (var text in texts)
                step(text);
            _seconds.Add((Environment.CpuUsage.TotalTime - begin).TotalSeconds);
            _allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        public void Print()
        {
            _seconds.Sort();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}\t{_words / _seconds[_seconds.Count / 2]:0}\t{_words / _seconds[0]:0}\t{_allocated / (double)_words:0.0}"));
        }
    }
}
