using System.Collections.Immutable;
using Crossread.Language;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Statements;

/// <summary>A text as atoms and frames: quotations taken as one piece, sentence boundaries within them passed over.</summary>
internal sealed class FramedText
{
    // A frame is cut here, so that work per frame stays bounded in text without full stops.
    private const int LongestFrame = 300;

    private readonly ReportingLexicon _lexicon;

    private FramedText(AnalyzedText language, ReportingLexicon lexicon)
    {
        Language = language;
        _lexicon = lexicon;
    }

    public AnalyzedText Language { get; }

    public string Text => Language.Text;

    public List<Quotation> Quotations { get; } = [];

    /// <summary>The quotations within <see cref="Quotations"/>, in order.</summary>
    private List<Quotation> Inner { get; } = [];

    public List<Atom> Atoms { get; } = [];

    public List<Frame> Frames { get; } = [];

    public static FramedText Of(AnalyzedText language, ImmutableArray<TextSpan> leftOut, ReportingLexicon lexicon)
    {
        var framed = new FramedText(language, lexicon);
        framed.ScanQuotations(leftOut);
        framed.AddFrames();
        return framed;
    }

    /// <summary>The insides of a text's quotations as atoms and frames of their own, quotations within them taken as one piece.</summary>
    public static FramedText Inside(FramedText text)
    {
        var inside = new FramedText(text.Language, text._lexicon);
        inside.Quotations.AddRange(text.Inner);
        var inner = 0;
        var sentence = 0;
        foreach (var quotation in text.Quotations)
            inside.AddFrames(quotation.Inner, ref sentence, ref inner);
        return inside;
    }

    /// <summary>The span of a range of atoms; the range must not be empty.</summary>
    public TextSpan SpanOf(int first, int end) => new(Atoms[first].Start, Atoms[end - 1].End);

    /// <summary>The span of a frame.</summary>
    public TextSpan SpanOf(Frame frame) => SpanOf(frame.First, frame.End);

    /// <summary>The quotations that share something with a span, marks included, in order.</summary>
    public IEnumerable<TextSpan> QuotationsIn(TextSpan span)
    {
        for (var q = FirstQuotationAfter(span.Start); q < Quotations.Count && Quotations[q].Outer.Start < span.End; q++)
            yield return Quotations[q].Outer;
    }

    /// <summary>Index of the first quotation that ends after a place; their count where none does.</summary>
    public int FirstQuotationAfter(int place)
    {
        int low = 0, high = Quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Quotations[middle].Outer.End <= place)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    public string Words(TextSpan span) => span.Of(Text);

    public bool Is(int atom, string word) => ReferenceEquals(Atoms[atom].Word, word) || Atoms[atom].Word == word;

    // The scanner passes over paragraphs that a left-out stretch touches: right where all of one is left out, too much where only its last sentence is.
    private void ScanQuotations(ImmutableArray<TextSpan> leftOut)
    {
        var whole = leftOut.RemoveAll(l => !HoldsParagraph(l));
        var next = 0;
        foreach (var quotation in QuotationScanner.Scan(Text, whole))
        {
            while (next < leftOut.Length && leftOut[next].End <= quotation.Outer.Start)
                next++;
            if (quotation.Depth <= 1 && !quotation.Outer.IsEmpty && !(next < leftOut.Length && leftOut[next].Overlaps(quotation.Outer)))
                (quotation.Depth == 0 ? Quotations : Inner).Add(quotation);
        }
    }

