namespace Crossread.Articles;

/// <summary>What an input is, as its content shows.</summary>
public enum InputFormat
{
    /// <summary>Nothing, or white space only.</summary>
    Empty,

    /// <summary>Not text: a picture, a document, a program, or bytes of no known kind.</summary>
    Binary,

    /// <summary>Text of an article.</summary>
    PlainText,

    /// <summary>A web page.</summary>
    Html,

    /// <summary>JSON objects, one a line.</summary>
    JsonLines,

    /// <summary>One JSON value: an array, or an object over several lines.</summary>
    Json,

    /// <summary>A feed of any format, a sitemap or a list of feeds (OPML).</summary>
    Feed,

    /// <summary>A list of addresses, one a line.</summary>
    Addresses,

    /// <summary>A web archive (WARC or ARC).</summary>
    Warc,

    /// <summary>Gzip-compressed.</summary>
    Gzip,

    /// <summary>A zip archive.</summary>
    Zip,
}
