using Crossread.Language.Coreference;
using Crossread.Language.Names;
using Crossread.Language.Networks;
using Crossread.Language.Parsing;
using Crossread.Language.Text;
using Crossread.Language.Times;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

namespace Crossread.Language;

/// <summary>The language engine: tokens, sentences, dependency trees, names, times and reports of speech of a text.</summary>
/// <remarks>Built once from the embedded lexicons and models, then thread-safe. Time is linear in the length of the text.</remarks>
public sealed class TextAnalyzer
{
    private readonly Tokenizer _tokenizer;
    private readonly WordCutter _cutter = new();
    private readonly SentenceSplitter _splitter;
    private readonly DependencyParser _parser;
    private readonly NameFinder _names;
    private readonly RoleNetwork? _roles;

    /// <summary>Reads the embedded lexicons and models.</summary>
    /// <param name="scope">How much is looked for.</param>
    /// <exception cref="Models.InvalidModelException">One of them is missing or broken.</exception>
    public TextAnalyzer(AnalysisScope scope = AnalysisScope.Speech)
    {
        var abbreviations = new Abbreviations();
        _tokenizer = new Tokenizer(abbreviations);
        _splitter = new SentenceSplitter(abbreviations, WordStatistics.English, BoundaryModel.Load());
        _roles = scope == AnalysisScope.Speech ? RoleNetwork.English : null;
        _parser = new DependencyParser(SentenceNetwork.English);
        _names = new NameFinder(NameLexicon.English, WordStatistics.English);
    }

    /// <summary>Analyses a text.</summary>
    /// <param name="source">The text and what is known beside it.</param>
    /// <param name="cancellationToken">Stops the work between steps.</param>
    /// <returns>All that was found; an empty text has none of anything.</returns>
    public AnalyzedText Analyze(SourceText source, CancellationToken cancellationToken = default)
    {
        var analyzed = Read(source, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        analyzed = analyzed with { References = PronounResolver.English.Resolve(analyzed) };
        analyzed = analyzed with { References = [.. analyzed.References.Concat(DescriptionResolver.English.Resolve(analyzed)).OrderBy(r => r.Span.Start)] };
        return analyzed with { Entities = NumberReader.Read(analyzed) };
    }

    /// <summary>Analyses a text without asking what pronouns and descriptions stand for: what the models that say so learn from.</summary>
    internal AnalyzedText Read(SourceText source, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(source);
        cancellationToken.ThrowIfCancellationRequested();
        var text = source.Text;
        var tokens = _tokenizer.Tokenize(text);
        var paragraphs = ParagraphSplitter.Split(text);
        var quotations = QuotationScanner.Scan(text, paragraphs, source.LeftOut);
        cancellationToken.ThrowIfCancellationRequested();
        var (sentences, leftOut) = _splitter.Split(text, tokens, paragraphs, quotations, source.LeftOut);
        cancellationToken.ThrowIfCancellationRequested();
        var words = _cutter.Cut(text, tokens);
        var (trees, read, speech) = _parser.Parse(text, words, sentences, leftOut, quotations, _roles);
        cancellationToken.ThrowIfCancellationRequested();
        var (names, entities) = _names.Find(text, tokens, sentences, read);
        return new AnalyzedText
        {
            Text = text,
            Paragraphs = paragraphs,
            Tokens = tokens,
            SyntacticWords = words,
            Trees = trees,
            Quotations = quotations,
            Sentences = sentences,
            LeftOutSentences = leftOut,
            Names = names,
            Entities = entities,
            Speech = speech,
            Times = TimeFinder.Find(text, tokens, sentences, names, source.Published),
        };
    }
}
