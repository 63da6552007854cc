using System.Runtime.InteropServices;
using Crossread.Language.Text;

namespace Crossread.Language.Names;

/// <summary>What the network says of the names of a sentence.</summary>
/// <param name="Names">The stretches it takes for names, in order, without overlaps.</param>
/// <param name="Words">Where each word stands.</param>
/// <param name="Shares">How likely each word is part of which name.</param>
internal sealed record NetworkNames(List<NetworkName> Names, TextSpan[] Words, NameShares[] Shares);

/// <summary>A stretch that the network takes for a name.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Type">What it takes it to name.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NetworkName(TextSpan Span, NameType Type);

/// <summary>How likely a word is part of a person's name, of a place's and of an organisation's, each 0 to 1; what is missing to 1 is for none of them.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameShares(float Person, float Location, float Organization)
{
    public float None => 1 - Person - Location - Organization;

    public static NameShares operator +(NameShares a, NameShares b) => new(a.Person + b.Person, a.Location + b.Location, a.Organization + b.Organization);

    public static NameShares operator /(NameShares shares, float by) => new(shares.Person / by, shares.Location / by, shares.Organization / by);
}
