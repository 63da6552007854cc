using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Mr. Lopez met Dr. J. K. Moss.", "Mr.|Lopez|met|Dr.|J.|K.|Moss|.")]
    [InlineData("The U.S. and the E.U. agreed at 9 a.m. today.", "The|U.S.|and|the|E.U.|agreed|at|9|a.m.|today|.")]
    [InlineData("She holds a Ph.D. in law.", "She|holds|a|Ph.D.|in|law|.")]
    [InlineData("No. 10 said no. Then it fell.", "No.|10|said|no|.|Then|it|fell|.")]
    [InlineData("On Dec. 19 it rose 1,000.5 points, or 3.2%.", "On|Dec.|19|it|rose|1,000.5|points|,|or|3.2|%|.")]
    [InlineData("It cost $44-45 billion.", "It|cost|$|44|-|45|billion|.")]
    [InlineData("They don't like Lopez's car or O'Brien’s.", "They|don't|like|Lopez's|car|or|O'Brien’s|.")]
    [InlineData("The workers’ high-tech plan", "The|workers|’|high-tech|plan")]
    [InlineData("Call AT&T, B&Q or R. & D.", "Call|AT&T|,|B&Q|or|R.|&|D|.")]
    [InlineData("See https://example.org/a_(b)?c=1, or www.example.org.", "See|https://example.org/a_(b)?c=1|,|or|www.example.org|.")]
    [InlineData("Write to rita.moss@example.org or @rita_moss #news5.", "Write|to|rita.moss@example.org|or|@rita_moss|#news5|.")]
    [InlineData("The site example.com said so.Then it left.", "The|site|example.com|said|so|.|Then|it|left|.")]
    [InlineData("Well... yes…no -- maybe—never", "Well|...|yes|…|no|--|maybe|—|never")]
    [InlineData("a 28-year-old won 2-1 on 2024-05-23", "a|28-year-old|won|2|-|1|on|2024-05-23")]
    [InlineData("the 63rd, the 1990s and 5G", "the|63rd|,|the|1990s|and|5G")]
    [InlineData("60km at 10:30, 5pm", "60|km|at|10:30|,|5|pm")]
    [InlineData("“Stop!” ``no''", "“|Stop|!|”|``|no|''")]
    [InlineData("naïve café Łódź Ünal", "naïve|café|Łódź|Ünal")]
    [InlineData("Presi\u00ADdent a\u200Bb", "Presi\u00ADdent|a\u200Bb")]
    [InlineData("−5 degrees, +3", "−5|degrees|,|+3")]
    [InlineData("👍🏽 👨‍👩‍👧 ok", "👍🏽|👨‍👩‍👧|ok")]
    public void Words_numbers_and_marks_are_told_apart(string text, string expected)
    {
        var analyzed = Engine.Analyze(text);
        string.Join('|', analyzed.Tokens.Select(t => t.Span.Of(text))).ShouldBe(expected);
    }
}
