namespace Crossread.Sources;

/// <summary>Reads the value of <c>Content-Type</c>.</summary>
internal static class MediaType
{
    /// <summary>The type in lower case, empty where there is none; and its charset in lower case, null where there is none.</summary>
    public static (string Type, string? Charset) Parse(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            return ("", null);
        var parts = value.Split(';');
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
                charset ??= part[(equals + 1)..].Trim(' ', '\t', '"', '\'').ToLowerInvariant();
        }

        return (parts[0].Trim().ToLowerInvariant(), string.IsNullOrEmpty(charset) ? null : charset);
    }
}
