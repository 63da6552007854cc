using System.Collections.Immutable;
using System.Globalization;
using Crossread.Evaluation;
using Crossread.Evaluation.Language;
using Crossread.Training.Names;
using Crossread.Training.Parsing;

namespace Crossread.Training.Networks;

/// <summary>The annotated sentences that the network learns from, and those it is measured on.</summary>
internal sealed class AnnotatedSets(Corpus corpus)
{
    private const string Nested = "language/ner-ewt-nested";

    /// <summary>The training parts. Names of the web treebank are those of the nested annotation's outer layer; those of GUM come from its mentions.</summary>
    public List<AnnotatedSentence> Training()
    {
        var names = NameCorpus.ReadNested(corpus.TextLines(Nested + "/en_ewt_nn_train.conll.gz")).ToLookup(s => string.Join(' ', s.Forms), s => s.Names, StringComparer.Ordinal);
        var mentions = corpus.TextLines("language/ud-gum/gum-free-train.mentions.tsv.gz");
        List<AnnotatedSentence> gum = [.. Trees("language/ud-gum/en_gum-free-train.conllu.gz")];
        var gumNames = NameCorpus.ReadMentions(mentions, gum);
        return
        [
            .. Trees("language/ud-ewt/en_ewt-ud-train.conllu.gz").Select(s => names[string.Join(' ', s.Forms)].FirstOrDefault() is { IsDefault: false } tags ? s with { Names = WithoutOthers(tags) } : s),
            .. gum.Select(s => s with { Names = gumNames[s.Id], Source = AnnotationSource.Gum }),
            .. Names(AnnotationSource.WikiGold, "language/ner-wikigold/wikigold.conll"),
            .. Names(AnnotationSource.CrossNer, "language/ner-crossner-politics/train.txt", "language/ner-crossner-politics/dev.txt"),
            .. Names(AnnotationSource.Re3d, [.. corpus.Files("language/ner-re3d", "*.conll")]),
            .. Names(AnnotationSource.Wnut17, "language/ner-wnut17/wnut17train.conll"),
        ];
    }

    /// <summary>The trees of the web treebank's development part.</summary>
    public List<AnnotatedSentence> WebTrees() => [.. Trees("language/ud-ewt/en_ewt-ud-dev.conllu.gz")];

    /// <summary>The trees of GUM's development part.</summary>
    public List<AnnotatedSentence> GumTrees() => [.. Trees("language/ud-gum/en_gum-free-dev.conllu.gz")];

    /// <summary>The names of the web treebank's development part.</summary>
    public List<AnnotatedSentence> WebNames() => [.. corpus.Files(Nested, "*_dev.conll").SelectMany(f => NameCorpus.ReadNested(corpus.TextLines(f)))];

    /// <summary>The names of news, which nothing is learnt from.</summary>
    public List<AnnotatedSentence> NewsNames() => [.. Names(default, "language/meantime/apple.ner.conll", "language/meantime/stock.ner.conll")];

    /// <summary>What was read so far, a file a line with the beginning of its hash.</summary>
    public string Digests() => string.Concat(corpus.TakeDigests().Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.Key} {d.Value}\n")));

    private static ImmutableArray<string> WithoutOthers(ImmutableArray<string> names) => [.. names.Select(n => n.EndsWith("MISC", StringComparison.Ordinal) ? "O" : n)];

    private IEnumerable<AnnotatedSentence> Names(AnnotationSource source, params string[] files) =>
        files.SelectMany(f => NameCorpus.ReadPlain(corpus.TextLines(f))).Select(s => s with { Source = source });

    private IEnumerable<AnnotatedSentence> Trees(string file)
    {
        foreach (var document in Treebank.Read(corpus.TextLines(file)))
        {
            foreach (var sentence in document.Sentences)
            {
                var words = document.Words[sentence.FirstWord..sentence.EndWord];
                yield return new AnnotatedSentence(sentence.Id, [.. words.Select(w => w.Form)])
                {
                    Tags = [.. words.Select(w => w.Tag)],
                    PennTags = [.. words.Select(w => w.PennTag)],
                    Heads = [.. words.Select(w => w.Head < 0 ? -1 : w.Head - sentence.FirstWord)],
                    Relations = [.. words.Select(w => w.FullRelation)],
                };
            }
        }
    }
}
