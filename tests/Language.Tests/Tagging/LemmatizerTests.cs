using Crossread.Language.Tagging;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Tagging;

public sealed class LemmatizerTests
{
    [Theory]
    [InlineData("Ferries", PartOfSpeech.Noun, "ferry")]
    [InlineData("harbours", PartOfSpeech.Noun, "harbour")]
    [InlineData("children", PartOfSpeech.Noun, "child")]
    [InlineData("said", PartOfSpeech.Verb, "say")]
    [InlineData("running", PartOfSpeech.Verb, "run")]
    [InlineData("sailed", PartOfSpeech.Verb, "sail")]
    [InlineData("was", PartOfSpeech.Auxiliary, "be")]
    [InlineData("n't", PartOfSpeech.Particle, "not")]
    [InlineData("n’t", PartOfSpeech.Particle, "not")]
    [InlineData("'s", PartOfSpeech.Particle, "'s")]
    [InlineData("Better", PartOfSpeech.Adjective, "good")]
    [InlineData("Lopez", PartOfSpeech.ProperNoun, "Lopez")]
    [InlineData("I", PartOfSpeech.Pronoun, "I")]
    [InlineData("them", PartOfSpeech.Pronoun, "they")]
    [InlineData("1,000", PartOfSpeech.Numeral, "1000")]
    [InlineData(":)", PartOfSpeech.Symbol, ":)")]
    [InlineData("", PartOfSpeech.Noun, "")]
    [InlineData("zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz", PartOfSpeech.Verb, "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")]
    public void A_word_has_the_dictionary_form_of_its_part_of_speech(string form, PartOfSpeech tag, string expected) =>
        Lemmatizer.English.Lemma(form, tag).ShouldBe(expected);

    [Fact]
    public void No_form_gives_an_empty_lemma()
    {
        foreach (var form in (string[])["s", "ed", "ing", "ies", "'", "’", "\uD83D", "\u0130", "A", "ren"])
        {
            foreach (var tag in Enum.GetValues<PartOfSpeech>())
                Lemmatizer.English.Lemma(form, tag).ShouldNotBeEmpty();
        }
    }
}
