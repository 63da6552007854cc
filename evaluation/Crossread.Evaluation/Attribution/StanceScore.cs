namespace Crossread.Evaluation.Attribution;

/// <summary>Counts how denials and assertions of gold were read.</summary>
internal sealed class StanceScore
{
    /// <summary>Denials of gold.</summary>
    public int Denials { get; private set; }

    /// <summary>Those of them whose statement was found.</summary>
    public int Found { get; private set; }

    /// <summary>Those of them read as denials.</summary>
    public int Read { get; private set; }

    /// <summary>Assertions of gold whose statement was found.</summary>
    public int Assertions { get; private set; }

    /// <summary>Those of them read as denials.</summary>
    public int FalseDenials { get; private set; }

    public double DenialsRead => Found > 0 ? (double)Read / Found : 0;

    public double DenialsFound => Denials > 0 ? (double)Read / Denials : 0;

    public double AssertionsKept => Assertions > 0 ? 1 - (double)FalseDenials / Assertions : 0;

    /// <summary>Adds the denials of an article, found or not.</summary>
    public void AddGold(IEnumerable<Quote> gold) => Denials += gold.Count(g => g.Stance == "denies");

    /// <summary>Adds a statement of gold with the one found for it.</summary>
    public void Add(Quote gold, Quote predicted)
    {
        var isDenial = predicted.Stance == "denies";
        if (gold.Stance == "denies")
            (Found, Read) = (Found + 1, Read + (isDenial ? 1 : 0));
        else if (gold.Stance == "asserts")
            (Assertions, FalseDenials) = (Assertions + 1, FalseDenials + (isDenial ? 1 : 0));
    }
}
