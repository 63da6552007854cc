using Crossread.Articles.Pages;

namespace Crossread.Articles;

/// <summary>Recognises what bytes are and reads them as text.</summary>
/// <remarks>Pure and thread-safe; linear in the number of bytes. Never throws on any bytes: what cannot be read is a finding.</remarks>
public static class InputDecoder
{
    private const int SampleWindow = 4096;

    private static readonly (byte[] Magic, string What)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0x52, 0x49, 0x46, 0x46], "a RIFF file (picture, sound or video)"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"), ([0x49, 0x44, 0x33], "an MP3 sound file"), ([0x4F, 0x67, 0x67, 0x53], "an Ogg sound file"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    private static readonly (byte[] Magic, string What)[] Compressed =
    [
        ([0x42, 0x5A, 0x68], "bzip2"), ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ([0x37, 0x7A, 0xBC, 0xAF], "7z"), ([0x52, 0x61, 0x72, 0x21], "RAR"),
    ];

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <param name="contentType">The value of the header that it came with; null where there is none.</param>
    /// <returns>The text, what it is, and findings: <c>empty</c>, <c>not-text</c>, <c>not-decompressed</c>, <c>encoding</c>. Gzip and zip are recognised and have no text.</returns>
    public static DecodedInput Decode(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        if (bytes.IsEmpty)
            return Nothing();
        if (bytes.StartsWith<byte>([0x1F, 0x8B]))
            return new DecodedInput(InputFormat.Gzip, "", null, []);
        if (bytes.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04]) || bytes.StartsWith<byte>([0x50, 0x4B, 0x05, 0x06]))
            return new DecodedInput(InputFormat.Zip, "", null, []);
        foreach (var (magic, what) in Compressed)
        {
            if (bytes.StartsWith(magic) && (magic.Length >= 5 || HoldsControls(bytes)))
                return new DecodedInput(InputFormat.Binary, "", null, [new Finding("not-decompressed", $"compressed as {what}, which is not undone here; expected gzip, zip or nothing: decompress it first and hand it over as standard input")]);
        }

        foreach (var (magic, what) in Signatures)
        {
            // Short signatures are words of some text, too.
            if (bytes.StartsWith(magic) && (magic.Length >= 5 || HoldsControls(bytes)))
                return NotText(what);
        }

        if (PageDecoder.MarkOf(bytes) == 0 && PageDecoder.WideByPattern(bytes) is null && HoldsControls(bytes))
            return NotText("bytes that are no text");
        var (text, name, _, findings) = PageDecoder.Decode(bytes, contentType);

        // Text that decodes to control characters was no text.
        if (text.AsSpan().Contains('\0'))
            return NotText("bytes that are no text");
        var format = Recognise(text);
        return format == InputFormat.Empty ? Nothing() : new DecodedInput(format, text, name, findings);
    }

    /// <summary>Recognises what a text is by how it begins.</summary>
    /// <param name="text">The text, or its beginning (4,096 characters tell).</param>
    public static InputFormat Recognise(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        if (start.IsEmpty)
            return InputFormat.Empty;
        if (start.StartsWith("WARC/", StringComparison.Ordinal) || start.StartsWith("filedesc:", StringComparison.Ordinal))
            return InputFormat.Warc;
        if (start[0] == '{')
            return RecogniseObject(start);
        if (start[0] == '[')
        {
            var inner = start[1..].TrimStart();
            return !inner.IsEmpty && inner[0] is '{' or ']' ? InputFormat.Json : InputFormat.PlainText;
        }

        return start[0] == '<' ? RecogniseMarkup(start)
            : AddressList.Recognises(start[..Math.Min(start.Length, SampleWindow)], start.Length <= SampleWindow) ? InputFormat.Addresses
            : InputFormat.PlainText;
    }

    // An object that goes on over several lines is one value; otherwise every line is one.
    private static InputFormat RecogniseObject(ReadOnlySpan<char> start)
    {
        var inner = start[1..].TrimStart();
        if (inner.IsEmpty || inner[0] is not ('"' or '}'))
            return InputFormat.PlainText;
        if (start[..Math.Min(start.Length, SampleWindow)].Contains("//jsonfeed.org/version", StringComparison.Ordinal))
            return InputFormat.Feed;
        var end = start.IndexOfAny('\n', '\r');
        if (end < 0)
            return InputFormat.JsonLines;
        var first = start[1..end].Trim();
        var rest = start[end..].TrimStart();
        return first.IsEmpty || (!rest.IsEmpty && rest[0] is '"' or '}') ? InputFormat.Json : InputFormat.JsonLines;
    }

    private static InputFormat RecogniseMarkup(ReadOnlySpan<char> start)
    {
        var window = start[..Math.Min(start.Length, SampleWindow)];
        // Comments and declarations may stand before the root.
        while (window.StartsWith("<?", StringComparison.Ordinal) || window.StartsWith("<!--", StringComparison.Ordinal))
        {
            var close = window.StartsWith("<?", StringComparison.Ordinal) ? "?>" : "-->";
            var end = window.IndexOf(close, StringComparison.Ordinal);
            if (end < 0)
                return InputFormat.Html;
            window = window[(end + close.Length)..].TrimStart();
        }

        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:rdf", "<opml", "<urlset", "<sitemapindex", "<channel"])
        {
            if (window.StartsWith(root, StringComparison.OrdinalIgnoreCase))
                return InputFormat.Feed;
        }

        return window.Length > 1 && (char.IsAsciiLetter(window[1]) || window[1] == '!') ? InputFormat.Html : InputFormat.PlainText;
    }

    private static bool HoldsControls(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, SampleWindow)];
        if (sample.Contains((byte)0))
            return true;
        var controls = 0;
        foreach (var b in sample)
        {
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0C or 0x0D or 0x1B))
                controls++;
        }

        return controls * 50 > sample.Length;
    }

    private static DecodedInput Nothing() => new(InputFormat.Empty, "", null, [new Finding("empty", "The input holds nothing to read; expected text.")]);

    private static DecodedInput NotText(string what) => new(InputFormat.Binary, "", null, [new Finding("not-text", $"The input is {what}; expected text.")]);
}
