using System.Globalization;
using Crossread.Sources;

namespace Crossread.Pipeline.Inputs;

/// <summary>Something that is read by its content: an input, what it holds compressed, an entry of an archive, what came from an address.</summary>
/// <param name="Open">The input it belongs to.</param>
/// <param name="Where">What it is called in messages: the input, and what leads to it there.</param>
/// <param name="FileName">What it is called by itself, without folders; empty where it has no name.</param>
/// <param name="Id">What an article that fills it is named; null to name it by its content.</param>
internal sealed record InputPart(OpenInput Open, string Where, string FileName, string? Id)
{
    /// <summary>How many containers it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>How many addresses were followed to it.</summary>
    public int Hops { get; init; }

    /// <summary>The address it came from; null where it came from none.</summary>
    public string? Address { get; init; }

    /// <summary>The header it came with.</summary>
    public HeaderFields Headers { get; init; } = HeaderFields.None;

    /// <summary>Whether the same bytes of the input will give the same part again.</summary>
    public bool IsLasting => Hops == 0;

    /// <summary>A place in it, as a person names it.</summary>
    public string At(string what, long number) => string.Create(CultureInfo.InvariantCulture, $"{Where}, {what} {number}");

    /// <summary>Whether its name ends so.</summary>
    public bool EndsWith(string ending) => FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
