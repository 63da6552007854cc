using System.Collections.Immutable;
using Crossread.Language.Names;

namespace Crossread.Language.Coreference;

/// <summary>What a text has named up to a place, the latest first.</summary>
internal sealed class NamedBefore(ImmutableArray<Entity> entities)
{
    private readonly LinkedList<int> _latest = [];
    private readonly LinkedListNode<int>?[] _nodes = new LinkedListNode<int>?[entities.Length];
    private readonly Mention[] _last = new Mention[entities.Length];
    private readonly int[] _counts = new int[entities.Length];
    private readonly int[] _most = new int[Enum.GetValues<NameType>().Length];
    private readonly Dictionary<string, int> _byNoun = new(StringComparer.Ordinal);
    private int _first = -1;

    // Entities stand in order of their first name, so this is the first that has not been named.
    private int _next;

    /// <summary>Goes past a mention.</summary>
    public void Add(Mention mention)
    {
        var entity = mention.Entity;
        if (_nodes[entity] is { } node)
            _latest.Remove(node);
        _nodes[entity] = _latest.AddFirst(entity);
        _last[entity] = mention;
        _first = _first < 0 ? entity : _first;
        ref var most = ref _most[(int)entities[entity].Type];
        most = Math.Max(most, ++_counts[entity]);
        while (_next < entities.Length && _counts[_next] > 0)
            _next++;
    }

    /// <summary>Goes past a description that stands for an entity.</summary>
    public void Add(Description description, int entity)
    {
        Add(new Mention(description.Noun, description.Sentence, entity, description.Role, description.Governor, true, false, true));
        _byNoun[description.Form] = entity;
    }

    /// <summary>Those named last.</summary>
    public IEnumerable<int> Latest(int count) => _latest.Take(count);

    /// <summary>Those named only later.</summary>
    public IEnumerable<int> Next(int count) => Enumerable.Range(_next, Math.Min(count, entities.Length - _next)).Where(e => _counts[e] == 0);

    /// <summary>Whether a description cannot stand for an entity, by where that was named last: inside the description ("Norway's prime minister" is not Norway), beside
    /// it in one clause, or as subject over it ("Moss said the mayor knew").</summary>
    public bool IsApart(int entity, Description description, SentenceTrees trees)
    {
        var last = _last[entity];
        if (_counts[entity] == 0 || last.Sentence != description.Sentence)
            return false;
        return last.Word >= description.First && last.Word < description.Noun
            || last.Governor >= 0 && last.Role != MentionRole.Possessive
                && (last.Governor == description.Governor || last.Role == MentionRole.Subject && trees.IsAbove(last.Governor, description.Noun));
    }

    /// <summary>What is known of an entity where a description stands.</summary>
    public EntityStanding StandingOf(int entity, Description description)
    {
        var type = entities[entity].Type;
        if (_counts[entity] == 0)
            return new EntityStanding(-1, 0, -1, false, false, MentionRole.Other, false);
        var nearness = _latest.TakeWhile(e => e != entity).Count(e => entities[e].Type == type);
        return new EntityStanding(description.Sentence - _last[entity].Sentence, _counts[entity], nearness, _counts[entity] == _most[(int)type], entity == _first, _last[entity].Role, _byNoun.TryGetValue(description.Form, out var meant) && meant == entity);
    }
}
