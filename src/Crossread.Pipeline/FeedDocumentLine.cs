using Crossread.Sources;

namespace Crossread.Pipeline;

/// <summary>One document of an input that may be a feed, or why there is none.</summary>
/// <param name="Where">File, or input and line.</param>
/// <param name="Document">The document; null where it could not be taken in.</param>
/// <param name="Finding">What is wrong; null where there is a document.</param>
public sealed record FeedDocumentLine(string Where, FeedDocument? Document, Finding? Finding);
