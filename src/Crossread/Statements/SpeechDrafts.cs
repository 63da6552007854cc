using System.Runtime.InteropServices;
using Crossread.Language.Speech;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Lays what the network reads over what the rules found.</summary>
/// <remarks>
/// A report of the network and a draft of the rules with one cue are one statement: source and cue are the network's, its content is settled by
/// <see cref="ContentBorders"/>. Of what only one of the two found, the network's is taken where it is likely enough, and the rules' where it is quoted, or
/// stands without a verb, or where the network sees the cue too.
/// </remarks>
internal sealed class SpeechDrafts
{
    // What the network alone sees is taken from these likelihoods on; chosen on PolNeAR's development part and the stories of the comparison.
    private const double LeastSpeech = 0.65;
    private const double LeastThought = 0.4;

    // In code units: a quotation of a sentence, not a title or a scare quote.
    private const int LongQuotation = 30;

    // "whether" with what stands around it.
    private const int LongestWord = 10;

    private readonly FramedText _text;
    private readonly List<Draft> _drafts;
    private readonly List<Draft> _added = [];
    private readonly HashSet<Draft> _replaced = new(ReferenceEqualityComparer.Instance);

    // Drafts of the rules whose cue the network sees too.
    private readonly HashSet<Draft> _seen = new(ReferenceEqualityComparer.Instance);

    private SpeechDrafts(FramedText text, List<Draft> drafts) => (_text, _drafts) = (text, drafts);

    /// <summary>Changes the drafts of the rules by what was read of the text.</summary>
    public static void Lay(FramedText text, List<Draft> drafts) => new SpeechDrafts(text, drafts).Lay();

    private void Lay()
    {
        var linker = new SpeechLinker(_text.Language);
        var pieces = _text.Language.Speech;
        var byFrame = _drafts.ToLookup(d => d.Frame);
        var (next, frame) = (0, 0);
        foreach (var sentence in _text.Language.Sentences)
        {
            var first = next;
            while (next < pieces.Length && pieces[next].Span.Start < sentence.Span.End)
                next++;
            if (next == first)
                continue;
            while (frame + 1 < _text.Frames.Count && _text.SpanOf(_text.Frames[frame]).End <= sentence.Span.Start)
                frame++;
            var rules = new List<Draft>();
            for (var f = frame; f < _text.Frames.Count && _text.SpanOf(_text.Frames[f]).Start < sentence.Span.End; f++)
                rules.AddRange(byFrame[f]);
            _seen.UnionWith(rules.Where(r => pieces[first..next].Any(p => p.Role == SpeechRole.Cue && r.Cue.Exists(p.Span.Overlaps))));
            Lay(linker.Link(pieces.AsSpan()[first..next], rules), rules, frame);
        }

        _drafts.RemoveAll(d => _replaced.Contains(d) || IsDoubtful(d));
        _drafts.AddRange(_added);
    }

    /// <summary>Takes the reports of a sentence whose words begin in <paramref name="frame"/>.</summary>
    private void Lay(List<SpeechReport> reports, List<Draft> rules, int frame)
    {
        var pairs = reports.Select(r => new Pair(r, rules.Find(d => d.Cue.Exists(r.Cue.Span.Overlaps)))).ToList();
        var unpaired = rules.FindAll(d => !pairs.Exists(p => p.Rule == d));
        foreach (var pair in pairs)
        {
            while (frame + 1 < _text.Frames.Count && _text.SpanOf(_text.Frames[frame + 1]).Start <= pair.Report.Cue.Span.Start)
                frame++;
            var report = Own(pair, rules);
            if (pair.Rule is { } rule)
            {
                _replaced.Add(rule);
                _added.Add(Draft(report, rule, frame));
                continue;
            }

            var draft = Draft(report, frame);
            var rivals = unpaired.FindAll(d => d.Content.Exists(c => draft.Spans.Any(c.Overlaps)));
            if (PassesOn(draft, rivals))
            {
                _seen.UnionWith(rivals);
                continue;
            }

            if (draft.Likelihood < (draft.IsThought ? LeastThought : LeastSpeech) || IsHypothetical(draft) || VerbGroups.IsAnother(_text.Words(draft.Cue[0])) || IsWithin(draft, rivals))
                continue;
            _replaced.UnionWith(rivals);
            _added.Add(draft);
        }
    }

    /// <summary>Of several contents, one that the rules give to a cue which they alone see is left to that.</summary>
    private SpeechReport Own(Pair pair, List<Draft> rules)
    {
        if (pair.Report.Contents.Length == 1)
            return pair.Report;
        var own = pair.Report.Contents.RemoveAll(c => rules.Exists(d => d != pair.Rule && d.Cue.Count > 0 && !_seen.Contains(d) && d.Content.Exists(o => IsMostly(o, c.Span))));
        return own.IsEmpty ? pair.Report : pair.Report with { Contents = own };
    }

    /// <summary>"The agency reports that Moss said …": what Moss said is told, and the agency passed it on.</summary>
    private bool PassesOn(Draft draft, List<Draft> rivals) => draft.Source is { } source && MediaNames.IsMedia(_text.Words(source))
        && rivals.Exists(d => draft.Content.Exists(c => c.Start <= d.Start && d.End <= c.End));

    /// <summary>"Rita Moss, who led the club": such a clause says more of the source, and not who it is.</summary>
    private TextSpan SourceSpan(TextSpan source)
    {
        var words = _text.Words(source);
        var at = words.IndexOf(", who", StringComparison.Ordinal);
        // The comma closes what another opened: "Rita Moss, the club's chair,".
        return at > 0 ? new TextSpan(source.Start, source.Start + at + (words.IndexOf(',') < at ? 1 : 0)) : source;
    }

