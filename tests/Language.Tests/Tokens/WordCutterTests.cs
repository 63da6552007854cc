using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Tokens;

public sealed class WordCutterTests
{
    [Theory]
    // Clitics.
    [InlineData("They don't, can't and won’t.", "They|do|n't|,|ca|n't|and|wo|n’t|.")]
    [InlineData("We'll see; I'm sure she’d know you've left.", "We|'ll|see|;|I|'m|sure|she|’d|know|you|'ve|left|.")]
    [InlineData("Lopez's car, the workers' car", "Lopez|'s|car|,|the|workers|'|car")]
    [InlineData("It cannot be. Gonna go? I dunno.", "It|can|not|be|.|Gon|na|go|?|I|du|n|no|.")]
    [InlineData("DON'T! ITS IT'S", "DO|N'T|!|ITS|IT|'S")]
    [InlineData("O'Brien and the o'clock", "O'Brien|and|the|o'clock")]
    [InlineData("in the 1990's or the 60s", "in|the|1990's|or|the|60s")]
    // Hyphens.
    [InlineData("a high-tech, 28-year-old co-founder", "a|high|-|tech|,|28|-|year|-|old|co-founder")]
    [InlineData("non-profit e-mail from al-Assad's pro-Oslo wing", "non-profit|e-mail|from|al|-|Assad|'s|pro-Oslo|wing")]
    [InlineData("Call 555-0123 or 1-800-555-0123, 9-5", "Call|555-0123|or|1-800-555-0123|,|9|-|5")]
    // Marks that stand together.
    [InlineData("Fine :-) or :( or ;)", "Fine|:-)|or|:(|or|;)")]
    [InlineData("(see below:) Port:80 a:b", "(|see|below|:|)|Port|:|80|a|:|b")]
    [InlineData("What?! No!!!", "What|?!|No|!!!")]
    [InlineData("See plan_b.doc, w/o me b/c of it", "See|plan_b.doc|,|w/o|me|b/c|of|it")]
    public void Words_are_cut_as_treebanks_cut_them(string text, string expected)
    {
        var analyzed = Engine.Analyze(text);
        string.Join('|', analyzed.SyntacticWords.Select(w => w.Span.Of(text))).ShouldBe(expected);
    }
}
