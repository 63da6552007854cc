using Crossread.Language.Names;

namespace Crossread.Language.Coreference;

/// <summary>The words that the names and roles of a text's entities are made of, in small letters.</summary>
internal sealed class EntityWords
{
    private const WordSigns Nouns = WordSigns.Role | WordSigns.OrganisationNoun | WordSigns.PlaceNoun;
    private readonly string[][] _names;
    private readonly string[][] _roles;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _all;

    public EntityWords(IReadOnlyList<Entity> entities)
    {
        var all = new HashSet<string>(StringComparer.Ordinal);
        _names = [.. entities.Select(e => e.Type == NameType.Person ? [] : Cut(e.Name))];
        _roles = [.. entities.Select(e => e.Roles.SelectMany(Cut).Distinct(StringComparer.Ordinal).ToArray())];
        foreach (var word in _names.Concat(_roles).SelectMany(w => w))
            all.Add(word);
        _all = all.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The words of an entity's name; none for a person.</summary>
    public string[] NameOf(int entity) => _names[entity];

    /// <summary>The words of an entity's roles.</summary>
    public string[] RolesOf(int entity) => _roles[entity];

    /// <summary>Whether a noun may stand for something named.</summary>
    public bool MayStandFor(ReadOnlySpan<char> noun) => (NameLexicon.English.SignsOf(noun) & Nouns) != WordSigns.None || _all.Contains(noun);

    private static string[] Cut(string words) => words.ToLowerInvariant().Split([' ', ',', '-', '\n', '\'', '’'], StringSplitOptions.RemoveEmptyEntries);
}
