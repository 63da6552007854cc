using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Crossread.System.Tests.Pipeline.Fetching;

/// <summary>A server on loopback that answers with whatever bytes a test wants, however wrong they are.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private readonly Func<string, Stream, CancellationToken, Task> _answer;

    /// <summary>Starts a server.</summary>
    /// <param name="answer">Takes the head of each question, and writes the answer.</param>
    public TestServer(Func<string, Stream, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>The heads of the questions that came, in order.</summary>
    public ConcurrentQueue<string> Questions { get; } = new();

    /// <summary>Whether it answers before it is asked, as mail servers do.</summary>
    public bool SpeaksFirst { get; init; }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>A server that gives the same text to everyone.</summary>
    public static TestServer Saying(string answer) => new((_, stream, stop) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), stop).AsTask());

    /// <summary>A server that looks the answer up by the first line of the question, as "GET /x".</summary>
    public static TestServer Saying(Func<string, string> answer)
        => new((head, stream, stop) => stream.WriteAsync(Encoding.UTF8.GetBytes(answer(head)), stop).AsTask());

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Dispose();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // the test is over
        }

        await Task.WhenAll(open);
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var head = new StringBuilder();
                var one = new byte[1];
                while (!SpeaksFirst && !head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                {
                    if (await stream.ReadAsync(one, _stop.Token) == 0)
                        return;
                    head.Append((char)one[0]);
                }

                Questions.Enqueue(head.ToString());
                await _answer(head.ToString(), stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
                while (await stream.ReadAsync(one, _stop.Token) > 0)
                {
                    // until the other side has had it all
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or ObjectDisposedException)
            {
                // the other side went away
            }
        }
    }
}
