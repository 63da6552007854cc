using System.Collections.Frozen;

namespace Crossread.Statements;

/// <summary>What the head noun of a source tells about it.</summary>
internal static class SpeakerNouns
{
    private static readonly FrozenSet<string> Documents = Set(
        "statement statements report reports study studies poll polls survey surveys document documents letter complaint lawsuit filing filings release memo email emails tweet tweets post ruling "
        + "indictment affidavit review analysis article paper book website transcript transcripts data figures records law rules bill order decision editorial op-ed column memoir census text notice "
        + "agreement resolution communique declaration motion draft summary dossier findings story headline post note caption message advisory announcement");

    private static readonly FrozenSet<string> Organizations = Set(
        "service office ministry department agency company government police council committee commission campaign court administration party union association group organization organisation bank "
        + "board authority authorities firm corporation university school hospital institute center centre foundation league federation bureau directorate army military navy force forces fund team club church "
        + "coalition parliament congress senate house cabinet embassy consulate watchdog regulator city province state county district network panel charity network institution delegation secretariat chamber");

    private static readonly FrozenSet<string> Governments = Set("government administration side regime country nation kingdom republic authorities");

    private static readonly FrozenSet<string> Officials = Set(
        "official officials spokesman spokeswoman spokesperson spokespeople spokesmen aide aides adviser advisers advisor advisors diplomat diplomats minister ministers officer officers police lawmaker lawmakers "
        + "secretary ambassador commander general prosecutor prosecutors investigator investigators detective detectives representative representatives negotiator negotiators staffer staffers bureaucrat authorities senator senators");

    private static readonly FrozenSet<string> Witnesses = Set(
        "witness witnesses eyewitness eyewitnesses resident residents neighbour neighbours neighbor neighbors survivor survivors victim victims passenger passengers bystander bystanders local locals onlooker onlookers "
        + "motorist driver villager villagers participant participants protester protesters marcher marchers");

    private static readonly FrozenSet<string> Experts = Set(
        "expert experts analyst analysts economist economists scholar scholars scientist scientists researcher researchers professor professors academic academics historian historians doctor doctors lawyer lawyers "
        + "attorney attorneys pollster pollsters observer observers strategist strategists specialist specialists scientist economist psychologist physician physicians engineer engineers");

    private static readonly FrozenSet<string> Media = Set("media press newspaper newspapers broadcaster outlet outlets correspondent correspondents reporter reporters journalist journalists agency channel station");

    private static readonly FrozenSet<string> People = Set(
        "man woman boy girl teen teenager actor actress singer player coach captain author writer teacher student mother father son daughter brother sister husband wife widow uncle aunt friend victim suspect defendant plaintiff "
        + "accused lawyer attorney doctor professor officer detective sheriff judge veteran pastor priest bishop pope candidate nominee republican democrat liberal conservative billionaire businessman businesswoman businessperson tycoon mogul activist "
        + "comedian host star director producer founder executive ceo chairman chairwoman chairperson chair chief leader president premier minister chancellor governor mayor senator congressman congresswoman representative lawmaker legislator "
        + "councillor ambassador envoy diplomat secretary spokesman spokeswoman spokesperson aide adviser advisor official commissioner commander general colonel soldier king queen prince princess politician journalist reporter columnist "
        + "scientist researcher economist analyst historian strategist expert manager owner resident witness survivor driver pilot nurse farmer lawyer speaker dictator ruler head deputy prosecutor investigator inspector mp mpp mla "
        + "physician surgeon psychologist golfer athlete goalkeeper midfielder striker quarterback pitcher rapper musician artist photographer filmmaker screenwriter novelist poet philanthropist entrepreneur investor banker native graduate father-of-two year-old");

