using System.Runtime.CompilerServices;
using Crossread.Presentation;

namespace Crossread.Pipeline;

/// <summary>Reads article lines: a JSON object a line.</summary>
public static class ArticleLines
{
    /// <summary>Reads one line.</summary>
    /// <param name="line">The line.</param>
    /// <returns>An article or a finding; null for a line of white space.</returns>
    public static ArticleLine? Parse(InputLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var (text, trouble) = line.Decode();
        if (trouble is not null)
            return new ArticleLine(line.Number, null, trouble);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return ArticleJson.TryParse(text, out var article, out var finding)
            ? new ArticleLine(line.Number, article, null)
            : new ArticleLine(line.Number, null, finding);
    }

    /// <summary>Reads the lines of a stream as they arrive; lines of white space are passed over.</summary>
    /// <param name="stream">What to read.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<ArticleLine> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var line in LineReader.ReadAsync(stream, cancellationToken: cancellationToken).ConfigureAwait(false))
        {
            if (Parse(line) is { } read)
                yield return read;
        }
    }
}
