using System.Collections.Immutable;
using System.Text.Json;
using Crossread.Articles;
using Crossread.Language.Names;
using Crossread.Language.Parsing;
using Crossread.Language.Tagging;
using Crossread.Statements;

namespace Crossread.Presentation;

/// <summary>What was read in one article, as the line that <c>crossread annotate</c> writes.</summary>
public static class AnalysisJson
{
    /// <summary>The annotation line of an article, without its line feed. Spans are half-open, in code points of the article's text.</summary>
    /// <param name="analysis">What was read.</param>
    public static string WriteAnnotation(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Wire.Line(writer => WriteLine(writer, analysis, null, null));
    }

    /// <summary>The annotation line with syntactic words, their parts of speech and dictionary forms.</summary>
    /// <param name="analysis">What was read.</param>
    /// <param name="tags">The part of speech of each of its syntactic words.</param>
    public static string WriteAnnotationWithTokens(ArticleAnalysis analysis, ImmutableArray<PartOfSpeech> tags)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Wire.Line(writer => WriteLine(writer, analysis, tags, null));
    }

    /// <summary>The same with dependency trees; the parts of speech are those that the parser sees.</summary>
    /// <param name="analysis">What was read.</param>
    public static string WriteAnnotationWithTrees(ArticleAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        return Wire.Line(writer => WriteLine(writer, analysis, [.. analysis.Language.Trees.Tags.Select(PartsOfSpeech.Find)], analysis.Language.Trees));
    }

    private static void WriteLine(Utf8JsonWriter writer, ArticleAnalysis analysis, ImmutableArray<PartOfSpeech>? tags, Dependencies? dependencies)
    {
        var language = analysis.Language;
        var spans = new Wire.Spans(analysis.Article.Text);
        writer.WriteStartObject();
        writer.WriteString("id", analysis.Article.Id);
        spans.Write(writer, "sentences", language.Sentences.Concat(language.LeftOutSentences).Select(s => s.Span).Order());
        if (tags is { } given)
        {
            var words = language.SyntacticWords;
            spans.Write(writer, "tokens", words.Select(w => w.Span));
            Wire.Strings(writer, "tags", given.Select(PartsOfSpeech.Name));
            Wire.Strings(writer, "lemmas", words.Zip(given, (word, tag) => Lemmatizer.English.Lemma(language.Text.AsSpan(word.Span.Start, word.Span.Length), tag)));
        }

        if (dependencies is not null)
        {
            writer.WriteStartArray("heads");
            foreach (var head in dependencies.Heads)
                writer.WriteNumberValue(head);
            writer.WriteEndArray();
            Wire.Strings(writer, "relations", dependencies.Relations);
            writer.WriteStartArray("references");
            foreach (var reference in language.References)
            {
                writer.WriteStartObject();
                spans.Write(writer, "span", reference.Span);
                writer.WriteString("name", language.Entities[reference.Entity].Name);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartArray("names");
        foreach (var name in language.Names)
        {
            writer.WriteStartObject();
            spans.Write(writer, "span", name.Span);
            writer.WriteString("type", TypeName(name.Type));
            var entity = language.Entities[name.Entity];
            writer.WriteString("name", entity.Name);
            if (dependencies is not null)
            {
                writer.WriteString("gender", entity.Gender == Gender.Unknown ? null : Wire.Name(entity.Gender));
                writer.WriteString("number", entity.Number == GrammaticalNumber.Unknown ? null : Wire.Name(entity.Number));
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("times");
        foreach (var time in language.Times)
        {
            writer.WriteStartObject();
            spans.Write(writer, "span", time.Span);
            writer.WriteString("value", time.Value);
            writer.WriteString("type", time.Type.ToString().ToUpperInvariant());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("attributions");
        foreach (var statement in analysis.Statements)
            WriteAttribution(writer, statement, spans);
        writer.WriteEndArray();
        writer.WriteStartArray("left_out");
        foreach (var leftOut in analysis.LeftOut)
        {
            writer.WriteStartObject();
            spans.Write(writer, "span", leftOut.Span);
            writer.WriteString("kind", Wire.Name(leftOut.Kind));
            writer.WriteString("reason", leftOut.Reason);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("credits");
        foreach (var credit in analysis.Credits)
        {
            writer.WriteStartObject();
            spans.Write(writer, "span", credit.Words);
            writer.WriteString("name", credit.Name);
            writer.WriteString("kind", Wire.Name(credit.Kind));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAttribution(Utf8JsonWriter writer, Statement statement, Wire.Spans spans)
    {
        writer.WriteStartObject();
        spans.Write(writer, "source", statement.Source);
        spans.Write(writer, "cue", statement.Cue);
        spans.Write(writer, "content", statement.Content);
        writer.WriteString("kind", Wire.Name(statement.Kind));
        writer.WriteString("type", Wire.Name(statement.Type));
        writer.WriteString("speaker", statement.Speaker.Name);
        writer.WriteString("speaker_type", Wire.Name(statement.Speaker.Type));
        writer.WriteString("role", statement.Speaker.Role);
        writer.WriteString("speaks_for", statement.Speaker.SpeaksFor);
        Wire.Strings(writer, "chain", statement.Chain.Select(h => h.Name));
        spans.Write(writer, "chain_words", [.. statement.Chain.Select(h => h.Words)]);
        writer.WriteString("stance", Wire.Name(statement.Stance));
        writer.WriteString("certainty", Wire.Name(statement.Certainty));
        spans.Write(writer, "occasion", statement.Occasion);
        if (statement.NestedIn is { } outer)
            writer.WriteNumber("nested_in", outer);
        else
            writer.WriteNull("nested_in");
        writer.WriteNumber("confidence", Math.Round(statement.Confidence, 4));
        writer.WriteEndObject();
    }

    private static string TypeName(NameType type) => type switch
    {
        NameType.Person => "PER",
        NameType.Location => "LOC",
        _ => "ORG",
    };
}
