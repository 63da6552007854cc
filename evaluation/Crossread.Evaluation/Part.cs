namespace Crossread.Evaluation;

/// <summary>One part of the evaluation. Plug a part in by adding it to <see cref="Parts.All"/>.</summary>
/// <param name="Name">Its name in kebab case, first word of its figures' keys: <c>stories</c>.</param>
/// <param name="Summary">One line for a person: what is measured, and by what protocol.</param>
/// <param name="Measure">Measures it. May throw <see cref="MissingDataException"/>: the part is then reported as not measured.</param>
public sealed record Part(string Name, string Summary, Func<Corpus, IReadOnlyList<Figure>> Measure);
