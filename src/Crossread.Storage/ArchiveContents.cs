namespace Crossread.Storage;

/// <summary>What an archive holds.</summary>
/// <param name="Articles">Articles.</param>
/// <param name="Stories">Stories.</param>
/// <param name="Statements">Statements.</param>
/// <param name="Outlets">Outlets.</param>
/// <param name="Comparisons">Stories that are compared.</param>
/// <param name="Sources">Inputs that were read to their end.</param>
/// <param name="Engine">The engine that read it; null where nothing is read, <c>several</c> where a newer engine has not read all of it yet.</param>
/// <param name="Schema">Its schema step.</param>
/// <param name="Bytes">Size of its file.</param>
public sealed record ArchiveContents(
    long Articles, long Stories, long Statements, long Outlets, long Comparisons, long Sources, string? Engine, int Schema, long Bytes);
