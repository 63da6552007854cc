using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Crossread.Language.Models;
using Crossread.Language.Names;
using Crossread.Language.Parsing;

namespace Crossread.Language.Networks;

/// <summary>The network that reads sentences: an encoder of two bidirectional recurrent layers, shared by tags and names (first layer) and trees (second).</summary>
/// <remarks>
/// Encoder: bidirectional LSTM (Graves and Schmidhuber 2005). Names: linear-chain CRF over its states (Huang, Xu and Yu 2015). Trees: deep biaffine attention
/// (Dozat and Manning 2017), relations by a hidden layer over word and head (Kiperwasser and Goldberg 2016). Immutable and thread-safe; a sentence's reading does
/// not depend on those read with it.
/// </remarks>
internal sealed class SentenceNetwork
{
    /// <summary>Where the model is embedded.</summary>
    public const string Resource = "models/en-network/network.bin";

    /// <summary>Longer sentences are read in windows of this length.</summary>
    public const int LongestWindow = 200;

    // So many words at a time that what is held of them stays in the processor's second cache.
    private const int ChunkWords = 640;
    private static readonly Lazy<SentenceNetwork> _english = new(() => new SentenceNetwork(ModelFile.ReadEmbedded(Resource)));

    // As many as there were readings at the same time.
    private readonly ConcurrentBag<Buffers> _buffers = [];
    private readonly Precision _precision;
    private readonly WordReader _reader;
    private readonly WordTable _table;
    private readonly Lstm[] _layers;
    private readonly ImmutableArray<string> _tags;
    private readonly ImmutableArray<string> _names;
    private readonly ImmutableArray<NameType?> _nameTypes;
    private readonly ImmutableArray<string> _relations;
    private readonly Dense _tagScores;
    private readonly Dense _nameHidden;
    private readonly Dense _nameScores;
    private readonly TagChain _nameChain;
    private readonly Dense _arcs;
    private readonly Dense _arcBilinear;
    private readonly float[] _arcRoot;
    private readonly Dense _relationSides;
    private readonly float[] _relationRoot;
    private readonly Dense _relationScores;

    /// <summary>Takes the weights of a model.</summary>
    /// <exception cref="InvalidModelException">The model lacks some of them.</exception>
    /// <param name="model">The model.</param>
    /// <param name="precision">What its matrices are multiplied in.</param>
    public SentenceNetwork(ModelFile model, Precision precision = Precision.Bytes)
    {
        Model = model;
        _precision = precision;
        _reader = new WordReader(new Vocabulary(model.Strings("words")), new Vocabulary(model.Strings("parts")), new Vocabulary(model.Strings("shapes")));
        (_tags, _names, _relations) = (model.Strings("tags"), model.Strings("names"), model.Strings("relations"));
        _nameTypes = [.. _names.Select(NetworkNameReader.TypeOf)];
        var size = model.Columns("table");
        var (values, scales) = model.Bytes("table", _reader.Rows, size);
        _table = new WordTable(size, values, scales);
        _layers = new Lstm[4];
        for (var i = 0; i < 4; i++)
        {
            var name = LayerName(i);
            var width = model.Columns(name + "-recurrent");
            var inputs = i < 2 ? size : 2 * _layers[0].Size;
            _layers[i] = new Lstm(Matrix(name + "-input", inputs, width), Matrix(name + "-recurrent", width / 4, width), model.Numbers(name + "-bias", 1, width));
        }

        var (first, second) = (2 * _layers[0].Size, 2 * _layers[2].Size);
        _tagScores = Layer("tag-scores", first, _tags.Length);
        _nameHidden = Layer("name-hidden", first);
        _nameScores = Layer("name-scores", _nameHidden.Outputs, _names.Length);
        _nameChain = new TagChain(_names.Length, model.Numbers("name-links", _names.Length + 2, _names.Length));
        _arcs = Layer("arcs", second);
        _arcBilinear = Layer("arc-bilinear", _arcs.Outputs / 2, _arcs.Outputs / 2);
        _arcRoot = model.Numbers("arc-root", 1, _arcs.Outputs / 2);
        _relationSides = Layer("relation-sides", second);
        _relationRoot = model.Numbers("relation-root", 1, _relationSides.Outputs / 2);
        _relationScores = Layer("relation-scores", _relationSides.Outputs / 2, _relations.Length);
    }

