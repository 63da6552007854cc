using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Crossread.Articles.Pages;
using Crossread.Sources.Warc;

namespace Crossread.Pipeline.Inputs;

/// <summary>Reads the pages of web archives (WARC, ARC), record by record.</summary>
internal static class WarcUnits
{
    // Findings of pages that are no article: what they hold are headlines or apologies, and they would be taken for reports.
    private static readonly string[] s_noArticles = ["error-page", "index-page"];

    // Records without a page between two words of progress.
    private const int QuietRecords = 512;

    /// <summary>Whether bytes begin a web archive; the name helps where the beginning is damaged.</summary>
    public static bool Recognises(InputPart part, ReadOnlySpan<byte> beginning)
    {
        if (IsRecord(beginning))
            return true;
        var isNamed = ((ReadOnlySpan<string>)[".warc", ".warc.gz", ".arc", ".arc.gz"]).ToArray().Any(part.EndsWith);
        if (!beginning.StartsWith<byte>([0x1F, 0x8B]))
            return isNamed && !beginning.IsEmpty;
        using var members = new GZipStream(new MemoryStream(beginning.ToArray(), writable: false), CompressionMode.Decompress);
        Span<byte> first = stackalloc byte[16];
        try
        {
            return IsRecord(first[..members.ReadAtLeast(first, first.Length, throwOnEndOfStream: false)]) || isNamed;
        }
        catch (InvalidDataException)
        {
            return isNamed;
        }
    }

    /// <summary>The pages of an archive, in order.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream archive, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = new WarcReader(archive);
        var quiet = 0;
        while (reader.Next() is { } record)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var isPage = ArchivedPage.IsIn(record);
            if (isPage || ++quiet == QuietRecords)
            {
                quiet = 0;
                if (!part.Open.PassesOver())
                    yield return isPage ? Unit(part, record) : part.Open.Unit(() => [], part.IsLasting);
            }

            if (Findings(part, reader) is { } findings)
                yield return findings;
        }

        if (Findings(part, reader) is { } last)
            yield return last;
        await Task.CompletedTask;
    }

    private static bool IsRecord(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\r\n"u8) is var start && (start.StartsWith("WARC/"u8) || start.StartsWith("filedesc:"u8));

    private static InputUnit Unit(InputPart part, WarcRecord record)
    {
        var page = ArchivedPage.Of(record);
        var findings = record.Findings;
        var where = $"{part.Where}, {record.Address ?? FormattableString.Invariant($"offset {record.Offset}")}";
        return part.Open.Unit(() => [Read(part, page, where, findings)], part.IsLasting);
    }

    private static InputArticle Read(InputPart part, ArchivedPage page, string where, ImmutableArray<Finding> findings)
    {
        var article = page.Read(null).Article;
        var all = findings.AddRange(article.Findings);
        if (article.Findings.Any(f => s_noArticles.Contains(f.Code, StringComparer.Ordinal)))
            return new InputArticle(where, null, all);
        return InputArticle.Of(where, article with { Source = part.FileName, Findings = all });
    }

    private static InputUnit? Findings(InputPart part, WarcReader reader)
    {
        var findings = reader.TakeFindings();
        if (findings.IsEmpty || part.Open.PassesOver())
            return null;
        return part.Open.Unit(() => [new InputArticle(part.Where, null, findings)], part.IsLasting);
    }
}
