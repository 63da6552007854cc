namespace Crossread.Pipeline.Watching;

/// <summary>How far a round has come: an answer was taken and is about to be kept.</summary>
/// <param name="Stage">What is done now.</param>
/// <param name="Done">Feeds or pages done in this round, this one not counted.</param>
/// <param name="Address">Whose answer it is.</param>
public sealed record WatchProgress(WatchStage Stage, long Done, string Address);
