using Crossread.Comparison;
using Crossread.Evaluation.Claims;

namespace Crossread.Training.Claims;

/// <summary>A story read by hand, with the pairs of clauses that the comparison looks at.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Clauses">Its clauses.</param>
/// <param name="Tellings">The same as the scorer sees them.</param>
/// <param name="Rows">The pairs.</param>
/// <param name="Gold">The reading.</param>
/// <param name="Reached">The share of its links whose both sides are among the clauses.</param>
internal sealed record TrainingStory(string Name, List<Clause> Clauses, ReadTelling[] Tellings, TrainingPair[] Rows, ClaimReading Gold, double Reached)
{
    /// <summary>The claims that a model finds, as groups of clauses.</summary>
    public List<List<int>> Group(LinkModel model, AlignmentOptions options)
    {
        var likely = new List<Link>();
        foreach (var row in Rows)
        {
            var likelihood = model.Likelihood(row.Features);
            if (likelihood >= options.ConsiderFrom)
                likely.Add(new Link(row.A, row.B, likelihood));
        }

        return new ClaimAligner(model, options).Align(Clauses, likely).Groups;
    }

    /// <summary>How right such groups are.</summary>
    public ClaimScore Score(List<List<int>> groups) => ClaimScore.Of(Gold, new ClaimReading([.. groups.Select(g => new ReadClaim("",
        [.. g.Select(c => Tellings[c]).Distinct().OrderBy(t => t.Article, StringComparer.Ordinal).ThenBy(t => t.Start).ThenBy(t => t.End)], [], []))]));
}

/// <summary>A pair of clauses.</summary>
/// <param name="A">The first.</param>
/// <param name="B">The second.</param>
/// <param name="Features">As <see cref="PairFeatures.Names"/>.</param>
/// <param name="Rightness">0 to 1.</param>
internal sealed record TrainingPair(int A, int B, double[] Features, double Rightness);
