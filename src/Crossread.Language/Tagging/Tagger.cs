using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Crossread.Language.Tokens;

namespace Crossread.Language.Tagging;

/// <summary>Gives every syntactic word its part of speech, from left to right.</summary>
/// <remarks>Fast rather than best: where trees are made too, their tags are better. Built once, then thread-safe. Linear time.</remarks>
public sealed class Tagger
{
    private readonly TaggerModel _model;
    private readonly FormCache _forms;

    /// <summary>Reads the embedded model.</summary>
    /// <exception cref="Models.InvalidModelException">It is missing or broken.</exception>
    public Tagger()
        : this(TaggerModel.Load())
    {
    }

    /// <summary>A tagger with a model.</summary>
    internal Tagger(TaggerModel model) => (_model, _forms) = (model, new FormCache(model));

    /// <summary>The parts of speech of a text's words.</summary>
    /// <param name="analyzed">The text with its words and sentences.</param>
    /// <returns>One for each of <see cref="AnalyzedText.SyntacticWords"/>; a word outside all sentences has <see cref="PartOfSpeech.Other"/>.</returns>
    public ImmutableArray<PartOfSpeech> Tag(AnalyzedText analyzed)
    {
        ArgumentNullException.ThrowIfNull(analyzed);
        var tags = new PartOfSpeech[analyzed.SyntacticWords.Length];
        Array.Fill(tags, PartOfSpeech.Other);
        Tag(analyzed.Text, analyzed.SyntacticWords, analyzed.Sentences, tags);
        Tag(analyzed.Text, analyzed.SyntacticWords, analyzed.LeftOutSentences, tags);
        return ImmutableCollectionsMarshal.AsImmutableArray(tags);
    }

    /// <summary>Tags the words of some sentences.</summary>
    internal void Tag(string text, ImmutableArray<SyntacticWord> words, ImmutableArray<Sentence> sentences, Span<PartOfSpeech> tags)
    {
        // What each word adds, a gap of nothing before and behind every sentence.
        var added = new short[]?[256];
        Span<short> hidden = stackalloc short[_model.Hidden];
        foreach (var range in SentenceWords.Ranges(words, sentences))
        {
            var (first, length) = range.GetOffsetAndLength(words.Length);
            if (added.Length < length + TaggerModel.Window)
                added = new short[]?[length + TaggerModel.Window];
            Array.Clear(added, 0, TaggerModel.Left);
            for (var i = 0; i < length; i++)
                added[i + TaggerModel.Left] = _forms.Find(text.AsSpan(words[first + i].Span.Start, words[first + i].Span.Length));
            Array.Clear(added, length + TaggerModel.Left, TaggerModel.Window - TaggerModel.Left - 1);
            int before = TaggerModel.Tags, beforeThat = TaggerModel.Tags;
            for (var i = 0; i < length; i++)
            {
                var tag = _model.Tag(added.AsSpan(i, TaggerModel.Window), before, beforeThat, hidden);
                tags[first + i] = (PartOfSpeech)tag;
                (beforeThat, before) = (before, tag);
            }
        }
    }
}
