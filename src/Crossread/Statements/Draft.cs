using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>A statement while it is being read: spans without their speaker.</summary>
internal sealed class Draft
{
    public required int Frame { get; init; }

    public TextSpan? Source { get; init; }

    public List<TextSpan> Cue { get; init; } = [];

    public List<TextSpan> Content { get; init; } = [];

    /// <summary>The verb of the cue; null for a colon, "according to" and quotations without a cue.</summary>
    public CueVerb? Verb { get; init; }

    public bool IsNegated { get; init; }

    public bool IsPassive { get; init; }

    public List<TextSpan> Occasion { get; init; } = [];

    /// <summary>Who passed it on, nearest the speaker first.</summary>
    public List<TextSpan> Hops { get; init; } = [];

    /// <summary>A continued quotation takes its speaker from this draft.</summary>
    public Draft? Continues { get; init; }

    /// <summary>Whether it is only likely that it goes on with <see cref="Continues"/>: its sentence has no cue at all.</summary>
    public bool IsLoose { get; init; }

    public required double Confidence { get; init; }

    /// <summary>Source, cue and content together, in no order.</summary>
    public IEnumerable<TextSpan> Spans => Source is { } source ? Content.Concat(Cue).Append(source) : Content.Concat(Cue);

    public int Start => Spans.Min(s => s.Start);

    public int End => Spans.Max(s => s.End);
}
