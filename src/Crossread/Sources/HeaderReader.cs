using System.Collections.Immutable;
using System.Text;

namespace Crossread.Sources;

/// <summary>Reads the named lines of a header: folded lines, bare line feeds, and names in any case.</summary>
internal static class HeaderReader
{
    /// <summary>Where a header that begins at the start of <paramref name="bytes"/> ends: the offset behind its empty line; -1 where the empty line is not among the bytes.</summary>
    public static int End(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            var feed = bytes[at..].IndexOf((byte)'\n');
            if (feed < 0)
                return -1;
            if (feed == 0 || (feed == 1 && bytes[at] == '\r'))
                return at + feed + 1;
            at += feed + 1;
        }

        return -1;
    }

    /// <summary>Takes the first line off.</summary>
    public static ReadOnlySpan<byte> Line(ref ReadOnlySpan<byte> rest)
    {
        var feed = rest.IndexOf((byte)'\n');
        var line = feed < 0 ? rest : rest[..feed];
        rest = feed < 0 ? default : rest[(feed + 1)..];
        return line is [.., (byte)'\r'] ? line[..^1] : line;
    }

    /// <summary>Reads the lines below a first line.</summary>
    /// <param name="bytes">From the second line on, with or without the empty line at the end.</param>
    public static HeaderFields Fields(ReadOnlySpan<byte> bytes)
    {
        var fields = ImmutableArray.CreateBuilder<HeaderField>();
        while (!bytes.IsEmpty)
        {
            var line = Line(ref bytes);
            if (line.IsEmpty)
                break;
            if (line[0] is (byte)' ' or (byte)'\t')
            {
                var more = Text(line);
                if (fields.Count > 0 && more.Length > 0)
                    fields[^1] = fields[^1] with { Value = fields[^1].Value.Length == 0 ? more : fields[^1].Value + " " + more };
                continue;
            }

            var colon = line.IndexOf((byte)':');
            if (colon > 0)
                fields.Add(new HeaderField(Text(line[..colon]), Text(line[(colon + 1)..])));
        }

        return fields.Count == 0 ? HeaderFields.None : new HeaderFields(fields.ToImmutable());
    }

    // Headers are ASCII by rule, UTF-8 or Latin-1 by use.
    public static string Text(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.Trim(" \t\r"u8);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : Encoding.Latin1.GetString(bytes);
    }
}
