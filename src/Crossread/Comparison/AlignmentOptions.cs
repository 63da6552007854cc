namespace Crossread.Comparison;

/// <summary>How clauses become claims. Each from 0 to 1; set by leave-one-story-out trials on stories read by hand.</summary>
/// <param name="ConsiderFrom">Pairs less likely than this count as not linked at all.</param>
/// <param name="KeepFrom">A clause is kept, before those that overlap it, if it has a link at least this likely.</param>
/// <param name="JoinFrom">Two groups become one if the mean likelihood over their pairs is at least this.</param>
internal sealed record AlignmentOptions(double ConsiderFrom, double KeepFrom, double JoinFrom)
{
    /// <summary>The options in force.</summary>
    public static AlignmentOptions Default { get; } = new(0.01, 0.0949, 0.06);
}
