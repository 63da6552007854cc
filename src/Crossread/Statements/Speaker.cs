namespace Crossread.Statements;

/// <summary>Who said it, as far as the article tells.</summary>
/// <param name="Name">The fullest name the article gives ("Maria Lopez", "Finance Ministry"); for an unnamed source its description
/// ("two officials briefed on the matter"); <c>unnamed</c> where nobody is given.</param>
/// <param name="Type">What kind of source it is.</param>
/// <param name="Key">The same for all spellings, within an article and across articles. Never shown.</param>
/// <param name="Role">The title or description the article gives ("Finance Minister"); null where none.</param>
/// <param name="SpeaksFor">The body the person speaks for ("the ministry" for its spokesman); null where none is stated.</param>
public sealed record Speaker(string Name, SpeakerType Type, string Key, string? Role, string? SpeaksFor);
