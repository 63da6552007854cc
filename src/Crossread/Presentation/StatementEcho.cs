using System.Runtime.InteropServices;

namespace Crossread.Presentation;

/// <summary>Where else a statement is told: "also in 3 others, 1 origin".</summary>
/// <param name="Others">How many other articles tell a claim that it tells.</param>
/// <param name="AtLeast">Lower bound of the origins behind these claims; 0 where it tells no claim.</param>
/// <param name="AtMost">Upper bound of the origins behind these claims; 0 where it tells no claim.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct StatementEcho(int Others, int AtLeast, int AtMost);
