namespace Crossread.Origins;

/// <summary>What a telling finally rests on.</summary>
public enum OriginKind
{
    /// <summary>A person's words on an occasion.</summary>
    Person,

    /// <summary>A body's words: ministry, company, press service.</summary>
    Organization,

    /// <summary>A document.</summary>
    Document,

    /// <summary>An agency's or another outlet's dispatch.</summary>
    Dispatch,

    /// <summary>Somebody without a name.</summary>
    Unnamed,

    /// <summary>The outlet's own reporting, as far as its text shows.</summary>
    OwnReporting,

    /// <summary>The text does not show it.</summary>
    NotStated,
}
