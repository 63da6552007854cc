using Crossread.Language.Coreference;
using Crossread.Language.Models;
using Crossread.Language.Names;
using Crossread.Language.Networks;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

namespace Crossread.Language.Parsing;

/// <summary>Finds the dependency tree of every sentence of a text, after Universal Dependencies.</summary>
/// <remarks>Deep biaffine attention over bidirectional recurrent layers (Dozat and Manning 2017), see the card in <c>models/en-network</c>. Built once, then thread-safe.
/// Time grows with the length of the text; sentences of more than 200 words are read in windows of that length.</remarks>
public sealed class DependencyParser
{
    private readonly SentenceNetwork _network;
    private readonly NameFinder _names = new(NameLexicon.English, WordStatistics.English);

    /// <summary>Takes the embedded model; it is read at the first use in the process.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public DependencyParser() => _network = SentenceNetwork.English;

    /// <summary>Parses a text, finds its names anew (what the network reads, laid over what lexicon and shape find), and whom its pronouns mean.</summary>
    /// <param name="analyzed">The text with its words and sentences; sentences of left-out stretches are parsed too.</param>
    /// <returns>The text with trees, those names, whom or what they name, and references; all else in it is as it was. A word outside all sentences is a root of its own
    /// with the tag "X".</returns>
    public AnalyzedText Parse(AnalyzedText analyzed)
    {
        ArgumentNullException.ThrowIfNull(analyzed);
        var words = analyzed.SyntacticWords;
        var reported = SentenceWords.Ranges(words, analyzed.Sentences);
        Range[] ranges = [.. reported, .. SentenceWords.Ranges(words, analyzed.LeftOutSentences)];
        var readings = _network.Read([.. ranges.Select(r => SentenceWords.Forms(analyzed.Text, words, r))], ReadingDepth.Trees);
        var read = NetworkNameReader.Read(analyzed.Text, words, reported, readings[..reported.Length]);
        var (names, entities) = _names.Find(analyzed.Text, analyzed.Tokens, analyzed.Sentences, read);
        var parsed = analyzed with { Names = names, Entities = entities, Trees = Trees(words.Length, ranges, readings) };
        return parsed with { References = PronounResolver.English.Resolve(parsed) };
    }

    private static Dependencies Trees(int count, Range[] ranges, SentenceReading[] readings)
    {
        var tags = new string[count];
        var heads = new int[count];
        var relations = new string[count];
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
