using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Tells direct, mixed and indirect content by how many of its letters stand within quotation marks.</summary>
internal static class Kinds
{
    /// <summary>The kind of a draft: a turn of a conversation is in its speaker's own words without marks too.</summary>
    public static StatementKind Of(FramedText text, Draft draft) => draft.IsTurn ? StatementKind.Direct : Of(text, draft.Content);

    public static StatementKind Of(FramedText text, IReadOnlyList<TextSpan> content)
    {
        bool inside = false, outside = false;
        foreach (var span in content)
        {
            var q = text.FirstQuotationAfter(span.Start);
            for (var i = span.Start; i < span.End && !(inside && outside); i++)
            {
                if (!char.IsLetterOrDigit(text.Text[i]))
                    continue;
                while (q < text.Quotations.Count && text.Quotations[q].Outer.End <= i)
                    q++;
                if (q < text.Quotations.Count && text.Quotations[q].Outer.Contains(i))
                    inside = true;
                else
                    outside = true;
            }
        }

        return inside ? outside ? StatementKind.Mixed : StatementKind.Direct : StatementKind.Indirect;
    }
}
