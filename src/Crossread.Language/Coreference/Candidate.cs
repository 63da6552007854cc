namespace Crossread.Language.Coreference;

/// <summary>A place where a person is named, or meant by a pronoun, that a pronoun may refer to.</summary>
/// <param name="Entity">Whom; -1 for nobody who is named.</param>
/// <param name="Features">What speaks for it, one number for each of <see cref="PronounFeatures.Names"/>.</param>
internal sealed record Candidate(int Entity, float[] Features);
