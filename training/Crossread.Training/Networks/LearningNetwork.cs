using System.Numerics;
using Crossread.Language.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>The network that reads sentences, as it learns: an encoder of two bidirectional recurrent layers; tags and names from the first, trees from the second.</summary>
internal sealed class LearningNetwork
{
    private readonly NetworkOptions _options;
    private readonly WordVectorsTable _vectors;
    private readonly Parameter _table;
    private readonly LinearLayer _projection;
    private readonly LstmLayer[] _layers;
    private readonly LinearLayer _tags;
    private readonly LinearLayer _nameHidden;
    // Each set has ways of its own to annotate names, so each has its own last layer; the first is shipped.
    private readonly LinearLayer[] _names;
    private readonly Parameter[] _nameLinks;
    private readonly LinearLayer _arcs;
    private readonly LinearLayer _arcBilinear;
    private readonly Parameter _arcRoot;
    private readonly LinearLayer _relationSides;
    private readonly Parameter _relationRoot;
    private readonly LinearLayer _relations;
    private readonly Random _random;

    public LearningNetwork(NetworkOptions options, Annotation annotation, WordVectorsTable vectors)
    {
        _options = options;
        _vectors = vectors;
        Annotation = annotation;
        _random = new Random(options.Seed);
        _table = Parameter.Table(annotation.TableRows, options.WordSize, 0.1f, _random);
        _projection = new LinearLayer(vectors.Dimensions, options.WordSize, _random);
        var (first, second) = (options.FirstSize, options.SecondSize);
        _layers =
        [
            new LstmLayer(options.WordSize, first, false, _random), new LstmLayer(options.WordSize, first, true, _random),
            new LstmLayer(2 * first, second, false, _random), new LstmLayer(2 * first, second, true, _random),
        ];
        _tags = new LinearLayer(2 * first, annotation.Tags.Count, _random);
        _nameHidden = new LinearLayer(2 * first, options.NameSize, _random);
        var sources = Enum.GetValues<AnnotationSource>().Length;
        _names = new LinearLayer[sources];
        _nameLinks = new Parameter[sources];
        for (var source = 0; source < sources; source++)
        {
            _names[source] = new LinearLayer(options.NameSize, annotation.Names.Count, _random);
            _nameLinks[source] = Parameter.Zeros(annotation.Names.Count + 2, annotation.Names.Count);
            annotation.Forbid(_nameLinks[source].Values);
        }

        _arcs = new LinearLayer(2 * second, 2 * options.ArcSize, _random);
        _arcBilinear = new LinearLayer(options.ArcSize, options.ArcSize, _random);
        _arcRoot = Parameter.Uniform(1, options.ArcSize, _random);
        _relationSides = new LinearLayer(2 * second, 2 * options.RelationSize, _random);
        _relationRoot = Parameter.Uniform(1, options.RelationSize, _random);
        _relations = new LinearLayer(options.RelationSize, annotation.Relations.Count, _random);
        Parameters =
        [
            _table, .. _projection.Parameters, .. _layers.SelectMany(l => l.Parameters), .. _tags.Parameters, .. _nameHidden.Parameters, .. _names.SelectMany(l => l.Parameters),
            .. _nameLinks, .. _arcs.Parameters, .. _arcBilinear.Parameters, _arcRoot, .. _relationSides.Parameters, _relationRoot, .. _relations.Parameters,
        ];
    }

    public Annotation Annotation { get; }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Makes ready for products after the weights have changed.</summary>
    public void Prepare()
    {
        foreach (var layer in _layers)
            layer.Prepare();
        foreach (var layer in new[] { _projection, _tags, _nameHidden, _arcs, _arcBilinear, _relationSides, _relations })
            layer.Prepare();
        foreach (var layer in _names)
            layer.Prepare();
    }

