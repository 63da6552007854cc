using Crossread.Evaluation;
using Crossread.Evaluation.Stories;

namespace Crossread.Training.Stories;

/// <summary>What the likeness of an article and a story is learnt from.</summary>
/// <param name="Whole">The sets as they are.</param>
/// <param name="Learnt">What is learnt from: a part of the stories of the two long sets, and every set also changed as articles of other streams are:
/// without dates, as headlines alone, in another order, and with look-alikes of another time.</param>
internal sealed record StorySets(IReadOnlyList<LabelledSet> Whole, IReadOnlyList<LabelledSet> Learnt)
{
    private static readonly string[] s_names = ["ecbplus", "gunviolence", "basil", "allsides", "fncrumours", "uciheadlines", "newswcl50", "factnews"];

    /// <summary>Reads the sets; one that is contained in another (<c>gvc</c>) is left out.</summary>
    public static StorySets Read(Corpus data)
    {
        var whole = new List<LabelledSet>();
        var learnt = new List<LabelledSet>();
        foreach (var name in s_names)
        {
            var set = StorySet.Read(data, name);
            whole.Add(LabelledSet.Of(set));
            var part = whole[^1].Part(PartOf(name));
            learnt.Add(part);
            learnt.AddRange(Variants(set, part).Select(variant => variant.Gold.Count == part.Gold.Count ? variant : variant.Part(PartOf(name))));
        }

        return new StorySets(whole, learnt);
    }

    private static IEnumerable<LabelledSet> Variants(StorySet set, LabelledSet part)
    {
        if (set.Name is "gunviolence" or "basil")
            yield return LabelledSet.Undated(set);
        if (set.Name is "ecbplus" or "gunviolence" or "basil" or "fncrumours" or "newswcl50")
            yield return LabelledSet.AtAnotherTime(set);
        if (set.Name is "ecbplus" or "gunviolence" or "basil" or "allsides")
            yield return LabelledSet.Headlines(set);
        for (var order = 1; order <= (set.Name is "ecbplus" ? 2 : set.Name is "fncrumours" or "factnews" ? 1 : 0); order++)
            yield return part.Shuffled(order);
    }

    // One story of how many is learnt from.
    private static int PartOf(string set) => set switch { "allsides" => 4, "gunviolence" => 3, _ => 1 };
}
