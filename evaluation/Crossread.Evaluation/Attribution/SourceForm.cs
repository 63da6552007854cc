namespace Crossread.Evaluation.Attribution;

/// <summary>How a source is written.</summary>
internal enum SourceForm
{
    /// <summary>Not at all: a quotation that goes on.</summary>
    None,

    /// <summary>By a pronoun.</summary>
    Pronoun,

    /// <summary>With the last word of the speaker's name.</summary>
    Name,

    /// <summary>By what the speaker is: "the spokesman".</summary>
    Description,
}
