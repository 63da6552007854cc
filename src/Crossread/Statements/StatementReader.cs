using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>The stage that reads who said what: direct, mixed and indirect statements with source, cue, content and speaker.</summary>
/// <remarks>
/// Rules over tokens, quotation marks and a lexicon of reporting verbs; the spans follow the conventions of PolNeAR 1.0
/// (Newell, Margolin, Ruths: An attribution relations corpus for political news, LREC 2018). Built once, then thread-safe; a pure
/// function of its input. Time is linear in the length of the text.
/// </remarks>
public sealed class StatementReader
{
    private readonly ReportingLexicon _lexicon = ReportingLexicon.Default;

    /// <summary>Reads the statements of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="language">What the language engine found in its text.</param>
    /// <param name="leftOut">Stretches that are not part of the report; no statement overlaps one.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <returns>In order of the first word of source, cue or content; empty where nobody says anything.</returns>
    public ImmutableArray<Statement> Read(Article article, AnalyzedText language, ImmutableArray<LeftOut> leftOut, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(language);
        cancellationToken.ThrowIfCancellationRequested();
        var text = FramedText.Of(language, [.. leftOut.Select(l => l.Span)], _lexicon);
        var drafts = new List<Draft>();
        var finder = new AttributionFinder(text, drafts);
        for (var f = 0; f < text.Frames.Count; f++)
            finder.Read(f);
        cancellationToken.ThrowIfCancellationRequested();
        Continuations.Add(text, drafts);
        PullQuotes.Add(text, drafts);
        drafts.RemoveAll(d => d.Spans.Any(s => Overlaps(leftOut, s)));
        drafts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        cancellationToken.ThrowIfCancellationRequested();
        var speakers = new SpeakerResolver(text, article);
        var statements = ImmutableArray.CreateBuilder<Statement>(drafts.Count);
        foreach (var draft in drafts)
        {
            var speaker = speakers.Resolve(draft);
            statements.Add(new Statement
            {
                Source = draft.Source is { } source ? [source] : [],
                Cue = [.. draft.Cue],
                Content = [.. draft.Content.OrderBy(c => c)],
                Kind = Kinds.Of(text, draft.Content),
                Speaker = speaker,
                Chain = [.. draft.Hops.Select(h => new Hop(speakers.NameOf(h), h))],
                Stance = Stances.Of(text, draft),
                Certainty = Certainties.Of(text, draft),
                Occasion = [.. draft.Occasion],
                NestedIn = null,
                Confidence = draft.Confidence,
            });
        }

        return statements.DrainToImmutable();
    }

    // The stretches are in order and do not overlap: the first that ends after the span's start settles it.
    private static bool Overlaps(ImmutableArray<LeftOut> leftOut, TextSpan span)
    {
        int low = 0, high = leftOut.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (leftOut[middle].Span.End <= span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < leftOut.Length && leftOut[low].Span.Overlaps(span);
    }
}
