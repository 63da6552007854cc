
namespace Crossread.Pipeline.Fetching;

/// <summary>Takes a body as it comes, as far as it keeps to the limits of size and time.</summary>
internal static class BodyReader
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    /// <summary>Reads a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="longest">Bytes it may have.</param>
    /// <param name="lowestRate">Bytes a second that it must bring on average in each window.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="whole">Set when the time for the whole fetch is over, or the person asks to stop.</param>
    /// <returns>What came, and why it ended early; null where it did not.</returns>
    public static async Task<(byte[] Bytes, Finding? Trouble)> ReadAsync(Stream body, int longest, int lowestRate, TimeProvider clock, CancellationToken whole)
    {
        using var taken = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (true)
        {
            // Each window has to bring its share, or a server could hold the connection with a byte now and then.
            using var window = new CancellationTokenSource(Window, clock);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(whole, window.Token);
            var (began, before) = (clock.GetTimestamp(), taken.Length);
            try
            {
                do
                {
                    var read = await body.ReadAsync(buffer, stop.Token).ConfigureAwait(false);
                    if (read == 0)
                        return (taken.ToArray(), null);
                    if (taken.Length + read > longest)
                        return (taken.ToArray(), TooLong(longest));
                    taken.Write(buffer, 0, read);
                }
                while (clock.GetElapsedTime(began) < Window);
            }
            catch (OperationCanceledException) when (!whole.IsCancellationRequested)
            {
                // the window is over
            }
            catch (Exception e) when (e is HttpIOException or HttpRequestException or IOException)
            {
                return (taken.ToArray(), new Finding("cut-short", FormattableString.Invariant($"the body ended or broke off after {taken.Length} bytes: {e.Message}")));
            }

            if (taken.Length - before < lowestRate * (long)Window.TotalSeconds)
                return (taken.ToArray(), new Finding("too-slow", FormattableString.Invariant($"the body brought {taken.Length - before} bytes in {Window.TotalSeconds:0} s; expected {lowestRate} a second")));
        }
    }

    /// <summary>The finding for a body beyond the limit.</summary>
    public static Finding TooLong(int longest) => new("too-long", FormattableString.Invariant($"the body is longer than {longest} bytes; the rest was not taken"));
}
