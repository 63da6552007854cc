using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>Tells direct, mixed and indirect content by how many of its letters stand within quotation marks.</summary>
internal static class Kinds
{
    public static StatementKind Of(FramedText text, IReadOnlyList<TextSpan> content)
    {
        bool inside = false, outside = false;
        foreach (var span in content)
        {
            var q = FirstEndingAfter(text.Quotations, span.Start);
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

    private static int FirstEndingAfter(List<Quotation> quotations, int position)
    {
        int low = 0, high = quotations.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (quotations[middle].Outer.End <= position)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
