using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language.Names;

namespace Crossread.Statements;

/// <summary>Brings the speakers of several articles together where one article has the surname alone and the others the whole name.</summary>
/// <remarks>A surname stands for the one person who is named in full with it; of several, for the one whom most articles name, where they are twice as many as for the next.</remarks>
internal sealed class PersonKeys
{
    private readonly Dictionary<string, string> _bySurname = new(StringComparer.Ordinal);

    public PersonKeys(ImmutableArray<ArticleAnalysis> articles)
    {
        // Of each surname, in how many articles each whole name stands.
        var whole = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
        foreach (var article in articles)
        {
            foreach (var key in article.Language.Entities.Where(e => e.Type == NameType.Person && e.Key.Contains(' ', StringComparison.Ordinal)).Select(e => e.Key).Distinct(StringComparer.Ordinal))
            {
                var surname = key[(key.LastIndexOf(' ') + 1)..];
                if (!whole.TryGetValue(surname, out var keys))
                    whole[surname] = keys = new(StringComparer.Ordinal);
                keys[key] = keys.GetValueOrDefault(key) + 1;
            }
        }

        foreach (var (surname, keys) in whole)
        {
            var ranked = keys.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).ToList();
            if (ranked.Count == 1 || ranked[0].Value >= 2 * ranked[1].Value)
                _bySurname[surname] = ranked[0].Key;
        }
    }

    /// <summary>The key that stands for a speaker in all the articles.</summary>
    public string Of(Speaker speaker) =>
        speaker.Type == SpeakerType.Person && _bySurname.TryGetValue(speaker.Key, out var whole) ? whole : speaker.Key;
}
