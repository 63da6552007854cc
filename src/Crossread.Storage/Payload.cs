using System.IO.Compression;
using Crossread.Articles;
using Crossread.Comparison;
using Crossread.Presentation;

namespace Crossread.Storage;

/// <summary>Records as the archive keeps them: snapshots, compressed.</summary>
internal static class Payload
{
    /// <summary>An article.</summary>
    public static byte[] Of(Article article) => Pack(Snapshot.Write(article));

    /// <summary>What was read in an article, without the article itself, which is kept once.</summary>
    public static byte[] Of(ArticleAnalysis analysis)
        => Pack(Snapshot.Write(analysis with { Article = Name(analysis.Article), Language = analysis.Language with { Text = string.Empty } }));

    /// <summary>A comparison, without its articles.</summary>
    public static byte[] Of(StoryComparison comparison) => Pack(Snapshot.Write(comparison));

    /// <summary>Reads an article.</summary>
    public static Article Article(byte[] payload) => Snapshot.ReadArticle(Unpack(payload));

    /// <summary>Reads what was read in an article, and puts the article back.</summary>
    public static ArticleAnalysis Analysis(byte[] payload, Article article)
    {
        var stored = Snapshot.ReadAnalysis(Unpack(payload));
        return stored with { Article = article, Language = stored.Language with { Text = article.Text } };
    }

    /// <summary>Reads a comparison, with its articles from elsewhere.</summary>
    public static StoryComparison Comparison(byte[] payload, Func<string, ArticleAnalysis> article) => Snapshot.ReadComparison(Unpack(payload), article);

    private static Article Name(Article article) => new() { Id = article.Id, Text = string.Empty };

    private static byte[] Pack(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var compressor = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            compressor.Write(bytes);
        return packed.ToArray();
    }

    private static byte[] Unpack(byte[] payload)
    {
        try
        {
            using var decompressor = new ZLibStream(new MemoryStream(payload), CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            decompressor.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (InvalidDataException e)
        {
            throw new FormatException("Stored bytes cannot be decompressed.", e);
        }
    }
}
