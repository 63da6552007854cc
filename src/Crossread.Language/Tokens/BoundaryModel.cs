using System.Buffers.Binary;
using Crossread.Language.Models;

namespace Crossread.Language.Tokens;

/// <summary>A logistic regression over <see cref="BoundaryFeatures"/>, learnt from web text and edited text with marked sentences.</summary>
internal sealed class BoundaryModel : BoundaryJudge
{
    private const string Resource = "models/en-boundaries/boundaries.bin";
    private readonly sbyte[] _weights = new sbyte[BoundaryFeatures.Count];
    private readonly int _least;

    /// <summary>Reads a model: the least sum for a sentence's beginning (32-bit integer, little endian), then a weight a feature (signed bytes).</summary>
    /// <exception cref="InvalidModelException">It has another length.</exception>
    public BoundaryModel(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != BoundaryFeatures.Count + 4)
            throw new InvalidModelException(Resource, "", FormattableString.Invariant($"{BoundaryFeatures.Count + 4} bytes"), FormattableString.Invariant($"{bytes.Length}"));
        _least = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] = (sbyte)bytes[i + 4];
    }

    /// <summary>The embedded model.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static BoundaryModel Load()
    {
        using var stream = typeof(BoundaryModel).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidModelException(Resource, "", "an embedded file", "nothing");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new BoundaryModel(bytes);
    }

    /// <inheritdoc/>
    public override bool Begins(int token, ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[feature];
        return sum >= _least;
    }
}
