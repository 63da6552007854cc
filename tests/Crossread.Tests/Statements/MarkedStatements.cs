using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Statements;

namespace Crossread.Tests.Statements;

/// <summary>Texts with their statements marked: <c>[content] &lt;cue&gt; {source}</c>.</summary>
internal static class MarkedStatements
{
    private static readonly ArticleAnalyzer Analyzer = new();

    public static IReadOnlyList<Statement> Read(string text) =>
        [.. Analyzer.Analyze(new Article { Id = "test", Text = text }).Statements];

    public static string Unmark(string marked) => string.Concat(marked.Where(c => c is not ('[' or ']' or '<' or '>' or '{' or '}')));

    /// <summary>The text with the marks of all its statements.</summary>
    public static string Mark(string text) => Mark(text, Read(text));

    /// <summary>The text with the marks of some statements.</summary>
    public static string Mark(string text, IEnumerable<Statement> statements)
    {
        var marks = new List<(int At, int Order, char Mark)>();
        foreach (var statement in statements)
        {
            Add(statement.Content, '[', ']');
            Add(statement.Cue, '<', '>');
            Add(statement.Source, '{', '}');
        }

        var found = text;
        foreach (var (at, _, mark) in marks.Distinct().OrderByDescending(m => m.At).ThenByDescending(m => m.Order))
            found = found.Insert(at, mark.ToString());
        return found;

        void Add(IEnumerable<TextSpan> spans, char open, char close)
        {
            foreach (var span in spans)
            {
                marks.Add((span.Start, 1, open));
                marks.Add((span.End, 0, close));
            }
        }
    }
}
