using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Crossread.Articles.Pages;

/// <summary>Cuts what pages state as authors into names: without "By", offices, dates and what else stands there.</summary>
internal static partial class PersonNames
{
    private const int LongestLine = 300;
    private const int LongestName = 60;
    private const int MostWords = 6;

    // Never reached: lines are short. What could take long must say how long.
    private const int MostMilliseconds = 10_000;

    private static readonly HashSet<string> s_particles = new(StringComparer.Ordinal)
    {
        "de", "da", "do", "dos", "das", "van", "von", "der", "den", "del", "della", "di", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "y", "e", "ter", "ten", "zu", "zur", "vom", "af", "av", "d'", "dr.", "of", "the",
    };

    // What is said where a name is expected, and is none.
    private static readonly HashSet<string> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        "sign in", "log in", "login", "sign up", "read more", "view all", "show all", "see all", "more from", "more by", "about the author", "author", "authors", "follow", "following", "share", "comment", "comments", "reply", "antworten", "name", "email", "e-mail",
        "contact", "contact us", "view profile", "full bio", "read full bio", "bio", "website", "editor", "editors", "reporter", "writer", "staff writer", "contributor", "contributing writer", "senior editor", "senior writer", "news", "home", "admin", "by", "and", "updated", "published", "autor",
        "redaktion", "kontakt", "mehr", "posts", "all posts", "view all posts", "article by", "articles", "see more", "learn more", "subscribe", "newsletter", "print", "latest", "guest", "unknown", "null", "undefined", "none", "anonymous", "zur startseite", "profil", "impressum", "expertise", "integrity", "hardware",
    };

    private static readonly HashSet<string> s_offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "writer", "editor", "reporter", "correspondent", "contributor", "journalist", "columnist", "staff", "senior", "chief", "freelance", "author", "producer", "director", "redakteur", "redakteurin", "autor", "autorin", "korrespondent", "korrespondentin", "bureau", "desk", "executive", "managing", "deputy",
        "associate", "assistant", "contributing", "political", "business", "sports", "science", "technology", "entertainment", "news", "opinion", "digital", "multimedia", "photographer", "critic", "analyst", "fellow", "specialist", "phd", "ph.d.", "m.d.", "md", "esq.", "jr", "special", "guest", "lead",
    };

    /// <summary>Where the names begin in a line that says who wrote it; 0 where it says no such thing.</summary>
    public static int LeadOf(string line) => Lead().Match(line) is { Success: true } match ? match.Length : 0;

    /// <summary>The names in a line, in order; empty where it names nobody.</summary>
    /// <param name="line">As stated.</param>
    /// <param name="source">Where it stands.</param>
    public static ImmutableArray<string> Of(string line, NameSource source)
    {
        if (line.Contains("://", StringComparison.Ordinal) || line.Length > LongestLine)
            return [];
        var text = PageText.Spaced(line);
        var lead = LeadOf(text);
        if (lead > 0)
            text = text[lead..];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var piece in Cut().Split(text))
        {
            var name = Tail().Replace(piece, "").Trim(' ', '.', ':', '-', '–', '•', '·', '&', '(', ')', '[', ']', '*', '"');
            if (LeadOf(name) is > 0 and var inner)
                name = name[inner..].Trim();
            if (source != NameSource.Data)
            {
                name = WithoutOffice(name);
                // After the first name, an office or a place: "Jane Doe, Contributing Writer".
                if (!LooksLikeName(name))
                {
                    if (names.Count > 0 || lead == 0)
                        break;
                    continue;
                }
            }

            if (IsName(name) && !names.Contains(name, StringComparer.OrdinalIgnoreCase))
                names.Add(name);
        }

        return names.ToImmutable();
    }

    /// <summary>Whether a name is that of the site or of another outlet, not of a person.</summary>
    /// <param name="name">The name.</param>
    /// <param name="site">The site's name; null where it is not known.</param>
    public static bool IsBody(string name, string? site)
    {
        if (site is not null && (OutletNames.Key(name) == OutletNames.Key(site) || (name.Length > 3 && site.StartsWith(name, StringComparison.OrdinalIgnoreCase))))
            return true;
        return OutletNames.Table.Named(name) is { IsAgency: false } || name.Contains('.', StringComparison.Ordinal) && Host().IsMatch(name);
    }

    /// <summary>Whether a line looks like the name of a person and nothing else: two to five words that begin with capitals, but for particles.</summary>
    public static bool LooksLikeName(string line)
    {
        if (line.Length is < 4 or > LongestName || s_others.Contains(line))
            return line.Length is >= 2 and <= 6 && line.All(c => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3040' and <= '\u30FF' or >= '\uAC00' and <= '\uD7AF');
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 5)
            return false;
        var capitals = 0;
        foreach (var word in words)
        {
            if (s_particles.Contains(word))
                continue;
            if (!char.IsUpper(word[0]) || word.Any(c => char.IsDigit(c) || c is ':' or ';' or '!' or '?' or '"' or '/' or '@' or '#' or '%'))
                return false;
            capitals++;
        }

        return capitals >= 2 && !words.All(w => s_offices.Contains(w));
    }

    private static bool IsName(string name)
    {
        if (name.Length is < 2 or > LongestName || s_others.Contains(name) || name.Contains('@', StringComparison.Ordinal))
            return false;
        var letters = 0;
        foreach (var c in name)
        {
            if (char.IsLetter(c))
                letters++;
        }

        return letters >= 2 && letters * 2 > name.Length && name.AsSpan().Count(' ') < MostWords;
    }

    // "Jane Doe Staff Writer"
    private static string WithoutOffice(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        for (var i = 2; i < words.Length; i++)
        {
            if (s_offices.Contains(words[i]) || PageDateReader.IsMonth(words[i]) || words[i].Contains("Updated", StringComparison.Ordinal) || (char.IsLetter(words[i][0]) && char.IsLower(words[i][0]) && !s_particles.Contains(words[i])) || words[i].Contains('-', StringComparison.Ordinal) && words[i].EndsWith("based", StringComparison.OrdinalIgnoreCase))
            {
                count = i;
                break;
            }
        }

        return string.Join(' ', words.Take(count));
    }

    [GeneratedRegex(@"^\s*(?:(?:written|posted|published|reported|words|story|article|review|analysis|opinion|text|photos?|interview|veröffentlicht|geschrieben|publié|escrito|scritto|door|ein (?:artikel|beitrag|gastbeitrag))\s*)?(?:by|von|par|por|di|door|av|af|przez|oleh|autor(?:in|en|es|i)?|auteurs?|autore|author|authors|text|texte|tekst)\b\s*[:：]?\s*(?=\p{Lu}|\p{Lo}|\p{Ll}+\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\s*[,;|\n•·、]\s*|\s+(?:and|und|et|y|e|og|och|en|&|with|mit)\s+|\s+/\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Cut();

    [GeneratedRegex(@"\s+(?:\d|on\s|am\s|published|updated|follow|@|\||-\s|–\s|—\s|\().*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Tail();

    [GeneratedRegex(@"^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MostMilliseconds)]
    private static partial Regex Host();
}
