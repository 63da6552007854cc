namespace Crossread.Pipeline.Inputs;

/// <summary>Ends the reading of an input, or of a part of it, with a finding.</summary>
internal sealed class InputException(Finding finding) : Exception(finding.Message)
{
    /// <summary>Why.</summary>
    public Finding Finding { get; } = finding;
}
