using System.Runtime.CompilerServices;
using System.Text;
using Crossread.Articles;

namespace Crossread.Pipeline.Inputs;

/// <summary>Follows addresses: reads what comes from each by its content, or says that nothing is fetched.</summary>
internal static class AddressUnits
{
    // A list of feeds, its feeds, their pages.
    private const int MostHops = 3;

    private const int LongestLine = 1 << 16;

    /// <summary>What the addresses of a list lead to, in order.</summary>
    public static async IAsyncEnumerable<InputUnit> ReadAsync(InputPart part, Stream list, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var line in LineReader.ReadAsync(list, LongestLine, cancellationToken))
        {
            var text = Encoding.UTF8.GetString(line.Bytes.Span).Trim();
            if (!line.IsTooLong && AddressList.IsRemark(text))
                continue;
            var where = part.At("line", line.Number);
            if (!AddressList.IsAddress(text))
            {
                if (!part.Open.PassesOver())
                    yield return part.Open.Unit(where, new Finding("no-address", "no address; expected one a line, http or https"), part.IsLasting, JsonUnits.Row(text));
                continue;
            }

            await foreach (var unit in FollowAsync(part, text, where, new Finding("not-fetched", $"{text} is not fetched here"), cancellationToken))
                yield return unit;
        }
    }

    /// <summary>What an address leads to.</summary>
    /// <param name="part">Where the address stands.</param>
    /// <param name="address">The address.</param>
    /// <param name="where">What the place is called in messages.</param>
    /// <param name="otherwise">What to say where nothing is fetched.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async IAsyncEnumerable<InputUnit> FollowAsync(InputPart part, string address, string where, Finding otherwise, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (part.Open.PassesOver())
            yield break;
        if (part.Open.Options.Pages is not { } pages || part.Hops >= MostHops)
        {
            yield return part.Open.Unit(where, otherwise, isLasting: false);
            yield break;
        }

        var page = await pages(address, cancellationToken);
        foreach (var finding in page.Findings)
            yield return part.Open.Unit(address, finding, isLasting: false);
        if (page.Body is not { } body)
        {
            if (page.Findings.IsEmpty)
                yield return part.Open.Unit(where, otherwise, isLasting: false);
            yield break;
        }

        var fetched = new InputPart(part.Open, address, "", null) { Depth = part.Depth, Hops = part.Hops + 1, Address = page.Address, Headers = page.Headers };
        await foreach (var unit in PartReader.ReadAsync(fetched, () => new MemoryStream(body.ToArray(), writable: false), cancellationToken))
            yield return unit;
    }
}
