using Crossread.Language.Models;

namespace Crossread.Language.Tokens;

/// <summary>A logistic regression over <see cref="BoundaryFeatures"/>, learnt from web text and edited text with marked sentences.</summary>
internal sealed class BoundaryModel : BoundaryJudge
{
    /// <summary>Where the model is embedded.</summary>
    public const string Resource = "models/en-boundaries/boundaries.bin";

    private readonly sbyte[] _weights;
    private readonly int _least;

    /// <summary>Takes a model from its file: <c>weights</c>, log-odds of each feature, and <c>least</c>, the least log-odds for a sentence's beginning.</summary>
    /// <exception cref="InvalidModelException">A part is missing or has another size.</exception>
    public BoundaryModel(ModelFile file)
    {
        (_weights, var scales) = file.Bytes("weights", 1, BoundaryFeatures.Count);
        _least = (int)MathF.Round(file.Numbers("least", 1, 1)[0] / scales[0]);
    }

    /// <summary>The embedded model.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static BoundaryModel Load() => new(ModelFile.ReadEmbedded(Resource));

    /// <inheritdoc/>
    public override bool Begins(int token, ReadOnlySpan<int> features)
    {
        var sum = 0;
        foreach (var feature in features)
            sum += _weights[feature];
        return sum >= _least;
    }
}
