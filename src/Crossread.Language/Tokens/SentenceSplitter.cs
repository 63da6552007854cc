using System.Collections.Immutable;
using Crossread.Language.Lexicons;
using Crossread.Language.Text;
using Crossread.Language.Words;

namespace Crossread.Language.Tokens;

/// <summary>Groups tokens into sentences and headings, paragraph by paragraph.</summary>
/// <remarks>
/// Whether a stop after an abbreviation ends the sentence is told from how news writes the next word inside sentences (the orthographic evidence of
/// Kiss and Strunk, "Unsupervised Multilingual Sentence Boundary Detection", Computational Linguistics 32, 2006). Linear time.
/// </remarks>
internal sealed class SentenceSplitter(Abbreviations abbreviations, WordStatistics statistics, BoundaryJudge judge)
{
    private const string SpeechVerbs = "lexicons/en/words/speech-verbs.tsv";

    // A word written small this often inside sentences begins a sentence where it has a capital. Chosen on UD English EWT and GUM (train).
    private const double Starter = 0.85;
    private const int LongestHeading = 24;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _speech =
        LexiconTable.ReadWords(SpeechVerbs).ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sentences of a text, in order, and apart from them those in stretches that are left out.</summary>
    public (ImmutableArray<Sentence> Sentences, ImmutableArray<Sentence> LeftOut) Split(
        string text, ImmutableArray<Token> tokens, ImmutableArray<TextSpan> paragraphs, ImmutableArray<Quotation> quotations, ImmutableArray<TextSpan> leftOut)
    {
        var closing = new HashSet<int>();
        foreach (var quotation in quotations)
        {
            if (quotation.Ending == QuotationEnd.Marked)
                closing.Add(quotation.Outer.End);
        }

        var sentences = new Reading(this, text, tokens, closing);
        var aside = new Reading(this, text, tokens, closing);
        int token = 0, left = 0;
        for (var p = 0; p < paragraphs.Length; p++)
        {
            while (token < tokens.Length && tokens[token].Span.Start < paragraphs[p].Start)
                token++;
            var first = token;
            var isLeft = false;
            while (token < tokens.Length && tokens[token].Span.Start < paragraphs[p].End)
            {
                while (left < leftOut.Length && leftOut[left].End <= tokens[token].Span.Start)
                    left++;
                var overlaps = left < leftOut.Length && leftOut[left].Overlaps(tokens[token].Span);
                if (overlaps != isLeft)
                {
                    (isLeft ? aside : sentences).Stretch(first, token, p);
                    (first, isLeft) = (token, overlaps);
                }

                token++;
            }

            (isLeft ? aside : sentences).Stretch(first, token, p);
        }

        return (sentences.Finish(), aside.Finish());
    }

    private sealed class Reading(SentenceSplitter rules, string text, ImmutableArray<Token> tokens, HashSet<int> closing)
    {
        private readonly ImmutableArray<Sentence>.Builder _sentences = ImmutableArray.CreateBuilder<Sentence>();
        private bool _small;

        public ImmutableArray<Sentence> Finish() => _sentences.DrainToImmutable();

        private ReadOnlySpan<char> Word(int token) => text.AsSpan(tokens[token].Span.Start, tokens[token].Span.Length);

        private char First(int token) => text[tokens[token].Span.Start];

        /// <summary>Splits tokens that stand together in one paragraph.</summary>
        public void Stretch(int first, int end, int paragraph)
        {
            if (first >= end)
                return;
            // Who begins a paragraph with a small letter begins sentences so too.
            _small = char.IsLower(First(first));
            // Behind the last word nothing begins.
            var last = end - 1;
            while (last > first && tokens[last].Kind is TokenKind.Punctuation or TokenKind.Symbol)
                last--;
            var start = first;
            for (var i = first; i < last; i++)
            {
                var after = EndAt(i, first, end);
                if (after < 0 && IsJudgedEnd(i, start, first, end))
                    after = i + 1;
                if (after < 0 || after > last)
                    continue;
                Add(start, after, paragraph, heading: false);
                start = after;
                i = after - 1;
            }

            var heading = start == first && IsHeading(first, end);
            Add(start, end, paragraph, heading);
        }

