using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Crossread.Language.Models;
using Crossread.Language.Networks;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>How the shipped network is made: larger ones learn what people annotated; their average reads plain text; a small one learns both.</summary>
/// <remarks>Hinton, Vinyals and Dean 2015; with plain text as in Bucilă, Caruana and Niculescu-Mizil 2006. The same data and options give the same bytes.</remarks>
internal sealed class NetworkRecipe
{
    /// <summary>The version of the model: raised when its data, options or features change.</summary>
    private const string Version = "2";

    private readonly AnnotatedSets _data;
    private readonly List<AnnotatedSentence> _training;
    private readonly List<string> _words;
    private readonly WordVectorsTable _vectors;
    private readonly Measured _measured;
    private readonly string _sources;
    private readonly Action<string> _tell;

    /// <summary>Reads what is learnt from.</summary>
    /// <param name="data">What people annotated.</param>
    /// <param name="vectors">The file of word vectors.</param>
    /// <param name="words">How many of its words.</param>
    /// <param name="tell">Told what happens.</param>
    public NetworkRecipe(AnnotatedSets data, string vectors, int words, Action<string> tell)
    {
        (_data, _tell) = (data, tell);
        _training = data.Training();
        _sources = string.Create(CultureInfo.InvariantCulture,
            $"{data.Digests()}{Path.GetFileName(vectors)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(vectors)))[..16]} the first {words} words\n");
        _measured = new Measured(data);
        (_words, var values) = WordVectorsTable.Load(vectors, words);
        _vectors = new WordVectorsTable(values);
    }

    /// <summary>Those who teach: larger than what is shipped, each from another beginning.</summary>
    private static NetworkOptions[] TeacherOptions { get; } =
    [
        .. from seed in Enumerable.Range(2, 4)
           select new NetworkOptions { WordSize = 160, FirstSize = 128, SecondSize = 128, Epochs = 12, NameWeight = seed == 3 ? 1f : 1.5f, Seed = seed },
    ];

    /// <summary>Makes the network.</summary>
    /// <param name="teachers">The folder of the teachers' models; one that is there, by the same recipe, is taken as it is.</param>
    /// <param name="plain">The plain texts.</param>
    /// <param name="options">Sizes of what is shipped.</param>
    /// <param name="output">Its file, written after every round.</param>
    public void Run(string teachers, PlainTexts plain, NetworkOptions options, string output)
    {
        var together = new Teachers([.. TeacherOptions.Select(o => Teacher(o, teachers))], new Annotation(_training, _words));
        _tell($"teachers together: {_measured.Score(l => [.. together.Read(l).Select(s => s.Sentence)])}");
        // What no teacher would have said is left out.
        List<Lesson> lessons = [.. together.Read(plain.Read(_measured.All)).Where(l => l.Agreed)];
        List<AnnotatedSentence> annotated = [.. _training, .. Rewriting.Of(_training)];
        Learn(annotated, lessons, options, $"{_sources}teachers: {string.Join<NetworkOptions>(", ", TeacherOptions)}; of texts that nobody annotated:\n{_data.Digests()}{options}\n", output);
    }

    private SentenceNetwork Teacher(NetworkOptions options, string folder)
    {
        var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"teacher-{options.Seed}.bin"));
        var recipe = $"{_sources}{options}\n";
        if (!File.Exists(file) || Read(file, Precision.Floats).Model.Recipe != recipe)
            Learn(_training, [], options, recipe, file);
        return Read(file, Precision.Floats);
    }

    private static SentenceNetwork Read(string file, Precision precision) => new(ModelFile.Read(file, File.ReadAllBytes(file)), precision);

    private void Learn(List<AnnotatedSentence> sentences, List<Lesson> lessons, NetworkOptions options, string recipe, string output)
    {
        var annotation = new Annotation([.. sentences, .. lessons.Select(l => l.Sentence)], _words);
        var network = new LearningNetwork(options, annotation, _vectors);
        List<NumberedSentence> numbered = [.. sentences.Select(annotation.Number)];
        List<NumberedSentence> taught = [.. lessons.Select(annotation.Number)];
        _tell(string.Create(CultureInfo.InvariantCulture,
            $"{output}: {numbered.Count} sentences, {numbered.Sum(s => s.Length)} words; {taught.Count} of teachers, {taught.Sum(s => s.Length)} words; {annotation.TableRows} learnt rows, {network.Parameters.Sum(p => (long)p.Values.Length)} weights"));
        var watch = Stopwatch.StartNew();
        NetworkTraining.Learn(network, numbered, taught, options, (epoch, loss) =>
        {
            // What is measured is what was written, as the engine reads it.
            File.WriteAllBytes(output, network.ToModel(Version, recipe));
            var shipped = Read(output, Precision.Bytes);
            _tell(string.Create(CultureInfo.InvariantCulture, $"{epoch,2} {watch.Elapsed.TotalSeconds,5:F0} s loss {loss:F4} | {_measured.Score(l => NetworkScores.Read(shipped, l))}"));
        });
    }
}
