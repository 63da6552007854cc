using System.Collections.Immutable;

namespace Crossread.Sources;

/// <summary>The named lines of a header, in their order.</summary>
/// <remarks>Immutable and thread-safe. Look-ups are linear: headers are short.</remarks>
public sealed class HeaderFields
{
    /// <summary>A header without a line.</summary>
    public static readonly HeaderFields None = new([]);

    /// <summary>Makes a header of these lines.</summary>
    /// <param name="fields">The lines in their order; a name may stand several times.</param>
    public HeaderFields(ImmutableArray<HeaderField> fields) => All = fields.IsDefault ? [] : fields;

    /// <summary>The lines in the order they were written.</summary>
    public ImmutableArray<HeaderField> All { get; }

    /// <summary>The value of the first line of a name; null where there is none.</summary>
    /// <param name="name">The name, in any case.</param>
    public string? this[string name]
    {
        get
        {
            foreach (var field in All)
            {
                if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
                    return field.Value;
            }

            return null;
        }
    }

    /// <summary>The values of a name that may stand several times or hold a list: parted at commas, in order, without white space; empty ones left out.</summary>
    /// <param name="name">The name, in any case.</param>
    public ImmutableArray<string> Listed(string name)
    {
        var values = ImmutableArray.CreateBuilder<string>();
        foreach (var field in All)
        {
            if (string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
                values.AddRange(field.Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        }

        return values.ToImmutable();
    }
}
