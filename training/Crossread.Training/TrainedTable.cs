using System.Globalization;
using System.Text;
using Crossread.Evaluation;
using Crossread.Language.Lexicons;
using Crossread.Language.Models;

namespace Crossread.Training;

/// <summary>Writes what was learnt as a table of <c>lexicons/</c>, with the data it was learnt from.</summary>
internal static class TrainedTable
{
    /// <summary>Writes the weights of a model.</summary>
    /// <param name="output">The file.</param>
    /// <param name="about">What it is, how it was learnt, and its licence: lines that begin with <c>#</c>.</param>
    /// <param name="data">The data; all that was read of it since its digests were last taken is named.</param>
    /// <param name="features">The features' names.</param>
    /// <param name="weights">Their weights, written with four decimals.</param>
    public static void WriteWeights(string output, string about, Corpus data, IReadOnlyList<string> features, IReadOnlyList<double> weights)
    {
        var rows = new StringBuilder("# feature\tweight\n");
        for (var f = 0; f < weights.Count; f++)
            rows.Append(CultureInfo.InvariantCulture, $"{features[f]}\t{weights[f]:0.####}\n");
        Write(output, about, data, rows.ToString(), text =>
        {
            var read = LexiconTable.ParseWeights(output, text, features);
            for (var f = 0; f < read.Length; f++)
            {
                if (Math.Abs(read[f] - weights[f]) > 0.5e-4 + 1e-9)
                    throw new InvalidModelException(output, features[f], weights[f].ToString(CultureInfo.InvariantCulture), read[f].ToString(CultureInfo.InvariantCulture));
            }
        });
    }

    /// <summary>Writes a table.</summary>
    /// <param name="output">The file.</param>
    /// <param name="about">What it is, how it was learnt, and its licence: lines that begin with <c>#</c>.</param>
    /// <param name="data">The data; all that was read of it since its digests were last taken is named.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="read">Reads the table as the engine does; throws if the engine could not.</param>
    public static void Write(string output, string about, Corpus data, string rows, Action<string> read)
    {
        var table = about + string.Concat(data.TakeDigests().Select(d => $"# data: {d.Key} {d.Value}\n")) + rows;
        read(table);
        File.WriteAllText(output, table);
    }
}
