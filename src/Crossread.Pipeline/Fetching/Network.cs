using System.Net;
using System.Net.Sockets;

namespace Crossread.Pipeline.Fetching;

/// <summary>The way out: how hosts are found, how machines are connected to, and what time it is. Tests give their own.</summary>
internal sealed record Network
{
    /// <summary>The network of this machine.</summary>
    public static Network Real { get; } = new();

    /// <summary>The addresses of a host; throws <see cref="SocketException"/> where there are none.</summary>
    public Func<string, CancellationToken, Task<IPAddress[]>> Resolve { get; init; } = Dns.GetHostAddressesAsync;

    /// <summary>A connection to a machine; throws <see cref="SocketException"/> where there is none to be had.</summary>
    public Func<IPEndPoint, CancellationToken, Task<Stream>> Connect { get; init; } = ConnectAsync;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Lets time go by; null to wait by the clock.</summary>
    public Func<TimeSpan, CancellationToken, Task>? Wait { get; init; }

    /// <summary>Lets time go by.</summary>
    public Task WaitAsync(TimeSpan time, CancellationToken cancellationToken) => Wait?.Invoke(time, cancellationToken) ?? Task.Delay(time, Clock, cancellationToken);

    private static async Task<Stream> ConnectAsync(IPEndPoint machine, CancellationToken cancellationToken)
    {
        var socket = new Socket(machine.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(machine, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
