namespace Crossread.Pipeline.Fetching;

/// <summary>What a fetch may reach and how much it may take.</summary>
public sealed record FetchOptions
{
    /// <summary>The usual limits.</summary>
    public static FetchOptions Default { get; } = new();

    /// <summary>Which machines may be asked; those of the public internet alone.</summary>
    public FetchReach Reach { get; init; } = FetchReach.Public;

    /// <summary>A page or a mail address of who runs the program, named in <c>User-Agent</c>; null for the program's name and version alone.</summary>
    public string? Contact { get; init; }

    /// <summary>Redirects that are followed; 10.</summary>
    public int MostRedirects { get; init; } = 10;

    /// <summary>KiB that the header of an answer may have; 64.</summary>
    public int LongestHeader { get; init; } = 64;

    /// <summary>Bytes that are taken of a body as it is sent; 32 MiB.</summary>
    public int LongestBody { get; init; } = 32 << 20;

    /// <summary>Bytes that a body may have after its codings are undone; 64 MiB.</summary>
    public int LongestDecoded { get; init; } = 64 << 20;

    /// <summary>How many times longer than what was sent a decoded body of more than 1 MiB may be; 200.</summary>
    public int LargestRatio { get; init; } = 200;

    /// <summary>Time to find a host's addresses and to connect to one; 10 s.</summary>
    public TimeSpan Connecting { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Time from asking to the end of the answer's header, connecting included; 20 s.</summary>
    public TimeSpan Answering { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Time for everything, redirects included; 60 s.</summary>
    public TimeSpan Whole { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Bytes a second that a body must bring on average over every ten seconds; 512.</summary>
    public int LowestRate { get; init; } = 512;
}
