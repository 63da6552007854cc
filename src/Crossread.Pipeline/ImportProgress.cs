namespace Crossread.Pipeline;

/// <summary>How far an import has come.</summary>
/// <param name="Stage">What it does now.</param>
/// <param name="Done">Units of work done in this stage: articles or stories.</param>
/// <param name="Kept">Articles handed to the archive in this import so far: what a killed import keeps.</param>
/// <param name="Share">Share of this stage's work done, 0 to 1; null where its size is not known.</param>
public sealed record ImportProgress(ImportStage Stage, long Done, long Kept, double? Share);
