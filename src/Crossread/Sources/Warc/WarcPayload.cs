namespace Crossread.Sources.Warc;

/// <summary>What is kept of a payload that was read through.</summary>
/// <param name="Length">Its bytes, codings undone.</param>
/// <param name="Sha256">SHA-256 of these bytes, in lower-case hexadecimal digits.</param>
public sealed record WarcPayload(long Length, string Sha256);
