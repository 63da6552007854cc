using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>What a network is measured on while it learns, and how well it does.</summary>
internal sealed class Measured(AnnotatedSets data)
{
    private readonly List<AnnotatedSentence> _webTrees = data.WebTrees();
    private readonly List<AnnotatedSentence> _gumTrees = data.GumTrees();
    private readonly List<AnnotatedSentence> _webNames = data.WebNames();
    private readonly List<AnnotatedSentence> _newsNames = data.NewsNames();

    /// <summary>All sentences that anything is measured on.</summary>
    public IEnumerable<AnnotatedSentence> All => [.. _webTrees, .. _gumTrees, .. _webNames, .. _newsNames];

    /// <summary>A line of scores.</summary>
    /// <param name="read">What is measured.</param>
    public string Score(Func<List<AnnotatedSentence>, IReadOnlyList<AnnotatedSentence>> read) =>
        $"web {NetworkScores.Trees(_webTrees, read(_webTrees))} | gum {NetworkScores.Trees(_gumTrees, read(_gumTrees))} | names: web {NetworkScores.Names(_webNames, read(_webNames))} news {NetworkScores.Names(_newsNames, read(_newsNames))}";
}
