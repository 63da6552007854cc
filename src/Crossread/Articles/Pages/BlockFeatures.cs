using System.Collections.Immutable;

namespace Crossread.Articles.Pages;

/// <summary>What is measured of each line of a page, for the model that tells the article from what stands around it.</summary>
/// <remarks>Nothing in it knows a site: words of names count by the sign they carry, and by how much of the page's prose the element so named holds.</remarks>
internal static partial class BlockFeatures
{
    private const int Signs = 55;
    private const int Phrases = 14;
    private const float Absent = 2;
    private const int Far = 40;

    private static readonly ImmutableArray<string> s_own =
    [
        "words", "length", "link share", "bold share", "italic share", "ends sentence", "ends colon", "ends question", "sentences", "commas", "capital words", "digits", "begins", "word length", "all capitals", "quotation marks", "marks of lists", "address",
        "phrases", "tag", "in link", "inline signs", "small words",
    ];

    private static readonly ImmutableArray<string> s_place =
    [
        "depth", "parent prose", "parent links", "parent blocks", "parent prose blocks", "parent pictures", "parent length", "grandparent prose", "grandparent links", "grandparent blocks", "grandparent pictures",
        "branch prose", "branch links", "branch blocks", "branch length", "branch steps", "branch pictures", "branch share of blocks", "in container", "container prose", "container links", "half steps",
        "alike prose", "alike blocks", "alike main", "place", "place in container", "since main", "until main", "since headline", "headline seen", "prose before", "prose after", "since prose", "until prose", "repeated",
        "title", "description", "body", "body given", "page blocks", "page prose", "page links", "main share", "since picture", "heading above", "item count", "list words", "same run before", "same run after", "title words in page order",
    ];

    private static readonly ImmutableArray<string> s_near = ["words", "link share", "ends sentence", "heading", "alike main", "same parent", "alike", "length"];

    private static readonly ImmutableArray<int> s_neighbours = [-2, -1, 1, 2];

    /// <summary>Names of the numbers, in order.</summary>
    public static ImmutableArray<string> Labels { get; } =
    [
        .. s_own, .. s_place,
        .. s_neighbours.SelectMany(n => s_near.Select(l => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{l} at {n}"))),
        .. Enumerable.Range(0, Signs).Select(s => "sign " + ((ElementSigns)(1UL << s)).ToString().ToLowerInvariant()),
        .. Enumerable.Range(0, Phrases).Select(s => "says " + ((LineSigns)(1 << s)).ToString().ToLowerInvariant()),
    ];

    /// <summary>Measures every line.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hints">What its data says.</param>
    /// <returns>Numbers of <see cref="Labels"/>, line after line.</returns>
    public static float[] Measure(PageOutline page, PageHints hints) => new Measuring(page, hints).All();
}
