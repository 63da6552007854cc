using Shouldly;
using Xunit;

namespace Crossread.Tests.Statements;

public sealed class StatementTests
{
    [Theory]
    [InlineData("“The bridge must stay shut. It is old.” — Rita Moss, Orle", "Rita Moss")]
    [InlineData("“The bridge must stay shut.” ― Rita Moss\n“It is old.” ― Ray Kerr", "Rita Moss, Ray Kerr")]
    [InlineData("“The bridge must stay shut.”\n— Rita Moss", "Rita Moss")]
    [InlineData("Rita Moss said:\n\n“The bridge must stay shut. It is old.”", "Rita Moss")]
    [InlineData("On Monday Rita Moss issued the following statement:\n\n“The bridge must stay shut.”", "Rita Moss")]
    [InlineData("The bridge has two faults:\n\n“The bridge must stay shut.”", "unnamed")]
    public void A_quotation_by_itself_has_its_source_before_a_colon_or_after_a_dash(string text, string expected) =>
        string.Join(", ", MarkedStatements.Read(text).Select(s => s.Speaker.Name)).ShouldBe(expected);

    [Theory]

    // A quotation before its cue.
    [InlineData("[“We will not sell,”] {Maria Lopez} <said>.")]
    [InlineData("[“We will not sell,”] <said> {Maria Lopez}.")]
    [InlineData("[\"We will not sell,\"] {she} <added>.")]
    [InlineData("[''We will not sell,''] {Mr. Hall} <said>.")]
    [InlineData("[“Will they sell?”] {Lopez} <asked>.")]
    [InlineData("[“Never!”] {he} <replied>.")]
    [InlineData("[“We will not sell,”] <said> {Maria Lopez, the union's chair}.")]
    [InlineData("[“We will not sell,”] <said> {Maria Lopez, the union's chair,} who founded it.")]
    [InlineData("[“We will not sell,”] {the union's chair, Maria Lopez,} <said>.")]
    [InlineData("[“We will not sell,”] {the minister} <told> reporters on Monday.")]
    [InlineData("[“We will not sell,”] {Hall} <said> during a news conference in Springfield.")]

    // Quotations that are interrupted or go on.
    [InlineData("[“We will not sell,”] {Lopez} <said>, [“and we will not rent.”]")]
    [InlineData("[“We will not sell,”] {Lopez} <said>. [“We never have.”]")]
    [InlineData("[“We will not sell,”] {Lopez} <said>.\n[“We never have, and we never will.”]")]

    // A quotation that a page sets apart.
    [InlineData("[We never had a chance to sell it.] {Rita Moss, head of the school}")]
    [InlineData("The club was sold.\n[We never had a chance to sell it. Nobody asked us.] {Rita Moss}\nIt was founded in 1921.")]

    // A heading in quotation marks goes on from nothing.
    [InlineData("[“We will not sell,”] {Lopez} <said>.\n\n“We had no time”\n\nThe club was founded in 1921.")]

    // What somebody said earlier, and what somebody said when asked.
    [InlineData("[The club was sold in spring], as {the Halden Herald} <had reported> on Monday.")]
    [InlineData("[The club has been sold], {the mayor's office} <reported> on Wednesday.")]
    [InlineData("When asked about it, {the mayor} <suggested> to [“treat it as a rumour.”]")]
    [InlineData("[The first of it crossed the wall at 11 o’clock, after four days of rain], <said> {Rita Moss, the mayor of Halden}.")]
    [InlineData("{Rita Moss, the chair of the club’s owner, Tarn Holdings,} <said> [the club had been sold].")]

    // A cue before a quotation.
    [InlineData("{Lopez} <said>, [“We will not sell.”]")]
    [InlineData("{Lopez} <said:> [“We will not sell.”]")]
    [InlineData("{Lopez} <told> the council: [“We will not sell.”]")]
    [InlineData("{The mayor} <tweeted>: [“Stay at home.”]", "{The mayor} <tweeted:> [“Stay at home.”]")]

    // Mixed content.
    [InlineData("{The minister} <has said> [that the plan “makes no sense” for rural areas].")]
    [InlineData("{Lopez} <called> [the offer “an insult”].")]
    [InlineData("{Lopez} <described> [the offer as “an insult to everyone who works here.”]")]
    [InlineData("[The offer was “an insult,”] {Lopez} <said>.")]

