using System.Collections.Immutable;
using Crossread.Language.Models;

namespace Crossread.Pipeline;

/// <summary>The sample that comes with the program: reports of invented events by invented outlets.</summary>
public static class Samples
{
    private const string Prefix = "samples/";

    /// <summary>The sample's files, by name in ordinal order.</summary>
    public static ImmutableArray<Input> Inputs { get; } =
    [
        .. typeof(Samples).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Input(name, null, () => Open(name), null)),
    ];

    private static Stream Open(string name)
        => typeof(Samples).Assembly.GetManifestResourceStream(name) ?? throw new InvalidModelException(name, "resource", "an embedded file", "nothing");
}
