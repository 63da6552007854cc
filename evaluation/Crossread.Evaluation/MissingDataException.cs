namespace Crossread.Evaluation;

/// <summary>Data that a part needs is not there: the part cannot be measured.</summary>
public sealed class MissingDataException : Exception
{
    /// <summary>Names what is missing.</summary>
    /// <param name="message">What is missing, and where it was looked for.</param>
    public MissingDataException(string message)
        : base(message)
    {
    }
}
