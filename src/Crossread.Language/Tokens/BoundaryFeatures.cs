using System.Collections.Immutable;
using Crossread.Language.Text;
using Crossread.Language.Words;

namespace Crossread.Language.Tokens;

/// <summary>What is seen around a place where a sentence may begin without a rule saying so: what kinds of tokens stand there, which words, how far along.</summary>
/// <remarks>Features are numbered by a hash of what they say (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009). No allocation.</remarks>
internal ref struct BoundaryFeatures
{
    /// <summary>How many numbers there are.</summary>
    public const int Count = 1 << 15;

    /// <summary>The most features that hold at one place.</summary>
    public const int Most = 40;

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly WordStatistics _statistics;
    private readonly Span<int> _features;
    private int _found;

    private BoundaryFeatures(string text, ReadOnlySpan<Token> tokens, WordStatistics statistics, Span<int> features)
    {
        _text = text;
        _tokens = tokens;
        _statistics = statistics;
        _features = features;
    }

    /// <summary>Whether a place is looked at: a word in small letters directly after a word or comma begins no sentence.</summary>
    public static bool IsCandidate(string text, Token before, Token next) =>
        next.Span.Start > before.Span.End && !(next.Kind == TokenKind.Word && char.IsLower(text[next.Span.Start]) && before.Kind is TokenKind.Word or TokenKind.Number
            && text[before.Span.End - 1] != '.')
        && text[before.Span.Start] is not ('(' or '[' or '$' or '“' or '‘' or '#') && text[next.Span.Start] is not (',' or ';' or '.' or ')' or '?' or '!' or '%' or '”');

    /// <summary>Finds the features of a place.</summary>
    /// <param name="text">The text.</param>
    /// <param name="tokens">Its tokens from the first to the last of the paragraph.</param>
    /// <param name="start">Index of the sentence's first token among them.</param>
    /// <param name="next">Index of the token before which a sentence may end.</param>
    /// <param name="statistics">How words are written in news.</param>
    /// <param name="features">Takes their numbers, at least <see cref="Most"/>.</param>
    /// <returns>How many there are.</returns>
    public static int Find(string text, ReadOnlySpan<Token> tokens, int start, int next, WordStatistics statistics, Span<int> features)
    {
        var found = new BoundaryFeatures(text, tokens, statistics, features);
        found.Find(start, next);
        return found._found;
    }

    /// <summary>Kinds of tokens by how they look.</summary>
    private enum Look
    {
        None, Small, Capital, Capitals, Mixed, Number, Date, Clock, Mail, Link, Handle, Smile, Stop, Asks, Ellipsis, Comma, Colon, Semicolon, Dash, Rule, Opening, Closing, Quote, Bullet, Symbol, Abbreviation,
    }

    private void Find(int start, int next)
    {
        var (b2, b1, n1, n2) = (At(next - 2), At(next - 1), At(next), At(next + 1));
        var (first, last) = (At(0), At(_tokens.Length - 1));
        var since = Bucket(next - start);
        var rest = Bucket(_tokens.Length - next);
        var small = SmallLetters(next);
        Add(1, 0);
        Add(2, b1);
        Add(3, n1);
        Add(4, b1, n1);
        Add(5, b2, b1, n1);
        Add(6, b1, n1, n2);
        Add(7, b2, b1, n1, n2);
        Add(8, since, b1, n1);
        Add(9, rest, b1, n1);
        Add(10, small, b1, n1);
        Add(11, last, b1, n1);
        Add(12, first, b1, n1);
        Add(13, At(start), b1, n1, since);
        Add(14, Hash(next - 1), n1);
        Add(15, Hash(next), b1);
        Add(16, Hash(next - 1), Hash(next));
        Add(17, Hash(next + 1), n1, b1);
        Add(18, Hash(next - 2), b1, n1);
        Add(19, Hash(start), b1, n1);
        Add(20, since, rest, n1);
        Add(21, At(next + 2), n2, n1, b1);
        Add(22, At(next - 3), b2, b1, n1);
        Add(23, small, SmallLetters(next - 1), b1, n1);
        Add(24, small, since, b1);
        Add(25, SmallLetters(next + 1), n2, small, n1);
    }

    private void Add(int template, int a, int b = 0, int c = 0, int d = 0)
    {
        var hash = 2166136261u;
        foreach (var part in (ReadOnlySpan<int>)[template, a, b, c, d])
            hash = (hash ^ (uint)part) * 16777619u ^ (hash >> 15);
        hash ^= hash >> 13;
        hash *= 0x5bd1e995u;
        _features[_found++] = (int)((hash ^ (hash >> 15)) % Count);
    }

    private static int Bucket(int count) => count switch { < 4 => count, < 7 => 4, < 13 => 5, < 25 => 6, _ => 7 };

    private readonly ReadOnlySpan<char> Word(int token) => _text.AsSpan(_tokens[token].Span.Start, _tokens[token].Span.Length);

    private readonly int Hash(int token)
    {
        if (token < 0 || token >= _tokens.Length)
            return 0;
        var hash = 2166136261u;
        foreach (var c in Word(token))
            hash = (hash ^ char.ToLowerInvariant(c)) * 16777619u;
        return (int)hash;
    }

    /// <summary>How often news writes the word with a small letter inside sentences, in five steps; 0 for a word that is not listed.</summary>
    private readonly int SmallLetters(int token)
    {
        if (token < 0 || token >= _tokens.Length || _tokens[token].Kind != TokenKind.Word || _tokens[token].Span.Length > 24)
            return 0;
        Span<char> small = stackalloc char[24];
        var length = Word(token).ToLowerInvariant(small);
        return length <= 0 || _statistics.SmallLetterShare(small[..length]) is not { } share ? 0 : share switch { < 0.1 => 1, < 0.5 => 2, < 0.9 => 3, < 0.99 => 4, _ => 5 };
    }

    private readonly int At(int token) => token < 0 || token >= _tokens.Length ? (int)Look.None : (int)LookOf(_tokens[token].Kind, Word(token));

    private static Look LookOf(TokenKind kind, ReadOnlySpan<char> word)
    {
        switch (kind)
        {
            case TokenKind.Word:
                if (word[^1] == '.')
                    return Look.Abbreviation;
                if (!char.IsUpper(word[0]))
                    return char.IsLower(word[0]) ? Look.Small : Look.Mixed;
                if (word.Length == 1)
                    return Look.Capital;
                return char.IsUpper(word[^1]) && char.IsUpper(word[1]) ? Look.Capitals : word[1..].ContainsAnyInRange('A', 'Z') ? Look.Mixed : Look.Capital;
            case TokenKind.Number:
                return word.Contains(':') ? Look.Clock : word.ContainsAny('/', '-') ? Look.Date : Look.Number;
            case TokenKind.Address:
                return word[0] is '@' or '#' ? Look.Handle : word.Contains('@') ? Look.Mail : Look.Link;
            default:
                return word[0] switch
                {
                    '.' when word.Length > 1 => Look.Ellipsis,
                    '…' => Look.Ellipsis,
                    '.' => Look.Stop,
                    '!' or '?' => Look.Asks,
                    ',' => Look.Comma,
                    ':' when word.Length == 1 => Look.Colon,
                    ';' when word.Length == 1 => Look.Semicolon,
                    ':' or ';' or '^' => Look.Smile,
                    '=' or '_' or '~' or '+' when word.Length > 2 => Look.Rule,
                    '-' when word.Length > 4 => Look.Rule,
                    '*' when word.Length > 3 => Look.Rule,
                    '*' or '•' or '·' or '>' => Look.Bullet,
                    '(' or '[' or '{' or '<' => Look.Opening,
                    ')' or ']' or '}' => Look.Closing,
                    var c when Dashes.IsAny(c) => Look.Dash,
                    var c when QuotationMarks.IsMark(c) => Look.Quote,
                    _ => Look.Symbol,
                };
        }
    }
}