    /// <summary>Reads sentences, given longest first, and learns from them: adds to the gradients. Gives the loss.</summary>
    public double Learn(IReadOnlyList<NumberedSentence> sentences)
    {
        var pass = Read(sentences, learning: true);
        var batch = pass.Batch;
        var scale = 1f / batch.Rows;
        var (firstWidth, secondWidth) = (2 * _options.FirstSize, 2 * _options.SecondSize);
        var firstGradient = new float[batch.Rows * firstWidth];
        var secondGradient = new float[batch.Rows * secondWidth];
        var loss = LearnTags(sentences, pass, scale * _options.TagWeight, firstGradient);
        loss += LearnNames(sentences, pass, scale * _options.NameWeight, firstGradient);
        if (sentences.Any(s => s.Heads is not null))
        {
            loss += LearnArcs(sentences, pass, scale, secondGradient);
            loss += LearnRelations(sentences, pass, scale, secondGradient);
            Mask(batch, pass.SecondMask, secondWidth, secondGradient);
            _layers[2].Backward(batch, pass.FirstDropped, pass.Second, secondGradient, secondWidth, firstGradient);
            _layers[3].Backward(batch, pass.FirstDropped, pass.Second.AsSpan(_options.SecondSize), secondGradient.AsSpan(_options.SecondSize), secondWidth, firstGradient);
        }

        Mask(batch, pass.FirstMask, firstWidth, firstGradient);
        var wordGradient = new float[batch.Rows * _options.WordSize];
        _layers[0].Backward(batch, pass.Words, pass.First, firstGradient, firstWidth, wordGradient);
        _layers[1].Backward(batch, pass.Words, pass.First.AsSpan(_options.FirstSize), firstGradient.AsSpan(_options.FirstSize), firstWidth, wordGradient);
        LearnWords(sentences, pass, wordGradient);
        return loss;
    }

    /// <summary>The network as a model: the file's bytes.</summary>
    /// <param name="version">The version of the model.</param>
    /// <param name="recipe">What it was made of and how.</param>
    public byte[] ToModel(string version, string recipe)
    {
        var reader = Annotation.Reader;
        using var writer = new ModelWriter();
        writer.AddStrings("words", reader.Words.Entries);
        writer.AddStrings("parts", reader.Parts.Entries);
        writer.AddStrings("shapes", reader.Shapes.Entries);
        writer.AddStrings("tags", Annotation.Tags.Entries);
        writer.AddStrings("names", Annotation.Names.Entries);
        writer.AddStrings("relations", Annotation.Relations.Entries);
        writer.AddBytes("table", reader.Rows, _options.WordSize, WordTable());
        for (var i = 0; i < _layers.Length; i++)
        {
            var name = SentenceNetwork.LayerName(i);
            writer.AddNumbers(name + "-input", _layers[i].InputWeights);
            writer.AddNumbers(name + "-recurrent", _layers[i].RecurrentWeights);
            writer.AddNumbers(name + "-bias", _layers[i].Bias);
        }

        void AddLayer(string name, LinearLayer layer)
        {
            writer.AddNumbers(name, layer.Weights);
            writer.AddNumbers(name + "-bias", layer.Bias);
        }

        AddLayer("tag-scores", _tags);
        AddLayer("name-hidden", _nameHidden);
        AddLayer("name-scores", _names[0]);
        writer.AddNumbers("name-links", _nameLinks[0]);
        AddLayer("arcs", _arcs);
        AddLayer("arc-bilinear", _arcBilinear);
        writer.AddNumbers("arc-root", _arcRoot);
        AddLayer("relation-sides", _relationSides);
        writer.AddNumbers("relation-root", _relationRoot);
        AddLayer("relation-scores", _relations);
        return writer.ToBytes("sentences", version, recipe);
    }

