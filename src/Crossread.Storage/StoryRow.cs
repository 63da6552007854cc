using System.Collections.Immutable;

namespace Crossread.Storage;

/// <summary>A story as lists show it.</summary>
/// <param name="Id">Its id: that of the article that opened it.</param>
/// <param name="Headline">Title of its first article that has one, or the first line of its first article.</param>
/// <param name="Articles">How many articles it has.</param>
/// <param name="Copies">How many of these are near copies of others.</param>
/// <param name="Outlets">Names of the outlets stated, in ordinal order; articles without one are not counted here.</param>
/// <param name="Unstated">How many articles state no outlet.</param>
/// <param name="First">The earliest publication day stated; null where none is.</param>
/// <param name="Last">The latest publication day stated; null where none is.</param>
/// <param name="LastNumber">The order of arrival of its newest article.</param>
/// <param name="Comparison">What its comparison found; null where it is not compared yet.</param>
public sealed record StoryRow(
    string Id,
    string Headline,
    int Articles,
    int Copies,
    ImmutableArray<string> Outlets,
    int Unstated,
    DateOnly? First,
    DateOnly? Last,
    long LastNumber,
    ComparisonRow? Comparison);
