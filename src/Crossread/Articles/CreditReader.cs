using System.Collections.Immutable;
using Crossread.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Articles;

/// <summary>Finds the agencies and outlets that an article says it, or part of it, was taken from.</summary>
/// <remarks>
/// Built once, then thread-safe; linear in the length of the text. A name counts as a credit only where the words around it say so
/// ("TASS reports", "told the BBC", "citing Reuters", a dateline, a source line); a press office is a source, not a credit. The article's own outlet is none.
/// </remarks>
public sealed class CreditReader
{
    private const int LongestSourceLine = 80;
    private const int MostNameWords = 5;

    private static readonly HashSet<string> Reports = new(StringComparer.Ordinal)
    {
        "report", "reports", "reported", "reporting", "writes", "wrote", "quoted", "quotes", "quoting", "cited", "cites", "citing", "noted", "notes", "revealed", "reveals", "learned", "learnt", "understands", "published", "publishes",
        "obtained", "broke", "adds", "added", "informs", "informed", "announced",
    };

    private static readonly HashSet<string> Says = new(StringComparer.Ordinal) { "said", "says", "saying" };

    // Words that may stand between the name and the verb.
    private static readonly HashSet<string> Between = new(StringComparer.Ordinal)
    {
        "has", "had", "have", "also", "earlier", "later", "first", "previously", "separately", "recently", "exclusively", "further", "then", "today", "yesterday", "tonight", "who", "which", "that",
        "on", "in", "a", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "morning", "evening", "night", "afternoon", "statement", "report",
    };

