using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Crossread.Language.Names;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Times;

/// <summary>Finds time expressions and their TIMEX3 values, counted from the day of publication.</summary>
/// <remarks>
/// A hand-written grammar over the tokens of a sentence, the longest reading first; the tense near an expression settles which way it looks
/// (as in SUTime, Chang and Manning 2012, and TIMEN, Llorens et al. 2012). Thread-safe; linear.
/// </remarks>
internal static class TimeFinder
{
    /// <summary>The time expressions of a text, in order, without overlaps; none lies in the name of an organisation or place.</summary>
    public static ImmutableArray<TimeExpression> Find(
        string text, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, ImmutableArray<NameMention> names, DateOnly? published)
    {
        var found = ImmutableArray.CreateBuilder<TimeExpression>();
        var name = 0;
        foreach (var sentence in sentences)
        {
            var grammar = new TimeGrammar(text, tokens, sentence, new CalendarReference(published));
            var first = found.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var word = grammar.At(i);
                if (word.Kind == TimeWordKind.None && tokens[i].Kind != TokenKind.Number && !grammar.MayBegin(i))
                    continue;
                var reading = grammar.Read(i);
                if (reading.End <= i)
                    continue;
                var span = new TextSpan(tokens[i].Span.Start, tokens[reading.End - 1].Span.End - grammar.Ending(reading.End - 1));
                while (name < names.Length && names[name].Span.End <= span.Start)
                    name++;
                if (name < names.Length && names[name].Span.Overlaps(span) && names[name].Type != NameType.Person)
                    continue;
                found.Add(new TimeExpression(span, reading.Type, reading.Value));
                i = reading.End - 1;
            }

            SettleClocks(found, first);
        }

        return found.DrainToImmutable();
    }

    /// <summary>A time of day stands on the nearest day named in its sentence.</summary>
    private static void SettleClocks(ImmutableArray<TimeExpression>.Builder found, int first)
    {
        for (var i = first; i < found.Count; i++)
        {
            if (found[i].Type != TimeType.Time || found[i].Value is not { } clock || clock[0] != 'T')
                continue;
            string? day = null;
            var nearest = 40;
            for (var k = Math.Max(first, i - 2); k < Math.Min(found.Count, i + 3); k++)
            {
                var gap = k < i ? found[i].Span.Start - found[k].Span.End : found[k].Span.Start - found[i].Span.End;
                if (k != i && found[k].Type == TimeType.Date && found[k].Value is { Length: 10 } value && value[4] == '-' && char.IsAsciiDigit(value[5]) && gap < nearest)
                    (day, nearest) = (value, gap);
            }

            found[i] = found[i] with { Value = day is null ? null : day + clock };
        }
    }
}

/// <summary>One reading of an expression.</summary>
/// <param name="End">One past its last token; 0 if there is none.</param>
/// <param name="Type">TIMEX3 type.</param>
/// <param name="Value">TIMEX3 value, or null.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TimeReading(int End, TimeType Type, string? Value)
{
    public static TimeReading None => default;

    public static TimeReading Date(int end, string? value) => new(end, TimeType.Date, value);

    public static TimeReading Date(int end, DateOnly? value) => new(end, TimeType.Date, value is { } day ? CalendarReference.Day(day) : null);

    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
