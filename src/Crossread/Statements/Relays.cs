using Crossread.Articles;
using Crossread.Language.Names;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Finds the words that name who passed a statement on.</summary>
internal sealed class Relays(FramedText text)
{
    private const int LongestPhrase = 30;

    /// <summary>The relays of a frame, in order. Linear in its length.</summary>
    public List<Relay> Find(Frame frame)
    {
        var found = new List<Relay>();
        for (var i = frame.First; i + 1 < frame.End; i++)
        {
            if (At(frame, i) is not { } relay)
                continue;
            found.Add(relay);
            i = Math.Max(i, relay.End - 1);
        }

        return found;
    }

    /// <summary>Whether a phrase names an outlet, an agency or the media; a name of no known kind does where it is said to report.</summary>
    /// <param name="phrase">The phrase.</param>
    /// <param name="reports">What its verb shows.</param>
    public bool IsOutlet(TextSpan phrase, Reporting reports = Reporting.Unknown)
    {
        var words = text.Text.AsSpan(phrase.Start, phrase.Length);
        if (MediaNames.IsMedia(words))
            return true;
        if (reports == Reporting.Unknown)
            return false;
        var plain = words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? words[4..] : words;
        return plain.Length > 1 && char.IsUpper(plain[0]) && !plain.Contains(',') && HasOnlyCapitals(plain) && !IsPersonOrPlace(phrase, reports) && !SpeakerNouns.IsOrganization(SourcePhrase.Of(text.Text, phrase).Noun);
    }

    private static bool HasOnlyCapitals(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range];
            if (word.Length == 0 || !(char.IsUpper(word[0]) || char.IsDigit(word[0])))
                return false;
        }

        return true;
    }

    // A single unknown name is easily taken for a person's: what reports is then believed more.
    private bool IsPersonOrPlace(TextSpan phrase, Reporting reports) =>
        SpanOrder.Overlapping(text.Language.Names, phrase, n => n.Span)
            .Any(n => n.Type == NameType.Location || (n.Type == NameType.Person && (reports != Reporting.Reports || text.Language.Entities[n.Entity].Name.Contains(' ', StringComparison.Ordinal))));

    private Relay? At(Frame frame, int i)
    {
        switch (Lower(i))
        {
            case "told" or "tells" or "telling":
                return Outlet(frame, i, i + 1, RelayKind.Told);
            case "to" when Previous(frame, i) is "speaking" or "spoke" or "talking" or "talked" or "confirmed" or "said" or "comments" or "remarks" or "interview" or "statement" or "email" or "saying" or "wrote" or "admitted":
            case "with" when Previous(frame, i) is "interview" or "interviews" or "speaking" or "spoke" or "conversation" or "call":
            case "on" or "for" when Previous(frame, i) is "interview" or "speaking" or "spoke" or "appearing" or "appearance" or "appeared" or "interviewed":
            case "on" when Previous(frame, i) is "said" or "saying" or "told" && !IsOwn(i + 1):
            case "in" when Previous(frame, i) is "wrote" or "writing" or "article" or "op-ed" or "column" or "essay" or "interview":
            case "by" when Previous(frame, i) is "asked" or "released" or "obtained" or "seen" or "reviewed" or "interviewed" or "viewed":
                return Outlet(frame, i - 1, i + 1, RelayKind.Told);
            case "by" when Previous(frame, i) is "carried" or "published" or "distributed" or "aired" or "broadcast":
                return Outlet(frame, i - 1, i + 1, RelayKind.Told, Reporting.Reports);
            case "by" when Previous(frame, i) is "reported" or "quoted" or "cited" or "revealed":
                return Outlet(frame, i - 1, i + 1, RelayKind.Reported, Reporting.Reports);
            case "citing" or "quoting":
                return Phrase(frame, i, i + 1, RelayKind.Cited);
            case "cited" or "quoted" or "cites" or "quotes" when Previous(frame, i) is "which" or "who" or "that":
                return Phrase(frame, i - 1, i + 1, RelayKind.Cited);
            case "referring" when Is(i + 1, "to"):
                return Phrase(frame, i, i + 2, RelayKind.Cited);
            case "reference" when Is(i + 1, "to") && Previous(frame, i) is "with" or "in":
                return Phrase(frame, i - 1, i + 2, RelayKind.Cited);
            case "through" or "via":
                return Phrase(frame, i, i + 1, RelayKind.Told) is { } voice && SpeakerNouns.IsVoice(Singular(SourcePhrase.Of(text.Text, voice.Name).Noun)) ? voice : null;
            default:
                return null;
        }
    }

    private Relay? Outlet(Frame frame, int start, int phrase, RelayKind kind, Reporting reports = Reporting.Unknown) =>
        Phrase(frame, start, phrase, kind) is { } relay && IsOutlet(relay.Name, reports) ? relay : null;

    private Relay? Phrase(Frame frame, int start, int phrase, RelayKind kind)
    {
        if (phrase >= frame.End || NounPhrases.After(text, phrase, Math.Min(frame.End, phrase + LongestPhrase)) is not { } found)
            return null;
        var end = found.End;
        if (kind != RelayKind.Cited)
        {
            // "told Reuters, adding …": an apposition to who is told would be rare, a further clause is common.
            for (var i = found.Start; i < end; i++)
            {
                if (text.Atoms[i].IsComma)
                    end = i;
            }
        }

        while (end > found.Start && (text.Atoms[end - 1].IsComma || text.Atoms[end - 1].IsStop))
            end--;
        return end > found.Start ? new Relay(start, end, text.SpanOf(found.Start, end), kind) : null;
    }

    // "on his Telegram channel": the speaker's own.
    private bool IsOwn(int atom) => Lower(atom) is "his" or "her" or "their" or "its" or "my" or "our" or "a" or "telegram" or "twitter" or "x" or "facebook";

    private static string Singular(string noun) => noun.EndsWith('s') ? noun[..^1] : noun;

    private bool Is(int atom, string word) => atom < text.Atoms.Count && Word(atom).Equals(word, StringComparison.OrdinalIgnoreCase);

    private string Previous(Frame frame, int atom) => atom > frame.First ? Lower(atom - 1) : "";

    private string Lower(int atom) => text.Atoms[atom].IsWord && text.Atoms[atom].End - text.Atoms[atom].Start <= 12 ? Word(atom).ToString().ToLowerInvariant() : "";

    private ReadOnlySpan<char> Word(int atom) => text.Text.AsSpan(text.Atoms[atom].Start, text.Atoms[atom].End - text.Atoms[atom].Start);
}
