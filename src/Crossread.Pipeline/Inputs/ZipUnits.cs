using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads the entries of zip archives, each by its content, in the order of the archive's list.</summary>
internal static class ZipUnits
{
    private const int MostEntries = 100_000;

    // Of an archive that comes through a pipe or lies in another one.
    private const long LongestHeld = 256L << 20;

    // Entries that only other kinds of file have: documents and programs that are zip archives inside.
    private static readonly string[] s_signs = ["[Content_Types].xml", "mimetype", "META-INF/MANIFEST.MF", "AndroidManifest.xml"];

    /// <summary>The units of all entries.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The list of entries stands at the end, so the archive is sought in, or held.
        var whole = stream;
        if (!stream.CanSeek)
            whole = new MemoryStream(await WholeUnit.BytesAsync(stream, LongestHeld, "expected a zip archive in a file of its own", cancellationToken), writable: false);
        else if (part.Depth == 0)
            part.Open.MeasureByLength();
        if (ZipDirectory.LengthOf(whole) is null or > ZipDirectory.Longest)
            throw new InputException(new Finding("damaged", $"no list of entries at the end of the zip archive, or one of more than {ZipDirectory.Longest >> 20} MiB; it is cut short, or was made to do harm"));
        using var archive = new ZipArchive(whole, ZipArchiveMode.Read, leaveOpen: true);
        if (archive.Entries.FirstOrDefault(e => s_signs.Contains(e.FullName, StringComparer.Ordinal)) is { } sign)
            throw new InputException(new Finding("not-text", $"The input is a document or a program made as a zip archive (it holds '{sign.FullName}'); expected text."));
        var count = 0;
        foreach (var entry in archive.Entries)
        {
            var names = entry.FullName.Replace('\\', '/').Split('/');
            if (names[^1].Length == 0 || names.Any(n => n.StartsWith('.') || n == "__MACOSX"))
                continue;
            if (++count > MostEntries)
                throw new InputException(new Finding("too-many-entries", $"more than {MostEntries} entries; the rest is passed over"));
            var inner = part with { Where = $"{part.Where}, {entry.FullName}", FileName = names[^1], Id = part.Id is null ? null : $"{part.Id}/{entry.FullName}", Depth = part.Depth + 1 };
            if (entry.IsEncrypted)
            {
                if (!part.Open.PassesOver())
                    yield return part.Open.Unit(inner.Where, new Finding("encrypted", "encrypted; expected an entry that can be read without a password"), part.IsLasting);
                continue;
            }

            await foreach (var unit in PartReader.ReadAsync(inner, () => part.Open.Decoded(entry.Open()), cancellationToken))
                yield return unit;
        }
    }
}
