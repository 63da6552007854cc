using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Crossread.System.Tests;

/// <summary>Article lines of invented events, any number of them, always the same.</summary>
internal static class InventedReports
{
    private static readonly string[] Towns = ["Norwick", "Halden", "Brackhaven", "Tolm", "Ottern", "Sarrin", "Pellford", "Corvinstad"];
    private static readonly string[] People = ["Maria Lopez", "Ilse Marrick", "Oren Halvick", "Hanne Brekk", "Tomas Verel", "Pavel Lind", "Greta Sohl", "Jonas Orme"];
    private static readonly string[] Things = ["harbour", "bridge", "dam", "tunnel", "library", "airport", "mill", "stadium"];
    private static readonly string[] Outlets = ["The Sarrin Courier", "Radio Corvin", "Lakeland Herald", "Norwick Press Agency"];

    /// <summary>So many lines; every four in a row tell one event.</summary>
    public static string Lines(int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
            lines.Append(Line(i)).Append('\n');
        return lines.ToString();
    }

    private static string Line(int number)
    {
        var story = number / 4;
        var (town, person, thing) = (Towns[story % 8], People[story / 8 % 8], Things[(story / 3) % 8]);
        var figure = (17 * story) + 100 + (number % 4);
        var text = FormattableString.Invariant($"""
            The {thing} of {town} will be closed for repairs until {story % 28 + 1} May, the town council said on Monday.
            "We looked at every beam of the {thing}, and {figure} of them are rotten," said {person}, the mayor of {town}. "It cannot stay open."
            {person.Split(' ')[1]} denied that the council had known of it. Shopkeepers in {town} said they would lose their summer.
            The {thing} was built in {1900 + (story % 90)} and carries {figure * 10} people a day, according to the council.
            """).ReplaceLineEndings("\n");
        return JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["id"] = "r" + number.ToString("0000", CultureInfo.InvariantCulture),
            ["title"] = $"{town} closes its {thing}",
            ["outlet"] = Outlets[number % 4],
            ["published"] = new DateTime(2025, 3, 1, 6, 0, 0, DateTimeKind.Utc).AddHours(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["text"] = text,
        });
    }
}
