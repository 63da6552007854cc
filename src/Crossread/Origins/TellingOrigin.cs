using System.Collections.Immutable;
using System.Text;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Origins;

/// <summary>What some tellings of one article rest on, as the article itself states it.</summary>
/// <param name="Article">The article's id.</param>
/// <param name="Text">The article's text.</param>
/// <param name="Kind">What kind of origin it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">The same for the same origin in every article where <see cref="IsShared"/>; else of this article only.</param>
/// <param name="Words">Where the article names it; null where it does not.</param>
/// <param name="LastHop">Who passed it on to the outlet; null where nobody did.</param>
/// <param name="Tellings">The tellings.</param>
internal sealed record TellingOrigin(
    string Article, string Text, OriginKind Kind, string Name, string Key, TextSpan? Words, string? LastHop, ImmutableArray<Telling> Tellings)
{
    /// <summary>Whether the same key in another article means the same origin.</summary>
    public bool IsShared => Kind is OriginKind.Person or OriginKind.Organization or OriginKind.Document or OriginKind.Dispatch;

    /// <summary>Whether the article names it.</summary>
    public bool HasWords => Words is not null;

    /// <summary>The words that name it; where there are none, those of the first telling.</summary>
    public DifferenceSide Evidence => Side(Words ?? Tellings[0].Span);

    /// <summary>A stretch of the article.</summary>
    public DifferenceSide Side(TextSpan span) => new(Article, span, span.Of(Text));

    /// <summary>Reads it: the statement's speaker; else the agency credited there or for the whole article; else nothing is stated.</summary>
    public static TellingOrigin Of(Telling telling, OriginTexts texts)
    {
        var analysis = texts[telling.Article];
        if (telling.Statement is { } s)
        {
            var statement = analysis.Statements[s];
            var hop = statement.Chain.IsEmpty ? null : statement.Chain[^1].Name;
            var words = statement.Source.IsEmpty ? (TextSpan?)null : statement.Source[0];
            switch (statement.Speaker.Type)
            {
                case SpeakerType.Person:
                    return New(OriginKind.Person, statement.Speaker.Name, texts.Persons.Of(statement.Speaker), words, hop);
                case SpeakerType.Organization or SpeakerType.Government:
                    return New(OriginKind.Organization, statement.Speaker.Name, statement.Speaker.Key, words, hop);
                case SpeakerType.Document when words is not null:
                    return New(OriginKind.Document, statement.Speaker.Name, statement.Speaker.Key, words, hop);
                case SpeakerType.Media when !IsUnnamed(statement.Speaker.Name):
                    return New(OriginKind.Dispatch, statement.Speaker.Name, KeyOf(statement.Speaker.Name), words, hop);
                case not SpeakerType.NotStated when words is not null:
                    return New(OriginKind.Unnamed, statement.Speaker.Name, analysis.Article.Id + " " + statement.Speaker.Key, words, hop);
                default:
                    if (statement.Chain.Length > 0)
                        return New(OriginKind.Dispatch, statement.Chain[0].Name, KeyOf(statement.Chain[0].Name), statement.Chain[0].Words, hop);
                    break;
            }
        }

        return analysis.Credits.FirstOrDefault(c => c.Kind != CreditKind.Text || InSentence(analysis, c.Words, telling.Span)) is { } credit
            ? New(OriginKind.Dispatch, credit.Name, KeyOf(credit.Name), credit.Words, null)
            : New(OriginKind.NotStated, "not stated", analysis.Article.Id, null, null);

        TellingOrigin New(OriginKind kind, string name, string key, TextSpan? words, string? hop) =>
            new(analysis.Article.Id, analysis.Article.Text, kind, name, kind + " " + key, words, hop, [telling]);
    }

    /// <summary>A key of an outlet's or agency's name: letters and digits in lower case, without "the".</summary>
    public static string KeyOf(string name)
    {
        var key = new StringBuilder();
        var plain = name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? name[4..] : name;
        foreach (var c in plain)
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>"media reports", "local media": nobody one could ask.</summary>
    private static bool IsUnnamed(string name) => name.Length == 0 || !name.Any(char.IsUpper);

    private static bool InSentence(ArticleAnalysis analysis, TextSpan credit, TextSpan telling) =>
        SpanOrder.Overlapping(analysis.Language.Sentences, telling, s => s.Span).Any(s => s.Span.Overlaps(credit));
}
