using System.Runtime.InteropServices;

namespace Crossread.Stories;

/// <summary>A node of a tree.</summary>
/// <param name="Measure">The measure it asks, of <see cref="Likeness.Labels"/>; -1 for a leaf.</param>
/// <param name="Value">Of a leaf, what it adds to the log odds; otherwise the bound: smaller values go below.</param>
/// <param name="Below">The node for smaller values; the one for the others follows it. Greater than the node's own number; of no meaning for a leaf.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LikenessNode(int Measure, float Value, int Below);