        private bool IsJudgedEnd(int i, int start, int first, int end)
        {
            if (i + 1 >= end || !BoundaryFeatures.IsCandidate(text, tokens[i], tokens[i + 1]))
                return false;
            Span<int> features = stackalloc int[BoundaryFeatures.Most];
            var found = BoundaryFeatures.Find(text, tokens.AsSpan()[first..end], start - first, i + 1 - first, rules.Statistics, features);
            return rules.Judge.Begins(i + 1, features[..found]);
        }

        private void Add(int start, int end, int paragraph, bool heading)
        {
            var span = new TextSpan(tokens[start].Span.Start, tokens[end - 1].Span.End);
            _sentences.Add(new Sentence(span, start, end, paragraph, heading));
        }

        private bool IsHeading(int first, int end)
        {
            if (end - first > LongestHeading || char.IsLower(First(first)))
                return false;
            var last = end - 1;
            while (last > first && (IsCloser(last) || First(last) is ')' or ']'))
                last--;
            return tokens[last].Kind == TokenKind.Word ? First(first) is not ('"' or '“') || last < end - 1 || !text.AsSpan(tokens[first].Span.Start, tokens[last].Span.End - tokens[first].Span.Start).ContainsAny(".!?")
                : tokens[last].Kind is TokenKind.Number or TokenKind.Symbol or TokenKind.Address;
        }

        private bool IsCloser(int token)
        {
            var span = tokens[token].Span;
            if (closing.Contains(span.End))
                return true;
            return QuotationMarks.IsMark(First(token)) && !QuotationMarks.IsOpening(First(token)) && span.Start > 0 && Spaces.IsVisible(text[span.Start - 1])
                && (span.End >= text.Length || !Characters.IsWordPart(text, span.End));
        }

        /// <summary>If a sentence ends with the token at <paramref name="i"/> and what closes after it: the first token of the next; else -1.</summary>
        private int EndAt(int i, int first, int end)
        {
            var c = text[tokens[i].Span.End - 1];
            if (c is not ('.' or '!' or '?' or '…' or '。'))
                return -1;
            var kind = tokens[i].Kind;
            if (kind is TokenKind.Number or TokenKind.Address || i + 1 >= end)
                return -1;
            var abbreviation = kind == TokenKind.Word;
            var next = i + 1;
            // "Wow!?" and "Really?!"
            while (next < end && tokens[next].Kind == TokenKind.Punctuation && tokens[next].Span.Start == tokens[next - 1].Span.End && First(next) is '!' or '?' or '.' or '…')
                next++;
            var quoted = false;
            while (next < end && (tokens[next].Kind == TokenKind.Punctuation && (IsCloser(next) || First(next) is ')' or ']' or '}')))
            {
                quoted |= QuotationMarks.IsMark(First(next));
                next++;
            }

            next = SkipNotes(next, end);
            if (next >= end)
                return -1;
            // "1." and "a." before a list's line.
            if (c == '.' && i - first <= 1 && !abbreviation && IsEnumerator(first, i))
                return -1;
            return Begins(i, next, end, c, abbreviation, quoted) ? next : -1;
        }

        // "in 1805.[6] Then", "rights. 4 Then": the numbers of notes belong to the sentence before.
        private int SkipNotes(int next, int end)
        {
            while (next + 3 < end && First(next) == '[' && tokens[next + 1].Kind == TokenKind.Number && First(next + 2) == ']')
                next += 3;
            if (next + 1 < end && tokens[next].Kind == TokenKind.Number && tokens[next].Span.Length <= 2 && tokens[next + 1].Kind == TokenKind.Word
                && char.IsUpper(First(next + 1)) && IsStarter(next + 1))
                next++;
            return next;
        }

        private bool IsEnumerator(int first, int i) =>
            i == first + 1 && (tokens[first].Kind == TokenKind.Number && tokens[first].Span.Length <= 3 || tokens[first].Kind == TokenKind.Word && tokens[first].Span.Length == 1);

