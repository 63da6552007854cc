namespace Crossread.Evaluation;

/// <summary>How much is measured.</summary>
public enum EvaluationExtent
{
    /// <summary>What takes seconds: part of every check.</summary>
    Quick,

    /// <summary>Everything.</summary>
    Full,
}