    /// <summary>The table that shipped words are sums of: what depends on the letters of a listed word alone is one row.</summary>
    private float[] WordTable()
    {
        var reader = Annotation.Reader;
        var size = _options.WordSize;
        var words = reader.Words.Count;
        var vectors = new float[words * _vectors.Dimensions];
        for (var word = 0; word < words; word++)
            _vectors.Read(word, vectors.AsSpan(word * _vectors.Dimensions, _vectors.Dimensions));
        var table = new float[reader.Rows * size];
        _projection.Multiply(vectors, words, table);
        Span<int> rows = stackalloc int[WordReader.MostLetterRows];
        for (var row = 0; row < reader.Rows; row++)
        {
            var target = table.AsSpan(row * size, size);
            if (Annotation.Entry(row) is var entry and >= 0)
                Activations.Add(_table.Values.AsSpan(entry * size, size), target);
            if (row < words)
            {
                foreach (var part in rows[..reader.ReadLetters(reader.Words[row], rows)])
                    Activations.Add(_table.Values.AsSpan(Annotation.Entry(part) * size, size), target);
            }
            else if (reader.IsShape(row))
            {
                // Every word has one shape: it carries what is the same for all.
                Activations.Add(_projection.Bias.Values, target);
                Activations.Add(_table.Values.AsSpan(Annotation.SourceEntry(AnnotationSource.EnglishWebTreebank) * size, size), target);
            }
        }

        return table;
    }

