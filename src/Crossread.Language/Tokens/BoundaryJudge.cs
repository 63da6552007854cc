namespace Crossread.Language.Tokens;

/// <summary>Decides whether a sentence begins where no rule says so.</summary>
internal abstract class BoundaryJudge
{
    /// <summary>Whether a sentence begins with a token.</summary>
    /// <param name="token">Index of the token.</param>
    /// <param name="features">Numbers of the features that hold there (<see cref="BoundaryFeatures"/>).</param>
    public abstract bool Begins(int token, ReadOnlySpan<int> features);
}
