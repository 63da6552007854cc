using System.Collections.Immutable;
using Crossread.Sources;

namespace Crossread.Pipeline.Inputs;

/// <summary>An input while it is read: how far, what came out of it, and how much of that was read before.</summary>
internal sealed class OpenInput(Input input, InputOptions options, Stream stream, long before)
{
    // What small files may hold however well they are compressed.
    private const long FreeBytes = 64 << 20;

    // Text that repeats itself is compressed to a hundredth and less seldom; bombs to a thousandth.
    private const int LargestRatio = 200;

    private readonly Stream _stream = stream;
    private long _before = before;
    private long _read;
    private long _told;
    private long _decoded;
    private bool _isWhole;

    /// <summary>The input.</summary>
    public Input Input { get; } = input;

    /// <summary>How it is read.</summary>
    public InputOptions Options { get; } = options;

    /// <summary>Its bytes as they come; whoever can seek in it may.</summary>
    public Stream Open() => _stream.CanSeek ? _stream : new MeteredStream(_stream, count => _read += count);

    /// <summary>Whether the unit that would be made now was read before. Asked once before each is made, and before anything dear is done for it.</summary>
    public bool PassesOver()
    {
        if (_before == 0)
            return false;
        _before--;
        return true;
    }

    /// <summary>A unit of the input.</summary>
    /// <param name="read">Reads it: a pure function.</param>
    /// <param name="isLasting">Whether the same bytes will give the same again.</param>
    public InputUnit Unit(Func<ImmutableArray<InputArticle>> read, bool isLasting = true)
    {
        var now = Taken;
        var unit = new InputUnit(Input, Math.Max(0, now - _told), read, EndsInput: false, isLasting);
        _told = Math.Max(_told, now);
        return unit;
    }

    /// <summary>A unit that gives one finding.</summary>
    public InputUnit Unit(string where, Finding finding, bool isLasting = true, string? row = null) => Unit(() => [InputArticle.None(where, finding, row)], isLasting);

    /// <summary>A stream of what a compressed part holds. Reading it throws where the input expands to far more than it is.</summary>
    public Stream Decoded(Stream decoder) => new MeteredStream(decoder, CountDecoded);

    /// <summary>A stream of what gzip members, one after the other, hold.</summary>
    public Stream Unzipped(Stream members) => Decoded(GzipMembers.Open(members));

    /// <summary>Says that what is decoded is measured against the length of the whole input: its parts may lie in any order, or on each other.</summary>
    public void MeasureByLength() => _isWhole = true;

    private long Taken => _stream.CanSeek ? _stream.Position : _read;

    private void CountDecoded(int count)
    {
        _decoded += count;
        if (_decoded > FreeBytes && _decoded / LargestRatio > (_isWhole && _stream.CanSeek ? _stream.Length : Taken))
            throw new InputException(new Finding(Expanding, $"expands to more than {LargestRatio} times its length; the rest is passed over"));
    }

    /// <summary>Code of the finding that an input holds far more than it should: nothing of it is read after that.</summary>
    public const string Expanding = "expands-too-much";
}
