using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Crossread.Pipeline;

/// <summary>Does work on many cores and gives the results in the order of the input.</summary>
public static class OrderedParallel
{
    /// <summary>Applies <paramref name="work"/> to each input; results come in the order of the inputs, each as soon as it and all before it are done.</summary>
    /// <param name="inputs">What to work on, read only as far ahead as <paramref name="degree"/> asks.</param>
    /// <param name="work">A pure, thread-safe function.</param>
    /// <param name="degree">How many inputs are worked on at once: 1 or more.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <remarks>Holds at most twice <paramref name="degree"/> inputs and results.</remarks>
    public static async IAsyncEnumerable<TResult> SelectAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs,
        Func<TInput, CancellationToken, TResult> work,
        int degree,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(work);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(degree);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var started = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(degree) { SingleReader = true, SingleWriter = true });
        var feeding = FeedAsync(inputs, work, started.Writer, stop.Token);
        try
        {
            await foreach (var result in started.Reader.ReadAllAsync(stop.Token).ConfigureAwait(false))
                yield return await result.ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await feeding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        // Trouble of the inputs themselves has come out of the channel's completion by now.
    }

    private static async Task FeedAsync<TInput, TResult>(
        IAsyncEnumerable<TInput> inputs,
        Func<TInput, CancellationToken, TResult> work,
        ChannelWriter<Task<TResult>> started,
        CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var input in inputs.WithCancellation(cancellationToken).ConfigureAwait(false))
            {
                var item = input;
                await started.WaitToWriteAsync(cancellationToken).ConfigureAwait(false);
                var task = Task.Run(() => work(item, cancellationToken), cancellationToken);
                await started.WriteAsync(task, cancellationToken).ConfigureAwait(false);
            }
            started.Complete();
        }
        catch (Exception trouble) when (trouble is not OutOfMemoryException)
        {
            started.TryComplete(trouble);
        }
    }
}
