using System.Collections.Immutable;
using Crossread.Comparison;
using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>Articles next to each other, sentence by sentence, in the order of the first; what only a later column has stands after what precedes it there.</summary>
public sealed class SideBySide
{
    // Below this share of common words, marking single words says less than reading both.
    private const double Rewritten = 0.4;

    private readonly StoryReport _report;
    private readonly TextSpan[][] _sentences;
    private readonly (TextSpan Span, string Folded)[][][] _words;
    private readonly List<Claim>[][] _claims;

    private SideBySide(StoryReport report)
    {
        _report = report;
        _sentences = [.. report.Articles.Select(a => a.Analysis.Language.Sentences.Select(s => s.Span).ToArray())];
        _words = [.. report.Articles.Select((a, i) => _sentences[i].Select(s => WordDifference.WordsOf(a, s)).ToArray())];
        _claims = [.. _sentences.Select(s => s.Select(_ => new List<Claim>()).ToArray())];
        foreach (var claim in report.Comparison.Claims)
        {
            foreach (var telling in claim.Tellings)
                Place(claim, telling);
        }
    }

    /// <summary>Aligns all articles of a report, which are its columns in their order.</summary>
    /// <param name="report">The articles, compared.</param>
    /// <returns>Every sentence of every article once.</returns>
    public static ImmutableArray<AlignedRow> Align(StoryReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return new SideBySide(report).Align();
    }

    private void Place(Claim claim, Telling telling)
    {
        var column = Column(telling.Article);
        for (var i = 0; i < _sentences[column].Length; i++)
        {
            // A telling that reaches over a sentence's end belongs to the sentence that holds a good part of it.
            var shared = _sentences[column][i].Shared(telling.Span);
            if (shared * 3 >= telling.Span.Length && shared > 0 && !_claims[column][i].Contains(claim))
                _claims[column][i].Add(claim);
        }
    }

    private int Column(string article) => _report.Articles.Select((a, i) => (a, i)).First(p => string.Equals(p.a.Id, article, StringComparison.Ordinal)).i;

    private ImmutableArray<AlignedRow> Align()
    {
        var rows = new List<int?[]>();
        var placed = _sentences.Select(s => new int?[s.Length][]).ToArray();
        for (var column = 0; column < _sentences.Length; column++)
        {
            for (var i = 0; i < _sentences[column].Length; i++)
            {
                if (placed[column][i] is not null)
                    continue;
                var row = new int?[_sentences.Length];
                row[column] = i;
                placed[column][i] = row;
                for (var other = column + 1; other < _sentences.Length; other++)
                {
                    if (Counterpart(column, i, other, placed[other]) is { } found)
                    {
                        row[other] = found;
                        placed[other][found] = row;
                    }
                }

                var before = i == 0 ? -1 : rows.IndexOf(placed[column][i - 1]!);
                rows.Insert(column == 0 ? rows.Count : before + 1, row);
            }
        }

        return [.. rows.Select(Row)];
    }

    // Of the sentences that share a claim, the one with most words in common.
    private int? Counterpart(int column, int sentence, int other, int?[]?[] placed)
    {
        if (_claims[column][sentence].Count == 0)
            return null;
        int? best = null;
        var most = -1.0;
        for (var i = 0; i < _sentences[other].Length; i++)
        {
            if (placed[i] is not null || !_claims[other][i].Exists(_claims[column][sentence].Contains))
                continue;
            var (_, _, common) = WordDifference.Compare(_words[column][sentence], _words[other][i]);
            if (common > most)
                (best, most) = (i, common);
        }

        return best;
    }

    private AlignedRow Row(int?[] row)
    {
        var first = Array.FindIndex(row, i => i is not null);
        var cells = new AlignedCell?[row.Length];
        var missing = new List<TextSpan>();
        var others = 0;
        var same = true;
        for (var column = first + 1; column < row.Length; column++)
        {
            if (row[column] is not { } sentence)
            {
                same = false;
                continue;
            }

            others++;
            var (onlyFirst, only, common) = WordDifference.Compare(_words[first][row[first]!.Value], _words[column][sentence]);
            var rewritten = common < Rewritten;
            cells[column] = new AlignedCell(Cited(column, sentence), [], rewritten ? [] : only, rewritten);
            if (!rewritten)
                missing.AddRange(onlyFirst);
            same &= onlyFirst.IsEmpty && only.IsEmpty;
        }

        cells[first] = new AlignedCell(Cited(first, row[first]!.Value), [.. missing.Distinct().Order()], [], false);
        return new AlignedRow([.. cells], Kinds(row), same && first == 0 && others == row.Length - 1);
    }

    private ImmutableArray<DifferenceKind> Kinds(int?[] row)
    {
        var filled = row.Select((sentence, column) => (Column: column, Sentence: sentence)).Where(c => c.Sentence is not null).ToArray();
        return filled.Length < 2
            ? []
            :
            [
                .. filled
                    .SelectMany(c => _claims[c.Column][c.Sentence!.Value])
                    .Distinct()
                    .SelectMany(c => c.Differences)
                    // A claim may be told in other sentences too: only differences whose words stand in two cells of this row.
                    .Where(d => filled.Count(c => d.Sides.Any(s => Stands(s, c.Column, c.Sentence!.Value))) > 1)
                    .Select(d => d.Kind)
                    .Distinct()
                    .OrderBy(StoryArranger.Rank),
            ];
    }

    private bool Stands(DifferenceSide side, int column, int sentence) =>
        string.Equals(side.Article, _report.Articles[column].Id, StringComparison.Ordinal) && _sentences[column][sentence].Overlaps(side.Span);

    private Citation Cited(int column, int sentence) => new(_report.Articles[column], _sentences[column][sentence], _sentences[column][sentence]);
}
