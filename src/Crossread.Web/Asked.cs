using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Crossread.Presentation;
using Crossread.Statements;
using Crossread.Storage;
using Microsoft.AspNetCore.Http;

namespace Crossread.Web;

/// <summary>What a request's address asks for.</summary>
internal static class Asked
{
    public static string? Text(HttpContext context, string name)
    {
        var value = context.Request.Query[name].ToString().Trim();
        return value.Length == 0 ? null : value;
    }

    public static DateOnly? Day(HttpContext context, string name)
    {
        if (Text(context, name) is not { } value)
            return null;
        return DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new BadRequestException($"'{name}' is '{value}', expected a day as 2025-03-04");
    }

    public static int Number(HttpContext context, string name, int otherwise, int least, int most)
    {
        if (Text(context, name) is not { } value)
            return otherwise;
        return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new BadRequestException(string.Create(CultureInfo.InvariantCulture, $"'{name}' is '{value}', expected a whole number from {least} to {most}"));
    }

    public static T? Choice<T>(HttpContext context, string name)
        where T : struct, Enum
    {
        if (Text(context, name) is not { } value)
            return null;
        foreach (var choice in Enum.GetValues<T>())
        {
            if (string.Equals(Phrases.Name(choice), value, StringComparison.OrdinalIgnoreCase))
                return choice;
        }

        var expected = string.Join(", ", Enum.GetValues<T>().Select(c => Phrases.Name(c)));
        throw new BadRequestException($"'{name}' is '{value}', expected one of {expected}");
    }

    /// <summary>The types of statements that <c>type</c> stands for; what was said where it is not asked.</summary>
    public static ImmutableArray<StatementType> Types(HttpContext context)
    {
        var value = Text(context, "type") ?? StatementQuery.TypeWords[0];
        return StatementQuery.TypesOf(value)
            ?? throw new BadRequestException($"'type' is '{value}', expected one of {string.Join(", ", StatementQuery.TypeWords)}");
    }

    /// <summary>How many rows the pages before held: opaque to whoever passes it back.</summary>
    public static int Cursor(HttpContext context)
    {
        if (Text(context, "cursor") is not { } value)
            return 0;
        try
        {
            var text = Encoding.ASCII.GetString(Convert.FromHexString(value));
            if (text.StartsWith("after-", StringComparison.Ordinal) && int.TryParse(text.AsSpan(6), NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
                return skip;
        }
        catch (FormatException)
        {
            // Told below, as any other cursor that is none of ours.
        }

        throw new BadRequestException($"'cursor' is '{value}', expected one that an earlier answer gave as 'next'");
    }

    public static string CursorAfter(int skip) =>
        Convert.ToHexStringLower(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"after-{skip}")));
}
