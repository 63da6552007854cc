using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Language.Tokens;

/// <summary>The abbreviations that are written with a stop.</summary>
internal sealed class Abbreviations
{
    private const string Resource = "lexicons/en/words/abbreviations.tsv";
    private const int Longest = 8;
    private readonly Dictionary<string, AbbreviationKind> _kinds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Abbreviations()
    {
        foreach (var row in LexiconTable.Read(Resource, 2))
        {
            _kinds.TryAdd(row[0], row[1] switch
            {
                "title" => AbbreviationKind.Title,
                "joined" => AbbreviationKind.Joined,
                "number" => AbbreviationKind.Number,
                "capital" => AbbreviationKind.Capital,
                "either" => AbbreviationKind.Either,
                var other => throw new InvalidModelException(Resource, row[0], "title, joined, number, capital or either", other),
            });
        }

        _lookup = _kinds.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>What kind of abbreviation a word is, given without its last stop, in any case.</summary>
    public AbbreviationKind Find(ReadOnlySpan<char> word) =>
        word.Length <= Longest && _lookup.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;
}
