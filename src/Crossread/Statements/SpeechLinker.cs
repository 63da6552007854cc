using Crossread.Language;
using Crossread.Language.Speech;

namespace Crossread.Statements;

/// <summary>Puts the sources, cues and contents of a sentence together: each source and content goes with the cue that its head hangs on in the tree, or the nearest.</summary>
internal sealed class SpeechLinker(AnalyzedText language)
{
    // Steps up a tree that are looked at.
    private const int MostSteps = 6;

    // What a direct arc is worth; an arc over more steps is worth its share.
    private const double Arc = 3;

    // Of each word between two pieces, of each cue between them, and of a tie that the rules see too.
    private const double Distance = 0.04;
    private const double CueBetween = 1.5;
    private const double Tie = 1;

    /// <summary>What was found of one sentence.</summary>
    /// <param name="pieces">Its pieces, in order.</param>
    /// <param name="rules">What the rules found around there.</param>
    /// <returns>A report for each cue that has a content, in order; a content of a sentence without a cue is in none.</returns>
    public List<SpeechReport> Link(ReadOnlySpan<SpeechPiece> pieces, IReadOnlyList<Draft> rules)
    {
        List<SpeechPiece> cues = [], sources = [], contents = [];
        foreach (var piece in pieces)
            (piece.Role switch { SpeechRole.Cue => cues, SpeechRole.Source => sources, _ => contents }).Add(piece);
        if (cues.Count == 0 || contents.Count == 0)
            return [];
        var bySource = new (double Fit, SpeechPiece Source)?[cues.Count];
        foreach (var source in sources)
        {
            var fits = Fits(source, cues, rules);
            var best = Array.IndexOf(fits, fits.Max());
            if (bySource[best] is not { } known || fits[best] > known.Fit)
                bySource[best] = (fits[best], source);
        }

        var byContent = Share(contents, cues, rules);
        var reports = new List<SpeechReport>();
        for (var c = 0; c < cues.Count; c++)
        {
            if (byContent[c].Count > 0)
                reports.Add(new SpeechReport(bySource[c]?.Source ?? Shared(c, cues, bySource), cues[c], [.. byContent[c]]));
        }

        return reports;
    }

    /// <summary>The contents of each cue. A cue left with none takes one that hangs on it from a cue that has several.</summary>
    private List<SpeechPiece>[] Share(List<SpeechPiece> contents, List<SpeechPiece> cues, IReadOnlyList<Draft> rules)
    {
        var fits = contents.Select(c => Fits(c, cues, rules)).ToArray();
        var owner = fits.Select(f => Array.IndexOf(f, f.Max())).ToArray();
        for (var cue = 0; cue < cues.Count; cue++)
        {
            if (owner.Contains(cue))
                continue;
            var best = -1;
            for (var c = 0; c < contents.Count; c++)
            {
                if (owner.Count(o => o == owner[c]) > 1 && fits[c][cue] > 0 && (best < 0 || fits[c][cue] > fits[best][cue]))
                    best = c;
            }

            if (best >= 0)
                owner[best] = cue;
        }

        var shared = cues.Select(_ => new List<SpeechPiece>()).ToArray();
        for (var c = 0; c < contents.Count; c++)
            shared[owner[c]].Add(contents[c]);
        return shared;
    }

    // "Moss said … and warned …": cues that hang on one another have one source.
    private SpeechPiece? Shared(int cue, List<SpeechPiece> cues, (double Fit, SpeechPiece Source)?[] known)
    {
        var word = Head(cues[cue]);
        for (var step = 0; step < MostSteps && word >= 0; step++)
        {
            word = language.Trees.Heads[word];
            for (var other = 0; other < cues.Count && word >= 0; other++)
            {
                if (other != cue && word >= cues[other].FirstWord && word < cues[other].EndWord)
                    return known[other]?.Source;
            }
        }

        return null;
    }

    private double[] Fits(SpeechPiece piece, List<SpeechPiece> cues, IReadOnlyList<Draft> rules) =>
    [
        .. cues.Select(cue => Math.Max(Hangs(piece, cue), Hangs(cue, piece)) + (IsTied(piece, cue, rules) ? Tie : 0)
            - (Distance * Gap(piece, cue)) - (CueBetween * cues.Count(o => IsBetween(o, piece, cue)))),
    ];

    private static bool IsTied(SpeechPiece piece, SpeechPiece cue, IReadOnlyList<Draft> rules)
    {
        foreach (var rule in rules)
        {
            if (rule.Cue.Exists(c => c.Overlaps(cue.Span)) && (piece.Role == SpeechRole.Source ? rule.Source is { } source && source.Overlaps(piece.Span) : rule.Content.Exists(c => c.Overlaps(piece.Span))))
                return true;
        }

        return false;
    }

    /// <summary>How directly one piece hangs on another: less with every step.</summary>
    private double Hangs(SpeechPiece piece, SpeechPiece on)
    {
        var word = Head(piece);
        for (var step = 1; step <= MostSteps && word >= 0; step++)
        {
            word = language.Trees.Heads[word];
            if (word >= on.FirstWord && word < on.EndWord)
                return Arc / step;
        }

        return 0;
    }

    /// <summary>The word of a piece that hangs on none of its others.</summary>
    private int Head(SpeechPiece piece)
    {
        for (var w = piece.FirstWord; w < piece.EndWord; w++)
        {
            var head = language.Trees.Heads[w];
            if ((head < piece.FirstWord || head >= piece.EndWord) && language.Trees.Tags[w] is not "PUNCT" and not "SCONJ" and not "ADP")
                return w;
        }

        return piece.FirstWord;
    }

    private static int Gap(SpeechPiece a, SpeechPiece b) => Math.Max(0, Math.Max(b.FirstWord - a.EndWord, a.FirstWord - b.EndWord));

    private static bool IsBetween(SpeechPiece piece, SpeechPiece a, SpeechPiece b) =>
        piece.FirstWord >= Math.Min(a.EndWord, b.EndWord) && piece.EndWord <= Math.Max(a.FirstWord, b.FirstWord);
}