    /// <summary>The model for English; read at its first use.</summary>
    /// <exception cref="InvalidModelException">It is missing or broken.</exception>
    public static SentenceNetwork English => _english.Value;

    /// <summary>What the weights were read from.</summary>
    public ModelFile Model { get; }

    /// <summary>The name of a direction of a layer in a model: first and second layer, each forward and backward.</summary>
    public static string LayerName(int layer) => layer switch { 0 => "first-forward", 1 => "first-backward", 2 => "second-forward", _ => "second-backward" };

    /// <summary>Reads sentences.</summary>
    /// <param name="sentences">Words of Universal Dependencies; a sentence without words gets an empty reading.</param>
    /// <param name="depth">How much is asked.</param>
    /// <returns>A reading for each sentence, in the same order.</returns>
    public SentenceReading[] Read(IReadOnlyList<ReadOnlyMemory<char>[]> sentences, ReadingDepth depth) => Read(sentences, depth, null, []);

    /// <summary>Reads sentences, roles too.</summary>
    /// <param name="sentences">Words of Universal Dependencies; a sentence without words gets an empty reading.</param>
    /// <param name="depth">How much is asked.</param>
    /// <param name="roles">Tells who says what; null where it is not asked.</param>
    /// <param name="marks">For each sentence the marks of its words.</param>
    public SentenceReading[] Read(IReadOnlyList<ReadOnlyMemory<char>[]> sentences, ReadingDepth depth, RoleNetwork? roles, IReadOnlyList<WordMarks[]> marks)
    {
        var windows = new List<Window>(sentences.Count);
        var readings = new SentenceReading[sentences.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            var length = sentences[s].Length;
            readings[s] = new SentenceReading(length, depth);
            for (var first = 0; first < length; first += LongestWindow)
                windows.Add(new Window(s, first, Math.Min(LongestWindow, length - first)));
        }

        // Sentences of like length together: then nearly all take part in every step.
        windows.Sort((a, b) => a.Length != b.Length ? b.Length.CompareTo(a.Length) : a.Sentence != b.Sentence ? a.Sentence.CompareTo(b.Sentence) : a.First.CompareTo(b.First));
        if (!_buffers.TryTake(out var buffers))
            buffers = new Buffers();
        for (var first = 0; first < windows.Count;)
        {
            var (end, words) = (first, 0);
            while (end < windows.Count && (end == first || words + windows[end].Length <= ChunkWords))
                words += windows[end++].Length;
            ReadChunk(sentences, windows[first..end], readings, depth, roles, marks, buffers);
            first = end;
        }

        _buffers.Add(buffers);
        return readings;
    }

    private void ReadChunk(IReadOnlyList<ReadOnlyMemory<char>[]> sentences, List<Window> windows, SentenceReading[] readings, ReadingDepth depth, RoleNetwork? roles, IReadOnlyList<WordMarks[]> marks, Buffers buffers)
    {
        Span<int> lengths = new int[windows.Count];
        for (var i = 0; i < lengths.Length; i++)
            lengths[i] = windows[i].Length;
        var batch = new SentenceBatch(lengths);
        var words = buffers.Get(BufferUse.Words, batch.Rows * _table.Size);
        words.Clear();
        for (var i = 0; i < windows.Count; i++)
            ReadWords(sentences[windows[i].Sentence].AsSpan(windows[i].First, windows[i].Length), batch, i, words);
        var first = Encode(batch, words, 0, BufferUse.First, buffers);
        ReadNames(batch, first, windows, readings, buffers);
        if (depth == ReadingDepth.Names)
            return;
        ReadTags(batch, first, windows, readings, buffers);
        var second = Encode(batch, first, 2, BufferUse.Second, buffers);
        ReadTrees(batch, second, windows, readings, buffers);
        if (roles is not null)
            ReadRoles(batch, words, second, windows, readings, roles, marks, buffers);
        if (depth == ReadingDepth.Scores)
        {
            var joined = Join(batch, words, second, 0, buffers);
            for (var s = 0; s < windows.Count; s++)
                readings[windows[s].Sentence].Scores!.Encoded = Rows(batch, s, joined, EncodedSize);
        }
    }

