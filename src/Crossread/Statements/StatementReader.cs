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
    private readonly ConfidenceMap _confidence = ConfidenceMap.English;

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
        var text = Frame(language, leftOut);
        var drafts = Drafts(text, leftOut, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        var resolver = new SpeakerResolver(text, article);
        var speakers = drafts.ConvertAll(resolver.Resolve);
        var places = new Dictionary<Draft, int>(ReferenceEqualityComparer.Instance);
        var names = new Dictionary<TextSpan, string>();
        for (var i = 0; i < drafts.Count; i++)
        {
            places[drafts[i]] = i;
            if (drafts[i].Source is { } source)
                names.TryAdd(source, speakers[i].Name);
        }

        var statements = ImmutableArray.CreateBuilder<Statement>(drafts.Count);
        foreach (var draft in drafts)
        {
            var read = draft.Inside ?? text;
            var kind = Kinds.Of(read, draft);
            statements.Add(new Statement
            {
                Source = draft.Source is { } source ? [source] : [],
                Cue = [.. draft.Cue],
                Content = [.. draft.Content.OrderBy(c => c)],
                Kind = kind,
                Speaker = speakers[statements.Count],
                // Who repeats what they said themselves passes nothing on, and that the article's own outlet does is understood.
                Chain = [.. draft.Hops.Select(h => new Hop(names.GetValueOrDefault(h) ?? resolver.NameOf(h), h)).Where(h => h.Name != speakers[statements.Count].Name && h.Name != article.Outlet)],
                Stance = Stances.Of(read, draft),
                Type = StatementTypes.Of(read, draft),
                Certainty = Certainties.Of(read, draft),
                Occasion = [.. draft.Occasion],
                NestedIn = draft.Within is { } outer && places.TryGetValue(outer, out var place) ? place : null,
                Confidence = _confidence.Of(draft.Ground, kind, draft.Likelihood),
            });
        }

        return statements.DrainToImmutable();
    }

    /// <summary>The text as statements are read in it.</summary>
    internal static FramedText Frame(AnalyzedText language, ImmutableArray<LeftOut> leftOut) => FramedText.Of(language, [.. leftOut.Select(l => l.Span)], ReportingLexicon.Default);

    /// <summary>The statements of a text before their speakers are known, in their order.</summary>
    internal static List<Draft> Drafts(FramedText text, ImmutableArray<LeftOut> leftOut, CancellationToken cancellationToken = default)
    {
        var drafts = new List<Draft>();
        var finder = new AttributionFinder(text, drafts);
        for (var f = 0; f < text.Frames.Count; f++)
            finder.Read(f);
        SpeechDrafts.Lay(text, drafts);
        cancellationToken.ThrowIfCancellationRequested();
        var relays = Retellings.Rewrite(text, drafts);
        Transcripts.Add(text, drafts);
        BlockQuotations.Add(text, drafts);
        Continuations.Add(text, drafts);
        PullQuotes.Add(text, drafts);
        Nesting.Add(text, drafts);
        Chains.Complete(text, drafts, relays);
        QuotedStatements.Add(text, drafts);
        Chains.Join(drafts);
        drafts.RemoveAll(d => d.Spans.Any(s => Overlaps(leftOut, s)));
        drafts.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : a.End.CompareTo(b.End));
        return drafts;
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
