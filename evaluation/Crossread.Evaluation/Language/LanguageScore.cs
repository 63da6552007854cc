using System.Collections.Immutable;
using Crossread.Language;
using Crossread.Language.Parsing;
using Crossread.Language.Tagging;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>Adds up how many words, sentences and labels of raw text are right. The measures are those of <c>score_language.py</c>: the CoNLL 2018 shared task
/// (Zeman et al. 2018), by character spans without white space.</summary>
internal sealed class LanguageScore
{
    /// <summary>Spans of syntactic words.</summary>
    public SpanTally Words { get; private set; }

    /// <summary>Whole spans of sentences.</summary>
    public SpanTally Sentences { get; private set; }

    /// <summary>Parts of speech of words with the right span.</summary>
    public SpanTally Tags { get; private set; }

    /// <summary>Dictionary forms of words with the right span, as told from the predicted part of speech.</summary>
    public SpanTally Lemmas { get; private set; }

    /// <summary>Parts of speech that the parser sees, of words with the right span.</summary>
    public SpanTally ParserTags { get; private set; }

    /// <summary>Heads of words (unlabelled attachment): the span of the word and its head are right.</summary>
    public SpanTally Heads { get; private set; }

    /// <summary>Heads and relations of words, relations without subtypes (labelled attachment).</summary>
    public SpanTally Relations { get; private set; }

    /// <summary>Adds a document.</summary>
    public void Add(TreebankDocument gold, AnalyzedText predicted, ImmutableArray<PartOfSpeech> tags)
    {
        var trees = predicted.Trees;
        var visible = new Visible(gold.Text);
        var pairs = Shared([.. gold.Words.Select(w => visible.Of(w.Span))], [.. predicted.SyntacticWords.Select(w => visible.Of(w.Span))]);
        Words += new SpanTally(pairs.Count, predicted.SyntacticWords.Length, gold.Words.Length);
        foreach (var (word, match) in pairs)
        {
            Tags += new SpanTally(gold.Words[word].Tag == PartsOfSpeech.Name(tags[match]) ? 1 : 0, 1, 1);
            ParserTags += new SpanTally(gold.Words[word].Tag == trees.Tags[match] ? 1 : 0, 1, 1);
            Lemmas += new SpanTally(gold.Words[word].Lemma == Lemmatizer.English.Lemma(predicted.SyntacticWords[match].Span.Of(gold.Text), tags[match]) ? 1 : 0, 1, 1);
        }

        AddTrees(gold, trees, pairs, predicted.SyntacticWords.Length);
        var all = predicted.Sentences.Concat(predicted.LeftOutSentences).Select(s => s.Span).Order().Select(visible.Of).ToImmutableArray();
        var sentences = Shared([.. gold.Sentences.Select(s => visible.Of(s.Span))], all);
        Sentences += new SpanTally(sentences.Count, all.Length, gold.Sentences.Length);
    }

    private void AddTrees(TreebankDocument gold, Dependencies trees, List<(int Gold, int Predicted)> pairs, int predicted)
    {
        const int Unmatched = -2;
        var words = new int[predicted];
        Array.Fill(words, Unmatched);
        foreach (var (word, match) in pairs)
            words[match] = word;
        var (heads, relations) = (0, 0);
        foreach (var (word, match) in pairs)
        {
            var head = trees.Heads[match] is >= 0 and var at ? words[at] : -1;
            if (head != gold.Words[word].Head)
                continue;
            heads++;
            if (trees.Relations[match].Split(':')[0] == gold.Words[word].Relation)
                relations++;
        }

        Heads += new SpanTally(heads, predicted, gold.Words.Length);
        Relations += new SpanTally(relations, predicted, gold.Words.Length);
    }

    /// <summary>Pairs of indices of equal spans; several of one span are matched in order.</summary>
    private static List<(int Gold, int Predicted)> Shared(ImmutableArray<TextSpan> gold, ImmutableArray<TextSpan> predicted)
    {
        var places = new Dictionary<TextSpan, Queue<int>>();
        foreach (var (index, span) in gold.Index())
        {
            if (!places.TryGetValue(span, out var queue))
                places.Add(span, queue = new Queue<int>());
            queue.Enqueue(index);
        }

        var pairs = new List<(int, int)>();
        foreach (var (index, span) in predicted.Index())
        {
            if (places.TryGetValue(span, out var queue) && queue.TryDequeue(out var match))
                pairs.Add((match, index));
        }

        return pairs;
    }
}
