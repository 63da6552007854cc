using Crossread.Statements;
using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class SpeakerTests
{
    [Theory]
    [InlineData("Maria Lopez said the offer was low. Lopez said she would leave.", "Maria Lopez, Maria Lopez")]
    [InlineData("Maria Lopez met workers on Monday. She said the offer was low.", "Maria Lopez")]
    [InlineData("Maria Lopez met Robert Kerr on Monday. She said the offer was low. He said it was fair.", "Maria Lopez, Robert Kerr")]
    [InlineData("Finance Minister Robert Kerr met Maria Lopez. The minister said the offer was fair.", "Robert Kerr")]
    [InlineData("Norwegian President Ida Berg met Danish President Lars Holm. The Danish President said the talks were good.", "Lars Holm")]
    [InlineData("Ministry spokeswoman Ida Berg said the road was open. The spokeswoman said it was dry.", "Ida Berg, Ida Berg")]
    [InlineData("The head of the water board, Robert Kerr, said the dam was safe.", "Robert Kerr")]
    [InlineData("Robert Kerr, a spokesman for the water board, said the dam was safe.", "Robert Kerr")]
    [InlineData("According to Robert Kerr, the dam is safe. According to him, it is new.", "Robert Kerr, Robert Kerr")]
    [InlineData("The water ministry said the dam was safe.", "water ministry")]
    [InlineData("“We are ready,” Robert Kerr said. “We are more than ready.”", "Robert Kerr")]
    [InlineData("It was reported that the dam was safe.", "unnamed")]
    [InlineData("Two officials briefed on the matter said the dam was safe.", "Two officials briefed on the matter")]
    [InlineData("A lawyer for Maria Lopez said she was at home.", "lawyer for Maria Lopez")]
    [InlineData("Maria Lopez and Robert Kerr said they would leave.", "Maria Lopez and Robert Kerr")]
    [InlineData("Oren Halvick runs the port. Its union leader, Ilse Marrick, said the crane was old. “We told them,” she said.", "Ilse Marrick, Ilse Marrick")]
    [InlineData("Ilse Marrick, the secretary of the Dockers' Union, said the crane was old.", "Ilse Marrick")]
    [InlineData("The dam was safe after four days of rain, the governor of Lakeland, Hanne Brekk, said. “It stands,” she told reporters.", "Hanne Brekk, Hanne Brekk")]
    [InlineData("Robert Hall said the fire was out. Hall added that nobody was hurt.", "Robert Hall, Robert Hall")]
    [InlineData("Port director Robert Kerr left. The transport minister said an inquiry would follow.", "transport minister")]
    [InlineData("“Nothing is agreed,” one of them said.", "one of them")]
    [InlineData("Robert S. Kerr III said the dam was safe.", "Robert Kerr")]
    [InlineData("Robert Kerr Jr. said the dam was safe.", "Robert Kerr Jr.")]
    [InlineData("Maria Lopez, Robert Kerr and Ida Berg said they would leave.", "Maria Lopez, Robert Kerr and Ida Berg")]
    [InlineData("Senators Maria Lopez, Robert Kerr and Ida Berg said the dam was safe. The senators said they would leave.", "Maria Lopez, Robert Kerr and Ida Berg, Maria Lopez, Robert Kerr and Ida Berg")]
    [InlineData("Maria Lopez's letter said the dam was safe.", "Maria Lopez")]
    [InlineData("A letter from Maria Lopez said the dam was safe.", "Maria Lopez")]
    [InlineData("President Robert Kerr met workers. The head of the Harbour Board said the dam was safe.", "head of the Harbour Board")]
    [InlineData("“Nobody will unload a ship,” Maria Lopez thundered at the gates.", "Maria Lopez")]
    [InlineData("“Nobody will unload a ship,” thundered Maria Lopez.", "Maria Lopez")]
    [InlineData("“We are ready to open the road,” Maria Lopez announced after the talks in Oslo.", "Maria Lopez")]
    [InlineData("The gate failed because nobody had cleared it, said an engineer at the company who asked not to be named.", "engineer at the company")]
    public void The_speaker_has_the_fullest_name_of_the_article(string text, string expected) =>
        string.Join(", ", MarkedStatements.Read(text).Select(s => s.Speaker.Name)).ShouldBe(expected);

    [Theory]
    [InlineData("Maria Lopez said the dam was safe.", SpeakerType.Person)]
    [InlineData("The water ministry said the dam was safe.", SpeakerType.Organization)]
    [InlineData("Norway said the dam was safe.", SpeakerType.Government)]
    [InlineData("The study said the dam was safe.", SpeakerType.Document)]
    [InlineData("Local media reported that the dam was safe.", SpeakerType.Media)]
    [InlineData("Two officials said the dam was safe.", SpeakerType.UnnamedOfficial)]
    [InlineData("Residents said the dam was safe.", SpeakerType.UnnamedWitness)]
    [InlineData("Experts said the dam was safe.", SpeakerType.UnnamedExpert)]
    [InlineData("Critics said the dam was unsafe.", SpeakerType.Unnamed)]
    [InlineData("It was reported that the dam was safe.", SpeakerType.NotStated)]
    public void Sources_are_typed(string text, SpeakerType expected) =>
        MarkedStatements.Read(text).ShouldHaveSingleItem().Speaker.Type.ShouldBe(expected);

    [Theory]
    [InlineData("Alexander Berg said the dam was safe.", "Oleksandr Berg said the dam was safe.")]
    [InlineData("José Pérez said the dam was safe.", "Jose Perez said the dam was safe.")]
    [InlineData("The Water Board said the dam was safe.", "Water Board said the dam was safe.")]
    public void One_key_stands_for_the_spellings_of_a_speaker(string left, string right) =>
        MarkedStatements.Read(left)[0].Speaker.Key.ShouldBe(MarkedStatements.Read(right)[0].Speaker.Key);

    [Theory]
    [InlineData("Robert Kerr, a spokesman for the water board, said the dam was safe.", "water board")]
    [InlineData("A spokesman for the water board said the dam was safe.", "water board")]
    public void A_spokesman_speaks_for_a_body(string text, string expected) =>
        MarkedStatements.Read(text)[0].Speaker.SpeaksFor.ShouldBe(expected);

    [Theory]
    [InlineData("The dam is safe, Robert Kerr said, Reuters reports.", "Robert Kerr", "Reuters")]
    [InlineData("The dam is safe, Robert Kerr said at a briefing, according to the Norwegian media, NTB reports.", "Robert Kerr", "Norwegian media, NTB")]
    [InlineData("Robert Kerr said the dam was safe, Reuters reported.", "Robert Kerr", "Reuters")]
    [InlineData("Reuters reports that Robert Kerr said the dam was safe.", "Robert Kerr", "Reuters")]
    [InlineData("Robert Kerr told Reuters the dam was safe.", "Robert Kerr", "Reuters")]
    [InlineData("Robert Kerr said the dam was safe.", "Robert Kerr", "")]
    public void Who_passed_a_statement_on_stands_in_its_chain(string text, string speaker, string chain)
    {
        var statement = MarkedStatements.Read(text).ShouldHaveSingleItem();
        statement.Speaker.Name.ShouldBe(speaker);
        string.Join(", ", statement.Chain.Select(h => h.Name)).ShouldBe(chain);
    }
}
