using Crossread.Sources.Warc;

namespace Crossread.Articles.Pages;

/// <summary>A web page taken out of an archive.</summary>
/// <param name="Address">Where it was fetched; null where the archive does not say.</param>
/// <param name="Body">Its bytes, without transfer and content codings.</param>
/// <param name="ContentType">The media type it was served as.</param>
public sealed record ArchivedPage(string? Address, ReadOnlyMemory<byte> Body, string ContentType)
{
    // As many bytes as the extractor takes characters, four bytes each at most.
    private const int Longest = 4 * ArticleExtractor.LongestPage;

    /// <summary>Whether a record is a web page that was answered with success.</summary>
    /// <param name="record">The record.</param>
    public static bool IsIn(WarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return record.Type is "response" or "resource" && record.Http?.Status is not (< 200 or > 299)
            && record.ContentType is { } type
            && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Takes the page out of a record for which <see cref="IsIn"/> holds. The record's payload can be read once.</summary>
    /// <param name="record">The reader's current record.</param>
    public static ArchivedPage Of(WarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new ArchivedPage(record.Address, record.ReadPayload(Longest), record.ContentType ?? "");
    }

    /// <summary>Reads it as an article.</summary>
    /// <param name="id">The identity to give the article; null for one made of the address, or of the text where there is none.</param>
    public ExtractedArticle Read(string? id) => ArticleExtractor.Read(PageDecoder.Decode(Body.Span, ContentType).Text, id, Address);
}
