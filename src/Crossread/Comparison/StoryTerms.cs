using System.Runtime.InteropServices;
using Crossread.Articles;
using Crossread.Language;
using Crossread.Language.Names;
using Crossread.Language.Tokens;
using Crossread.Language.Vectors;
using Crossread.Language.Words;

namespace Crossread.Comparison;

/// <summary>The words of one story as terms: inflected forms put together, weighted by how much they tell, with their near words.</summary>
/// <remarks>Weight is the product of two inverse document frequencies, each brought to 0–1: in news at large, and in the sentences of this story. So neither
/// the small words nor the names that every sentence of the story has count for much.</remarks>
internal sealed class StoryTerms
{
    /// <summary>Terms that near words are looked up for; in a larger story the commonest ones.</summary>
    internal const int MaxNearTerms = 4000;

    private const double NearestFrom = 0.4;

    private const int LeastSentences = 60;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly int[][] _terms;
    private readonly double[] _weights;
    private readonly Dictionary<string, double> _names = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Dictionary<int, double>> _near = [];

    /// <summary>Reads the words of a story.</summary>
    /// <param name="articles">Its articles.</param>
    /// <param name="compared">How many sentences of each are compared.</param>
    public StoryTerms(IReadOnlyList<ArticleAnalysis> articles, IReadOnlyList<int> compared)
    {
        var sentences = new List<int>();
        var count = 0;
        _terms = new int[articles.Count][];
        for (var a = 0; a < articles.Count; a++)
        {
            var language = articles[a].Language;
            _terms[a] = new int[language.Tokens.Length];
            Array.Fill(_terms[a], -1);
            var (isSilent, names) = Persons(language);
            foreach (var sentence in language.Sentences.AsSpan()[..Math.Min(compared[a], language.Sentences.Length)])
            {
                count++;
                foreach (var key in SpanOrder.Within(language.Names, sentence.Span, n => n.Span).Select(n => language.Entities[n.Entity].Key).Distinct(StringComparer.Ordinal))
                    _names[key] = _names.GetValueOrDefault(key) + 1;
                var seen = new HashSet<int>();
                for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
                {
                    if (language.Tokens[t].Kind is TokenKind.Punctuation or TokenKind.Symbol || isSilent[t])
                        continue;
                    var term = names.TryGetValue(t, out var key) ? Id(key, language.Word(t).ToString().ToLowerInvariant()) : Id(language.Word(t));
                    _terms[a][t] = term;
                    if (term == sentences.Count)
                        sentences.Add(0);
                    if (seen.Add(term))
                        sentences[term]++;
                }
            }
        }

        var general = Math.Log(WordStatistics.Documents + 1.0);
        // In a story of a few sentences no word can be common.
        count = Math.Max(count, LeastSentences);
        var local = Math.Log(count + 1.0);
        _weights = new double[_words.Count];
        for (var i = 0; i < _weights.Length; i++)
        {
            _weights[i] = WordStatistics.English.InverseDocumentFrequency(_words[i]) / general
                * Math.Max(0.05, Math.Log((count + 1.0) / (sentences[i] + 0.5)) / local);
        }

        foreach (var key in _names.Keys.ToArray())
            _names[key] = Math.Max(0.05, Math.Log((count + 1.0) / (_names[key] + 0.5)) / local);
        FindNear(sentences);
    }

    /// <summary>How much a name tells in this story, from 0 to 1, by its key.</summary>
    public double NameWeight(string key) => _names.GetValueOrDefault(key, 1);

    /// <summary>Number of terms.</summary>
    public int Count => _words.Count;

    /// <summary>The term of a token; -1 for punctuation and for what is left out.</summary>
    public int TermOf(int article, int token) => _terms[article][token];

    /// <summary>How much a term tells, from 0 to 1.</summary>
    public double Weight(int term) => _weights[term];

    /// <summary>The first form of a term in the story, in lower case.</summary>
    public string Word(int term) => _words[term];

    /// <summary>How near two terms are: 1 for the same, 0 for words that have nothing in common.</summary>
    public double Nearness(int a, int b) => a == b ? 1 : _near.TryGetValue(a, out var near) && near.TryGetValue(b, out var nearness) ? nearness : 0;

    /// <summary>Whether a term has near words in the story.</summary>
    public bool HasNear(int term) => _near.ContainsKey(term);

    private int Id(ReadOnlySpan<char> written)
    {
        var word = written.ToString().Replace('’', '\'').ToLowerInvariant();
        if (word.EndsWith("'s", StringComparison.Ordinal))
            word = word[..^2];
        else if (word.EndsWith('\''))
            word = word[..^1];
        var stem = IrregularForms.BaseOf(word) is { } regular ? Stemmer.Stem(regular) : Stemmer.Stem(word.Replace(".", "", StringComparison.Ordinal));
        return Id(stem, word);
    }

    private int Id(string key, string word)
    {
        if (!_ids.TryGetValue(key, out var id))
        {
            _ids[key] = id = _words.Count;
            _words.Add(word);
        }

        return id;
    }

    /// <summary>A person counts once, whatever stands with the name: the last word of each mention stands for the person, the others and the titles before it for
    /// nothing. So a full name with all titles weighs no more than a surname.</summary>
    private static (bool[] IsSilent, Dictionary<int, string> Names) Persons(AnalyzedText language)
    {
        var silent = new bool[language.Tokens.Length];
        var names = new Dictionary<int, string>();
        var token = 0;
        foreach (var name in language.Names)
        {
            while (token < silent.Length && language.Tokens[token].Span.End <= name.Span.Start) token++;
            if (name.Type != NameType.Person)
                continue;
            var entity = language.Entities[name.Entity];
            var titles = entity.Roles.SelectMany(r => r.Split(' ')).ToHashSet(StringComparer.OrdinalIgnoreCase);
            for (var t = token - 1; t >= Math.Max(0, token - 5) && titles.Contains(language.Word(t).ToString()); t--)
                silent[t] = true;
            var last = -1;
            for (var t = token; t < silent.Length && language.Tokens[t].Span.Start < name.Span.End; t++)
            {
                silent[t] = true;
                last = t;
            }

            if (last >= 0)
            {
                silent[last] = false;
                names[last] = "\u0001" + entity.Key;
            }
        }

        return (silent, names);
    }

    private void FindNear(List<int> sentences)
    {
        var vectors = WordVectors.English;
        var known = Enumerable.Range(0, _words.Count).Select(t => (Term: t, Vector: vectors.IndexOf(_words[t])))
            .Where(t => t.Vector >= 0 && _weights[t.Term] > 0.05)
            .OrderByDescending(t => sentences[t.Term]).ThenBy(t => t.Term).Take(MaxNearTerms).OrderBy(t => t.Term).ToArray();
        for (var i = 0; i < known.Length; i++)
        {
            for (var j = i + 1; j < known.Length; j++)
            {
                var similarity = vectors.Similarity(known[i].Vector, known[j].Vector);
                if (similarity < NearestFrom)
                    continue;
                var nearness = ((similarity - NearestFrom) / (1 - NearestFrom) * 0.8) + 0.1;
                Add(known[i].Term, known[j].Term, nearness);
                Add(known[j].Term, known[i].Term, nearness);
            }
        }

        void Add(int a, int b, double nearness)
        {
            ref var near = ref CollectionsMarshal.GetValueRefOrAddDefault(_near, a, out _);
            (near ??= [])[b] = nearness;
        }
    }
}
