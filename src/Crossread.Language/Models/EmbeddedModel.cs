using System.Collections.Immutable;

namespace Crossread.Language.Models;

/// <summary>A trained file that ships with the engine.</summary>
/// <param name="File">Where it is embedded: <c>models/en-network/network.bin</c>.</param>
/// <param name="Name">What it is for, in a few words.</param>
/// <param name="Version">Its version.</param>
/// <param name="Checksum">SHA-256 of its contents, as 64 hexadecimal digits.</param>
/// <param name="Bytes">Its size in bytes.</param>
public sealed record EmbeddedModel(string File, string Name, string Version, string Checksum, long Bytes)
{
    /// <summary>Where the models are embedded, in ordinal order.</summary>
    public static ImmutableArray<string> Files { get; } =
        [.. typeof(EmbeddedModel).Assembly.GetManifestResourceNames().Where(n => n.StartsWith("models/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Reads one of them from beginning to end.</summary>
    /// <param name="file">One of <see cref="Files"/>.</param>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static EmbeddedModel Read(string file)
    {
        var model = ModelFile.ReadEmbedded(file, out var bytes);
        return new EmbeddedModel(file, model.Name, model.Version, model.Checksum, bytes);
    }
}
