using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Language.Tokens;

namespace Crossread.Language.Parsing;

/// <summary>Finds the dependency tree of every sentence of a text, after Universal Dependencies.</summary>
/// <remarks>Deep biaffine attention over bidirectional recurrent layers (Dozat and Manning 2017), see the card in <c>models/en-network</c>. Built once, then thread-safe.
/// Time grows with the length of the text; sentences of more than 200 words are read in windows of that length.</remarks>
public sealed class DependencyParser
{
    private readonly SentenceNetwork _network;

    /// <summary>Takes the embedded model; it is read at the first use in the process.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public DependencyParser() => _network = SentenceNetwork.English;

    /// <summary>Parses a text.</summary>
    /// <param name="analyzed">The text with its words and sentences; sentences of left-out stretches are parsed too.</param>
    /// <returns>The trees. A word outside all sentences is a root of its own with the tag "X".</returns>
    public Dependencies Parse(AnalyzedText analyzed)
    {
        ArgumentNullException.ThrowIfNull(analyzed);
        var words = analyzed.SyntacticWords;
        Sentence[] sentences = [.. analyzed.Sentences, .. analyzed.LeftOutSentences];
        Array.Sort(sentences, (a, b) => a.FirstToken.CompareTo(b.FirstToken));
        var ranges = SentenceWords.Ranges(words, sentences);
        var readings = _network.Read([.. ranges.Select(r => SentenceWords.Forms(analyzed.Text, words, r))], ReadingDepth.Trees);
        var tags = new string[words.Length];
        var heads = new int[words.Length];
        var relations = new string[words.Length];
        Array.Fill(tags, "X");
        Array.Fill(heads, -1);
        Array.Fill(relations, "root");
        for (var s = 0; s < readings.Length; s++)
        {
            var first = ranges[s].Start.Value;
            var reading = readings[s];
            reading.Tags.CopyTo(tags, first);
            reading.Relations.CopyTo(relations, first);
            for (var w = 0; w < reading.Heads.Length; w++)
                heads[first + w] = reading.Heads[w] < 0 ? -1 : first + reading.Heads[w];
        }

        return new Dependencies([.. tags], [.. heads], [.. relations]);
    }
}