    /// <summary>Values of a word's vector and states together.</summary>
    public int EncodedSize => _table.Size + (2 * _layers[2].Size);

    private Span<float> Join(SentenceBatch batch, ReadOnlySpan<float> words, ReadOnlySpan<float> second, int more, Buffers buffers)
    {
        var (size, states) = (_table.Size, 2 * _layers[2].Size);
        var width = size + states + more;
        var joined = buffers.Get(BufferUse.RoleInput, batch.Rows * width);
        for (var row = 0; row < batch.Rows; row++)
        {
            words.Slice(row * size, size).CopyTo(joined[(row * width)..]);
            second.Slice(row * states, states).CopyTo(joined[((row * width) + size)..]);
        }

        return joined;
    }

    private void ReadRoles(SentenceBatch batch, ReadOnlySpan<float> words, ReadOnlySpan<float> second, List<Window> windows, SentenceReading[] readings, RoleNetwork roles, IReadOnlyList<WordMarks[]> marks, Buffers buffers)
    {
        var joined = Join(batch, words, second, RoleNetwork.Marks, buffers);
        var width = EncodedSize + RoleNetwork.Marks;
        for (var s = 0; s < windows.Count; s++)
        {
            for (var w = 0; w < windows[s].Length; w++)
                Mark(marks[windows[s].Sentence][windows[s].First + w], joined.Slice((batch.Row(s, w) * width) + EncodedSize, RoleNetwork.Marks));
        }

        roles.Read(batch, joined, buffers, (s, tags, probabilities) =>
        {
            var (window, reading) = (windows[s], readings[windows[s].Sentence]);
            if (reading.Roles.Length == 0)
                (reading.Roles, reading.RoleLikelihoods) = (new string[reading.Names.Length], new float[reading.Names.Length]);
            for (var w = 0; w < tags.Length; w++)
            {
                reading.Roles[window.First + w] = roles.Tags[tags[w]];
                reading.RoleLikelihoods[window.First + w] = probabilities[(w * roles.Tags.Length) + tags[w]];
            }
        });
    }

    /// <summary>Writes marks as values.</summary>
    public static void Mark(WordMarks marks, Span<float> values)
    {
        for (var i = 0; i < RoleNetwork.Marks; i++)
            values[i] = ((int)marks >> i & 1) * 0.5f;
    }

    private void ReadWords(ReadOnlySpan<ReadOnlyMemory<char>> forms, SentenceBatch batch, int sentence, Span<float> words)
    {
        Span<int> rows = stackalloc int[WordReader.MostLetterRows];
        Span<ListedName> listed = stackalloc ListedName[LongestWindow];
        WordReader.FindListed(forms, listed[..forms.Length]);
        var writing = WordReader.Writing(forms);
        for (var w = 0; w < forms.Length; w++)
        {
            var form = forms[w].Span;
            var target = words.Slice(batch.Row(sentence, w) * _table.Size, _table.Size);
            var known = _reader.FindWord(form);
            if (known >= 0)
            {
                _table.Add(known, target);
            }
            else
            {
                _table.Add(_reader.UnlistedRow, target);
                foreach (var row in rows[.._reader.ReadLetters(form, rows)])
                    _table.Add(row, target);
            }

            foreach (var row in rows[.._reader.ReadWriting(form, w == 0, writing, listed[w], rows)])
                _table.Add(row, target);
        }
    }

