using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Crossread.Language.Models;

/// <summary>A trained model as it is stored: named lists of strings and tables of numbers, with what it was made of. Immutable and thread-safe.</summary>
/// <remarks>
/// Layout, little endian: <c>CRMODEL1</c>; SHA-256 of all that follows; name, version and recipe; the number of entries; each entry's name, kind (a byte), rows,
/// columns and contents. A string is its length in bytes and its UTF-8 bytes. Kinds: 0 strings, with line feeds between; 1 floats of 32 bits; 2 of 16 bits; 3 signed
/// bytes, each row behind its scale as a float of 32 bits. Numbers stand row by row.
/// </remarks>
internal sealed class ModelFile
{
    /// <summary>The first bytes of every file, with the version of the layout.</summary>
    public const string Signature = "CRMODEL1";

    private readonly Dictionary<string, ModelEntry> _entries;

    private ModelFile(string file, string checksum, string name, string version, string recipe, Dictionary<string, ModelEntry> entries)
    {
        (File, Checksum, Name, Version, Recipe) = (file, checksum, name, version, recipe);
        _entries = entries;
    }

    /// <summary>The file's name, for messages.</summary>
    public string File { get; }

    /// <summary>SHA-256 of the contents, as 64 hexadecimal digits.</summary>
    public string Checksum { get; }

    /// <summary>What the model is for.</summary>
    public string Name { get; }

    /// <summary>The version of the model.</summary>
    public string Version { get; }

    /// <summary>What it was made of and how: hashes of the data, settings, seed; a line each.</summary>
    public string Recipe { get; }

    /// <summary>Reads an embedded file.</summary>
    /// <param name="resource">Its name, as in <c>models/en-network/network.bin</c>.</param>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static ModelFile ReadEmbedded(string resource) => ReadEmbedded(resource, out _);

