using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Language.Speech;

namespace Crossread.Evaluation.Attribution;

/// <summary>Counts what goes wrong with statements, and where.</summary>
/// <param name="set">The set: <c>polnear.dev</c>.</param>
internal sealed class StatementErrors(string set)
{
    private readonly SortedDictionary<string, KindCount> _kinds = new(ImmutableArray.Create("direct", "mixed", "indirect").ToDictionary(k => k, _ => new KindCount(), StringComparer.Ordinal), StringComparer.Ordinal);
    private readonly Dictionary<string, int> _traits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _sorts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _patterns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Found, int All)> _cues = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OutletCount> _outlets = new(StringComparer.Ordinal);

    public string Set { get; } = set;

    /// <summary>How confidence holds.</summary>
    public Reliability Reliability { get; set; } = new();

    /// <summary>Counts by kind: of gold, but what is spurious by its own.</summary>
    public IReadOnlyDictionary<string, KindCount> Kinds => _kinds;

    /// <summary>Of the statements found, how many have a trait: "source right".</summary>
    public IReadOnlyDictionary<string, int> Traits => _traits;

    /// <summary>Errors by sort: "source cut short".</summary>
    public IReadOnlyDictionary<string, int> Sorts => _sorts;

    /// <summary>Errors by pattern: a sort with kind and cue, where these tell more.</summary>
    public IReadOnlyDictionary<string, int> Patterns => _patterns;

    /// <summary>Of the indirect statements of gold, how many are found, by sort of cue.</summary>
    public IReadOnlyDictionary<string, (int Found, int All)> Cues => _cues;

    /// <summary>Of the indirect statements of gold that are missed, those whose cue the network reads as one.</summary>
    public int MissedThoughSeen { get; private set; }

    public IReadOnlyDictionary<string, OutletCount> Outlets => _outlets;

    /// <summary>Counts the errors of an article.</summary>
    public void Add(ArticleAnalysis analysis, MarkedText text, string outlet, Matching matching)
    {
        Reliability.Add(matching);
        if (!_outlets.TryGetValue(outlet, out var count))
            _outlets[outlet] = count = new OutletCount();
        count.Articles++;
        count.Gold += matching.Gold.Count;
        count.Predicted += matching.Predicted.Count;
        count.Found += matching.Overlaps.Count;
        var found = matching.Overlaps.ToDictionary(p => p.Gold, p => p.Predicted);
        var used = matching.Overlaps.Select(p => p.Predicted).ToHashSet();
        var near = matching.Pairs.Where(p => !used.Contains(p.Predicted)).ToDictionary(p => p.Gold, p => p.Predicted);
        foreach (var gold in matching.Gold)
        {
            var kind = _kinds[gold.Kind ?? "indirect"];
            kind.Gold++;
            if (gold.Kind == "indirect")
            {
                var cue = CueWords.SortOf(analysis, gold);
                var (right, all) = _cues.GetValueOrDefault(cue);
                if (!found.ContainsKey(gold) && analysis.Language.Speech.Any(p => p.Role == SpeechRole.Cue && gold.Cue.Exists(c => c.Overlaps(p.Span))))
                    MissedThoughSeen++;
                _cues[cue] = (right + (found.ContainsKey(gold) ? 1 : 0), all + 1);
            }

            if (found.TryGetValue(gold, out var predicted))
            {
                kind.Found++;
                AddFound(text, gold, predicted);
            }
            else if (near.TryGetValue(gold, out var other))
            {
                Mark(gold.ContentWords.Count > other.ContentWords.Count ? "content cut to less than half" : "content more than twice too long", gold.Kind);
            }
            else
            {
                Mark(matching.Predicted.Exists(p => gold.ContentWords.Overlaps(p.ContentWords)) ? "missed, its words told as another's" : "missed", gold.Kind, CueWords.Of(analysis, gold));
            }
        }

        var paired = matching.Pairs.Select(p => p.Predicted).ToHashSet();
        foreach (var predicted in matching.Predicted)
        {
            var kind = _kinds[predicted.Kind ?? "indirect"];
            kind.Predicted++;
            if (used.Contains(predicted))
                continue;
            kind.Spurious++;
            if (!paired.Contains(predicted))
                Mark(matching.Gold.Exists(g => g.ContentWords.Overlaps(predicted.ContentWords)) ? "spurious, its words told as another's in gold" : "spurious", predicted.Kind, CueWords.Of(analysis, predicted));
        }
    }

    private void AddFound(MarkedText text, Quote gold, Quote predicted)
    {
        Count(_traits, "all");
        if (gold.Kind != predicted.Kind)
            MarkAs("kind mistaken", $"{gold.Kind} taken for {predicted.Kind}");
        var source = SourceTrait(text, gold, predicted);
        Count(_traits, source);
        if (source is not ("source right" or "source rightly none"))
            MarkAs(source, source + FormOf(text, gold));
        var cue = Role(gold.CueTokens, predicted.CueTokens, "cue");
        Count(_traits, cue);
        if (cue is not ("cue right" or "cue rightly none"))
            Mark(cue);
        if (gold.Speaker is not { Length: > 0 } reference)
            return;
        var form = SourceForms.Of(text, gold, reference) switch
        {
            SourceForm.None => "no source written",
            SourceForm.Pronoun => "pronoun",
            SourceForm.Name => "name",
            _ => "description",
        };
        var isNamed = Matching.IsNamed(gold, predicted);
        Count(_traits, $"{form}: speaker {(isNamed ? "right" : "wrong")}");
        if (!isNamed)
            Mark($"{form}, speaker named wrongly");
    }

    private static string SourceTrait(MarkedText text, Quote gold, Quote predicted)
    {
        var role = Role(gold.SourceTokens, predicted.SourceTokens, "source");
        if (role != "source right" || AttributionScore.IsHeadRight(text, gold, predicted))
            return role;
        return gold.SourceTokens.Count > predicted.SourceTokens.Count ? "source cut short of its head" : "source too long, of another head";
    }

    private static string Role(HashSet<int> gold, HashSet<int> predicted, string role) => (gold.Count, predicted.Count) switch
    {
        (0, 0) => $"{role} rightly none",
        (0, _) => $"{role} where gold has none",
        (_, 0) => $"{role} missing",
        _ => gold.Overlaps(predicted) ? $"{role} right" : $"{role} wrong",
    };

    private static string FormOf(MarkedText text, Quote gold) => gold.Source.Count == 0 ? "" : SourceForms.Of(text, gold, "") == SourceForm.Pronoun ? ", a pronoun" : ", a name or description";

    private void Mark(string sort, string? kind = null, string? cue = null) =>
        MarkAs(sort, (kind is null ? "" : kind + " ") + sort + (cue is null ? "" : cue == "none" ? ", no cue" : $", cue “{cue}”"));

    private void MarkAs(string sort, string pattern)
    {
        Count(_sorts, sort);
        Count(_patterns, pattern);
    }

    private static void Count(Dictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    /// <summary>Statements of a kind.</summary>
    internal sealed class KindCount
    {
        public int Gold { get; set; }

        public int Found { get; set; }

        public int Predicted { get; set; }

        public int Spurious { get; set; }
    }

    /// <summary>Statements of an outlet.</summary>
    internal sealed class OutletCount
    {
        public int Articles { get; set; }

        public int Gold { get; set; }

        public int Predicted { get; set; }

        public int Found { get; set; }

        public double F1 => Gold + Predicted > 0 ? 2.0 * Found / (Gold + Predicted) : 1;
    }
}