    private ReadOnlySpan<float> Encode(SentenceBatch batch, ReadOnlySpan<float> input, int layer, BufferUse use, Buffers buffers)
    {
        var size = _layers[layer].Size;
        var output = buffers.Get(use, batch.Rows * 2 * size);
        _layers[layer].ReadForward(batch, input, buffers, output, 2 * size);
        _layers[layer + 1].ReadBackward(batch, input, buffers, output[size..], 2 * size);
        return output;
    }

    private void ReadNames(SentenceBatch batch, ReadOnlySpan<float> states, List<Window> windows, SentenceReading[] readings, Buffers buffers)
    {
        var hidden = Apply(_nameHidden, states, batch.Rows, BufferUse.Hidden, buffers);
        Activations.Rectify(hidden);
        var scores = Apply(_nameScores, hidden, batch.Rows, BufferUse.Scores, buffers);
        var count = _names.Length;
        Span<int> best = stackalloc int[LongestWindow];
        var own = buffers.Get(BufferUse.Sentence, LongestWindow * count);
        for (var s = 0; s < windows.Count; s++)
        {
            var window = windows[s];
            for (var w = 0; w < window.Length; w++)
                scores.Slice(batch.Row(s, w) * count, count).CopyTo(own[(w * count)..]);
            _nameChain.Decode(own, best[..window.Length]);
            for (var w = 0; w < window.Length; w++)
                readings[window.Sentence].Names[window.First + w] = _names[best[w]];
            _nameChain.Weigh(own, window.Length);
            if (readings[window.Sentence].Scores is { } kept)
                kept.Names = own[..(window.Length * count)].ToArray();
            for (var w = 0; w < window.Length; w++)
                readings[window.Sentence].Shares[window.First + w] = Shares(own.Slice(w * count, count));
        }
    }

    private NameShares Shares(ReadOnlySpan<float> tags)
    {
        var (person, place, organization) = (0f, 0f, 0f);
        for (var tag = 0; tag < tags.Length; tag++)
        {
            switch (_nameTypes[tag])
            {
                case NameType.Person: person += tags[tag]; break;
                case NameType.Location: place += tags[tag]; break;
                case NameType.Organization: organization += tags[tag]; break;
            }
        }

        return new NameShares(person, place, organization);
    }

    private void ReadTags(SentenceBatch batch, ReadOnlySpan<float> states, List<Window> windows, SentenceReading[] readings, Buffers buffers)
    {
        var scores = Apply(_tagScores, states, batch.Rows, BufferUse.Scores, buffers);
        for (var s = 0; s < windows.Count; s++)
        {
            for (var w = 0; w < windows[s].Length; w++)
                readings[windows[s].Sentence].Tags[windows[s].First + w] = _tags[Best(scores, batch.Row(s, w), _tags.Length)];
            if (readings[windows[s].Sentence].Scores is { } kept)
                kept.Tags = Rows(batch, s, scores, _tags.Length);
        }
    }

