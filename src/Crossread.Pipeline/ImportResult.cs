namespace Crossread.Pipeline;

/// <summary>What an import did.</summary>
/// <param name="Added">Articles that were new.</param>
/// <param name="Known">Articles that the archive held already.</param>
/// <param name="Spared">Inputs that were read to their end before and have not changed.</param>
/// <param name="Findings">How many findings there were.</param>
/// <param name="Compared">Stories compared.</param>
public sealed record ImportResult(long Added, long Known, int Spared, long Findings, long Compared);