    /// <summary>The first atom that begins at a place in the text or after it.</summary>
    public int AtomAt(int position)
    {
        int low = 0, high = Atoms.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Atoms[middle].Start < position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    private bool HoldsParagraph(TextSpan stretch)
    {
        int low = 0, high = Language.Paragraphs.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Language.Paragraphs[middle].Start < stretch.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < Language.Paragraphs.Length && stretch.Contains(Language.Paragraphs[low]);
    }

    private void AddFrames()
    {
        var quotation = 0;
        var first = 0;
        for (var s = 0; s < Language.Sentences.Length; s++)
        {
            var sentence = Language.Sentences[s];
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                first = Add(Language.Tokens[t], sentence, first, ref quotation);

            var isInside = quotation < Quotations.Count && Quotations[quotation].Outer.Start < sentence.Span.End && sentence.Span.End < Quotations[quotation].Outer.End;
            var isLast = s + 1 == Language.Sentences.Length || Language.Sentences[s + 1].Paragraph != sentence.Paragraph;
            if (isLast || !(isInside || GoesOn(s)))
                first = Close(first, sentence);
        }
    }

    // The sentences of a stretch, each a frame, no longer than the stretch.
    private void AddFrames(TextSpan stretch, ref int sentence, ref int quotation)
    {
        while (sentence < Language.Sentences.Length && Language.Sentences[sentence].Span.End <= stretch.Start)
            sentence++;
        for (var s = sentence; s < Language.Sentences.Length && Language.Sentences[s].Span.Start < stretch.End; s++)
        {
            var first = Atoms.Count;
            for (var t = Language.Sentences[s].FirstToken; t < Language.Sentences[s].EndToken; t++)
            {
                if (stretch.Contains(Language.Tokens[t].Span))
                    first = Add(Language.Tokens[t], Language.Sentences[s], first, ref quotation);
            }

            Close(first, Language.Sentences[s]);
        }
    }

    // The first atom of the frame it stands in.
    private int Add(Token token, Sentence sentence, int first, ref int quotation)
    {
        while (quotation < Quotations.Count && Quotations[quotation].Outer.End <= token.Span.Start)
            quotation++;
        if (quotation < Quotations.Count && token.Span.Overlaps(Quotations[quotation].Outer))
        {
            var span = Quotations[quotation].Outer;
            if (Atoms.Count == 0 || Atoms[^1].Quotation != quotation)
                Atoms.Add(new Atom(span.Start, span.End, null, WordClasses.None, AtomShape.Quotation, quotation));
            return first;
        }

        AddToken(token, Atoms.Count == first);
        return Atoms.Count - first >= LongestFrame ? Close(first, sentence) : first;
    }

    private int Close(int first, Sentence sentence)
    {
        if (Atoms.Count > first)
            Frames.Add(new Frame(first, Atoms.Count, sentence.Paragraph, sentence.IsHeading));
        return Atoms.Count;
    }

    // "'Are you sure?' Moss asked." is one frame although a capital follows the question mark.
    private bool GoesOn(int sentence)
    {
        if (Atoms.Count == 0 || !Atoms[^1].IsQuotation || sentence + 1 >= Language.Sentences.Length)
            return false;
        var next = Language.Sentences[sentence + 1];
        if (next.EndToken - next.FirstToken > 14)
            return false;
        var word = Text.AsSpan(Language.Tokens[next.FirstToken].Span.Start, Language.Tokens[next.FirstToken].Span.Length);
        if (word.Length > 0 && char.IsLower(word[0]))
            return true;
        for (var t = next.FirstToken; t < Math.Min(next.EndToken, next.FirstToken + 6); t++)
        {
            var span = Language.Tokens[t].Span;
            if (_lexicon.Find(Text.AsSpan(span.Start, span.Length)) is { } known
                && known.Cues.Any(c => c.Verb.Takes(Constructions.Quotation) && !c.Verb.IsAttitude && c.Is(VerbForms.Past | VerbForms.ThirdPerson)))
            {
                // The cue ends the clause, or nothing but a time or place follows.
                var after = t + 1;
                if (after >= next.EndToken)
                    return true;
                var c = Text[Language.Tokens[after].Span.Start];
                return c is '.' or ',' || IsTimeAfter(after);
            }
        }

        return false;
    }

    private bool IsTimeAfter(int token)
    {
        var span = Language.Tokens[token].Span;
        return Occasions.IsTimeWord(Text.AsSpan(span.Start, span.Length));
    }

    private void AddToken(Token token, bool isFirst)
    {
        var word = Text.AsSpan(token.Span.Start, token.Span.Length);
        var shape = ShapeOf(token.Kind, word);
        var known = shape is AtomShape.Word or AtomShape.Capitalized ? _lexicon.Find(word) : null;
        Atoms.Add(new Atom(token.Span.Start, token.Span.End, known, ClassesOf(shape, word, known, isFirst), shape, -1));
    }

    private static AtomShape ShapeOf(TokenKind kind, ReadOnlySpan<char> word) => kind switch
    {
        TokenKind.Word => char.IsUpper(word[0]) ? AtomShape.Capitalized : AtomShape.Word,
        TokenKind.Number => AtomShape.Number,
        TokenKind.Address => AtomShape.Capitalized,
        _ => word[0] switch
        {
            ',' => AtomShape.Comma,
            '.' or '!' or '?' or '…' => AtomShape.Stop,
            ':' => AtomShape.Colon,
            ';' => AtomShape.Semicolon,
            '—' or '–' or '―' => AtomShape.Dash,
            '-' => AtomShape.Dash,
            '(' or '[' or '{' => AtomShape.Open,
            ')' or ']' or '}' => AtomShape.Close,
            _ => AtomShape.Other,
        },
    };

    private static WordClasses ClassesOf(AtomShape shape, ReadOnlySpan<char> word, KnownWord? known, bool isFirst)
    {
        switch (shape)
        {
            case AtomShape.Number:
                return WordClasses.Number;
            case AtomShape.Capitalized when IsContraction(word):
                return WordClasses.Pronoun | WordClasses.Auxiliary;
            case AtomShape.Capitalized when IsPossessive(word):
                return WordClasses.Name | WordClasses.Possessive;
            case AtomShape.Capitalized when !isFirst:
                // A capital inside a sentence: a name, unless it is a function word of a headline.
                return known is not null && (known.Classes & ClosedClasses) != WordClasses.None && (known.Classes & WordClasses.Noun) == WordClasses.None ? known.Classes : WordClasses.Name;
            case AtomShape.Capitalized:
                return known is null ? WordClasses.Name : known.Classes | (((known.Classes & ClosedClasses) == WordClasses.None) ? WordClasses.Name : WordClasses.None);
            case AtomShape.Word:
                return known?.Classes ?? Guess(word);
            default:
                return WordClasses.None;
        }
    }

    private const WordClasses ClosedClasses = WordClasses.Auxiliary | WordClasses.Preposition | WordClasses.Determiner | WordClasses.Pronoun
        | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Particle | WordClasses.Adverb;

    private static WordClasses Guess(ReadOnlySpan<char> word)
    {
        if (IsContraction(word))
            return WordClasses.Pronoun | WordClasses.Auxiliary;
        if (IsPossessive(word))
            return WordClasses.Noun | WordClasses.Possessive;
        if (word.EndsWith("ly", StringComparison.Ordinal)) return WordClasses.Adverb;
        if (word.EndsWith("ing", StringComparison.Ordinal)) return WordClasses.Gerund | WordClasses.Noun;
        if (word.EndsWith("ed", StringComparison.Ordinal)) return WordClasses.Past | WordClasses.Participle;
        if (word.EndsWith("n't", StringComparison.Ordinal) || word.EndsWith("n’t", StringComparison.Ordinal)) return WordClasses.Auxiliary;
        return WordClasses.Noun | WordClasses.Adjective;
    }

    private static bool IsPossessive(ReadOnlySpan<char> word) =>
        word.Length > 2 && (word[^2] is '\'' or '’' && word[^1] is 's' or 'S' || word[^1] is '\'' or '’');

    // "he's", "they'll": a pronoun and an auxiliary in one token.
    private static bool IsContraction(ReadOnlySpan<char> word)
    {
        var apostrophe = word.IndexOfAny('\'', '’');
        if (apostrophe <= 0)
            return false;
        var ending = word[(apostrophe + 1)..];
        if (ending is "re" or "ve" or "ll" or "d" or "m")
            return true;
        return ending is "s" && (word[..apostrophe] is "he" or "she" or "it" or "that" or "there" or "what" or "who" or "here" or "let"
            or "He" or "She" or "It" or "That" or "There" or "What" or "Who" or "Here");
    }
}
