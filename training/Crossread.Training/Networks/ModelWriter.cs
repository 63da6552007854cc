using System.Security.Cryptography;
using System.Text;
using Crossread.Language.Models;

namespace Crossread.Training.Networks;

/// <summary>Writes what <see cref="ModelFile"/> reads.</summary>
internal sealed class ModelWriter : IDisposable
{
    private readonly MemoryStream _entries = new();
    private readonly BinaryWriter _writer;
    private int _count;

    public ModelWriter() => _writer = new BinaryWriter(_entries, Encoding.UTF8);

    public void AddStrings(string name, IReadOnlyCollection<string> strings)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Join('\n', strings));
        Begin(name, 0, strings.Count, bytes.Length);
        _writer.Write(bytes);
    }

    /// <summary>Numbers of 16 bits.</summary>
    public void AddNumbers(string name, Parameter parameter)
    {
        Begin(name, 2, parameter.Rows, parameter.Columns);
        foreach (var value in parameter.Values)
            _writer.Write((Half)value);
    }

    /// <summary>Rows of signed bytes as they are, and what a step of each is worth.</summary>
    public void AddBytes(string name, IReadOnlyList<float> scales, IReadOnlyList<sbyte[]> rows)
    {
        Begin(name, 3, rows.Count, rows[0].Length);
        for (var row = 0; row < rows.Count; row++)
        {
            _writer.Write(scales[row]);
            foreach (var value in rows[row])
                _writer.Write(value);
        }
    }

    /// <summary>Rows of signed bytes, each with a scale of its own.</summary>
    public void AddBytes(string name, int rows, int columns, ReadOnlySpan<float> values)
    {
        Begin(name, 3, rows, columns);
        for (var row = 0; row < rows; row++)
        {
            var own = values.Slice(row * columns, columns);
            var largest = 0f;
            foreach (var value in own)
                largest = Math.Max(largest, Math.Abs(value));
            var scale = largest > 0 ? largest / 127 : 1;
            _writer.Write(scale);
            foreach (var value in own)
                _writer.Write((sbyte)MathF.Round(value / scale));
        }
    }

    /// <summary>The whole file.</summary>
    public byte[] ToBytes(string name, string version, string recipe)
    {
        using var contents = new MemoryStream();
        using var writer = new BinaryWriter(contents, Encoding.UTF8);
        foreach (var text in new[] { name, version, recipe })
            Write(writer, text);
        writer.Write(_count);
        writer.Write(_entries.ToArray());
        writer.Flush();
        var bytes = contents.ToArray();
        return [.. Encoding.ASCII.GetBytes(ModelFile.Signature), .. SHA256.HashData(bytes), .. bytes];
    }

    public void Dispose() => _writer.Dispose();

    private static void Write(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    private void Begin(string name, byte kind, int rows, int columns)
    {
        Write(_writer, name);
        _writer.Write(kind);
        _writer.Write(rows);
        _writer.Write(columns);
        _count++;
    }
}
