using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Statements;

/// <summary>How someone has a part in a statement's way to the reader.</summary>
internal enum RelayKind : byte
{
    /// <summary>The speaker said it to them, or through them: "told Reuters", "through his lawyer".</summary>
    Told,

    /// <summary>An outlet names them as where it has it from: "citing the ministry".</summary>
    Cited,

    /// <summary>They reported it: "as first reported by the Post", "quoted by Reuters".</summary>
    Reported,
}

/// <summary>Words beside a statement that name someone who passed it on.</summary>
/// <param name="Start">First atom of the words and of what leads to them: "in an interview with" is not in it, "citing" and "told" are.</param>
/// <param name="End">One past the last atom.</param>
/// <param name="Name">The words that name who.</param>
/// <param name="Kind">How they passed it on.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Relay(int Start, int End, TextSpan Name, RelayKind Kind);
