using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>Says which names of a text name the same: surname alone and full name, spellings, acronyms.</summary>
internal static class EntityLinker
{
    private const int MostRoles = 12;

    private sealed class Draft(NameType type, string name, string key)
    {
        public NameType Type => type;

        public string Name { get; set; } = name;

        public string Key { get; set; } = key;

        public int First { get; set; } = int.MaxValue;

        public Gender Gender { get; set; }

        public List<string> Roles { get; } = [];

        /// <summary>Place of its latest mention so far, for surnames that several share.</summary>
        public int Latest { get; set; } = -1;
    }

    /// <summary>Links settled names, given in order.</summary>
    public static (ImmutableArray<NameMention> Names, ImmutableArray<Entity> Entities) Link(string text, List<TypedName> names)
    {
        var drafts = new List<Draft>();
        var keys = new Dictionary<(string, NameType), string>();
        var byKey = new Dictionary<(string, NameType), Draft>();
        var bySurname = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var byForename = new Dictionary<string, List<Draft>>(StringComparer.Ordinal);
        var byAcronym = new Dictionary<string, Draft>(StringComparer.Ordinal);
        var links = new Draft?[names.Count];

        string Key(TypedName name)
        {
            if (!keys.TryGetValue((name.Words, name.Type), out var key))
            {
                key = NameKeys.Of(name.Piece.Canonical is { } canonical && name.Type != NameType.Person ? canonical : name.Words, name.Type);
                keys.Add((name.Words, name.Type), key);
            }

            return key;
        }

        Draft Make(TypedName name, string key)
        {
            var draft = new Draft(name.Type, name.Words, key);
            drafts.Add(draft);
            byKey[(key, name.Type)] = draft;
            return draft;
        }

        // Full names first, so that a surname in the headline finds the man of the second paragraph.
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var key = Key(name);
            var full = key.Contains(' ', StringComparison.Ordinal);
            if (name.Type == NameType.Person && !full)
                continue;
            if (!byKey.TryGetValue((key, name.Type), out var draft))
            {
                if (name.Type == NameType.Person)
                    draft = SamePerson(key, bySurname);
                if (draft is null)
                {
                    draft = Make(name, key);
                    if (name.Type == NameType.Person)
                    {
                        Index(bySurname, NameKeys.Last(key).ToString(), draft);
                        Index(byForename, NameKeys.First(key).ToString(), draft);
                    }
                    else if (name.Type == NameType.Organization && Acronyms.Of(name.Words) is { Length: > 1 } acronym)
                    {
                        byAcronym.TryAdd(acronym, draft);
                    }
                }
                else
                {
                    byKey[(key, name.Type)] = draft;
                }
            }

            links[i] = draft;
            if (name.Words.Length > draft.Name.Length && name.Type == NameType.Person)
            {
                draft.Name = name.Words;
                draft.Key = key.Length > draft.Key.Length ? key : draft.Key;
            }
        }

        var halves = Halves(drafts);
        var position = 0;
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            var key = Key(name);
            if (links[i] is { } linked && name.Type == NameType.Organization && Acronyms.Is(name.Words, out var letters) && byAcronym.TryGetValue(letters, out var spelled) && spelled != linked)
                links[i] = spelled;
            if (name.Type == NameType.Location && halves.TryGetValue(name.Words, out var half) && half is not null)
                links[i] = half;
            if (links[i] is null)
            {
                // "Mr. Kim" is Kim Jong-un: some families are named first.
                var draft = Nearest(bySurname, key, name) ?? Nearest(byForename, key, name);
                if (draft is null && !byKey.TryGetValue((key, name.Type), out draft))
                    draft = Make(name, key);
                links[i] = draft;
            }

            var entity = links[i]!;
            entity.First = Math.Min(entity.First, i);
            entity.Latest = ++position;
            if (entity.Gender == Gender.Unknown)
                entity.Gender = name.Piece.Gender;
            AddRole(text, name.Piece.Role, entity);
            AddRole(text, name.Piece.Apposition, entity);
        }

        drafts.RemoveAll(draft => draft.First == int.MaxValue);
        drafts.Sort((a, b) => a.First.CompareTo(b.First));
        var number = new Dictionary<Draft, int>();
        foreach (var draft in drafts)
            number.Add(draft, number.Count);
        var mentions = ImmutableArray.CreateBuilder<NameMention>(names.Count);
        for (var i = 0; i < names.Count; i++)
            mentions.Add(new NameMention(names[i].Piece.Span, names[i].Type, number[links[i]!]));
        return (mentions.DrainToImmutable(), [.. drafts.Select(d => new Entity(d.Name, d.Type, d.Type == NameType.Person ? d.Gender : Gender.Unknown, [.. d.Roles], d.Key))]);
    }

    /// <summary>"the North", where one country alone is named so: "North Korea". Null where there are two.</summary>
    private static Dictionary<string, Draft?> Halves(List<Draft> drafts)
    {
        var halves = new Dictionary<string, Draft?>(StringComparer.Ordinal);
        foreach (var draft in drafts)
        {
            var space = draft.Name.IndexOf(' ', StringComparison.Ordinal);
            if (draft.Type == NameType.Location && space > 0 && draft.Name[..space] is "North" or "South" or "East" or "West")
                halves[draft.Name[..space]] = halves.ContainsKey(draft.Name[..space]) ? null : draft;
        }

        return halves;
    }

    private static void Index(Dictionary<string, List<Draft>> index, string key, Draft draft)
    {
        if (key.Length == 0)
            return;
        if (!index.TryGetValue(key, out var held))
            index.Add(key, held = []);
        if (held.Count < 8)
            held.Add(draft);
    }

    private static Draft? SamePerson(string key, Dictionary<string, List<Draft>> bySurname)
    {
        if (!bySurname.TryGetValue(NameKeys.Last(key).ToString(), out var others))
            return null;
        foreach (var other in others)
        {
            if (NameKeys.Agree(key, other.Key, NameType.Person))
                return other;
        }

        return null;
    }

    /// <summary>Of those who share a name, the one last mentioned before; if none was, the first named after.</summary>
    private static Draft? Nearest(Dictionary<string, List<Draft>> index, string key, TypedName name)
    {
        if (!index.TryGetValue(key, out var held))
            return null;
        Draft? best = null;
        foreach (var draft in held)
        {
            if (name.Piece.Titled && name.Piece.Gender != Gender.Unknown && draft.Gender != Gender.Unknown && draft.Gender != name.Piece.Gender)
                continue;
            if (best is null || draft.Latest > best.Latest)
                best = draft;
        }

        return best;
    }

    private static void AddRole(string text, TextSpan role, Draft entity)
    {
        if (role.IsEmpty || entity.Roles.Count >= MostRoles || entity.Type != NameType.Person)
            return;
        var words = role.Of(text);
        if (!entity.Roles.Contains(words, StringComparer.Ordinal))
            entity.Roles.Add(words);
    }
}
