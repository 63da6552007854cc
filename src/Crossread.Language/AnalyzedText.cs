using System.Collections.Immutable;
using Crossread.Language.Coreference;
using Crossread.Language.Names;
using Crossread.Language.Parsing;
using Crossread.Language.Speech;
using Crossread.Language.Text;
using Crossread.Language.Times;
using Crossread.Language.Tokens;

namespace Crossread.Language;

/// <summary>What the language engine finds in one text. Every list is in order of appearance; every span lies in <see cref="Text"/>.</summary>
public sealed record AnalyzedText
{
    /// <summary>The text itself, unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>Paragraphs: stretches between line breaks that hold at least one token, white space at the edges left out. A stray break inside a
    /// sentence (no stop before it, a small letter after it) parts nothing.</summary>
    public required ImmutableArray<TextSpan> Paragraphs { get; init; }

    /// <summary>Surface tokens. Left-out stretches have tokens too, so that tokens cover every visible character.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>The tokens cut into words as Universal Dependencies counts them.</summary>
    public ImmutableArray<SyntacticWord> SyntacticWords { get; init; } = [];

    /// <summary>The tree of each sentence over <see cref="SyntacticWords"/>, those of left-out stretches too.</summary>
    public Dependencies Trees { get; init; } = new([], [], []);

    /// <summary>Stretches within quotation marks, an outer one before those inside it; left-out paragraphs have none.</summary>
    public ImmutableArray<Quotation> Quotations { get; init; } = [];

    /// <summary>Sentences and headings; none overlaps a left-out stretch.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Sentences and headings inside left-out stretches; they hold no names and times.</summary>
    public ImmutableArray<Sentence> LeftOutSentences { get; init; } = [];

    /// <summary>Names, without overlaps.</summary>
    public required ImmutableArray<NameMention> Names { get; init; }

    /// <summary>Whom and what the names name.</summary>
    public required ImmutableArray<Entity> Entities { get; init; }

    /// <summary>Pronouns and descriptions that stand for someone or something named, without overlaps.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Sources, cues and contents of reports of speech, in order, without overlaps; each within one sentence.</summary>
    public ImmutableArray<SpeechPiece> Speech { get; init; } = [];

    /// <summary>Time expressions, without overlaps.</summary>
    public required ImmutableArray<TimeExpression> Times { get; init; }

    /// <summary>What a pronoun or a description stands for; null where it stands for nothing named.</summary>
    /// <param name="start">Where it begins.</param>
    public Reference? ReferenceAt(int start)
    {
        int low = 0, high = References.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (References[middle].Span.Start < start)
                low = middle + 1;
            else
                high = middle;
        }

        return low < References.Length && References[low].Span.Start == start ? References[low] : null;
    }

    /// <summary>The words of a span of this text.</summary>
    /// <param name="span">A span of <see cref="Text"/>.</param>
    public string Words(TextSpan span) => span.Of(Text);

    /// <summary>The words of a token of this text.</summary>
    /// <param name="token">Index into <see cref="Tokens"/>.</param>
    public ReadOnlySpan<char> Word(int token) => Text.AsSpan(Tokens[token].Span.Start, Tokens[token].Span.Length);
}
