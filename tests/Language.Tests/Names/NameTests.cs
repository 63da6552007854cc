using Crossread.Language.Names;
using Shouldly;
using Xunit;

namespace Crossread.Language.Tests.Names;

public sealed class NameTests
{
    // [person], {organisation}, <place>.
    [Theory]
    [InlineData("Finance Minister [Maria Lopez] met [Oskar Lind] in <Oslo>.")]
    [InlineData("[Lopez] said so. [Maria Lopez] is the mayor.")]
    [InlineData("Mr. [Moss] and Mrs. [Moss] left.")]
    [InlineData("[J. K. Lopez] told {Reuters} the {U.N.} would stay.")]
    [InlineData("<Russia>’s {Defense Ministry} denied it.")]
    [InlineData("The {Ministry of Health} in <South Korea> spoke.")]
    [InlineData("The {Department of Health and Human Services} agreed.")]
    [InlineData("The {National Security and Defense Council} met.")]
    [InlineData("The <US>-led force left <Iraq>.")]
    [InlineData("<Russia>-<Belarus> relations are good.")]
    [InlineData("Russian troops left.")]
    [InlineData("On Monday the talks began in June.")]
    [InlineData("Ambassador to <Norway> [Boris Lind] came.")]
    [InlineData("[Osama bin Laden] and [Bill de Blasio] and [Ludwig van Beethoven].")]
    [InlineData("He works at {Brook Holdings Inc.} in <New York>.")]
    [InlineData("The {White House} and {Congress} disagree.")]
    [InlineData("<Lake Como> and <Red Square> are far.")]
    [InlineData("The {University of Bergen} opened.")]
    [InlineData("I went home. However, nothing came. Yesterday was fine.")]
    [InlineData("The {National Anglers Alliance} ({NAA}) met. {NAA} members left.")]
    [InlineData("[Mohammed al-Sayed] spoke to [Recep Tayyip Erdoğan].")]
    [InlineData("The new iPhone is made by {Brook Holdings Inc.} and the Dow Jones fell in <New York>.")]
    [InlineData("she moved from <new york> to <vietnam> and found a nice reading room.")]
    [InlineData("{Congress} heard [Maria Lopez], R-Va., on Monday.")]
    [InlineData("{Brook Holdings} iTunes sold well on Easter and at the World Cup.")]
    public void Names_are_found_with_their_types(string marked) => Check(marked, Engine.Analyze);

    [Theory]
    [InlineData("i live in <london> and my wife is from <spain>.")]
    [InlineData("The {Tolm Gazette} asked [Tariq Zabihi] about {Norvik Shipping} in <Bergen>.")]
    [InlineData("[Maria Lopez] of <Oslo> met [Kim Jong-un]. [Lopez]'s ferry sank.")]
    [InlineData("The {U.S. State Department} said the new iPhone is made in <China>.")]
    public void The_network_reads_more_names_beside_lexicon_and_shape(string marked) => Check(marked, Engine.Analyze);

    [Theory]
    [InlineData("Brook Holdings has sold the ferry.", GrammaticalNumber.Singular)]
    [InlineData("The ministry and Brook Holdings have sold the ferry.", GrammaticalNumber.Unknown)]
    [InlineData("Brook Holdings and the ministry have sold the ferry.", GrammaticalNumber.Unknown)]
    [InlineData("Brook Holdings are looking for a captain.", GrammaticalNumber.Plural)]
    [InlineData("Brook Holdings sails to Bergen.", GrammaticalNumber.Singular)]
    [InlineData("The ferry was sold by Brook Holdings.", GrammaticalNumber.Unknown)]
    [InlineData("Maria Lopez would like a ferry.", GrammaticalNumber.Singular)]
    public void The_number_of_what_is_named_is_what_pronouns_titles_and_verbs_show(string text, GrammaticalNumber expected) =>
        Engine.Analyze(text).Entities[0].Number.ShouldBe(expected);

    private static void Check(string marked, Func<string, AnalyzedText> read)
    {
        var text = string.Concat(marked.Where(c => c is not ('[' or ']' or '{' or '}' or '<' or '>')));
        var analyzed = read(text);
        var found = text;
        foreach (var name in analyzed.Names.Reverse())
        {
            var (open, close) = name.Type switch { NameType.Person => ("[", "]"), NameType.Location => ("<", ">"), _ => ("{", "}") };
            found = found.Insert(name.Span.End, close).Insert(name.Span.Start, open);
        }

        found.ShouldBe(marked);
    }

