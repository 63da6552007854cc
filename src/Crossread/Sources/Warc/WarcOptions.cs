namespace Crossread.Sources.Warc;

/// <summary>How much of an archive is decoded before it is taken for an attack.</summary>
public sealed record WarcOptions
{
    /// <summary>The usual limits.</summary>
    public static WarcOptions Default { get; } = new();

    /// <summary>Bytes that a payload may have after its codings are undone; what comes after is left out, with a finding. 1 or more; 256 MiB.</summary>
    public long LongestPayload { get; init; } = 256L << 20;

    /// <summary>Bytes that a gzip member may hold however well it is compressed. 1 or more; 256 MiB.</summary>
    public long LongestMember { get; init; } = 256L << 20;

    /// <summary>How many times longer than its compressed bytes a member beyond <see cref="LongestMember"/> may be; a member that is more is given up, with a finding. 1 or more; 200.</summary>
    public int LargestRatio { get; init; } = 200;
}
