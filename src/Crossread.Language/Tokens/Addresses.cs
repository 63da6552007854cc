using Crossread.Language.Text;

namespace Crossread.Language.Tokens;

/// <summary>Finds internet addresses, e-mail addresses, handles and hashtags, and names of files and newsgroups.</summary>
internal static class Addresses
{
    // Endings of host names; those that are English words ("in", "me", "it", "is", "so") are left out: a space lost after a stop is commoner.
    private static readonly HashSet<string> _endings = new(StringComparer.Ordinal)
    {
        "com", "org", "net", "edu", "gov", "mil", "info", "biz", "int", "io", "co", "uk", "de", "fr", "ru", "ua", "pl", "eu", "ca", "au", "cn", "jp", "tv", "nl", "es",
        "se", "ch", "nz", "za", "br", "mx", "il", "tr", "ir", "kz", "ge", "rs", "hu", "cz", "ie", "app", "dev", "online", "site", "xyz",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _files = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "asp", "aspx", "avi", "bmp", "csv", "doc", "docx", "exe", "gif", "htm", "html", "jpeg", "jpg", "mp3", "mp4", "pdf", "php", "png", "ppt", "pptx", "rtf", "tif", "txt",
        "wav", "xls", "xlsx", "xml", "zip",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // The first parts of the names of newsgroups.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _groups =
        new HashSet<string>(StringComparer.Ordinal) { "alt", "comp", "misc", "news", "rec", "sci", "soc", "talk", "uk" }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup = _endings.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Where the address that begins at a letter ends; the letter's own place if none begins there.</summary>
    public static int End(string text, int start)
    {
        var rest = text.AsSpan(start);
        if (text[start] is 'h' or 'w' or 'f' or 'H' or 'W' &&
            (Begins(rest, "http://") || Begins(rest, "https://") || Begins(rest, "www.") || Begins(rest, "ftp://")))
            return EndOfLink(text, start);
        // Something.like@this or like.this: look only as far as a name can be long.
        var i = start;
        var limit = Math.Min(text.Length, start + 64);
        int stops = 0, lastStop = -1;
        while (i < limit && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-' or '_' or '+'))
        {
            if (text[i] == '.')
            {
                stops++;
                lastStop = i;
            }

            i++;
        }

        if (i < limit && text[i] == '@' && i + 1 < text.Length && char.IsAsciiLetterOrDigit(text[i + 1]))
            return EndOfMail(text, start, i);
        if (stops == 0)
            return start;
        while (lastStop == i - 1 && i > start)
        {
            i--;
            lastStop = text.LastIndexOf('.', i - 1, i - start);
        }

        if (lastStop <= start || text[lastStop - 1] == '.')
            return start;
        var ending = text.AsSpan(lastStop + 1, i - lastStop - 1);
        if (!_lookup.Contains(ending) && !_files.Contains(ending) && !IsGroup(text.AsSpan(start, i - start)))
            return start;
        return i < text.Length && text[i] == '/' ? EndOfLink(text, start) : i;
    }

    /// <summary>Where the handle or hashtag that begins with a sign ends; the sign's own place if none begins there.</summary>
    public static int EndOfHandle(string text, int sign)
    {
        if (sign > 0 && (char.IsLetterOrDigit(text[sign - 1]) || text[sign - 1] is '@' or '#'))
            return sign;
        var i = sign + 1;
        var letters = false;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_'))
        {
            letters |= !char.IsDigit(text[i]);
            i++;
        }

        return letters ? i : sign;
    }

    private static bool IsGroup(ReadOnlySpan<char> name) => name.IndexOf('.') is > 0 and var stop && _groups.Contains(name[..stop]) && name.Count('.') > 1;

    private static bool Begins(ReadOnlySpan<char> rest, string with) => rest.Length > with.Length && rest.StartsWith(with, StringComparison.OrdinalIgnoreCase) && Spaces.IsVisible(rest[with.Length]);

    private static int EndOfLink(string text, int start)
    {
        var i = start;
        var depth = 0;
        while (i < text.Length && Spaces.IsVisible(text[i]) && !(QuotationMarks.IsDouble(text[i]) || text[i] is '<' or '>' or '‘' or '’'))
        {
            if (text[i] == '(')
                depth++;
            else if (text[i] == ')' && --depth < 0)
                break;
            i++;
        }

        while (i > start && text[i - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ']' or '…')
            i--;
        return i;
    }

    private static int EndOfMail(string text, int start, int at)
    {
        var i = at + 1;
        while (i < text.Length && i - at < 128 && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '.' or '-'))
            i++;
        while (text[i - 1] is '.' or '-')
            i--;
        return i > at + 1 ? i : start;
    }
}
