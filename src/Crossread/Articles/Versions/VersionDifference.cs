using System.Collections.Immutable;
using System.Text;
using Crossread.Language.Text;

namespace Crossread.Articles.Versions;

/// <summary>What an outlet changed in an article: headline and paragraphs.</summary>
/// <param name="Headline">The words of both headlines in order; empty where the headline stayed.</param>
/// <param name="Paragraphs">The paragraphs that the versions do not share, in the order of the later text; what is gone stands where it stood.</param>
public sealed record VersionDifference(ImmutableArray<WordRun> Headline, ImmutableArray<ParagraphChange> Paragraphs)
{
    // Below this likeness a paragraph was not changed but taken out, and another put in its place.
    private const double LeastLikeness = 0.5;

    // Paragraphs of one gap that are compared with each other.
    private const int MostPairs = 10_000;

    /// <summary>Whether nothing that a reader sees was changed: white space does not count.</summary>
    public bool IsEmpty => Headline.IsEmpty && Paragraphs.IsEmpty;

    /// <summary>Compares two versions of an article: paragraphs by Myers' algorithm, within a changed one the words likewise.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <returns>What was changed. Of texts that differ in more than a thousand paragraphs, or paragraphs in more than a thousand words, only what is the same at both ends is taken for kept.</returns>
    public static VersionDifference Between(Article before, Article after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (title, newer) = (Spaced(before.Title ?? string.Empty), Spaced(after.Title ?? string.Empty));
        return new VersionDifference(title == newer ? [] : WordDiff.Between(title, newer), Changes(before.Text, after.Text));
    }

    private static ImmutableArray<ParagraphChange> Changes(string before, string after)
    {
        var (old, young) = (TextLines.Of(before), TextLines.Of(after));
        var (oldWords, youngWords) = (Words(before, old), Words(after, young));
        var matches = MyersDiff.Match(oldWords, youngWords);
        var changes = ImmutableArray.CreateBuilder<ParagraphChange>();
        int i = 0, j = 0;
        while (i < old.Length || j < young.Length)
        {
            int endI = i, endJ;
            while (endI < old.Length && matches[endI] < 0)
                endI++;
            endJ = endI < old.Length ? matches[endI] : young.Length;
            Gap(old, young, oldWords, youngWords, (i, endI), (j, endJ), changes);
            (i, j) = (endI + 1, endJ + 1);
        }

        return changes.ToImmutable();
    }

    // What stands between two kept paragraphs: each one gone is paired with the first one after the last pair that is like it.
    private static void Gap(
        ImmutableArray<TextSpan> old, ImmutableArray<TextSpan> young, string[] oldWords, string[] youngWords, (int Start, int End) gone, (int Start, int End) added, ImmutableArray<ParagraphChange>.Builder changes)
    {
        var next = added.Start;
        var isComparable = (long)(gone.End - gone.Start) * (added.End - added.Start) <= MostPairs;
        void AddUpTo(int end)
        {
            for (; next < end; next++)
                changes.Add(new ParagraphChange(ParagraphChangeKind.Added, null, young[next], [new WordRun(WordRunKind.Added, youngWords[next])]));
        }

        for (var i = gone.Start; i < gone.End; i++)
        {
            var pair = next;
            while (isComparable && pair < added.End && WordDiff.Likeness(oldWords[i], youngWords[pair]) < LeastLikeness)
                pair++;
            if (!isComparable || pair >= added.End)
            {
                changes.Add(new ParagraphChange(ParagraphChangeKind.Removed, old[i], null, [new WordRun(WordRunKind.Removed, oldWords[i])]));
                continue;
            }

            AddUpTo(pair);
            changes.Add(new ParagraphChange(ParagraphChangeKind.Changed, old[i], young[pair], WordDiff.Between(oldWords[i], youngWords[pair])));
            next = pair + 1;
        }

        AddUpTo(added.End);
    }

    private static string[] Words(string text, ImmutableArray<TextSpan> lines) => [.. lines.Select(l => Spaced(l.Of(text)))];

    private static string Spaced(string text)
    {
        var spaced = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                spaced.Append(c);
            else if (spaced.Length > 0 && spaced[^1] != ' ')
                spaced.Append(' ');
        }

        if (spaced.Length > 0 && spaced[^1] == ' ')
            spaced.Length--;
        return spaced.ToString();
    }
}
