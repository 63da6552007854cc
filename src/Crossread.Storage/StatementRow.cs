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
/// <param name="Confidence">0 to 1, not calibrated.</param>
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
    double Confidence);
