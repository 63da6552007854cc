using System.Collections.Immutable;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Crossread.Stories;

/// <summary>How an article stands to the latest articles of a story, one by one.</summary>
internal sealed class Nearness
{
    private const int MostCompared = 10;

    private Spread _words, _head, _names, _headNames, _title, _plain, _rarity, _nameRarity, _pairs, _meaning, _headMeaning;

    /// <summary>Compares an article with at most ten articles of a story.</summary>
    public Nearness(ArticleVectors article, LiveStory story)
    {
        var own = article.Features;
        int sameOnly = 0, otherOnly = 0;
        var members = CollectionsMarshal.AsSpan(story.Articles)[Math.Max(0, story.Articles.Count - MostCompared)..];
        var share = 1.0 / members.Length;
        foreach (var member in members)
        {
            var other = member.Features;
            Compare(article, member, share);
            if (!own.Days.IsEmpty && !other.Days.IsEmpty)
            {
                if (Meet(own.Days, other.Days))
                    SameDay += share;
                else
                    OtherDay += share;
            }

            if (own.OnlyDay is { } only && other.OnlyDay is { } theirs)
            {
                if (only == theirs)
                    sameOnly++;
                else
                    otherOnly++;
            }

            if (!own.Dates.IsEmpty && !other.Dates.IsEmpty)
            {
                if (Meet(own.Dates, other.Dates))
                    DatesAgree += share;
                else
                    DatesDiffer += share;
            }

            if (article.Years.Length > 0 && member.Years.Length > 0)
            {
                if (article.Years.Max() == member.Years.Max())
                    YearsAgree += share;
                else
                    YearsDiffer += share;
            }

            if (own.Published is { } a && other.Published is { } b)
                DaysFromNearest = Math.Min(DaysFromNearest ?? double.MaxValue, Math.Abs(a - b));
        }

        if (own.Published is { } published && story.Articles[0].Features.Published is { } first)
            DaysFromFirst = Math.Abs(published - first);
        OnlyDayDiffers = sameOnly == 0 && SameDay == 0 ? otherOnly * share : 0;
    }

    /// <summary>Inner products of all words.</summary>
    public Spread Words => _words;

    /// <summary>Inner products of headline and first sentences.</summary>
    public Spread Head => _head;

    /// <summary>Inner products of names.</summary>
    public Spread Names => _names;

    /// <summary>Inner products of names of headline and first sentences.</summary>
    public Spread HeadNames => _headNames;

    /// <summary>Inner products of headlines.</summary>
    public Spread Title => _title;

    /// <summary>Inner products of words that are neither names nor numbers.</summary>
    public Spread Plain => _plain;

    /// <summary>How much rarity is shared.</summary>
    public Spread Rarity => _rarity;

    /// <summary>How much rarity of names is shared.</summary>
    public Spread NameRarity => _nameRarity;

    /// <summary>Inner products of words next to each other.</summary>
    public Spread Pairs => _pairs;

    /// <summary>Inner products of what the words mean.</summary>
    public Spread Meaning => _meaning;

    /// <summary>The same of headline and first sentences.</summary>
    public Spread HeadMeaning => _headMeaning;

    /// <summary>The rarity of the members' head names that the article does not have: a mean.</summary>
    public double UnsharedHeadNames { get; private set; }

    /// <summary>The share of members that have the article's first name.</summary>
    public double FirstNameHeld { get; private set; }

    /// <summary>The share of members whose first name the article has.</summary>
    public double StoryFirstNameHeld { get; private set; }

    /// <summary>The share of members that have the first name of the article's headline.</summary>
    public double FirstTitleNameHeld { get; private set; }

    /// <summary>The share of members that tell most of the same weekday.</summary>
    public double SameDay { get; private set; }

    /// <summary>The share of members that tell most of another weekday.</summary>
    public double OtherDay { get; private set; }

    /// <summary>The share of members that name another weekday alone, where none names the article's.</summary>
    public double OnlyDayDiffers { get; private set; }

    /// <summary>The share of members that name a day of the year which the article names.</summary>
    public double DatesAgree { get; private set; }

    /// <summary>The share of members that name days of the year, but none of the article's.</summary>
    public double DatesDiffer { get; private set; }

    /// <summary>The share of members whose latest year is the article's.</summary>
    public double YearsAgree { get; private set; }

    /// <summary>The share of members whose latest year is another.</summary>
    public double YearsDiffer { get; private set; }

    /// <summary>Days between publication and that of the nearest member; null where it is not known.</summary>
    public double? DaysFromNearest { get; private set; }

    /// <summary>Days between publication and that of the first article; null where it is not known.</summary>
    public double? DaysFromFirst { get; private set; }

    private void Compare(ArticleVectors article, ArticleVectors member, double share)
    {
        var overlap = article.Words.With(member.Words);
        _words.Add(overlap.Dot(TermProfile.All));
        _head.Add(overlap.Dot(TermProfile.Head));
        _names.Add(overlap.Dot(TermProfile.Names));
        _headNames.Add(overlap.Dot(TermProfile.HeadNames));
        _title.Add(overlap.Dot(TermProfile.Title));
        _plain.Add(overlap.Dot(TermProfile.Plain));
        _rarity.Add(overlap.Dot(TermProfile.Rarity));
        _nameRarity.Add(overlap.Dot(TermProfile.NameRarity));
        _pairs.Add(article.Pairs.Dot(member.Pairs));
        _meaning.Add(Dot(article.Meaning, member.Meaning));
        _headMeaning.Add(Dot(article.HeadMeaning, member.HeadMeaning));
        UnsharedHeadNames += overlap.OtherMissing(TermProfile.HeadNames) * member.HeadNameRarity * share;
        FirstNameHeld += article.FirstName >= 0 && member.Words.Has(article.FirstName) ? share : 0;
        StoryFirstNameHeld += member.FirstName >= 0 && article.Words.Has(member.FirstName) ? share : 0;
        FirstTitleNameHeld += article.FirstTitleName >= 0 && member.Words.Has(article.FirstTitleName) ? share : 0;
    }

    private static bool Meet(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        foreach (var x in a)
            foreach (var y in b)
                if (x == y)
                    return true;
        return false;
    }

    // Four lanes on every machine, so that rounding is the same everywhere.
    private static double Dot(float[] a, float[] b)
    {
        var sum = Vector4.Zero;
        for (var i = 0; i + 3 < Math.Min(a.Length, b.Length); i += 4)
            sum += new Vector4(a.AsSpan(i)) * new Vector4(b.AsSpan(i));
        return sum.X + sum.Y + sum.Z + sum.W;
    }
}
