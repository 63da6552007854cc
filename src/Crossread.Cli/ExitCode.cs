namespace Crossread.Cli;

/// <summary>What a run tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All was done; what could not be read in part was said on standard error.</summary>
    public const int Done = 0;

    /// <summary>Something broke: a file, the archive, the output.</summary>
    public const int Error = 1;

    /// <summary>The command line cannot be understood.</summary>
    public const int Usage = 2;

    /// <summary>Nothing could be measured: nothing readable came in, or what was asked for is not there.</summary>
    public const int NotMeasured = 3;
}
