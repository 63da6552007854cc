namespace Crossread.Language.Times;

/// <content>Which way a sentence looks.</content>
internal readonly partial struct TimeGrammar
{
    private const int TenseReach = 12;

    /// <summary>Which way the sentence looks at a token: by the nearest verb before it, else after it.</summary>
    private Tense TenseAt(int i)
    {
        for (var k = i - 1; k >= Math.Max(sentence.FirstToken, i - TenseReach); k--)
        {
            if (TenseOf(Word(k)) is var tense and not Tense.Unknown)
                return tense;
        }

        for (var k = i + 1; k < Math.Min(sentence.EndToken, i + TenseReach); k++)
        {
            if (TenseOf(Word(k)) is var tense and not Tense.Unknown)
                return tense;
        }

        return Tense.Unknown;
    }

    private static Tense TenseOf(ReadOnlySpan<char> word)
    {
        if (word is "will" or "shall" or "due" or "scheduled" or "expected" or "planned" or "plans" or "plan" or "planning" or "set" or "going" or "upcoming" or "slated" or "may" or "intends" or "would" or "'ll" or "until" or "next")
            return Tense.Future;
        if (word.EndsWith("'ll") || word.EndsWith("’ll"))
            return Tense.Future;
        if (word.Length > 3 && word.EndsWith("ed") && char.IsLower(word[0]))
            return Tense.Past;
        if (word is "is" or "are" or "am" or "isn't" or "aren't" or "isn’t" or "aren’t")
            return Tense.Present;
        return word is "said" or "told" or "was" or "were" or "had" or "did" or "came" or "went" or "met" or "held" or "took" or "made" or "gave" or "began" or "left" or "won" or "lost" or "killed" or "fell" or "rose"
            or "saw" or "got" or "sent" or "spoke" or "wrote" or "became" or "brought" or "found" or "led" or "sold" or "bought" or "paid" or "hit" or "broke" or "grew" or "flew" or "been" or "has" or "since" or "ago"
            ? Tense.Past : Tense.Unknown;
    }
}
