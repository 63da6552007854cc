namespace Crossread.Sources.Markup;

/// <summary>An element of a tolerant reading of XML, or a stretch of text in one.</summary>
internal sealed class MarkupNode
{
    private static readonly List<KeyValuePair<string, string>> NoAttributes = [];

    /// <summary>The name in lower case, with the usual prefix of a known namespace (<c>dc:creator</c>) and none for the namespaces of the feed formats; empty for text.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name without its prefix, as it was written.</summary>
    public string LocalName { get; init; } = "";

    /// <summary>Characters, where this is text.</summary>
    public string Text { get; init; } = "";

    /// <summary>The element around this one; null for the document.</summary>
    public MarkupNode? Parent { get; init; }

    /// <summary>Attributes by name in lower case, with the usual prefix.</summary>
    public List<KeyValuePair<string, string>> Attributes { get; init; } = NoAttributes;

    /// <summary>Elements and text in order.</summary>
    public List<MarkupNode> Children { get; } = [];

    /// <summary>The base of relative addresses in this element, absolute where that is known.</summary>
    public string? AddressContext { get; init; }

    /// <summary>The language in force; null where none is stated.</summary>
    public string? Language { get; init; }

    /// <summary>How many elements are around this one.</summary>
    public int Depth { get; init; }

    /// <summary>Whether this is text.</summary>
    public bool IsText => Name.Length == 0;

    /// <summary>Whether elements stand in it.</summary>
    public bool HasElements => Children.Exists(c => !c.IsText);

    /// <summary>The elements in it.</summary>
    public IEnumerable<MarkupNode> Elements => Children.Where(c => !c.IsText);

    /// <summary>The value of an attribute; null where there is none.</summary>
    public string? this[string attribute]
    {
        get
        {
            foreach (var (name, value) in Attributes)
            {
                if (name == attribute)
                    return value;
            }

            return null;
        }
    }

    /// <summary>The first element in it of a name; null where there is none.</summary>
    public MarkupNode? First(string name) => Children.Find(c => c.Name == name);

    /// <summary>The text directly in it and in its elements, as it stands.</summary>
    public string InnerText()
    {
        if (Children.Count == 1 && Children[0].IsText)
            return Children[0].Text;
        var text = new System.Text.StringBuilder();
        Append(this, text);
        return text.ToString();
    }

    // Depth is bounded by the reader.
    private static void Append(MarkupNode node, System.Text.StringBuilder text)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText)
                text.Append(child.Text);
            else
                Append(child, text);
        }
    }
}