        private bool Begins(int i, int next, int end, char stop, bool abbreviation, bool quoted)
        {
            var begin = next;
            var dash = Dashes.IsAny(First(begin)) || tokens[begin].Kind == TokenKind.Punctuation && First(begin) == '-';
            if (dash && quoted)
                return false;
            while (begin < end - 1 && (QuotationMarks.IsMark(First(begin)) || First(begin) is '(' or '[' or '{' or '¿' or '¡' or '…' or '.' or '*' or '•' or '·' || Dashes.IsAny(First(begin))))
                begin++;
            var c = First(begin);
            var touching = tokens[next].Span.Start == tokens[next - 1].Span.End;
            if (tokens[begin].Kind == TokenKind.Punctuation && begin == next)
                return false;
            if (char.IsLower(c))
                return LowerBegins(begin, next) || _small && !abbreviation && !quoted && stop != '…' && tokens[i].Span.Length == 1 && !touching;
            if (abbreviation)
                return AfterAbbreviation(i, begin, next, quoted);
            if (touching)
                return TouchingBegins(i, next, c, quoted);
            if (stop == '…' || text[tokens[i].Span.Start] == '.' && tokens[i].Span.Length > 1)
                return tokens[begin].Kind != TokenKind.Number && (!quoted || !SpeakerFollows(begin, end, stop));
            return !quoted || !SpeakerFollows(begin, end, stop);
        }

        // "iPhone sales rose", "@name wrote": a small letter begins a sentence only as a brand's.
        private bool LowerBegins(int begin, int next)
        {
            var word = Word(begin);
            return tokens[begin].Kind == TokenKind.Address || begin == next && word.Length > 2 && char.IsUpper(word[1]);
        }

        private bool AfterAbbreviation(int i, int begin, int next, bool quoted)
        {
            var word = Word(i)[..^1];
            var kind = rules.Find(word);
            if (kind is AbbreviationKind.Title or AbbreviationKind.Joined or AbbreviationKind.Number)
                return quoted;
            if (quoted || begin > next && QuotationMarks.IsMark(First(next)))
                return true;
            return tokens[begin].Kind == TokenKind.Word && IsStarter(begin);
        }

        // "concluded.Voters wait": the space was lost. Not "No.Way", "Node.JS", "3.A".
        private bool TouchingBegins(int i, int next, char c, bool quoted)
        {
            if (quoted || tokens[next].Kind != TokenKind.Word || !char.IsUpper(c))
                return quoted && tokens[next].Kind == TokenKind.Word && char.IsUpper(c);
            return i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start && tokens[i - 1].Span.Length > 1 && tokens[next].Span.Length > 1
                && (!char.IsLetter(text[tokens[i].Span.Start - 1]) || char.IsLower(text[tokens[i].Span.Start - 1])) && !char.IsUpper(Word(next)[1]) | Word(next).Length > 3;
        }

        private bool IsStarter(int token)
        {
            var word = Word(token);
            if (word.Length > 24)
                return false;
            Span<char> small = stackalloc char[word.Length];
            var length = word.ToLowerInvariant(small);
            return length > 0 && rules.SmallLetterShare(small[..length]) >= Starter;
        }

        // “Stop!” Maria Lopez shouted.  "We will." Lopez said.
        private bool SpeakerFollows(int begin, int end, char stop)
        {
            var limit = Math.Min(end, begin + 6);
            for (var k = begin; k < limit && tokens[k].Kind == TokenKind.Word; k++)
            {
                if (k > begin && rules.IsSpeech(Word(k)))
                    return stop is '!' or '?' || k + 1 >= end || First(k + 1) is '.' or ',' or ':';
                if (!char.IsUpper(First(k)))
                    return false;
            }

            return false;
        }
    }

    private WordStatistics Statistics => statistics;

    private BoundaryJudge Judge => judge;

    private AbbreviationKind Find(ReadOnlySpan<char> word) => abbreviations.Find(word);

    private double SmallLetterShare(ReadOnlySpan<char> word) => statistics.SmallLetterShare(word) ?? 0;

    private bool IsSpeech(ReadOnlySpan<char> word) => _speech.Contains(word);
}
