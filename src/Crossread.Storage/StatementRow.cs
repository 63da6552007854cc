using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Storage;

/// <summary>A statement as lists show it.</summary>
/// <param name="Article">The article it stands in.</param>
/// <param name="Place">Its index among the article's statements.</param>
/// <param name="Speaker">Name of the speaker.</param>
/// <param name="SpeakerKey">Key of the speaker, for finding all of theirs.</param>
/// <param name="SpeakerType">What kind of source it is.</param>
/// <param name="Role">Title or description of the speaker; null where none.</param>
/// <param name="Kind">How much of it is quoted.</param>
/// <param name="Stance">What the speaker does by saying it.</param>
/// <param name="Certainty">How certain its content is told to be.</param>
/// <param name="Extent">From its first to its last word, in the article's text.</param>
/// <param name="Source">The words that name who said it; empty where there are none.</param>
/// <param name="Cue">The words that tie source and content; may be empty.</param>
/// <param name="Words">What was said; several pieces are joined by " … ".</param>
/// <param name="Confidence">0 to 1: the share of statements read as surely that are right.</param>
/// <param name="Type">Whether it was said, or thought, planned, found by asking people, or ruled.</param>
/// <param name="Chain">Who passed it on, from the one nearest the speaker to the one nearest the outlet; empty where nobody else did.</param>
/// <param name="Occasion">When and where it was said, as the text has it; several pieces are joined by " … "; empty where it does not say.</param>
/// <param name="NestedIn">Index among the article's statements of the one whose content this one lies in; null for most.</param>
public sealed record StatementRow(
    ArticleRow Article,
    int Place,
    string Speaker,
    string SpeakerKey,
    SpeakerType SpeakerType,
    string? Role,
    StatementKind Kind,
    Stance Stance,
    Certainty Certainty,
    TextSpan Extent,
    string Source,
    string Cue,
    string Words,
    double Confidence,
    StatementType Type,
    ImmutableArray<Hop> Chain,
    string Occasion,
    int? NestedIn);
