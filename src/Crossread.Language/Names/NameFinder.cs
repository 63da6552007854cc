using System.Collections.Immutable;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

namespace Crossread.Language.Names;

/// <summary>Finds the names of persons, places and organisations by lexicon and shape, with a network's reading where there is one, and says which name the same.</summary>
/// <remarks>
/// Sentence by sentence, capitalised runs are cut into pieces with weights for each type; then all pieces of a text that are written alike are settled
/// together, with what the text's full names and acronyms add; then names are linked to entities. Thread-safe; linear but for the sorting of distinct names.
/// </remarks>
internal sealed class NameFinder(NameLexicon lexicon, WordStatistics statistics)
{
    private readonly NameUnitReader _reader = new(lexicon, statistics);

    /// <summary>The names of a text in order, and whom or what they name in order of first mention.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="sentences">The sentences to look in.</param>
    /// <param name="read">What the network says of each sentence; empty where it was not asked.</param>
    public (ImmutableArray<NameMention> Names, ImmutableArray<Entity> Entities) Find(
        string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ReadOnlySpan<NetworkNames> read)
    {
        var pieces = new List<NamePiece>();
        var units = new List<NameUnit>();
        var segmenter = new NameSegmenter(lexicon);
        for (var s = 0; s < sentences.Length; s++)
        {
            _reader.Read(text, tokens, sentences[s], units);
            var first = pieces.Count;
            segmenter.Segment(text, units, pieces);
            if (!read.IsEmpty)
                segmenter.CutAs(read[s].Names, pieces, first);
            ThingReader.Read(text, lexicon, units, pieces, first);
            if (!read.IsEmpty)
                segmenter.Weigh(read[s], pieces, first);
            if (pieces.Count > first)
                RoleReader.Read(text, units, pieces, first);
        }

        return pieces.Count == 0 ? ([], []) : EntityLinker.Link(text, NameTyper.Settle(text, pieces));
    }
}
