namespace Crossread.Articles;

/// <summary>Lists of addresses as people write them: one a line; empty lines and lines that begin with <c>#</c> say nothing.</summary>
public static class AddressList
{
    private const int LongestAddress = 8192;

    /// <summary>Whether a line is an address that can be fetched: <c>http</c> or <c>https</c>, nothing beside it but white space.</summary>
    /// <param name="line">The line.</param>
    public static bool IsAddress(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.Length <= LongestAddress
            && (line.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || line.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            && line.IndexOfAny(" \t\"<>") < 0 && Uri.TryCreate(line.ToString(), UriKind.Absolute, out var address) && address.Host.Length > 0;
    }

    /// <summary>Whether a line of a list says nothing: it is empty or a remark.</summary>
    /// <param name="line">The line.</param>
    public static bool IsRemark(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        return line.IsEmpty || line[0] == '#';
    }

    /// <summary>Whether a text is a list of addresses and nothing else.</summary>
    /// <param name="text">The text, or its beginning.</param>
    /// <param name="isWhole">Whether it is all of the text; of a beginning the last line may be cut.</param>
    internal static bool Recognises(ReadOnlySpan<char> text, bool isWhole)
    {
        var any = false;
        while (!text.IsEmpty)
        {
            var end = text.IndexOf('\n');
            if (end < 0 && !isWhole && any)
                return true;
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (IsRemark(line))
                continue;
            if (!IsAddress(line))
                return false;
            any = true;
        }

        return any;
    }
}