    /// <summary>"could say", "if the judge says": in the reporter's words, nobody has said it.</summary>
    private bool IsHypothetical(Draft draft) => !draft.IsThought && Kinds.Of(_text, draft.Content) == StatementKind.Indirect
        && (_text.Words(draft.Cue[0]).Split(' ', 2) is ["could" or "might" or "may" or "can" or "should", _] || (draft.Source is { } source && IsAfter(source.Start, "if", "whether", "unless")));

    private bool IsAfter(int place, params ReadOnlySpan<string> words)
    {
        var before = _text.Text.AsSpan(Math.Max(0, place - LongestWord), Math.Min(place, LongestWord)).TrimEnd();
        foreach (var word in words)
        {
            if (before.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (before.Length == word.Length || !char.IsLetter(before[^(word.Length + 1)])))
                return true;
        }

        return false;
    }

    /// <summary>A thought of which another's words tell is theirs to tell.</summary>
    private bool IsWithin(Draft draft, List<Draft> rivals) => draft.IsThought && rivals.Exists(d => !IsDoubtful(d) && d.Content.Exists(draft.Cue[0].Overlaps));

    /// <summary>In the reporter's words, after a verb that is no cue to the network. Denials and threats are kept: to miss one costs more than to tell one too many.</summary>
    private bool IsDoubtful(Draft rule) => rule.Verb is { Stance: not (Stance.Denies or Stance.Threatens or Stance.DeclinesToComment) } && !_seen.Contains(rule)
        && Kinds.Of(_text, rule.Content) == StatementKind.Indirect;

    private static bool IsMostly(TextSpan a, TextSpan b) => 2 * a.Shared(b) > Math.Max(a.End, b.End) - Math.Min(a.Start, b.Start);

    private Draft Draft(SpeechReport report, Draft rule, int frame)
    {
        // "was quoted as saying", of which the network may see the last word only.
        var cue = rule.Cue is [var whole] && whole.Contains(report.Cue.Span) ? whole : report.Cue.Span;
        return new Draft
        {
            Frame = frame,
            Source = report.Source is { } source ? SourceSpan(source.Span) : rule.Source,
            Cue = [cue],
            Content = Denied(frame, rule.Verb, ContentBorders.After(_text, ContentBorders.Settled(_text, report, rule), cue)),
            Verb = rule.Verb,
            IsNegated = rule.IsNegated,
            IsPassive = rule.IsPassive,
            Occasion = rule.Occasion,
            Hops = rule.Hops,
            Ground = Ground.Both,
            Likelihood = report.Likelihood,
        };
    }

    private Draft Draft(SpeechReport report, int frame)
    {
        VerbGroup? group = VerbGroups.Find(_text, _text.Frames[frame]).Where(g => report.Cue.Span.Contains(_text.SpanOf(g.Verb, g.Verb + 1))).Select(g => (VerbGroup?)g).FirstOrDefault();
        return new Draft
        {
            Frame = frame,
            Source = report.Source is { } source ? SourceSpan(source.Span) : null,
            Cue = [report.Cue.Span],
            Content = Denied(frame, group?.Cue, ContentBorders.Whole(_text, report)),
            Verb = group?.Cue,
            IsNegated = group?.IsNegated ?? false,
            IsPassive = group?.Kind == VerbGroupKind.Passive,
            IsThought = IsThought(report, group?.Cue),
            Ground = Ground.Network,
            Likelihood = report.Likelihood,
        };
    }

    /// <summary>"A leak, which Moss denies": of a denial what it is that is denied; elsewhere the relative pronoun is the content, as in PolNeAR.</summary>
    private List<TextSpan> Denied(int frame, CueVerb? verb, List<TextSpan> content)
    {
        if (verb?.Stance != Stance.Denies || content is not [var only] || _text.Words(only) is not ("which" or "that"))
            return content;
        var end = _text.AtomAt(only.Start);
        var first = _text.Frames[frame].First;
        if (end > first && _text.Atoms[end - 1].IsComma)
            end--;
        return NounPhrases.Before(_text, first, end) is { } phrase && !_text.Atoms[phrase.Start].Can(WordClasses.Pronoun) ? [_text.SpanOf(phrase.Start, phrase.End)] : content;
    }

    /// <summary>Whether it is thought or planned rather than said. The network learnt that a quotation of whole sentences is said whatever the cue; of a few
    /// words in quotation marks ("wants a “real” debate") it is not sure, and there the cue must be a verb of saying too.</summary>
    private bool IsThought(SpeechReport report, CueVerb? verb)
    {
        if (_text.Words(report.Cue.Span).Contains("ccording", StringComparison.Ordinal))
            return false;
        var kind = Kinds.Of(_text, [.. report.Contents.Select(c => c.Span)]);
        if (kind == StatementKind.Indirect)
            return report.IsThought;
        if (!report.IsThought && verb is { IsAttitude: false })
            return false;
        return kind != StatementKind.Direct || !report.Contents.Any(c => _text.QuotationsIn(c.Span).Any(q => q.Length >= LongQuotation || IsSentence(q)));
    }

    /// <summary>"'You're short,' Moss blurted out": a stop within the closing mark.</summary>
    private bool IsSentence(TextSpan quotation) => quotation.Length > 3 && _text.Text[quotation.End - 2] is ',' or '.' or '!' or '?';

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Pair(SpeechReport Report, Draft? Rule);
}
