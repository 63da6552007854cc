using Crossread.Language;
using Crossread.Language.Names;
using Crossread.Language.Networks;
using Crossread.Language.Parsing;
using Crossread.Language.Tagging;
using Crossread.Language.Text;
using Crossread.Language.Tokens;
using Crossread.Language.Words;

namespace Crossread.Benchmarks;

/// <summary>The steps of the language engine, each with those that it needs.</summary>
public sealed class LanguageSteps
{
    private readonly Tokenizer _tokenizer;
    private readonly WordCutter _cutter = new();
    private readonly SentenceSplitter _splitter;
    private readonly Tagger _tagger = new();
    private readonly DependencyParser _parser = new(SentenceNetwork.English);
    private readonly NameFinder _names = new(NameLexicon.English, WordStatistics.English);
    private readonly TextAnalyzer _language = new(AnalysisScope.Language);
    private readonly TextAnalyzer _speech = new();

    public LanguageSteps()
    {
        var abbreviations = new Abbreviations();
        _tokenizer = new Tokenizer(abbreviations);
        _splitter = new SentenceSplitter(abbreviations, WordStatistics.English, BoundaryModel.Load());
    }

    /// <summary>Surface tokens and syntactic words.</summary>
    public int Tokens(string text) => _cutter.Cut(text, _tokenizer.Tokenize(text)).Length;

    /// <summary>The same, and sentences.</summary>
    public int Sentences(string text) => Read(text).SyntacticWords.Length;

    /// <summary>The same, and parts of speech.</summary>
    public int Tags(string text) => _tagger.Tag(Read(text)).Length;

    /// <summary>Tokens, sentences, and what the network reads of them: parts of speech and trees, signs of names.</summary>
    public int Trees(string text)
    {
        var read = Read(text);
        return _parser.Parse(text, read.SyntacticWords, read.Sentences, [], [], null).Trees.Heads.Length;
    }

    /// <summary>The same, and names.</summary>
    public int Names(string text)
    {
        var read = Read(text);
        var (trees, signs, _) = _parser.Parse(text, read.SyntacticWords, read.Sentences, [], [], null);
        return trees.Heads.Length + _names.Find(text, read.Tokens, read.Sentences, signs).Names.Length;
    }

    /// <summary>All of the language engine: times, and what pronouns and descriptions stand for, too.</summary>
    public int Everything(string text) => Analyze(_language, text);

    /// <summary>The same, and who says what.</summary>
    public int Speech(string text) => Analyze(_speech, text);

    private static int Analyze(TextAnalyzer analyzer, string text) => analyzer.Analyze(new SourceText(text) { Published = new DateOnly(2024, 5, 23) }).SyntacticWords.Length;

    private AnalyzedText Read(string text)
    {
        var tokens = _tokenizer.Tokenize(text);
        var paragraphs = ParagraphSplitter.Split(text);
        var (sentences, _) = _splitter.Split(text, tokens, paragraphs, QuotationScanner.Scan(text, paragraphs, []), []);
        return new AnalyzedText
        {
            Text = text,
            Paragraphs = paragraphs,
            Tokens = tokens,
            SyntacticWords = _cutter.Cut(text, tokens),
            Sentences = sentences,
            Names = [],
            Entities = [],
            Times = [],
        };
    }
}
