namespace Crossread.Evaluation.Attribution;

/// <summary>Tells how the source of a statement of gold is written.</summary>
internal static class SourceForms
{
    /// <summary>The form.</summary>
    /// <param name="text">The text.</param>
    /// <param name="gold">The statement.</param>
    /// <param name="reference">The speaker's name.</param>
    public static SourceForm Of(MarkedText text, Quote gold, string reference)
    {
        var source = string.Join(' ', gold.Source.Select(s => s.Of(text.Text)));
        if (source.Length == 0)
            return SourceForm.None;
        if (source.ToLowerInvariant() is "he" or "she" or "they" or "it" or "who" or "him" or "her" or "them" or "which" or "i" or "we")
            return SourceForm.Pronoun;
        return source.Contains(reference[(reference.LastIndexOf(' ') + 1)..], StringComparison.OrdinalIgnoreCase) ? SourceForm.Name : SourceForm.Description;
    }
}
