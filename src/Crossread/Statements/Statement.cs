using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>An attribution: who is said to have said what, where and how.</summary>
public sealed record Statement
{
    /// <summary>The words that name who said it; empty where the text names nobody there.</summary>
    public required ImmutableArray<TextSpan> Source { get; init; }

    /// <summary>The words that tie source and content: "said", "according to", a colon; may be empty.</summary>
    public required ImmutableArray<TextSpan> Cue { get; init; }

    /// <summary>What was said, quotation marks included; one piece or several, in order.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>How much of the content is quoted.</summary>
    public required StatementKind Kind { get; init; }

    /// <summary>Whether it was said, or thought, planned, found by asking people, or ruled.</summary>
    public required StatementType Type { get; init; }

    /// <summary>Whether somebody gave it out: said, ruled, or found by asking people. What is believed or planned is not.</summary>
    public bool IsSaid => Type is not (StatementType.Belief or StatementType.Plan);

    /// <summary>Who the source is.</summary>
    public required Speaker Speaker { get; init; }

    /// <summary>Who passed it on, from the one nearest the speaker to the one nearest the outlet; empty where nobody else did.</summary>
    public required ImmutableArray<Hop> Chain { get; init; }

    /// <summary>What the speaker does by saying it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>How certain its content is told to be.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>When and where it was said, as the text has it ("on Monday", "at a briefing"); empty where it does not say.</summary>
    public required ImmutableArray<TextSpan> Occasion { get; init; }

    /// <summary>Index of the statement whose content this one lies in; null for most.</summary>
    public int? NestedIn { get; init; }

    /// <summary>0 to 1: the share of statements read as surely that are right in content and source, as learnt from annotated news.</summary>
    public required double Confidence { get; init; }

    /// <summary>From the first to the last word of source, cue and content.</summary>
    public TextSpan Extent
    {
        get
        {
            var all = Content.Concat(Source).Concat(Cue).ToArray();
            return new TextSpan(all.Min(s => s.Start), all.Max(s => s.End));
        }
    }
}
