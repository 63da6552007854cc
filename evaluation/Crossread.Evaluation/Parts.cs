using System.Collections.Immutable;

namespace Crossread.Evaluation;

/// <summary>The one list of what is measured.</summary>
internal static class Parts
{
    /// <summary>Every part, in the order of the report.</summary>
    public static ImmutableArray<Part> All { get; } =
    [
        new("feeds", "Feeds of every format, well-formed and not, in every encoding, read as the tests of feedparser expect: 743 of its cases that ask for plain fields.", Feeds.FeedScorer.Measure),
        new("warc", "Web archives, sound and damaged: records with the right type, address, status and payload, of archives made for this project.", Archives.WarcScorer.Measure),
        new("pages", "Articles read from the pages of the web: text by runs of four words (mean over pages of precision and of recall), pieces that must and must not be in it, title, day and authors, "
            + "against what people say they are. The model that chooses the lines was learnt on these pages, so the figures of the text flatter; `training` prints those of hosts it has not seen.", Pages.PageScorer.Measure),
        new("reading", "Stretches of an article that are not part of the report, found and left out, by characters. Captions that read as sentences count as noise in "
            + "the reading; the engine keeps them.", Reading.NoiseScorer.Measure),
        new("language", "Words, sentences, parts of speech, lemmas and dependency trees of raw text against treebanks (Universal Dependencies English EWT: web text; GUM without its "
            + "non-commercial genres), scored as in the CoNLL 2018 shared task.", Language.LanguageScorer.Measure),
        new("times", "Values of time expressions as annotators gave them, by type; `days` are the dates that name a day.", Times.TimeScorer.Measure),
        new("coreference", "Whom \"he\" and \"she\" mean: ambiguous pronouns of Wikipedia (GAP) and all such pronouns of persons named in GUM (OntoGUM).",
            Coreference.PronounScorer.Measure),
        new("attribution", "Who said what: statements with source, cue and content against annotated quotations (`polnear.dev`, `ggt.dev`) and against stories read in "
            + "full by hand (`stories`; `minsk` is two of them).", Attribution.AttributionScorer.Measure),
        new("cases", "Through whom a statement came, what its speaker does by it and on what occasion it was made: sentences of our own, with what a careful reader names. "
            + "`chains-apart` was not looked at while the rules were built.", Cases.CaseScorer.Measure),
        new("stories", "Articles grouped into the stories they tell: online, one at a time in file order, nothing changed later; or batch. The likeness that ships "
            + "was learnt on these development parts, so the figures flatter; [stories.md](stories.md) gives them cross-fitted and with each set left out.", Stories.StoryScorer.Measure),
        new("claims", "Claims that two articles tell, and how their tellings differ, against eight stories read in full by hand. The weights of links were learnt on "
            + "these stories, so the figures flatter; `training` prints those of each story with the others' weights.", Claims.ClaimScorer.Measure),
    ];
}
