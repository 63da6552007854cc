namespace Crossread.Language.Tests;

/// <summary>One engine for all tests, as one serves a whole process.</summary>
internal static class Engine
{
    public static TextAnalyzer Analyzer { get; } = new();

    public static AnalyzedText Analyze(string text) => Analyzer.Analyze(new SourceText(text));

    public static AnalyzedText Analyze(string text, DateOnly? published) => Analyzer.Analyze(new SourceText(text) { Published = published });
}
