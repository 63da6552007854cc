using System.Text.Json;
using System.Text.Json.Serialization;
using Crossread.Articles;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Presentation;

/// <summary>Serialisation made at build time, so that nothing is reflected on at start-up.</summary>
[JsonSourceGenerationOptions(
    IgnoreReadOnlyProperties = true,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(SpanConverter), typeof(TokenConverter), typeof(SentenceConverter)])]
[JsonSerializable(typeof(Article))]
[JsonSerializable(typeof(ArticleAnalysis))]
[JsonSerializable(typeof(StoredComparison))]
internal sealed partial class SnapshotContext : JsonSerializerContext;

/// <summary>A span as <c>[start,end]</c> in code units.</summary>
internal sealed class SpanConverter : JsonConverter<TextSpan>
{
    /// <inheritdoc/>
    public override TextSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Numbers.Begin(ref reader);
        var start = Numbers.Next(ref reader);
        var end = Numbers.Next(ref reader);
        Numbers.End(ref reader);
        return start >= 0 && start <= end ? new TextSpan(start, end) : throw new JsonException("A span's bounds are out of order.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, TextSpan value, JsonSerializerOptions options) =>
        Numbers.Write(writer, [value.Start, value.End]);
}

/// <summary>A token as <c>[start,end,kind]</c>.</summary>
internal sealed class TokenConverter : JsonConverter<Token>
{
    /// <inheritdoc/>
    public override Token Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Numbers.Begin(ref reader);
        var span = new TextSpan(Numbers.Next(ref reader), Numbers.Next(ref reader));
        var kind = (TokenKind)Numbers.Next(ref reader);
        Numbers.End(ref reader);
        return new Token(span, kind);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Token value, JsonSerializerOptions options) =>
        Numbers.Write(writer, [value.Span.Start, value.Span.End, (int)value.Kind]);
}

/// <summary>A sentence as <c>[start,end,first token,end token,paragraph,1 for a heading]</c>.</summary>
internal sealed class SentenceConverter : JsonConverter<Sentence>
{
    /// <inheritdoc/>
    public override Sentence Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        Numbers.Begin(ref reader);
        var span = new TextSpan(Numbers.Next(ref reader), Numbers.Next(ref reader));
        var sentence = new Sentence(span, Numbers.Next(ref reader), Numbers.Next(ref reader), Numbers.Next(ref reader), Numbers.Next(ref reader) == 1);
        Numbers.End(ref reader);
        return sentence;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Sentence value, JsonSerializerOptions options) =>
        Numbers.Write(writer, [value.Span.Start, value.Span.End, value.FirstToken, value.EndToken, value.Paragraph, value.IsHeading ? 1 : 0]);
}

/// <summary>Reads and writes a short list of whole numbers.</summary>
internal static class Numbers
{
    public static void Begin(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("Expected a list of numbers.");
    }

    public static int Next(ref Utf8JsonReader reader) =>
        reader.Read() && reader.TokenType == JsonTokenType.Number ? reader.GetInt32() : throw new JsonException("Expected a number.");

    public static void End(ref Utf8JsonReader reader)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            throw new JsonException("Expected the end of a list.");
    }

    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<int> values)
    {
        writer.WriteStartArray();
        foreach (var value in values)
            writer.WriteNumberValue(value);
        writer.WriteEndArray();
    }
}
