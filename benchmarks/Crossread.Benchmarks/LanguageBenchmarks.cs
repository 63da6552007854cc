using BenchmarkDotNet.Attributes;

namespace Crossread.Benchmarks;

/// <summary>How long the steps of the language engine take for all texts together, one after the other, and what they allocate.</summary>
[MemoryDiagnoser]
public class LanguageBenchmarks
{
    private readonly LanguageSteps _steps = new();

    [Benchmark]
    public int Tokens() => Sum(_steps.Tokens);

    [Benchmark]
    public int TokensAndSentences() => Sum(_steps.Sentences);

    [Benchmark]
    public int TokensSentencesAndTags() => Sum(_steps.Tags);

    [Benchmark]
    public int TokensSentencesAndTrees() => Sum(_steps.Trees);

    [Benchmark]
    public int TokensSentencesTreesAndNames() => Sum(_steps.Names);

    [Benchmark]
    public int Everything() => Sum(_steps.Everything);

    [Benchmark]
    public int EverythingAndSpeech() => Sum(_steps.Speech);

    private static int Sum(Func<string, int> step)
    {
        var sum = 0;
        foreach (var text in BenchmarkTexts.All)
            sum += step(text);
        return sum;
    }
}
