using System.Collections.Immutable;
using System.Text;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Language;

/// <summary>A text with the names that people marked in it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Text">The text.</param>
/// <param name="Areas">Where names were marked; names elsewhere do not count.</param>
/// <param name="Names">Spans and types.</param>
internal sealed record NamedText(string Id, string Text, ImmutableArray<TextSpan> Areas, ImmutableArray<(TextSpan Span, string Type)> Names)
{
    /// <summary>The documents of a treebank with the names of some of its sentences.</summary>
    public static IEnumerable<NamedText> OnTreebank(IEnumerable<TreebankDocument> documents, IEnumerable<NamedSentence> sentences)
    {
        var byId = sentences.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var areas = ImmutableArray.CreateBuilder<TextSpan>();
            var names = ImmutableArray.CreateBuilder<(TextSpan, string)>();
            foreach (var sentence in document.Sentences)
            {
                if (!byId.TryGetValue(sentence.Id, out var named) || Places(document, sentence, named) is not { } places)
                    continue;
                areas.Add(sentence.Span);
                foreach (var (first, end, type) in named.Names())
                    names.Add((new TextSpan(places[first].Start, places[end - 1].End), type));
            }

            yield return new NamedText(document.Id, document.Text, areas.DrainToImmutable(), names.DrainToImmutable());
        }
    }

    /// <summary>Documents put together of words with a space between, sentences with an empty line.</summary>
    public static IEnumerable<NamedText> Plain(IEnumerable<NamedSentence> sentences)
    {
        var text = new StringBuilder();
        var names = ImmutableArray.CreateBuilder<(TextSpan, string)>();
        string? id = null;
        foreach (var sentence in sentences)
        {
            if (sentence.Document is not null && id is not null)
                yield return Finish(id, text, names);
            id = sentence.Document ?? id ?? "document 1";
            text.Append(text.Length > 0 ? "\n\n" : "");
            var starts = new int[sentence.Words.Length];
            for (var w = 0; w < starts.Length; w++)
            {
                text.Append(w > 0 ? " " : "");
                starts[w] = text.Length;
                text.Append(sentence.Words[w]);
            }

            foreach (var (first, end, type) in sentence.Names())
                names.Add((new TextSpan(starts[first], starts[end - 1] + sentence.Words[end - 1].Length), type));
        }

        if (id is not null)
            yield return Finish(id, text, names);
    }

    /// <summary>How many names were found: span, without white space, and type are right.</summary>
    public SpanTally Score(IEnumerable<(TextSpan Span, string Type)> found)
    {
        var visible = new Visible(Text);
        HashSet<(TextSpan, string)> gold = [.. Names.Select(n => (visible.Of(n.Span), n.Type))];
        HashSet<(TextSpan, string)> predicted = [.. found.Where(n => Areas.Any(n.Span.Overlaps)).Select(n => (visible.Of(n.Span), n.Type))];
        return new SpanTally(gold.Count(predicted.Contains), predicted.Count, gold.Count);
    }

    /// <summary>Where the words stand, by their letters; the treebank may have parted words anew since. Null where it has other letters and as many words no more.</summary>
    private static TextSpan[]? Places(TreebankDocument document, TreebankSentence sentence, NamedSentence named)
    {
        int[] solid = [.. Enumerable.Range(sentence.Span.Start, sentence.Span.Length).Where(i => !char.IsWhiteSpace(document.Text[i]))];
        if (named.Words.SelectMany(w => w).Where(c => !char.IsWhiteSpace(c)).SequenceEqual(solid.Select(i => document.Text[i])))
        {
            var end = 0;
            return [.. named.Words.Select(w => w.Count(c => !char.IsWhiteSpace(c))).Select(length => new TextSpan(solid[end], solid[(end += length) - 1] + 1))];
        }

        return named.Words.Length == sentence.EndWord - sentence.FirstWord ? [.. document.Words[sentence.FirstWord..sentence.EndWord].Select(w => w.Span)] : null;
    }

    private static NamedText Finish(string id, StringBuilder text, ImmutableArray<(TextSpan, string)>.Builder names)
    {
        var whole = text.ToString();
        text.Clear();
        return new NamedText(id, whole, [new TextSpan(0, whole.Length)], names.DrainToImmutable());
    }
}
