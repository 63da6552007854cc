using Crossread.Language.Text;

namespace Crossread.Statements;

internal sealed class SpeakerResolver
{
    private readonly FramedText _text;
    private Speaker? _last;

    public SpeakerResolver(FramedText text) => _text = text;

    public string NameOf(TextSpan source) => Strip(source.Of(_text.Text));

    public Speaker Resolve(Draft draft)
    {
        if (draft.Source is not { } source)
            return (draft.IsPassive ? null : _last) ?? new Speaker("unnamed", SpeakerType.NotStated, "unnamed", null, null);
        var name = NameOf(source);
        if (name is "he" or "she" or "him" or "her" or "He" or "She" && _last is not null)
            return _last;
        _last = new Speaker(name, SpeakerType.Unnamed, name.ToLowerInvariant(), null, null);
        return _last;
    }

    private static string Strip(string name)
    {
        name = name.Trim().TrimEnd(',');
        foreach (var article in (string[])["the ", "The ", "a ", "A ", "an ", "An "])
        {
            if (name.StartsWith(article, StringComparison.Ordinal))
                return name[article.Length..];
        }

        return name;
    }
}