    private static readonly HashSet<string> Staff = new(StringComparer.Ordinal) { "correspondent", "correspondents", "reporter", "reporters", "journalist", "journalists", "correspondent's", "source", "sources", "editor" };

    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "agency", "newspaper", "newspapers", "daily", "weekly", "magazine", "broadcaster", "website", "channel", "portal", "outlet", "radio", "television", "tabloid", "station", "network", "newswire", "journal",
    };

    // Last words of outlets' names that the tables do not have.
    private static readonly HashSet<string> NameEnds = new(StringComparer.Ordinal)
    {
        "Times", "Post", "Herald", "Gazette", "Tribune", "Courier", "Chronicle", "Journal", "Telegraph", "Observer", "News", "Guardian", "Mail", "Examiner", "Inquirer", "Register", "Dispatch", "Bulletin", "Newspaper", "Radio", "TV",
        "Television", "Broadcasting", "Standard", "Mirror", "Echo", "Argus", "Sentinel", "Beacon", "Press", "Wire", "Weekly", "Daily", "Today", "Review", "Monitor", "Star", "Globe", "Ledger", "Record", "Advertiser",
    };

    private static readonly HashSet<string> NameStarts = new(StringComparer.Ordinal) { "Radio", "Channel", "TV", "Television" };

    private readonly OutletNames _names = OutletNames.Table;

    /// <summary>Reads an article's credits.</summary>
    /// <param name="article">The article.</param>
    /// <param name="language">Its tokens.</param>
    /// <param name="leftOut">What is no part of the report: source lines and bylines stand there.</param>
    /// <returns>Credits in order of appearance; empty where nothing is credited.</returns>
    public ImmutableArray<Credit> Read(Article article, AnalyzedText language, ImmutableArray<LeftOut> leftOut)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(language);
        var credits = new List<Credit>();
        foreach (var stretch in leftOut)
            ReadLeftOut(article, stretch, credits);
        var own = article.Outlet is { } outlet ? OutletNames.Key(_names.Named(outlet)?.Name ?? outlet) : null;
        var known = credits.Select(c => c.Words.Of(article.Text)).ToHashSet(StringComparer.Ordinal);
        var mentioned = new Dictionary<string, string>(StringComparer.Ordinal);
        if (article.Outlet is not null)
            Mention(mentioned, _names.Named(article.Outlet)?.Name ?? article.Outlet);
        var next = 0;
        for (var i = 0; i < language.Tokens.Length; i++)
        {
            var token = language.Tokens[i];
            while (next < leftOut.Length && leftOut[next].Span.End <= token.Span.Start)
                next++;
            if (next < leftOut.Length && leftOut[next].Span.Overlaps(token.Span))
                continue;
            if ((Short(language, i, mentioned) ?? NameAt(language, i, known)) is not { } name)
                continue;
            if (name.Sure)
                Mention(mentioned, name.Name);
            if (IsCredit(language, i, name.EndToken, name.IsAgency, name.Sure))
            {
                if (!OutletNames.Key(name.Name).Equals(own, StringComparison.Ordinal))
                    credits.Add(new Credit(name.Name, new TextSpan(token.Span.Start, name.End), CreditKind.Text));
            }

            i = Math.Max(i, name.EndToken - 1);
        }

        return [.. credits.OrderBy(c => c.Words)];
    }

    private void ReadLeftOut(Article article, LeftOut stretch, List<Credit> credits)
    {
        var text = article.Text;
        switch (stretch.Kind)
        {
            case LeftOutKind.SourceLine:
                var colon = text.IndexOf(':', stretch.Span.Start, stretch.Span.Length);
                var words = TextLines.Trimmed(text, new TextSpan(colon < 0 ? stretch.Span.Start : colon + 1, stretch.Span.End));
                if (AddKnown(text, words, CreditKind.Line, credits) || words.IsEmpty || words.Length > LongestSourceLine)
                    return;
                while (words.Length > 1 && text[words.End - 1] is '.' or ')' or ']')
                    words = new TextSpan(words.Start, words.End - 1);
                var name = words.Of(text);
                if (Uri.TryCreate(name, UriKind.Absolute, out var address) && address.Host.Length > 0)
                    name = OutletNames.Key(address.Host);
                credits.Add(new Credit(_names.Named(name)?.Name ?? name, words, CreditKind.Line));
                break;
            case LeftOutKind.DateLine:
                if (Dateline.Read(text, new TextSpan(stretch.Span.Start, text.Length)) is { Agency: { } agency } dateline && dateline.Span == stretch.Span)
                    credits.Add(new Credit(_names.Named(agency.Of(text))?.Name ?? agency.Of(text), agency, CreditKind.Dateline));
                else if (!AddKnown(text, stretch.Span, CreditKind.Dateline, credits))
                    AddAcronym(text, stretch.Span, credits);
                break;
            case LeftOutKind.AuthorNote:
                AddKnown(text, stretch.Span, CreditKind.Line, credits);
                break;
            case LeftOutKind.RelatedLink when text.AsSpan(stretch.Span.Start, stretch.Span.Length).StartsWith("This ", StringComparison.OrdinalIgnoreCase):
                if (!AddKnown(text, stretch.Span, CreditKind.Line, credits))
                    AddLastName(text, stretch.Span, credits);
                break;
        }
    }

    private bool AddKnown(string text, TextSpan span, CreditKind kind, List<Credit> credits)
    {
        var added = false;
        for (var i = span.Start; i < span.End; i++)
        {
            if (!char.IsLetterOrDigit(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
                continue;
            if (_names.At(text, i, out var end) is not { } outlet || end > span.End)
                continue;
            credits.Add(new Credit(outlet.Name, new TextSpan(i, end), kind));
            added = true;
            i = end - 1;
        }

        return added;
    }

    // "By our staff and NPA".
    private void AddAcronym(string text, TextSpan span, List<Credit> credits)
    {
        var end = span.End;
        while (end > span.Start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var start = end;
        while (start > span.Start && char.IsUpper(text[start - 1]))
            start--;
        if (end - start is >= 2 and <= 6 && start > span.Start && !char.IsLetterOrDigit(text[start - 1]) && !_names.IsInstitution(text[start..end]) && text.AsSpan(span.Start, span.Length).StartsWith("By ", StringComparison.OrdinalIgnoreCase))
            credits.Add(new Credit(text[start..end], new TextSpan(start, end), CreditKind.Dateline));
    }

    // "This article was first published by The Sarrin Courier."
    private static void AddLastName(string text, TextSpan span, List<Credit> credits)
    {
        var end = span.End;
        while (end > span.Start && !char.IsLetterOrDigit(text[end - 1]))
            end--;
        var start = end;
        for (var i = end - 1; i >= span.Start; i--)
        {
            if (i > span.Start && char.IsLetterOrDigit(text[i - 1]))
                continue;
            if (!char.IsUpper(text[i]))
            {
                if (char.IsLetterOrDigit(text[i]))
                    break;
                continue;
            }

            start = i;
        }

        if (start > span.Start && end - start is > 2 and < 60)
            credits.Add(new Credit(text[start..end], new TextSpan(start, end), CreditKind.Line));
    }

    // The last word of an outlet's name, by which the article can call it afterwards: "the Times", "The Post".
    private static void Mention(Dictionary<string, string> mentioned, string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        if (last.Length < name.Length && NameEnds.Contains(last) && !name.Equals("The " + last, StringComparison.Ordinal))
            mentioned[last] = name;
    }

    private static Found? Short(AnalyzedText language, int index, Dictionary<string, string> mentioned)
    {
        if (language.Word(index) is not ("The" or "the") || index + 1 >= language.Tokens.Length)
            return null;
        var word = language.Tokens[index + 1].Span;
        return mentioned.TryGetValue(word.Of(language.Text), out var name) && !(index + 2 < language.Tokens.Length && char.IsUpper(language.Text[language.Tokens[index + 2].Span.Start]))
            ? new Found(name, word.End, index + 2, IsAgency: false, Sure: true)
            : null;
    }

    private Found? NameAt(AnalyzedText language, int index, HashSet<string> known)
    {
        var text = language.Text;
        var span = language.Tokens[index].Span;
        if (!char.IsUpper(text[span.Start]) && !char.IsLower(text[span.Start]))
            return null;
        if (_names.At(text, span.Start, out var end) is { } outlet)
        {
            // "Washington Post-ABC poll": a longer word than the name.
            return new Found(outlet.Name, end, After(language, index, end), outlet.IsAgency, Sure: true);
        }

        if (!char.IsUpper(text[span.Start]))
            return null;
        var word = span.Of(text);
        if (known.Contains(word))
            return new Found(word, span.End, index + 1, IsAgency: true, Sure: true);
        if (word.Length is >= 2 and <= 6 && word.All(char.IsUpper))
            return _names.IsInstitution(word) ? null : new Found(word, span.End, index + 1, IsAgency: false, Sure: false);
        return Shaped(language, index);
    }

    // "the Lakeland Herald", "Radio Corvin", "Norwick Press Agency".
    private static Found? Shaped(AnalyzedText language, int index)
    {
        var text = language.Text;
        var start = language.Tokens[index].Span.Start;
        if (language.Word(index) is "The" or "A" or "In" or "On" or "At")
            return null;
        Found? found = null;
        for (var i = index; i < language.Tokens.Length && i - index < MostNameWords; i++)
        {
            var token = language.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) || !(char.IsUpper(text[token.Span.Start]) || char.IsAsciiDigit(text[token.Span.Start])))
                break;
            var word = token.Span.Of(text);
            if (i > index && (NameEnds.Contains(word) || NameStarts.Contains(language.Word(index).ToString()) || (word is "Agency" or "Service" && language.Word(i - 1) is "News" or "Press")))
                found = new Found(text[start..token.Span.End], token.Span.End, i + 1, IsAgency: word is "Agency", Sure: false);
        }

        return found;
    }

    private static int After(AnalyzedText language, int index, int end)
    {
        while (index < language.Tokens.Length && language.Tokens[index].Span.Start < end)
            index++;
        return index;
    }

    private static bool IsCredit(AnalyzedText language, int first, int end, bool agency, bool sure)
    {
        var text = language.Text;
        string Lower(int i) => i >= 0 && i < language.Tokens.Length ? language.Tokens[i].Span.Of(text).ToLowerInvariant() : "";
        if (CreditsBefore(Lower, first))
            return true;

        // "TASS [news agency] [earlier] reports", "a Sputnik correspondent reported".
        var staff = false;
        var kind = false;
        for (var i = end; i < end + 6; i++)
        {
            var word = Lower(i);
            if (Reports.Contains(word))
                return sure || agency || kind || staff || word is "reports" or "reported" or "writes" or "wrote";
            if (Says.Contains(word))
                return agency || kind || staff;
            if (Staff.Contains(word))
                staff = true;
            else if (Kinds.Contains(word))
                kind = true;
            else if (word is not ("news" or "'s" or "’s" or "state" or "," or ")") && !Between.Contains(word))
                return false;
        }

        return false;
    }

    // "told X", "according to X", "reported by X", "an interview with X", "citing X", "quoted in X".
    private static bool CreditsBefore(Func<int, string> lower, int first)
    {
        var i = first - 1;
        // "told the state news agency TASS", "the newspaper Kommersant"
        for (var n = 0; n < 5 && lower(i) is "the" or "state" or "news" or "agency" or "newspaper" or "broadcaster" or "daily" or "channel" or "magazine" or "website" or "state-run" or "private" or "official" or "'s" or "russian" or "british" or "american" or "state-owned" or "television" or "tv"; n++)
            i--;
        var before = lower(i);
        var second = lower(i - 1);
        return before switch
        {
            "told" or "citing" or "cites" or "cited" or "quotes" or "quoting" or "via" => true,
            "to" => second is "according" or "speaking" or "told" or "spoke" or "talking" or "interview" or "comments" or "remarks" or "statement" or "confirmed" or "said" or "wrote" or "email" or "comment" or "gave" or "referring" or "reference",
            "with" => second is "interview" or "speaking" or "spoke",
            "by" => second is "reported" or "quoted" or "cited" or "published" or "carried" or "seen" or "obtained" or "reviewed" or "report" or "interviewed" or "released" or "asked" or "investigation" or "provided" or "distributed",
            "in" => second is "reported" or "published" or "article" or "report" or "interview" or "appeared" or "wrote",
            "from" => second is "report" or "reports" or "article" or "question" or "correspondent",
            "on" => second is "interview" or "appearance" or "said" or "appeared" or "aired" or "broadcast",
            _ => false,
        };
    }

    private sealed record Found(string Name, int End, int EndToken, bool IsAgency, bool Sure);
}