    /// <summary>Reads an embedded file, and says how many bytes it has.</summary>
    public static ModelFile ReadEmbedded(string resource, out int length)
    {
        using var stream = typeof(ModelFile).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidModelException(resource, "", "an embedded file", "nothing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        length = bytes.Length;
        return Read(resource, bytes);
    }

    /// <summary>Reads a file's bytes.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <param name="bytes">All its bytes; they are kept.</param>
    /// <exception cref="InvalidModelException">It is broken.</exception>
    public static ModelFile Read(string file, ReadOnlyMemory<byte> bytes)
    {
        const int Head = 8 + SHA256.HashSizeInBytes;
        if (bytes.Length < Head || !bytes.Span[..8].SequenceEqual(Encoding.ASCII.GetBytes(Signature)))
            throw new InvalidModelException(file, "beginning", Signature, "other bytes");
        var checksum = SHA256.HashData(bytes.Span[Head..]);
        if (!checksum.AsSpan().SequenceEqual(bytes.Span[8..Head]))
            throw new InvalidModelException(file, "contents", "bytes of the checksum in the file", "others: the file is cut off or changed");
        var reader = new Cursor(file, bytes[Head..]);
        var (name, version, recipe) = (reader.String(), reader.String(), reader.String());
        var count = reader.Number();
        var entries = new Dictionary<string, ModelEntry>(StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            var title = reader.String();
            var kind = reader.Take(1).Span[0];
            var (rows, columns) = (reader.Number(), reader.Number());
            var size = kind switch
            {
                0 => columns,
                1 => 4L * rows * columns,
                2 => 2L * rows * columns,
                3 => (long)rows * (columns + 4),
                _ => throw new InvalidModelException(file, title, "a kind from 0 to 3", kind.ToString(CultureInfo.InvariantCulture)),
            };
            entries[title] = new ModelEntry(kind, rows, columns, reader.Take(size));
        }

        return new ModelFile(file, Convert.ToHexStringLower(checksum), name, version, recipe, entries);
    }

    /// <summary>A list of strings.</summary>
    public ImmutableArray<string> Strings(string name)
    {
        var entry = Find(name, 0);
        if (entry.Rows == 0)
            return [];
        var strings = Encoding.UTF8.GetString(entry.Bytes.Span).Split('\n');
        if (strings.Length != entry.Rows)
            throw Unexpected(name, $"{entry.Rows} strings", $"{strings.Length}");
        return ImmutableCollectionsMarshal.AsImmutableArray(strings);
    }

    /// <summary>A table of numbers of one of the widths.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">How many rows it must have.</param>
    /// <param name="columns">How many columns it must have.</param>
    public float[] Numbers(string name, int rows, int columns)
    {
        var entry = Find(name, 1, 2);
        if (entry.Rows != rows || entry.Columns != columns)
            throw Unexpected(name, $"{rows} × {columns} numbers", $"{entry.Rows} × {entry.Columns}");
        var values = new float[rows * columns];
        Widen(entry, values);
        return values;
    }

    /// <summary>The rows of a table.</summary>
    public int Rows(string name) => Find(name, 1, 2, 3).Rows;

    /// <summary>The columns of a table.</summary>
    public int Columns(string name) => Find(name, 1, 2, 3).Columns;

    /// <summary>A table of signed bytes, and what a step of each row is worth.</summary>
    public (sbyte[] Values, float[] Scales) Bytes(string name, int rows, int columns)
    {
        var entry = Find(name, 3);
        if (entry.Rows != rows || entry.Columns != columns)
            throw Unexpected(name, $"{rows} × {columns} bytes", $"{entry.Rows} × {entry.Columns}");
        var values = GC.AllocateUninitializedArray<sbyte>(rows * columns);
        var scales = new float[rows];
        Part(entry.Bytes.Span, columns, values, scales);
        return (values, scales);
    }

    // Models are read at the start of every process, before the runtime knows what is called often: what goes through all numbers is optimised at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Part(ReadOnlySpan<byte> rows, int columns, Span<sbyte> values, Span<float> scales)
    {
        for (var row = 0; row < scales.Length; row++)
        {
            var bytes = rows.Slice(row * (columns + 4), columns + 4);
            scales[row] = BinaryPrimitives.ReadSingleLittleEndian(bytes);
            MemoryMarshal.Cast<byte, sbyte>(bytes[4..]).CopyTo(values[(row * columns)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Widen(ModelEntry entry, Span<float> values)
    {
        var bytes = entry.Bytes.Span;
        for (var i = 0; i < values.Length; i++)
            values[i] = entry.Kind == 1 ? BinaryPrimitives.ReadSingleLittleEndian(bytes[(4 * i)..]) : (float)BinaryPrimitives.ReadHalfLittleEndian(bytes[(2 * i)..]);
    }

    private ModelEntry Find(string name, params ReadOnlySpan<byte> kinds)
    {
        if (!_entries.TryGetValue(name, out var entry))
            throw Unexpected(name, $"an entry of this name", $"none");
        if (!kinds.Contains(entry.Kind))
            throw Unexpected(name, $"another kind of entry", $"kind {entry.Kind}");
        return entry;
    }

    private InvalidModelException Unexpected(string section, FormattableString expected, FormattableString found) =>
        new(File, section, FormattableString.Invariant(expected), FormattableString.Invariant(found));

    private sealed record ModelEntry(byte Kind, int Rows, int Columns, ReadOnlyMemory<byte> Bytes);

    private sealed class Cursor(string file, ReadOnlyMemory<byte> bytes)
    {
        private ReadOnlyMemory<byte> _rest = bytes;

        public ReadOnlyMemory<byte> Take(long count)
        {
            if (count < 0 || count > _rest.Length)
                throw new InvalidModelException(file, "contents", FormattableString.Invariant($"{count} more bytes"), FormattableString.Invariant($"{_rest.Length}"));
            var taken = _rest[..(int)count];
            _rest = _rest[(int)count..];
            return taken;
        }

        public int Number()
        {
            var number = BinaryPrimitives.ReadInt32LittleEndian(Take(4).Span);
            return number >= 0 ? number : throw new InvalidModelException(file, "contents", "a size", FormattableString.Invariant($"{number}"));
        }

        public string String() => Encoding.UTF8.GetString(Take(Number()).Span);
    }
}
