using Crossread.Language.Networks;

namespace Crossread.Training.Networks;

/// <summary>A <see cref="Dense"/> layer that learns.</summary>
internal sealed class LinearLayer
{
    private readonly PackedMatrix _packed;
    private readonly PackedMatrix _transposed;
    private readonly PackedMatrix _scratch = new(0, 0);
    private readonly Dense _dense;

    public LinearLayer(int inputs, int outputs, Random random)
    {
        Weights = Parameter.Uniform(inputs, outputs, random);
        Bias = Parameter.Zeros(1, outputs);
        _packed = new PackedMatrix(inputs, outputs);
        _transposed = new PackedMatrix(outputs, inputs);
        _dense = new Dense(_packed, Bias.Values);
    }

    public Parameter Weights { get; }

    public Parameter Bias { get; }

    public int Inputs => Weights.Rows;

    public int Outputs => Weights.Columns;

    public IEnumerable<Parameter> Parameters => [Weights, Bias];

    /// <summary>Makes ready for products after the weights have changed.</summary>
    public void Prepare()
    {
        _packed.Pack(Weights.Values, Outputs);
        _transposed.PackTransposed(Weights.Values, Outputs);
    }

    public float[] Forward(ReadOnlySpan<float> input, int rows)
    {
        var output = new float[rows * Outputs];
        _dense.Apply(input, Inputs, rows, output);
        return output;
    }

    /// <summary>Multiplies without the constant.</summary>
    public void Multiply(ReadOnlySpan<float> input, int rows, Span<float> output) => MatrixProduct.Set(input, Inputs, rows, _packed, output, Outputs);

    /// <summary>Adds to the gradients of weights and input.</summary>
    public void Backward(ReadOnlySpan<float> input, int rows, ReadOnlySpan<float> outputGradient, Span<float> inputGradient)
    {
        if (rows == 0)
            return;
        _scratch.Resize(rows, Outputs);
        _scratch.Pack(outputGradient, Outputs);
        MatrixProduct.AddTransposed(input, Inputs, Inputs, _scratch, Weights.Gradient, Outputs);
        for (var row = 0; row < rows; row++)
            Activations.Add(outputGradient.Slice(row * Outputs, Outputs), Bias.Gradient);
        if (!inputGradient.IsEmpty)
            MatrixProduct.Add(outputGradient, Outputs, rows, _transposed, inputGradient, Inputs);
    }
}
