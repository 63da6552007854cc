namespace Crossread.Pipeline;

/// <summary>Something to read: a file, standard input, a built-in sample.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Path">Full path of a file; null for anything else.</param>
/// <param name="Open">Opens it; the caller closes the stream. May be called once only for standard input.</param>
/// <param name="Length">Its length in bytes; null where it is not known.</param>
public sealed record Input(string Name, string? Path, Func<Stream> Open, long? Length);
