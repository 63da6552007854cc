using System.Globalization;
using Crossread.Articles;

namespace Crossread.Presentation;

/// <summary>Publication times as ISO 8601 (RFC 3339 where a zone is known), with as much as is known.</summary>
internal static class PublicationText
{
    private static readonly string[] LocalFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    private static readonly string[] InstantFormats =
    [
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd HH:mm:ssK",
        "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    /// <summary>Reads a time; null where it is none.</summary>
    public static PublicationTime? Read(string stated, string evidence)
    {
        stated = stated.Trim();
        if (DateOnly.TryParseExact(stated, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return new PublicationTime(new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero), TimePrecision.Day, evidence);
        if (DateTime.TryParseExact(stated, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return new PublicationTime(new DateTimeOffset(local, TimeSpan.Zero), TimePrecision.LocalTime, evidence);
        if (DateTimeOffset.TryParseExact(stated, InstantFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            return new PublicationTime(instant.ToUniversalTime(), TimePrecision.Instant, evidence);
        return null;
    }

    /// <summary>Writes a time with as much as is known of it.</summary>
    public static string Write(PublicationTime time) => time.Value.UtcDateTime.ToString(
        time.Precision switch
        {
            TimePrecision.Day => "yyyy-MM-dd",
            TimePrecision.LocalTime => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
            _ => "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'",
        },
        CultureInfo.InvariantCulture);

    /// <summary>Writes a time with as much as is known of it, an instant with the offset it was written with.</summary>
    public static string WriteAsWritten(PublicationTime time) => time.Precision != TimePrecision.Instant || time.Value.Offset == TimeSpan.Zero
        ? Write(time)
        : time.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
