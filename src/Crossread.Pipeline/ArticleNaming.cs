namespace Crossread.Pipeline;

/// <summary>How an article that comes without an id is named.</summary>
public enum ArticleNaming
{
    /// <summary>By its content: the same wherever it is read from. What an archive uses.</summary>
    ByContent,

    /// <summary>By its file's name without the ending; where two files share it, by as much of the path as tells them apart.</summary>
    ByFile,
}
