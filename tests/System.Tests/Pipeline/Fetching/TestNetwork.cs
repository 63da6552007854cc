using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Crossread.Pipeline.Fetching;

namespace Crossread.System.Tests.Pipeline.Fetching;

/// <summary>Names and machines of a test's own. Every machine that may be connected to is a server on loopback; any other connection fails, and is kept for the test to see.</summary>
internal sealed class TestNetwork
{
    private readonly Dictionary<string, Queue<IPAddress[]>> _names = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<IPAddress, int> _servers = [];
    private readonly Lock _gate = new();

    public TestClock Clock { get; } = new();

    /// <summary>What was connected to, as the fetcher sees it.</summary>
    public ConcurrentQueue<IPEndPoint> Connected { get; } = new();

    /// <summary>What the fetcher tried to connect to and is no server of the test.</summary>
    public ConcurrentQueue<IPEndPoint> Strayed { get; } = new();

    /// <summary>How far the clock goes on whenever something is read from a connection.</summary>
    public TimeSpan PerRead { get; set; }

    /// <summary>The network; whoever waits lets the clock go on and waits no longer.</summary>
    public Network ToNetwork() => new()
    {
        Resolve = ResolveAsync,
        Connect = ConnectAsync,
        Clock = Clock,
        Wait = (time, cancellationToken) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            Clock.Advance(time);
            return Task.CompletedTask;
        },
    };

    /// <summary>Gives a name its addresses: a look-up after the other, the last for good.</summary>
    public TestNetwork Name(string host, params string[] lookUps)
    {
        _names[host] = new Queue<IPAddress[]>(lookUps.Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(IPAddress.Parse).ToArray()));
        return this;
    }

    /// <summary>Puts a server at an address, whatever the port.</summary>
    public TestNetwork Put(string address, TestServer server)
    {
        _servers[IPAddress.Parse(address)] = server.Port;
        return this;
    }

    private Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            if (!_names.TryGetValue(host, out var lookUps))
                throw new SocketException((int)SocketError.HostNotFound);
            return Task.FromResult(lookUps.Count > 1 ? lookUps.Dequeue() : lookUps.Peek());
        }
    }

    private async Task<Stream> ConnectAsync(IPEndPoint machine, CancellationToken cancellationToken)
    {
        if (!_servers.TryGetValue(machine.Address, out var port))
        {
            Strayed.Enqueue(machine);
            throw new SocketException((int)SocketError.NetworkUnreachable);
        }

        Connected.Enqueue(machine);
        var client = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        await client.ConnectAsync(new IPEndPoint(IPAddress.Loopback, port), cancellationToken);
        return new TickingStream(client, this);
    }

    private sealed class TickingStream(Socket socket, TestNetwork network) : NetworkStream(socket, ownsSocket: true)
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (network.PerRead > TimeSpan.Zero)
            {
                network.Clock.Advance(network.PerRead);
                buffer = buffer[..Math.Min(1, buffer.Length)];
            }

            return await base.ReadAsync(buffer, cancellationToken);
        }
    }
}
