using System.Collections.Immutable;

namespace Crossread.Evaluation.Language;

/// <summary>A sentence of a file of names.</summary>
/// <param name="Id">Its name in the treebank; empty where it has none.</param>
/// <param name="Document">The document that begins with it; null where it goes on.</param>
/// <param name="Words">Its words.</param>
/// <param name="Tags">A tag a word: <c>B-PER</c> begins a person's name, <c>I-PER</c> goes on, <c>O</c> is in none.</param>
internal sealed record NamedSentence(string Id, string? Document, ImmutableArray<string> Words, ImmutableArray<string> Tags)
{
    private static readonly ImmutableArray<string> _types = ["PER", "LOC", "ORG"];

    /// <summary>Its names of persons, places and organisations: first word, one past the last, type.</summary>
    public IEnumerable<(int First, int End, string Type)> Names()
    {
        for (var w = 0; w < Tags.Length; w++)
        {
            if (Tags[w] == "O" || Goes(w))
                continue;
            var end = w + 1;
            while (end < Tags.Length && Goes(end))
                end++;
            if (_types.Contains(Tags[w][2..], StringComparer.Ordinal))
                yield return (w, end, Tags[w][2..]);
        }
    }

    private bool Goes(int word) => word > 0 && Tags[word][0] == 'I' && Tags[word - 1] != "O" && Tags[word - 1][2..] == Tags[word][2..];
}
