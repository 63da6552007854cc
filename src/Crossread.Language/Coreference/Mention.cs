using System.Runtime.InteropServices;
using Crossread.Language.Names;

namespace Crossread.Language.Coreference;

/// <summary>What a word is to its clause.</summary>
internal enum MentionRole
{
    Other,
    Subject,
    PassiveSubject,
    Object,
    Oblique,
    Possessive,
    OfPhrase,
}

/// <summary>A place where someone or something is named or meant.</summary>
/// <param name="Word">Index of its head among the text's syntactic words.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Entity">Whom.</param>
/// <param name="Role">What it is to its clause.</param>
/// <param name="Governor">The word that it is subject, object or complement of; -1 for none.</param>
/// <param name="IsPronoun">Whether the person is meant by a pronoun, not named.</param>
/// <param name="IsFirst">Whether it is the first in its sentence.</param>
/// <param name="IsShort">Whether it is one word.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Mention(int Word, int Sentence, int Entity, MentionRole Role, int Governor, bool IsPronoun, bool IsFirst, bool IsShort)
{
    /// <summary>The names of a sentence, in order.</summary>
    /// <param name="text">The text.</param>
    /// <param name="trees">Its trees.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="name">The first name that is not of an earlier sentence; moved behind this one.</param>
    /// <param name="wanted">Which types are wanted.</param>
    public static List<Mention> Named(AnalyzedText text, SentenceTrees trees, int sentence, ref int name, Func<NameType, bool> wanted)
    {
        var found = new List<Mention>();
        var (w, length) = trees.Ranges[sentence].GetOffsetAndLength(text.SyntacticWords.Length);
        var end = w + length;
        for (; name < text.Names.Length && text.Names[name].Span.Start < text.Sentences[sentence].Span.End; name++)
        {
            var span = text.Names[name].Span;
            if (!wanted(text.Names[name].Type))
                continue;
            while (w < end && text.SyntacticWords[w].Span.End <= span.Start)
                w++;
            var stop = w;
            while (stop < end && text.SyntacticWords[stop].Span.Start < span.End)
                stop++;
            if (stop == w)
                continue;
            var head = trees.HeadOf(w, stop);
            var (role, governor) = trees.RoleOf(head);
            found.Add(new Mention(head, sentence, text.Names[name].Entity, role, governor, false, found.Count == 0, stop - w == 1));
            w = stop;
        }

        return found;
    }
}
