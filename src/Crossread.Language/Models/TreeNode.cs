using System.Runtime.InteropServices;

namespace Crossread.Language.Models;

/// <summary>A node of a regression tree.</summary>
/// <param name="Measure">The number it asks, by its place among the names; -1 for a leaf.</param>
/// <param name="Value">Of a leaf, what it adds; otherwise the bound: smaller values go below.</param>
/// <param name="Below">The node for smaller values; the one for the others follows it. Greater than the node's own number; of no meaning for a leaf.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct TreeNode(int Measure, float Value, int Below);
