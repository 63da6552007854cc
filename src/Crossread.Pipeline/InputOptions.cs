namespace Crossread.Pipeline;

/// <summary>How inputs are read.</summary>
public sealed record InputOptions
{
    /// <summary>Fields under their own names, nothing fetched.</summary>
    public static InputOptions Default { get; } = new();

    /// <summary>Where the fields of JSON and of tables stand.</summary>
    public FieldMap Map { get; init; } = FieldMap.None;

    /// <summary>Gives what is at an address; null to fetch nothing, so that an address is a finding <c>not-fetched</c>.</summary>
    public PageSource? Pages { get; init; }
}
