namespace Crossread.Articles.Pages;

/// <summary>The tags by which lines differ.</summary>
internal enum LineTag : byte
{
    Other,
    Paragraph,
    Division,
    Heading1,
    Heading2,
    Heading3,
    Heading4,
    Heading5,
    Heading6,
    Item,
    Quote,
    Cell,
    Term,
    Preformatted,
}
