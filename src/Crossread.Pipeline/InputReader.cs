using System.Runtime.CompilerServices;
using Crossread.Pipeline.Inputs;

namespace Crossread.Pipeline;

/// <summary>Reads articles from inputs: what an input is, its content shows; its name helps only where the content leaves it open.</summary>
internal sealed class InputReader
{
    private readonly Dictionary<string, string>? _names;
    private readonly InputOptions _options;

    /// <summary>Makes a reader of these inputs.</summary>
    public InputReader(IEnumerable<Input> inputs, ArticleNaming naming, InputOptions options)
    {
        _options = options;
        if (naming == ArticleNaming.ByFile)
            _names = Names(inputs);
    }

    /// <summary>The units of an input in order; the last one says that the input ends.</summary>
    /// <param name="input">The input.</param>
    /// <param name="before">How many units were read before, and are passed over.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async IAsyncEnumerable<InputUnit> ReadAsync(Input input, long before = 0, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Stream stream;
        Finding? trouble = null;
        try
        {
            stream = input.Open();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            (stream, trouble) = (Stream.Null, new Finding("unreadable", $"cannot be read: {e.Message}"));
        }

        await using (stream)
        {
            var open = new OpenInput(input, _options, stream, before);
            if (trouble is not null)
            {
                yield return open.Unit(input.Name, trouble, isLasting: false);
            }
            else
            {
                var part = new InputPart(open, input.Name, System.IO.Path.GetFileName(input.Name), _names?.GetValueOrDefault(input.Name));
                await foreach (var unit in PartReader.ReadAsync(part, open.Open, cancellationToken))
                    yield return unit;
            }

            yield return new InputUnit(input, 0, () => [], EndsInput: true, IsLasting: true);
        }
    }

    private static Dictionary<string, string> Names(IEnumerable<Input> inputs)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var same in inputs.Where(i => i.Path is not null).GroupBy(i => System.IO.Path.GetFileNameWithoutExtension(i.Name), StringComparer.Ordinal))
        {
            var paths = same.Select(i => i.Name.Split(System.IO.Path.DirectorySeparatorChar)).ToArray();
            // As many folders in front as tell the files apart; the ending too where the folder does not.
            var depth = 1;
            var longest = paths.Max(p => p.Length);
            while (depth < longest && paths.Select(p => Tail(p, depth)).Distinct(StringComparer.Ordinal).Count() < paths.Length)
                depth++;
            foreach (var input in same)
            {
                var name = Tail(input.Name.Split(System.IO.Path.DirectorySeparatorChar), depth);
                names[input.Name] = paths.Length == 1 ? System.IO.Path.GetFileNameWithoutExtension(name) : name;
            }
        }
        return names;
    }

    private static string Tail(string[] path, int depth) => string.Join('/', path[Math.Max(0, path.Length - depth)..]);
}