    private void ReadTrees(SentenceBatch batch, ReadOnlySpan<float> states, List<Window> windows, SentenceReading[] readings, Buffers buffers)
    {
        var arcs = Apply(_arcs, states, batch.Rows, BufferUse.Arcs, buffers);
        Activations.Rectify(arcs);
        var size = _arcs.Outputs / 2;
        var sides = Apply(_relationSides, states, batch.Rows, BufferUse.Sides, buffers);
        var width = _relationSides.Outputs / 2;
        var combined = buffers.Get(BufferUse.Combined, batch.Rows * width);
        var longest = windows[0].Length;
        var heads = buffers.Get(BufferUse.Heads, (longest + 1) * size);
        var dependents = buffers.Get(BufferUse.Dependents, longest * size);
        var turned = buffers.Get(BufferUse.Turned, longest * size);
        var scores = buffers.Get(BufferUse.ArcScores, longest * (longest + 1));
        var packed = buffers.Packed;
        _arcRoot.CopyTo(heads);
        Span<int> found = stackalloc int[LongestWindow];
        for (var s = 0; s < windows.Count; s++)
        {
            var window = windows[s];
            var length = window.Length;
            for (var w = 0; w < length; w++)
            {
                var row = arcs.Slice(batch.Row(s, w) * 2 * size, 2 * size);
                row[..size].CopyTo(dependents[(w * size)..]);
                row[size..].CopyTo(heads[((w + 1) * size)..]);
            }

            _arcBilinear.Apply(dependents, size, length, turned);
            packed.Resize(size, length + 1);
            packed.PackTransposed(heads, size);
            MatrixProduct.Set(turned, size, length, packed, scores, length + 1);
            SpanningTree.Decode(scores, length + 1, found[..length]);
            var reading = readings[window.Sentence];
            if (reading.Scores is { } kept)
                kept.Arcs = scores[..(length * (length + 1))].ToArray();
            for (var w = 0; w < length; w++)
            {
                // The rest of a sentence that is read in windows hangs on its beginning.
                reading.Heads[window.First + w] = found[w] >= 0 ? window.First + found[w] : window.First > 0 ? 0 : -1;
                var target = combined.Slice(batch.Row(s, w) * width, width);
                sides.Slice(batch.Row(s, w) * 2 * width, width).CopyTo(target);
                Activations.Add(found[w] < 0 ? _relationRoot.AsSpan() : sides.Slice((batch.Row(s, found[w]) * 2 * width) + width, width), target);
            }
        }

        Activations.Rectify(combined);
        var relations = Apply(_relationScores, combined, batch.Rows, BufferUse.Scores, buffers);
        for (var s = 0; s < windows.Count; s++)
        {
            var reading = readings[windows[s].Sentence];
            for (var w = 0; w < windows[s].Length; w++)
                reading.Relations[windows[s].First + w] = reading.Heads[windows[s].First + w] < 0 ? "root" : _relations[Best(relations, batch.Row(s, w), _relations.Length)];
            if (reading.Scores is { } kept)
                kept.Relations = Rows(batch, s, relations, _relations.Length);
        }
    }

    /// <summary>A sentence's rows, one after another.</summary>
    private static float[] Rows(SentenceBatch batch, int sentence, ReadOnlySpan<float> values, int width)
    {
        var rows = new float[batch.Length(sentence) * width];
        for (var w = 0; w < batch.Length(sentence); w++)
            values.Slice(batch.Row(sentence, w) * width, width).CopyTo(rows.AsSpan(w * width));
        return rows;
    }

    private static Span<float> Apply(Dense layer, ReadOnlySpan<float> input, int rows, BufferUse use, Buffers buffers)
    {
        var output = buffers.Get(use, rows * layer.Outputs);
        layer.Apply(input, layer.Inputs, rows, output);
        return output;
    }

    private static int Best(ReadOnlySpan<float> scores, int row, int count)
    {
        var own = scores.Slice(row * count, count);
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            if (own[i] > own[best])
                best = i;
        }

        return best;
    }

    private Matrix Matrix(string name, int rows, int columns)
    {
        var values = Model.Numbers(name, rows, columns);
        return _precision == Precision.Bytes ? new QuantizedMatrix(values, rows, columns) : PackedMatrix.Of(values, rows, columns);
    }


    private Dense Layer(string name, int inputs) => Layer(name, inputs, Model.Columns(name));

    private Dense Layer(string name, int inputs, int outputs) => new(Matrix(name, inputs, outputs), Model.Numbers(name + "-bias", 1, outputs));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Window(int Sentence, int First, int Length);
}