    // What a more general noun may mean.
    private static readonly (string General, string[] Special)[] Hypernyms =
    [
        ("leader", ["president", "premier", "minister", "chancellor", "chairman", "chair", "king", "dictator", "ruler", "governor", "head"]),
        ("dictator", ["president", "leader", "premier"]),
        ("ruler", ["president", "king", "leader"]),
        ("president", ["leader", "dictator", "president-elect"]),
        ("spokesman", ["spokesperson", "spokeswoman", "secretary", "speaker"]),
        ("spokesperson", ["spokesman", "spokeswoman", "secretary", "speaker"]),
        ("spokeswoman", ["spokesperson", "secretary"]),
        ("secretary", ["spokesman", "spokesperson", "spokeswoman", "minister"]),
        ("minister", ["premier", "secretary"]),
        ("premier", ["minister"]),
        ("diplomat", ["minister", "ambassador", "envoy", "consul", "negotiator", "secretary"]),
        ("politician", ["senator", "congressman", "congresswoman", "representative", "minister", "president", "mayor", "governor", "mp", "chairman"]),
        ("lawmaker", ["senator", "congressman", "congresswoman", "representative", "mp", "rep.", "sen.", "chairman", "deputy", "legislator"]),
        ("legislator", ["senator", "congressman", "congresswoman", "representative", "mp", "lawmaker"]),
        ("senator", ["sen."]),
        ("congressman", ["rep.", "representative"]),
        ("congresswoman", ["rep.", "representative"]),
        ("governor", ["gov."]),
        ("professor", ["prof.", "dr."]),
        ("doctor", ["dr.", "dr", "physician"]),
        ("general", ["gen."]),
        ("official", ["minister", "secretary", "director", "commissioner", "deputy", "chief"]),
        ("executive", ["ceo", "chairman", "officer", "president", "founder"]),
        ("ceo", ["executive"]),
        ("chairman", ["chairperson", "chair", "speaker"]),
        ("chief", ["head", "director", "commissioner"]),
        ("head", ["chief", "director", "chairman", "president"]),
        ("director", ["head", "chief"]),
        ("attorney", ["lawyer"]),
        ("lawyer", ["attorney"]),
        ("candidate", ["nominee"]),
        ("nominee", ["candidate"]),
        ("billionaire", ["businessman"]),
    ];

    public static bool IsPerson(string noun) => People.Contains(noun) || noun.EndsWith("-year-old", StringComparison.Ordinal) || ReportingLexicon.Default.Roles.ContainsKey(noun) && !Organizations.Contains(noun) && noun is not ("officials" or "sources" or "police");

    /// <summary>Whether it is the plural of such a noun: "chairmen", "senators", "officials".</summary>
    public static bool ArePersons(string noun) =>
        noun.EndsWith("men", StringComparison.Ordinal) ? IsPerson(noun[..^2] + "an") : noun is [.., not 's', 's'] && IsPerson(noun[..^1]);

    public static bool IsDocument(string noun) => Documents.Contains(noun);

    public static bool IsOrganization(string noun) => Organizations.Contains(noun);

    public static bool IsMedia(string noun) => Media.Contains(noun);

    public static bool IsVoice(string noun) => noun is "spokesman" or "spokeswoman" or "spokesperson" or "spokesmen" or "spokespeople" or "secretary" or "representative" or "aide" or "lawyer" or "attorney";

    /// <summary>The type of a source that has no name of its own.</summary>
    public static SpeakerType TypeOf(string noun)
    {
        if (Documents.Contains(noun)) return SpeakerType.Document;
        if (Media.Contains(noun)) return SpeakerType.Media;
        if (Governments.Contains(noun)) return SpeakerType.Government;
        if (Officials.Contains(noun)) return SpeakerType.UnnamedOfficial;
        if (Organizations.Contains(noun)) return SpeakerType.Organization;
        if (Witnesses.Contains(noun)) return SpeakerType.UnnamedWitness;
        return Experts.Contains(noun) ? SpeakerType.UnnamedExpert : SpeakerType.Unnamed;
    }

    /// <summary>How well a noun of a description fits a word of a role: 0 not, 1 by kind, 2 the same.</summary>
    public static int Fit(string noun, string role)
    {
        if (noun == role)
            return 2;
        foreach (var (general, special) in Hypernyms)
        {
            if (general == noun)
                return special.Contains(role) ? 1 : 0;
        }

        return 0;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
