using System.Collections.Immutable;
using Crossread.Language.Names;
using Crossread.Language.Networks;
using Crossread.Language.Speech;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Parsing;

/// <summary>Finds the dependency tree of every sentence of a text, after Universal Dependencies, and reads its names on the way.</summary>
/// <remarks>Deep biaffine attention over bidirectional recurrent layers (Dozat and Manning 2017), see the card in <c>models/en-network</c>. Built once, then thread-safe.
/// Time grows with the length of the text; sentences of more than 200 words are read in windows of that length.</remarks>
internal sealed class DependencyParser(SentenceNetwork network)
{
    /// <summary>Parses a text; sentences of left-out stretches are parsed too.</summary>
    /// <returns>The trees, and what the network says of the names of each of <paramref name="sentences"/>. A word outside all sentences is a root of its own with the tag "X".</returns>
    public (Dependencies Trees, NetworkNames[] Names, ImmutableArray<SpeechPiece> Speech) Parse(
        string text, ImmutableArray<SyntacticWord> words, ImmutableArray<Sentence> sentences, ImmutableArray<Sentence> leftOut, ImmutableArray<Quotation> quotations, RoleNetwork? roles)
    {
        var reported = SentenceWords.Ranges(words, sentences);
        Range[] ranges = [.. reported, .. SentenceWords.Ranges(words, leftOut)];
        WordMarks[][] marks = roles is null ? [] : [.. WordMarker.Mark(words, sentences, reported, quotations), .. ranges[reported.Length..].Select(r => new WordMarks[r.GetOffsetAndLength(words.Length).Length])];
        var readings = network.Read([.. ranges.Select(r => SentenceWords.Forms(text, words, r))], ReadingDepth.Trees, roles, marks);
        return (Trees(words.Length, ranges, readings), NetworkNameReader.Read(text, words, reported, readings[..reported.Length]),
            roles is null ? [] : SpeechPieceReader.Read(words, reported, readings));
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
