using System.Runtime.InteropServices;
using Crossread.Articles;

namespace Crossread.Comparison;

/// <summary>The bones of a clause, by its dependency tree: terms of its head and of that word's subject and object; -1 for what it has not.</summary>
/// <param name="Head">What the others hang on: most often the verb.</param>
/// <param name="Subject">Who or what does it.</param>
/// <param name="Object">What it is done to.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ClausePredicate(int Head, int Subject, int Object)
{
    /// <summary>Reads a clause.</summary>
    public static ClausePredicate Of(Clause clause, ArticleAnalysis analysis, StoryTerms terms)
    {
        var language = analysis.Language;
        var (words, trees) = (language.SyntacticWords, language.Trees);
        int low = 0, high = words.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].Token < clause.FirstToken)
                low = middle + 1;
            else
                high = middle;
        }

        var end = low;
        while (end < words.Length && words[end].Token < clause.EndToken)
            end++;
        var head = -1;
        for (var w = low; w < end && head < 0; w++)
        {
            if ((trees.Heads[w] < low || trees.Heads[w] >= end) && trees.Tags[w] is not ("PUNCT" or "CCONJ" or "SCONJ" or "ADP"))
                head = w;
        }

        if (head < 0)
            return new ClausePredicate(-1, -1, -1);
        var (subject, target) = (-1, -1);
        for (var w = low; w < end; w++)
        {
            if (trees.Heads[w] != head)
                continue;
            var relation = trees.Relations[w];
            if (relation.StartsWith("nsubj", StringComparison.Ordinal) && subject < 0)
                subject = w;
            else if (relation is "obj" && target < 0)
                target = w;
        }

        int Term(int word) => word < 0 ? -1 : terms.TermOf(clause.Article, words[word].Token);
        return trees.Relations[Math.Max(0, subject)] == "nsubj:pass" && subject >= 0 && target < 0
            ? new ClausePredicate(Term(head), -1, Term(subject))
            : new ClausePredicate(Term(head), Term(subject), Term(target));
    }
}
