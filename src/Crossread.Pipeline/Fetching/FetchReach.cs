namespace Crossread.Pipeline.Fetching;

/// <summary>Which machines may be asked.</summary>
public enum FetchReach
{
    /// <summary>Machines of the public internet alone: what an address found in a feed or a page may lead to.</summary>
    Public,

    /// <summary>Any machine and any port, those of the own network too: for addresses that a person vouches for.</summary>
    Anywhere,
}
