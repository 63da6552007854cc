using System.Runtime.InteropServices;

namespace Crossread.Articles.Pages;

/// <summary>An element of a page with what stands below it. Counts are of its whole content.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct PageElement
{
    /// <summary>Number of the element that holds it; -1 for the page's body. Less than its own number.</summary>
    public int Parent;

    /// <summary>How many elements hold it.</summary>
    public int Depth;

    /// <summary>What its tag and names say.</summary>
    public ElementSigns Signs;

    /// <summary>Numbers a tag with its names, and those of the element that holds it; equal for elements alike. Of no meaning beyond the page.</summary>
    public int Likeness;

    /// <summary>The first block in it.</summary>
    public int FirstBlock;

    /// <summary>The block after its last one.</summary>
    public int EndBlock;

    /// <summary>Characters of its text.</summary>
    public int Characters;

    /// <summary>Characters of links.</summary>
    public int Links;

    /// <summary>Characters of its blocks that read as prose, links aside.</summary>
    public int Prose;

    /// <summary>Blocks that read as prose.</summary>
    public int ProseBlocks;

    /// <summary>Pictures in it.</summary>
    public int Pictures;

    /// <summary>Its tag, as far as lines differ by it.</summary>
    public LineTag Tag;
}