    [Theory]
    [InlineData("Finance Minister Maria Lopez spoke.", "Finance Minister")]
    [InlineData("Rita Moss, the club's chair, spoke.", "the club's chair")]
    [InlineData("Oskar Lind, chairman of the Port Board, spoke.", "chairman of the Port Board")]
    [InlineData("The head of the club, Rita Moss, spoke.", "head of the club")]
    [InlineData("The mayor's press secretary Rita Moss spoke.", "press secretary")]
    [InlineData("Norwegian Deputy Interior Minister Oskar Lind spoke.", "Norwegian Deputy Interior Minister")]
    [InlineData("Ambassador to Norway Rita Moss spoke.", "Ambassador to Norway")]
    [InlineData("A lawyer for Mr. Lind spoke.", "")]
    [InlineData("Rita Moss, Oskar Lind and others spoke.", "")]
    [InlineData("Maria Lopez, Foreign Minister Oskar Lind and others spoke.", "")]
    public void A_role_beside_a_name_is_kept_as_written(string text, string role)
    {
        var person = Engine.Analyze(text).Entities.First(e => e.Type == NameType.Person);
        string.Join('|', person.Roles).ShouldBe(role);
    }

    [Theory]
    [InlineData("Maria Lopez spoke. Lopez left.", 1)]
    [InlineData("Lopez will speak\nMaria Lopez spoke on Monday.", 1)]
    [InlineData("Alexander Lind came. Oleksandr Lind spoke.", 1)]
    [InlineData("Sergei Petrov came. Sergey Petrov spoke.", 1)]
    [InlineData("Ana López came. Ana Lopez spoke.", 1)]
    [InlineData("Maria Lopez and Oskar Lind came. Lind spoke.", 2)]
    [InlineData("Maria Lopez and Jorge Lopez came.", 2)]
    public void Names_of_one_person_are_one_entity(string text, int persons) =>
        Engine.Analyze(text).Entities.Count(e => e.Type == NameType.Person).ShouldBe(persons);

    [Fact]
    public void A_title_chooses_between_two_of_one_surname()
    {
        const string text = "Maria Lopez and Jorge Lopez came. Mrs. Lopez spoke.";
        var analyzed = Engine.Analyze(text);
        analyzed.Entities[analyzed.Names[^1].Entity].Name.ShouldBe("Maria Lopez");
    }

    [Fact]
    public void An_acronym_is_the_organisation_it_shortens()
    {
        var analyzed = Engine.Analyze("The National Anglers Alliance met. The NAA is old.");
        analyzed.Names.Select(n => n.Entity).Distinct().Count().ShouldBe(1);
        analyzed.Entities[0].Name.ShouldBe("National Anglers Alliance");
    }

    [Theory]
    [InlineData("Maria Lopez spoke.", Gender.Feminine)]
    [InlineData("Oskar Lind spoke.", Gender.Masculine)]
    [InlineData("Spokeswoman Xu Qaz spoke.", Gender.Feminine)]
    [InlineData("Mr. Quist spoke.", Gender.Masculine)]
    public void Gender_shows_in_forename_title_or_role(string text, Gender gender) => Engine.Analyze(text).Entities[0].Gender.ShouldBe(gender);

    [Theory]
    [InlineData("Alexander Lind", "Oleksandr Lind")]
    [InlineData("Alexander Lind", "Aleksandr Lind")]
    [InlineData("Sergei Petrov", "Serhiy Petrov")]
    [InlineData("Mohammed Saleh", "Muhammad Saleh")]
    [InlineData("Ana López", "Ana Lopez")]
    [InlineData("Dmitry Zaytsky", "Dmytro Zaytskyy")]
    [InlineData("Zaytskiy", "Zaytsky")]
    [InlineData("Jelvana Marokh", "Yelvana Marokh")]
    [InlineData("Yusen Tarvo", "Jusen Tarvoh")]
    [InlineData("Oskar B. Lind", "Oskar Lind")]
    [InlineData("Bashar al-Hamadi", "Bashar Hamadi")]
    [InlineData("Jürgen Möller", "Jurgen Moeller")]
    public void Spellings_of_one_persons_name_have_one_key(string left, string right) =>
        NameKeys.Of(left, NameType.Person).ShouldBe(NameKeys.Of(right, NameType.Person));

    [Theory]
    [InlineData("Maria Lopez", "Lopez", true)]
    [InlineData("M. Lopez", "Maria Lopez", true)]
    [InlineData("Maria Lopez", "Jorge Lopez", false)]
    [InlineData("Maria Lopez", "Maria Lind", false)]
    public void Keys_agree_where_one_is_the_surname_or_an_initial_of_the_other(string left, string right, bool agree) =>
        NameKeys.Agree(NameKeys.Of(left, NameType.Person), NameKeys.Of(right, NameType.Person), NameType.Person).ShouldBe(agree);

    [Theory]
    [InlineData("US", "United States", NameType.Location)]
    [InlineData("Kiev", "Kyiv", NameType.Location)]
    [InlineData("U.N.", "United Nations", NameType.Organization)]
    public void Listed_places_and_organisations_have_the_key_of_their_listed_form(string left, string right, NameType type) =>
        NameKeys.Of(left, type).ShouldBe(NameKeys.Of(right, type));
}
