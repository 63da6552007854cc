namespace Crossread.Articles.Pages;

/// <summary>What phrases of a line say that it may be, beside a part of the report.</summary>
[Flags]
internal enum LineSigns
{
    None = 0,
    Related = 1 << 0,
    Watch = 1 << 1,
    Newsletter = 1 << 2,
    Consent = 1 << 3,
    Rights = 1 << 4,
    Credit = 1 << 5,
    Author = 1 << 6,
    Donate = 1 << 7,
    Comment = 1 << 8,
    Advert = 1 << 9,
    Share = 1 << 10,
    Action = 1 << 11,
    Dated = 1 << 12,
    Editor = 1 << 13,
}
