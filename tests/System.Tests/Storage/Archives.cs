using Crossread.Pipeline;
using Crossread.Storage;

namespace Crossread.System.Tests.Storage;

/// <summary>Archives for tests.</summary>
internal static class Archives
{
    public static Archive OpenToAdd(TemporaryFolder folder) => Archive.Open(folder.Full("crossread.db"), ArchiveAccess.Add);

    /// <summary>An archive that holds some inputs, opened to read.</summary>
    public static async Task<Archive> HoldingAsync(TemporaryFolder folder, IReadOnlyList<Input> inputs)
    {
        using (var archive = OpenToAdd(folder))
            await new Importer(archive, _ => { }, _ => { }).ImportAsync(inputs);
        return Archive.Open(folder.Full("crossread.db"), ArchiveAccess.Read);
    }

    public static Input Lines(string lines) => new("lines", null, () => new MemoryStream(global::System.Text.Encoding.UTF8.GetBytes(lines)), null);
}
