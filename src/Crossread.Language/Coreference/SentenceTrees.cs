using Crossread.Language.Parsing;
using Crossread.Language.Tokens;

namespace Crossread.Language.Coreference;

/// <summary>The trees of a text as coreference asks about them.</summary>
internal sealed class SentenceTrees
{
    private const int LongestWay = 40;
    private readonly AnalyzedText _text;
    private readonly int[] _sentences;
    private readonly int[] _paragraphs;
    private readonly bool[] _quoted;
    private readonly bool[] _reports;

    public SentenceTrees(AnalyzedText text)
    {
        _text = text;
        var count = text.SyntacticWords.Length;
        _sentences = new int[count];
        _paragraphs = new int[count];
        _quoted = new bool[count];
        _reports = new bool[count];
        Array.Fill(_sentences, -1);
        Ranges = SentenceWords.Ranges(text.SyntacticWords, text.Sentences);
        var paragraph = 0;
        for (var s = 0; s < Ranges.Length; s++)
        {
            while (paragraph + 1 < text.Paragraphs.Length && text.Paragraphs[paragraph + 1].Start <= text.Sentences[s].Span.Start)
                paragraph++;
            var (first, length) = Ranges[s].GetOffsetAndLength(count);
            for (var w = first; w < first + length; w++)
            {
                (_sentences[w], _paragraphs[w]) = (s, paragraph);
                if (Trees.Heads[w] >= 0 && Trees.Relations[w] is "ccomp" or "parataxis")
                    _reports[Trees.Heads[w]] = true;
            }
        }

        MarkQuoted();
    }

    /// <summary>The words of each sentence.</summary>
    public Range[] Ranges { get; }

    private Dependencies Trees => _text.Trees;

    /// <summary>The sentence of a word; -1 outside all.</summary>
    public int SentenceOf(int word) => _sentences[word];

    public int ParagraphOf(int word) => _paragraphs[word];

    public bool IsQuoted(int word) => _quoted[word];

    /// <summary>Whether a word has a clause as its complement or beside it, as verbs of saying have.</summary>
    public bool Reports(int word) => word >= 0 && _reports[word];

    public bool IsRoot(int word) => word >= 0 && Trees.Heads[word] < 0;

    /// <summary>The head of words that stand together: the first whose own head is none of them.</summary>
    public int HeadOf(int first, int end)
    {
        for (var w = first; w < end; w++)
        {
            if (Trees.Heads[w] < first || Trees.Heads[w] >= end)
                return w;
        }

        return first;
    }

    /// <summary>What a word is to its clause, and to which word; a part of a longer name, an apposition or the second of two takes the place of the first.</summary>
    public (MentionRole Role, int Governor) RoleOf(int word)
    {
        for (var steps = 0; steps < 6 && Trees.Heads[word] >= 0; steps++)
        {
            var relation = Trees.Relations[word];
            if (relation is "flat" or "appos" or "compound" or "conj" or "nmod:desc" or "flat:foreign")
            {
                word = Trees.Heads[word];
                continue;
            }

            MentionRole role;
            if (relation is "nsubj" or "nsubj:outer")
                role = MentionRole.Subject;
            else if (relation is "nsubj:pass")
                role = MentionRole.PassiveSubject;
            else if (relation is "obj" or "iobj")
                role = MentionRole.Object;
            else if (relation.StartsWith("obl", StringComparison.Ordinal))
                role = MentionRole.Oblique;
            else if (relation is "nmod:poss")
                role = MentionRole.Possessive;
            else
                role = relation.StartsWith("nmod", StringComparison.Ordinal) ? MentionRole.OfPhrase : MentionRole.Other;
            return (role, Trees.Heads[word]);
        }

        return (MentionRole.Other, -1);
    }

    /// <summary>The mention that a pronoun or a noun is.</summary>
    public Mention MentionAt(int word, int sentence, int entity)
    {
        var (role, governor) = RoleOf(word);
        return new Mention(word, sentence, entity, role, governor, true, false, true);
    }

    /// <summary>Whether a word stands above another in their tree.</summary>
    public bool IsAbove(int upper, int lower)
    {
        for (var steps = 0; steps < LongestWay && lower >= 0; steps++)
        {
            lower = Trees.Heads[lower];
            if (lower == upper)
                return true;
        }

        return false;
    }

    private void MarkQuoted()
    {
        var quotation = 0;
        var end = 0;
        var words = _text.SyntacticWords;
        for (var w = 0; w < words.Length; w++)
        {
            while (quotation < _text.Quotations.Length && _text.Quotations[quotation].Outer.Start <= words[w].Span.Start)
                end = Math.Max(end, _text.Quotations[quotation++].Outer.End);
            _quoted[w] = words[w].Span.Start < end;
        }
    }
}
