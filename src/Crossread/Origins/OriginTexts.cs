using System.Collections.Immutable;
using Crossread.Articles;
using Crossread.Reuse;
using Crossread.Statements;

namespace Crossread.Origins;

/// <summary>The articles of a story as the counting of origins looks things up in them.</summary>
internal sealed class OriginTexts
{
    private readonly Dictionary<string, ArticleAnalysis> _byId;
    private readonly Dictionary<string, int> _order;

    public OriginTexts(ImmutableArray<ArticleAnalysis> articles, ImmutableArray<Passage> passages)
    {
        _byId = articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        _order = articles.Index().ToDictionary(a => a.Item.Article.Id, a => a.Index, StringComparer.Ordinal);
        Passages = new PassageIndex(passages);
        Persons = new PersonKeys(articles);
    }

    /// <summary>Who is one person in several articles.</summary>
    public PersonKeys Persons { get; }

    /// <summary>The stretches that stand in two articles.</summary>
    public PassageIndex Passages { get; }

    /// <summary>The article with an id.</summary>
    public ArticleAnalysis this[string article] => _byId[article];

    /// <summary>The place of an article among the others.</summary>
    public int Order(string article) => _order[article];

    /// <summary>The key of an article's outlet; empty where it is not known.</summary>
    public string OutletKey(string article) => TellingOrigin.KeyOf(_byId[article].Article.Outlet ?? "");
}
