using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>A statement while it is being read: spans without their speaker.</summary>
internal sealed class Draft
{
    /// <summary>The frame it was read in, of the text it was read in.</summary>
    public required int Frame { get; init; }

    public TextSpan? Source { get; set; }

    public List<TextSpan> Cue { get; init; } = [];

    public List<TextSpan> Content { get; init; } = [];

    /// <summary>The verb of the cue; null for a colon, "according to" and quotations without a cue.</summary>
    public CueVerb? Verb { get; init; }

    public bool IsNegated { get; init; }

    public bool IsPassive { get; init; }

    /// <summary>Whether it was thought, planned or found rather than said.</summary>
    public bool IsThought { get; init; }

    /// <summary>Whether it is a turn of a conversation: the speaker's own words, with quotation marks or without.</summary>
    public bool IsTurn { get; init; }

    /// <summary>The name of the speaker where the source is none: who answers the "Q" of an interview; null for most.</summary>
    public TextSpan? Voice { get; init; }

    public List<TextSpan> Occasion { get; init; } = [];

    /// <summary>Who passed it on, nearest the speaker first.</summary>
    public List<TextSpan> Hops { get; init; } = [];

    /// <summary>The draft within whose content this one was read; null for most.</summary>
    public Draft? Within { get; set; }

    /// <summary>The text it was read in where that is not the article's own words but the inside of its quotations; null for most.</summary>
    public FramedText? Inside { get; set; }

    /// <summary>A continued quotation takes its speaker from this draft.</summary>
    public Draft? Continues { get; init; }

    /// <summary>Whether it is only likely that it goes on with <see cref="Continues"/>: its sentence has no cue at all.</summary>
    public bool IsLoose { get; init; }

    /// <summary>What saw it.</summary>
    public Ground Ground { get; init; }

    /// <summary>How likely it is to what saw it, 0 to 1; what that is worth says <see cref="ConfidenceMap"/>.</summary>
    public required double Likelihood { get; init; }

    /// <summary>Source, cue and content together, in no order.</summary>
    public IEnumerable<TextSpan> Spans => Source is { } source ? Content.Concat(Cue).Append(source) : Content.Concat(Cue);

    public int Start => Spans.Min(s => s.Start);

    public int End => Spans.Max(s => s.End);
}
