using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class ModelTests
{
    private static IEnumerable<string> Models =>
        Repository.Files.Where(f => f.StartsWith("models/", StringComparison.Ordinal)).Select(f => string.Join('/', f.Split('/')[..2])).Distinct(StringComparer.Ordinal);

    [Fact]
    public void A_model_has_a_card_that_states_data_licence_making_use_and_limits()
    {
        foreach (var model in Models)
        {
            var card = Repository.Read(model + "/CARD.md");
            foreach (var row in (string[])["data", "licence", "made by", "used for", "limits"])
                Regex.IsMatch(card, $@"^\| {row} \| \S", RegexOptions.Multiline, TimeSpan.FromSeconds(2)).ShouldBeTrue($"{model}/CARD.md does not state: {row}");
        }
    }

    [Fact]
    public void The_notice_names_every_model()
    {
        var notice = Repository.Read("NOTICE");
        Models.Where(m => !notice.Contains(m + "/", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Shipped_code_cannot_reach_the_training() =>
        Repository.Files.Where(f => f.StartsWith("src/", StringComparison.Ordinal) && (f.EndsWith(".csproj", StringComparison.Ordinal) || f.EndsWith(".cs", StringComparison.Ordinal)))
            .Where(f => Repository.Read(f).Contains("using Crossread.Training", StringComparison.Ordinal) || (f.EndsWith(".csproj", StringComparison.Ordinal) && Repository.Read(f).Contains("training/", StringComparison.Ordinal)))
            .ShouldBeEmpty();
}
