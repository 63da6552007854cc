using System.Collections.Immutable;
using Crossread.Language.Text;

namespace Crossread.Storage;

/// <summary>An article that a search found.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">Where the words stand in its title, in order; empty where they do not.</param>
/// <param name="Text">Where the words stand in its text, in order; empty where they do not.</param>
/// <param name="Excerpts">Up to three stretches of its text that hold most of them, in order of place.</param>
public sealed record SearchHit(
    ArticleRow Article, ImmutableArray<TextSpan> Title, ImmutableArray<TextSpan> Text, ImmutableArray<SearchExcerpt> Excerpts);
