namespace Crossread.Evaluation.Archives;

/// <summary>What is known of a record: expected, or read.</summary>
/// <param name="Type">Its type in lower case.</param>
/// <param name="Address">Its address; null where it has none.</param>
/// <param name="Status">The status of HTTP; null where none is stated.</param>
/// <param name="Sha256">SHA-256 of the payload; null where it is not expected to be anything.</param>
/// <param name="IsHarmed">Whether it was harmed on purpose.</param>
internal sealed record ArchiveRecord(string Type, string? Address, int? Status, string? Sha256, bool IsHarmed)
{
    /// <summary>Whether another is the same record.</summary>
    public bool Matches(ArchiveRecord other) => Type == other.Type && (Address ?? "") == (other.Address ?? "");

    /// <summary>Whether another says what is expected of this one.</summary>
    public bool Agrees(ArchiveRecord other) =>
        (Status is null || Status == other.Status) && (Sha256 is null || string.Equals(Sha256, other.Sha256, StringComparison.OrdinalIgnoreCase));
}
