using System.Collections.Immutable;

namespace Crossread.Language.Models;

/// <summary>A trained file that ships with the engine.</summary>
/// <param name="File">Its name: <c>models/en-network/network.bin</c>.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record EmbeddedModel(string File, long Bytes)
{
    /// <summary>All of them, in the order of their names.</summary>
    public static ImmutableArray<EmbeddedModel> All { get; } = List();

    private static ImmutableArray<EmbeddedModel> List()
    {
        var assembly = typeof(EmbeddedModel).Assembly;
        var models = ImmutableArray.CreateBuilder<EmbeddedModel>();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            models.Add(new EmbeddedModel(name, stream.Length));
        }

        return models.DrainToImmutable();
    }
}
