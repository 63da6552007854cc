using System.Text;
using System.Text.Unicode;

namespace Crossread.Articles;

/// <summary>Recognises what bytes are and reads them as text.</summary>
/// <remarks>Pure and thread-safe; linear in the number of bytes. Never throws on any bytes: what cannot be read is a finding.</remarks>
public static class InputDecoder
{
    // As much of a page as browsers search for a declared encoding.
    private const int DeclarationWindow = 1024;
    private const int SampleWindow = 4096;

    private static readonly (byte[] Magic, string What)[] Signatures =
    [
        ([0x25, 0x50, 0x44, 0x46, 0x2D], "a PDF document"), ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"), ([0x52, 0x49, 0x46, 0x46], "a RIFF file (picture, sound or video)"), ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"), ([0x49, 0x44, 0x33], "an MP3 sound file"), ([0x4F, 0x67, 0x67, 0x53], "an Ogg sound file"),
        ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), ([0x52, 0x61, 0x72, 0x21], "a RAR archive"), ([0x42, 0x5A, 0x68], "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"), ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"), ([0xD0, 0xCF, 0x11, 0xE0], "an old Office document"),
    ];

    static InputDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Reads bytes as text.</summary>
    /// <param name="bytes">The whole input.</param>
    /// <returns>The text, what it is, and findings: <c>empty</c>, <c>not-text</c>, <c>not-read-yet</c>, <c>encoding</c>.</returns>
    public static DecodedInput Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return Nothing();
        if (bytes.StartsWith<byte>([0x1F, 0x8B]))
            return NotYet(InputFormat.Gzip, "a gzip-compressed file");
        if (bytes.StartsWith<byte>([0x50, 0x4B, 0x03, 0x04]) || bytes.StartsWith<byte>([0x50, 0x4B, 0x05, 0x06]))
            return NotYet(InputFormat.Zip, "a zip archive");
        foreach (var (magic, what) in Signatures)
        {
            // Short signatures are words of some text, too.
            if (bytes.StartsWith(magic) && (magic.Length >= 5 || HoldsControls(bytes)))
                return NotText(what);
        }

        string text, name;
        Finding? finding = null;
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            (text, name) = (Encoding.UTF8.GetString(bytes[3..]), "utf-8");
        else if (bytes.StartsWith<byte>([0xFF, 0xFE]))
            (text, name) = (Encoding.Unicode.GetString(bytes[2..]), "utf-16le");
        else if (bytes.StartsWith<byte>([0xFE, 0xFF]))
            (text, name) = (Encoding.BigEndianUnicode.GetString(bytes[2..]), "utf-16be");
        else if (WideByPattern(bytes) is { } wide)
            (text, name) = (wide.GetString(bytes), wide.Equals(Encoding.Unicode) ? "utf-16le" : "utf-16be");
        else if (HoldsControls(bytes))
            return NotText("bytes that are no text");
        else if (Utf8.IsValid(bytes))
            (text, name) = (Encoding.UTF8.GetString(bytes), "utf-8");
        else
            (text, name, finding) = Legacy(bytes);

        // Text that decodes to control characters was no text.
        if (text.AsSpan().Contains('\0'))
            return NotText("bytes that are no text");
        var format = Recognise(text);
        return format switch
        {
            InputFormat.Empty => Nothing(),
            InputFormat.Feed => NotYet(format, "an RSS or Atom feed"),
            InputFormat.Warc => NotYet(format, "a web archive (WARC)"),
            _ => new DecodedInput(format, text, name, finding is null ? [] : [finding]),
        };
    }

    /// <summary>Recognises what a text is by how it begins.</summary>
    /// <param name="text">The text, or its beginning (4,096 characters tell).</param>
    public static InputFormat Recognise(ReadOnlySpan<char> text)
    {
        var start = text.TrimStart().TrimStart('\uFEFF').TrimStart();
        if (start.IsEmpty)
            return InputFormat.Empty;
        if (start.StartsWith("WARC/", StringComparison.Ordinal))
            return InputFormat.Warc;
        if (start[0] == '{')
            return RecogniseObject(start);
        if (start[0] == '[')
        {
            var inner = start[1..].TrimStart();
            return !inner.IsEmpty && inner[0] is '{' or ']' ? InputFormat.Json : InputFormat.PlainText;
        }

        return start[0] == '<' ? RecogniseMarkup(start) : InputFormat.PlainText;
    }

    // An object that goes on over several lines is one value; otherwise every line is one.
    private static InputFormat RecogniseObject(ReadOnlySpan<char> start)
    {
        var inner = start[1..].TrimStart();
        if (inner.IsEmpty || inner[0] is not ('"' or '}'))
            return InputFormat.PlainText;
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

        foreach (var root in (ReadOnlySpan<string>)["<rss", "<feed", "<rdf:rdf"])
        {
            if (window.StartsWith(root, StringComparison.OrdinalIgnoreCase))
                return InputFormat.Feed;
        }

        return window.Length > 1 && (char.IsAsciiLetter(window[1]) || window[1] == '!') ? InputFormat.Html : InputFormat.PlainText;
    }

    // Neither UTF-8 nor UTF-16: what the page declares, or the encoding that the web takes undeclared Western text to be in.
    private static (string Text, string Name, Finding Finding) Legacy(ReadOnlySpan<byte> bytes)
    {
        if (Declared(bytes) is { } declared)
            return (declared.GetString(bytes), declared.WebName, new Finding("encoding", $"The text is not valid UTF-8; read as {declared.WebName}, which it declares."));
        // A file that is UTF-8 but for a few broken bytes (cut in the middle of a character, say) stays UTF-8.
        var broken = 0;
        var multibyte = 0;
        for (var rest = bytes; !rest.IsEmpty;)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var consumed);
            if (status != System.Buffers.OperationStatus.Done)
                broken++;
            else if (consumed > 1)
                multibyte++;
            rest = rest[consumed..];
        }

        if (multibyte > 4 * broken)
            return (Encoding.UTF8.GetString(bytes), "utf-8", new Finding("encoding", $"The text is UTF-8 with {broken} broken byte sequences, shown as \uFFFD."));
        var western = Encoding.GetEncoding(1252);
        return (western.GetString(bytes), "windows-1252", new Finding("encoding", "The text is not valid UTF-8 and declares no encoding; read as windows-1252."));
    }

    private static Encoding? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)]);
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        at = at >= 0 ? at + 8 : head.IndexOf("encoding=", StringComparison.OrdinalIgnoreCase) is >= 0 and var xml ? xml + 9 : -1;
        if (at < 0)
            return null;
        while (at < head.Length && head[at] is '"' or '\'' or ' ')
            at++;
        var end = at;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':'))
            end++;
        var name = head[at..end];
        // The web reads these names as windows-1252, and a page that holds invalid UTF-8 is not in UTF-8 whatever it says.
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase))
            name = "windows-1252";
        if (name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
            return null;
        try
        {
            return Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // UTF-16 without a mark: mostly Western text has a zero in every second byte.
    private static Encoding? WideByPattern(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 4)
            return null;
        var sample = bytes[..(Math.Min(bytes.Length, SampleWindow) & ~1)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            if (sample[i] == 0)
                even++;
            if (sample[i + 1] == 0)
                odd++;
        }

        var units = sample.Length / 2;
        if (odd * 10 >= units * 7 && even * 20 <= units)
            return Encoding.Unicode;
        return even * 10 >= units * 7 && odd * 20 <= units ? Encoding.BigEndianUnicode : null;
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

    private static DecodedInput NotYet(InputFormat format, string what) =>
        new(format, "", null, [new Finding("not-read-yet", $"The input is {what}, which is not read yet; expected text, HTML or JSON lines.")]);
}