    private Pass Read(IReadOnlyList<NumberedSentence> sentences, bool learning)
    {
        var batch = new SentenceBatch([.. sentences.Select(s => s.Length)]);
        var size = _options.WordSize;
        var pass = new Pass(batch);
        pass.Vectors = new float[batch.Rows * _vectors.Dimensions];
        pass.Hidden = new bool[batch.Rows];
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < batch.Length(s); w++)
            {
                var row = batch.Row(s, w);
                pass.Hidden[row] = learning && _random.NextSingle() < _options.WordDropout;
                if (!pass.Hidden[row])
                    _vectors.Read(sentences[s].Words[w], pass.Vectors.AsSpan(row * _vectors.Dimensions, _vectors.Dimensions));
            }
        }

        pass.Words = _projection.Forward(pass.Vectors, batch.Rows);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < batch.Length(s); w++)
            {
                var row = batch.Row(s, w);
                foreach (var entry in (pass.Hidden[row] ? sentences[s].HiddenEntries : sentences[s].Entries)[w])
                    Activations.Add(_table.Values.AsSpan(entry * size, size), pass.Words.AsSpan(row * size, size));
            }
        }

        if (learning)
        {
            pass.WordMask = Dropout.Mask(batch.Rows * size, _options.InputDropout, _random);
            Dropout.Apply(pass.WordMask, pass.Words);
        }

        (pass.First, pass.FirstDropped, pass.FirstMask) = Layer(batch, pass.Words, 0, _options.FirstSize, learning);
        (pass.Second, pass.SecondDropped, pass.SecondMask) = Layer(batch, pass.FirstDropped, 2, _options.SecondSize, learning);
        return pass;
    }

    private (float[] Output, float[] Dropped, float[] Mask) Layer(SentenceBatch batch, float[] input, int layer, int size, bool learning)
    {
        var output = new float[batch.Rows * 2 * size];
        _layers[layer].Forward(batch, input, output, 2 * size);
        _layers[layer + 1].Forward(batch, input, output.AsSpan(size), 2 * size);
        if (!learning)
            return (output, output, []);
        // One mask a sentence (Gal and Ghahramani 2016).
        var mask = Dropout.Mask(batch.Sentences * 2 * size, _options.StateDropout, _random);
        float[] dropped = [.. output];
        Mask(batch, mask, 2 * size, dropped);
        return (output, dropped, mask);
    }

    private static void Mask(SentenceBatch batch, float[] mask, int width, Span<float> values)
    {
        for (var step = 0; step < batch.Steps; step++)
        {
            for (var s = 0; s < batch.Open(step); s++)
                Dropout.Apply(mask.AsSpan(s * width, width), values.Slice(batch.Row(s, step) * width, width));
        }
    }

    private void LearnWords(IReadOnlyList<NumberedSentence> sentences, Pass pass, float[] gradient)
    {
        var size = _options.WordSize;
        Dropout.Apply(pass.WordMask, gradient);
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < pass.Batch.Length(s); w++)
            {
                var row = pass.Batch.Row(s, w);
                foreach (var entry in (pass.Hidden[row] ? sentences[s].HiddenEntries : sentences[s].Entries)[w])
                    Activations.Add(gradient.AsSpan(row * size, size), _table.GradientOf(entry));
            }
        }

        _projection.Backward(pass.Vectors, pass.Batch.Rows, gradient, default);
    }

    private double LearnTags(IReadOnlyList<NumberedSentence> sentences, Pass pass, float scale, float[] gradient)
    {
        var (batch, count) = (pass.Batch, Annotation.Tags.Count);
        var scores = _tags.Forward(pass.FirstDropped, batch.Rows);
        var loss = 0.0;
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < batch.Length(s); w++)
            {
                var row = scores.AsSpan(batch.Row(s, w) * count, count);
                if (sentences[s].Shares is { } shares)
                    loss += Classify(row, shares.Tags.AsSpan(w * count, count), scale);
                else if (sentences[s].Tags is { } tags)
                    loss += Classify(row, tags[w], scale);
                else
                    row.Clear();
            }
        }

        _tags.Backward(pass.FirstDropped, batch.Rows, scores, gradient);
        return loss;
    }

    private double LearnNames(IReadOnlyList<NumberedSentence> sentences, Pass pass, float scale, float[] gradient)
    {
        if (!sentences.Any(s => s.Names is not null))
            return 0;
        var (batch, count) = (pass.Batch, Annotation.Names.Count);
        var hidden = _nameHidden.Forward(pass.FirstDropped, batch.Rows);
        Activations.Rectify(hidden);
        var mask = Dropout.Mask(hidden.Length, _options.HiddenDropout, _random);
        Dropout.Apply(mask, hidden);
        var hiddenGradient = new float[hidden.Length];
        var loss = 0.0;
        foreach (var source in sentences.Where(s => s.Names is not null).Select(s => (int)s.Source).Distinct().Order())
        {
            var scores = _names[source].Forward(hidden, batch.Rows);
            var scoreGradient = new float[scores.Length];
            for (var s = 0; s < sentences.Count; s++)
            {
                if (sentences[s].Names is not { } names || (int)sentences[s].Source != source)
                    continue;
                var length = batch.Length(s);
                var own = new float[length * count];
                var ownGradient = new float[length * count];
                for (var w = 0; w < length; w++)
                    scores.AsSpan(batch.Row(s, w) * count, count).CopyTo(own.AsSpan(w * count));
                loss += ChainLoss.Add(count, own, names, sentences[s].Shares?.Names, _nameLinks[source].Values, scale, ownGradient, _nameLinks[source].Gradient);
                for (var w = 0; w < length; w++)
                    ownGradient.AsSpan(w * count, count).CopyTo(scoreGradient.AsSpan(batch.Row(s, w) * count));
            }

            _names[source].Backward(hidden, batch.Rows, scoreGradient, hiddenGradient);
        }

        Unrectify(hidden, mask, hiddenGradient);
        _nameHidden.Backward(pass.FirstDropped, batch.Rows, hiddenGradient, gradient);
        return loss;
    }

    private double LearnArcs(IReadOnlyList<NumberedSentence> sentences, Pass pass, float scale, float[] gradient)
    {
        var (batch, size) = (pass.Batch, _options.ArcSize);
        var arcs = _arcs.Forward(pass.SecondDropped, batch.Rows);
        Activations.Rectify(arcs);
        var mask = Dropout.Mask(arcs.Length, _options.HiddenDropout, _random);
        Dropout.Apply(mask, arcs);
        var arcGradient = new float[arcs.Length];
        var loss = 0.0;
        var (packed, packedHeads) = (new PackedMatrix(0, 0), new PackedMatrix(0, 0));
        for (var s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Heads is not { } gold)
                continue;
            var length = batch.Length(s);
            var (dependents, heads) = Sides(batch, s, arcs);
            var turned = _arcBilinear.Forward(dependents, length);
            var scores = ArcScores(turned, heads, length);
            for (var w = 0; w < length; w++)
            {
                var row = scores.AsSpan(w * (length + 1), length + 1);
                loss += sentences[s].Shares is { } shares ? Classify(row, shares.Heads.AsSpan(w * (length + 1), length + 1), scale) : Classify(row, gold[w] + 1, scale);
            }

            // Gradients: of scores = turned · headsᵀ.
            packedHeads.Resize(length + 1, size);
            packedHeads.Pack(heads, size);
            var turnedGradient = new float[turned.Length];
            MatrixProduct.Set(scores, length + 1, length, packedHeads, turnedGradient, size);
            packed.Resize(length, size);
            packed.Pack(turned, size);
            var headGradient = new float[heads.Length];
            MatrixProduct.AddTransposed(scores, length + 1, length + 1, packed, headGradient, size);
            var dependentGradient = new float[dependents.Length];
            _arcBilinear.Backward(dependents, length, turnedGradient, dependentGradient);
            Activations.Add(headGradient.AsSpan(0, size), _arcRoot.Gradient);
            for (var w = 0; w < length; w++)
            {
                var row = arcGradient.AsSpan(batch.Row(s, w) * 2 * size, 2 * size);
                dependentGradient.AsSpan(w * size, size).CopyTo(row);
                headGradient.AsSpan((w + 1) * size, size).CopyTo(row[size..]);
            }
        }

        Unrectify(arcs, mask, arcGradient);
        _arcs.Backward(pass.SecondDropped, batch.Rows, arcGradient, gradient);
        return loss;
    }

    private double LearnRelations(IReadOnlyList<NumberedSentence> sentences, Pass pass, float scale, float[] gradient)
    {
        var (batch, size, count) = (pass.Batch, _options.RelationSize, Annotation.Relations.Count);
        var sides = _relationSides.Forward(pass.SecondDropped, batch.Rows);
        var combined = new float[batch.Rows * size];
        for (var s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Heads is not { } heads)
                continue;
            for (var w = 0; w < batch.Length(s); w++)
                Combine(batch, s, w, heads[w], sides, combined.AsSpan(batch.Row(s, w) * size, size));
        }

        Activations.Rectify(combined);
        var mask = Dropout.Mask(combined.Length, _options.HiddenDropout, _random);
        Dropout.Apply(mask, combined);
        var scores = _relations.Forward(combined, batch.Rows);
        var loss = 0.0;
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var w = 0; w < batch.Length(s); w++)
            {
                var row = scores.AsSpan(batch.Row(s, w) * count, count);
                if (sentences[s].Shares is { } shares)
                    loss += Classify(row, shares.Relations.AsSpan(w * count, count), scale);
                else if (sentences[s].Relations is { } relations)
                    loss += Classify(row, relations[w], scale);
                else
                    row.Clear();
            }
        }

        var combinedGradient = new float[combined.Length];
        _relations.Backward(combined, batch.Rows, scores, combinedGradient);
        Unrectify(combined, mask, combinedGradient);
        var sideGradient = new float[sides.Length];
        for (var s = 0; s < sentences.Count; s++)
        {
            if (sentences[s].Heads is not { } heads)
                continue;
            for (var w = 0; w < batch.Length(s); w++)
            {
                var from = combinedGradient.AsSpan(batch.Row(s, w) * size, size);
                Activations.Add(from, sideGradient.AsSpan(batch.Row(s, w) * 2 * size, size));
                Activations.Add(from, heads[w] < 0 ? _relationRoot.Gradient : sideGradient.AsSpan((batch.Row(s, heads[w]) * 2 * size) + size, size));
            }
        }

        _relationSides.Backward(pass.SecondDropped, batch.Rows, sideGradient, gradient);
        return loss;
    }

    private (float[] Dependents, float[] Heads) Sides(SentenceBatch batch, int sentence, float[] arcs)
    {
        var size = _options.ArcSize;
        var length = batch.Length(sentence);
        var dependents = new float[length * size];
        var heads = new float[(length + 1) * size];
        _arcRoot.Values.CopyTo(heads, 0);
        for (var w = 0; w < length; w++)
        {
            var row = arcs.AsSpan(batch.Row(sentence, w) * 2 * size, 2 * size);
            row[..size].CopyTo(dependents.AsSpan(w * size));
            row[size..].CopyTo(heads.AsSpan((w + 1) * size));
        }

        return (dependents, heads);
    }

    private float[] ArcScores(float[] turned, float[] heads, int length)
    {
        var packed = new PackedMatrix(_options.ArcSize, length + 1);
        packed.PackTransposed(heads, _options.ArcSize);
        var scores = new float[length * (length + 1)];
        MatrixProduct.Set(turned, _options.ArcSize, length, packed, scores, length + 1);
        // No word hangs on itself.
        for (var w = 0; w < length; w++)
            scores[(w * (length + 1)) + w + 1] = TagChain.Never;
        return scores;
    }

    private void Combine(SentenceBatch batch, int sentence, int word, int head, float[] sides, Span<float> combined)
    {
        var size = _options.RelationSize;
        sides.AsSpan(batch.Row(sentence, word) * 2 * size, size).CopyTo(combined);
        Activations.Add(head < 0 ? _relationRoot.Values : sides.AsSpan((batch.Row(sentence, head) * 2 * size) + size, size), combined);
    }

    /// <summary>Turns scores into their gradient, and gives the loss.</summary>
    private static double Classify(Span<float> scores, int gold, float scale)
    {
        var held = scores[gold];
        var loss = Activations.Softmax(scores) - held;
        scores[gold] -= 1;
        foreach (ref var score in scores)
            score *= scale;
        return loss * scale;
    }

    /// <summary>The same where everything has a share of being right.</summary>
    private static double Classify(Span<float> scores, ReadOnlySpan<float> shares, float scale)
    {
        var held = 0.0;
        for (var i = 0; i < scores.Length; i++)
            held += shares[i] * scores[i];
        var loss = Activations.Softmax(scores) - held;
        for (var i = 0; i < scores.Length; i++)
            scores[i] = (scores[i] - shares[i]) * scale;
        return loss * scale;
    }

    /// <summary>What was silenced or negative has no gradient.</summary>
    private static void Unrectify(float[] output, float[] mask, float[] gradient)
    {
        var i = 0;
        for (; i <= gradient.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var passed = new Vector<float>(gradient.AsSpan(i)) * new Vector<float>(mask.AsSpan(i));
            Vector.ConditionalSelect(Vector.GreaterThan(new Vector<float>(output.AsSpan(i)), Vector<float>.Zero), passed, Vector<float>.Zero).CopyTo(gradient.AsSpan(i));
        }

        for (; i < gradient.Length; i++)
            gradient[i] = output[i] > 0 ? gradient[i] * mask[i] : 0;
    }

    private sealed class Pass(SentenceBatch batch)
    {
        public SentenceBatch Batch => batch;

        public bool[] Hidden { get; set; } = [];

        public float[] Vectors { get; set; } = [];

        public float[] Words { get; set; } = [];

        public float[] WordMask { get; set; } = [];

        public float[] First { get; set; } = [];

        public float[] FirstDropped { get; set; } = [];

        public float[] FirstMask { get; set; } = [];

        public float[] Second { get; set; } = [];

        public float[] SecondDropped { get; set; } = [];

        public float[] SecondMask { get; set; } = [];
    }
}
