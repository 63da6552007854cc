using System.Collections.Immutable;
using Crossread.Language.Networks;
using Crossread.Language.Text;
using Crossread.Language.Tokens;

namespace Crossread.Language.Names;

/// <summary>Takes the names from what the network read.</summary>
internal static class NetworkNameReader
{
    /// <summary>For each sentence what the network says of its names.</summary>
    public static NetworkNames[] Read(string text, ImmutableArray<SyntacticWord> words, Range[] sentences, SentenceReading[] readings)
    {
        var names = new NetworkNames[readings.Length];
        for (var s = 0; s < readings.Length; s++)
        {
            TextSpan[] spans = [.. words[sentences[s]].Select(w => w.Span)];
            names[s] = new NetworkNames(Names(text, spans, readings[s].Names), spans, readings[s].Shares);
        }

        return names;
    }

    private static List<NetworkName> Names(string text, TextSpan[] words, string[] tags)
    {
        var names = new List<NetworkName>();
        var (start, end) = (0, 0);
        for (var w = 0; w < words.Length; w++)
        {
            var place = tags[w][0];
            if (place is 'B' or 'S')
                start = words[w].Start;
            // A possessive ending is no part of a name.
            if (place is 'B' or 'S' || words[w].Of(text) is not ("'s" or "’s" or "'" or "’"))
                end = words[w].End;
            if (place is 'E' or 'S' && TypeOf(tags[w]) is { } type)
                names.Add(new NetworkName(new TextSpan(start, end), type));
        }

        return names;
    }

    /// <summary>Names of other things are learnt too, to be told apart, and left out.</summary>
    public static NameType? TypeOf(string tag) => tag.AsSpan(Math.Min(2, tag.Length)) switch
    {
        "PER" => NameType.Person,
        "LOC" => NameType.Location,
        "ORG" => NameType.Organization,
        _ => null,
    };
}
