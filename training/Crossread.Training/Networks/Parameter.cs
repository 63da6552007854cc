namespace Crossread.Training.Networks;

/// <summary>Weights that are learnt, with their gradient and the optimizer's memory.</summary>
internal sealed class Parameter
{
    private readonly bool[]? _touched;
    private readonly List<int>? _rows;

    private Parameter(int rows, int columns, bool sparse)
    {
        (Rows, Columns) = (rows, columns);
        Values = new float[rows * columns];
        Gradient = new float[rows * columns];
        Mean = new float[rows * columns];
        Square = new float[rows * columns];
        if (sparse)
            (_touched, _rows) = (new bool[rows], []);
    }

    public int Rows { get; }

    public int Columns { get; }

    public float[] Values { get; }

    public float[] Gradient { get; }

    /// <summary>Adam's running mean of the gradient.</summary>
    public float[] Mean { get; }

    /// <summary>Adam's running mean of its square.</summary>
    public float[] Square { get; }

    /// <summary>Of a sparse one, the rows whose gradient is not 0; null of a dense one.</summary>
    public IReadOnlyList<int>? Touched => _rows;

    /// <summary>All zeros.</summary>
    public static Parameter Zeros(int rows, int columns) => new(rows, columns, sparse: false);

    /// <summary>Uniform between bounds that keep the size of what flows through (Glorot and Bengio 2010).</summary>
    public static Parameter Uniform(int rows, int columns, Random random)
    {
        var parameter = new Parameter(rows, columns, sparse: false);
        var bound = MathF.Sqrt(6f / (rows + columns));
        foreach (ref var value in parameter.Values.AsSpan())
            value = ((2 * random.NextSingle()) - 1) * bound;
        return parameter;
    }

    /// <summary>A table of which few rows are used at a time; uniform between bounds.</summary>
    public static Parameter Table(int rows, int columns, float bound, Random random)
    {
        var parameter = new Parameter(rows, columns, sparse: true);
        foreach (ref var value in parameter.Values.AsSpan())
            value = ((2 * random.NextSingle()) - 1) * bound;
        return parameter;
    }

    /// <summary>The gradient of a row of a table; the row counts as touched.</summary>
    public Span<float> GradientOf(int row)
    {
        if (!_touched![row])
        {
            _touched[row] = true;
            _rows!.Add(row);
        }

        return Gradient.AsSpan(row * Columns, Columns);
    }

    /// <summary>Forgets the gradient.</summary>
    public void Clear()
    {
        if (_rows is null)
        {
            Array.Clear(Gradient);
            return;
        }

        foreach (var row in _rows)
        {
            _touched![row] = false;
            Gradient.AsSpan(row * Columns, Columns).Clear();
        }

        _rows.Clear();
    }
}
