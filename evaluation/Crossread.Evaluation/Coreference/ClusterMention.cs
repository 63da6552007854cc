using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Evaluation.Coreference;

/// <summary>A mention in a cluster of mentions that mean the same.</summary>
/// <param name="Head">Its head word.</param>
/// <param name="IsWord">Whether it is one word.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ClusterMention(TextSpan Head, bool IsWord);
