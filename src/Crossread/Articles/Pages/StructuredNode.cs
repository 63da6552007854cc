using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>A value of a page's structured data: an object, a list, or a word.</summary>
/// <param name="Word">The text of a string, a number, true or false; null for objects and lists.</param>
/// <param name="Fields">Names and values of an object, in order; empty otherwise.</param>
/// <param name="Items">The values of a list, in order; empty otherwise.</param>
internal sealed record StructuredNode(string? Word, ImmutableArray<(string Name, StructuredNode Value)> Fields, ImmutableArray<StructuredNode> Items)
{
    /// <summary>The value of a name; null where the object has none.</summary>
    public StructuredNode? this[string name]
    {
        get
        {
            foreach (var (field, value) in Fields)
            {
                if (field.Equals(name, StringComparison.OrdinalIgnoreCase))
                    return value;
            }

            return null;
        }
    }

    /// <summary>The values of a name, whether it has one or a list of them; empty where it has none.</summary>
    public ImmutableArray<StructuredNode> All(string name) => this[name] is not { } value ? [] : value.Items.IsEmpty ? [value] : value.Items;

    /// <summary>The first text among the values of a name, or the <c>@value</c> of an object there; null where there is none.</summary>
    public string? Text(string name)
    {
        foreach (var value in All(name))
        {
            if ((value.Word ?? value["@value"]?.Word) is { Length: > 0 } word)
                return word;
        }

        return null;
    }

    /// <summary>Whether it says that it is of a type whose name ends so.</summary>
    public bool IsA(string ending)
    {
        foreach (var type in All("@type"))
        {
            if (type.Word is { } word && word.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }
}
