using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Crossread.Tests.Presentation;

/// <summary>A record printed with everything in it, lists included, so that two can be compared as text.</summary>
internal static class Printed
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case null:
                text.Append("null");
                break;
            case string or Enum or bool:
                text.Append('\'').Append(value).Append('\'');
                break;
            case IFormattable and not IEnumerable when value.GetType().Namespace == "System":
                text.Append(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case IEnumerable list:
                foreach (var item in list)
                    Line(text, "-", item, depth);
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.GetIndexParameters().Length == 0))
                    Line(text, property.Name, property.GetValue(value), depth);
                break;
        }
    }

    private static void Line(StringBuilder text, string name, object? value, int depth)
    {
        text.Append('\n').Append(' ', depth * 2).Append(name).Append(' ');
        Append(text, value, depth + 1);
    }
}
