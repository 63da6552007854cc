using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Origins;

/// <summary>Counts the origins behind tellings, with the evidence of every join.</summary>
/// <remarks>Thread-safe.</remarks>
public sealed class OriginCounter
{
    /// <summary>Counts the origins behind tellings of the articles of one story.</summary>
    /// <param name="tellings">The tellings, in the order of the articles.</param>
    /// <param name="articles">The story's articles.</param>
    public OriginCount Count(ImmutableArray<Telling> tellings, ImmutableArray<ArticleAnalysis> articles)
    {
        var byId = articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        var groups = new List<(string Key, OriginKind Kind, string Name, List<(Telling Telling, Statement? Statement)> Members)>();
        foreach (var telling in tellings)
        {
            var statement = telling.Statement is { } s ? byId[telling.Article].Statements[s] : null;
            var kind = statement?.Speaker.Type switch
            {
                null or SpeakerType.NotStated => OriginKind.NotStated,
                SpeakerType.Person => OriginKind.Person,
                SpeakerType.Organization or SpeakerType.Government => OriginKind.Organization,
                SpeakerType.Document => OriginKind.Document,
                SpeakerType.Media => OriginKind.Dispatch,
                _ => OriginKind.Unnamed,
            };
            var key = kind switch
            {
                OriginKind.NotStated or OriginKind.Unnamed => kind + " " + telling.Article + " " + statement?.Speaker.Key,
                _ => kind + " " + statement!.Speaker.Key,
            };
            var index = groups.FindIndex(g => string.Equals(g.Key, key, StringComparison.Ordinal));
            if (index < 0)
            {
                index = groups.Count;
                groups.Add((key, kind, kind == OriginKind.NotStated ? "not stated" : statement!.Speaker.Name, []));
            }

            groups[index].Members.Add((telling, statement));
        }

        var origins = new List<Origin>();
        var joins = new List<OriginJoin>();
        foreach (var (_, kind, name, members) in groups)
        {
            var words = members.Where(m => m.Statement is { Source.Length: > 0 })
                .Select(m => Side(m.Telling.Article, m.Statement!.Source[0]))
                .DistinctBy(d => d.Article, StringComparer.Ordinal).ToImmutableArray();
            joins.AddRange(words.Skip(1).Select(w => new OriginJoin(JoinEvidence.SameSpeaker, words[0], w, "both name " + name)));
            origins.Add(new Origin(name, kind, [.. members.Select(m => m.Telling.Article).Distinct(StringComparer.Ordinal)], null, words));
        }

        var least = groups.Count == 0 ? 0 : Math.Max(1, groups.Count(g => g.Kind == OriginKind.Person));
        return new OriginCount(least, groups.Count, [.. origins.OrderByDescending(o => o.Articles.Length)], [.. joins]);

        DifferenceSide Side(string article, TextSpan span) => new(article, span, span.Of(byId[article].Article.Text));
    }
}
