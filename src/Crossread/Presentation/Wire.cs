using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Crossread.Comparison;
using Crossread.Language.Text;

namespace Crossread.Presentation;

/// <summary>How values look in files: names in kebab case, spans as pairs of code points, text unescaped where JSON allows it.</summary>
internal static class Wire
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The name of an enumeration's value in files: <c>DeclinesToComment</c> is <c>declines-to-comment</c>.</summary>
    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    /// <summary>One line of JSON, without its line feed.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
            write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>A list <c>findings</c> of what is about no place in a text.</summary>
    public static void Findings(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray("findings");
        foreach (var finding in findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("message", finding.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A text of which spans are written.</summary>
    /// <param name="text">The text that the spans count in.</param>
    public sealed class Spans(string text)
    {
        private readonly CodePointIndex _index = new(text);

        public void Write(Utf8JsonWriter writer, TextSpan span)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(_index.ToCodePoint(span.Start));
            writer.WriteNumberValue(_index.ToCodePoint(span.End));
            writer.WriteEndArray();
        }

        public void Write(Utf8JsonWriter writer, string name, TextSpan span)
        {
            writer.WritePropertyName(name);
            Write(writer, span);
        }

        public void Write(Utf8JsonWriter writer, string name, IEnumerable<TextSpan> spans)
        {
            writer.WriteStartArray(name);
            foreach (var span in spans)
                Write(writer, span);
            writer.WriteEndArray();
        }

        /// <summary>An object <c>{"span","words"}</c>.</summary>
        public void WriteWithWords(Utf8JsonWriter writer, TextSpan span)
        {
            writer.WriteStartObject();
            Write(writer, "span", span);
            writer.WriteString("words", span.Of(text));
            writer.WriteEndObject();
        }
    }

    public static void Strings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    public static void Side(Utf8JsonWriter writer, DifferenceSide side, IReadOnlyDictionary<string, Spans> spans)
    {
        writer.WriteStartObject();
        writer.WriteString("article", side.Article);
        spans[side.Article].Write(writer, "span", side.Span);
        writer.WriteString("words", side.Words);
        writer.WriteEndObject();
    }
}