    // Indirect content after the cue.
    [InlineData("{Lopez} <said> [that the union would not sell].")]
    [InlineData("{Lopez} <said> [the union would not sell].")]
    [InlineData("{Lopez} <said> on Monday [that the union would not sell].")]
    [InlineData("{Lopez} <said in a statement> [the union would not sell].")]
    [InlineData("{Lopez} <told> reporters [she would not resign].")]
    [InlineData("{She} <told> the city council on Friday [that rents were too high].")]
    [InlineData("{Maria Lopez, 54, a teacher,} <said> [the school was closed].")]
    [InlineData("{Lopez}, who runs the union, <said> [the offer was too low].")]
    [InlineData("{The woman who lost her house} <said> [nobody had warned her].")]
    [InlineData("On Monday {the minister} <announced> [that the bridge would stay shut].")]
    [InlineData("In Springfield, {the mayor} <said> [the bridge would stay shut].")]
    [InlineData("{Officials} <say> [the bridge is safe].")]
    [InlineData("{Two officials briefed on the matter} <said> [the bridge was unsafe].")]
    [InlineData("{Lopez and Hall} <said> [they would appeal].")]
    [InlineData("{Hall} <pointed out> [that nobody had asked].")]
    [InlineData("{Hall} <asked> [whether anybody had been told].")]
    [InlineData("{The company} <promised> [to rebuild the bridge].")]
    [InlineData("{The mayor} <urged> [residents to stay at home].")]
    [InlineData("{He} <declined> [to comment].")]
    [InlineData("{Union leaders} <criticised> [Mr Hall for saying that wages are too high].")]
    [InlineData("{The ministry} <denied> [the report].")]
    [InlineData("{The ministry} <rejected claims> [that the bridge was unsafe].")]

    // Where content ends and the next statement begins.
    [InlineData("{Hall} <said> [the bridge was safe], <adding> [that it would open on Friday].")]
    [InlineData("{Hall} <said> [the bridge was safe] and <added> [that it would open on Friday].")]
    [InlineData("{Hall} <said> [the bridge was safe], but {Lopez} <said> [it was not].")]
    [InlineData("While {Hall} <said> [the bridge was safe], the council kept it shut.")]
    [InlineData("{The council} <rejected> [the plan] and went home.")]

    // Content before the cue.
    [InlineData("[The bridge will stay shut], {Hall} <said>.")]
    [InlineData("[The bridge will stay shut], <said> {Hall}.")]
    [InlineData("[The bridge], {Hall} <said>, [would stay shut].")]
    [InlineData("[The bridge will stay shut], {the mayor} <told> reporters.")]
    [InlineData("The bridge is shut. {Hall} <said> this at a briefing.", "[The bridge is shut]. {Hall} <said> this at a briefing.")]

    // According to.
    [InlineData("[The bridge will stay shut], <according to> {two officials briefed on the matter}.")]
    [InlineData("<According to> {Hall}, [the bridge will stay shut].")]
    [InlineData("<According to> {Rita Hall, a spokeswoman for the city,} [the bridge will stay shut].")]
    [InlineData("[The bridge], <according to> {Hall}, [was never safe].")]

    // Passives and adverbs.
    [InlineData("<It was reported> [that the bridge was unsafe].")]
    [InlineData("{Hall} <was quoted as saying> [that the bridge was unsafe].")]
    [InlineData("[The bridge will <reportedly> open on Friday].")]

    // Subjects that stand elsewhere.
    [InlineData("<Expressing hope> [that the talks would go on], {Hall} <said> [the door was open].")]

    // Headings.
    [InlineData("Hall: [“We will not sell”]\n\nThe union met on Monday in the old hall.", "{Hall}<:> [“We will not sell”]\n\nThe union met on Monday in the old hall.")]

    // No statements.
    [InlineData("But the “truce” held, and “The Late Show” went on.")]
    [InlineData("The report was long and the claims were many.")]
    [InlineData("If the judge says the deal is off, the town will pay.")]
    [InlineData("She could say that it was over.")]
    [InlineData("The council called off the vote.")]
    public void Source_cue_and_content_are_found(string marked, string? expected = null) =>
        MarkedStatements.Mark(MarkedStatements.Unmark(marked)).ShouldBe(expected ?? marked);
}
