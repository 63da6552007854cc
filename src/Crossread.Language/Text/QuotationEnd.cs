namespace Crossread.Language.Text;

/// <summary>How a quotation ends.</summary>
public enum QuotationEnd
{
    /// <summary>A closing mark ends it.</summary>
    Marked,

    /// <summary>It runs to the end of its paragraph without a closing mark, and the next paragraph opens with the same mark: one quotation over several paragraphs, of which this is not the last.</summary>
    Carried,

    /// <summary>No mark ends it: it is taken to run to the end of its paragraph, or to the end of the sentence before the next quotation opens.</summary>
    Missing,
}
