using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Crossread.Pipeline;
using Crossread.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread serve</c>: the web view and the HTTP interface over the archive.</summary>
internal static class ServeCommand
{
    private const int StandardPort = 5080;

    public static Command Create(Surroundings surroundings)
    {
        var sample = new Option<bool>("--sample") { Description = "Read the built-in sample into an archive of its own and serve that; with --archive, add it to that one." };
        var port = new Option<string?>("--port") { Description = "The port to listen on; 0 takes a free one; default 5080.", HelpName = "N" };
        var host = new Option<string>("--host") { Description = "The address to listen at; any but this machine's own needs a token.", HelpName = "ADDRESS", DefaultValueFactory = _ => "127.0.0.1" };
        var token = new Option<string?>("--token") { Description = "What readers must show (CROSSREAD_TOKEN), 16 characters or more.", HelpName = "TOKEN" };
        var open = new Option<bool>("--open") { Description = "Open the web view in the browser." };
        var command = new CrossreadCommand("serve", "Serve the archive as web pages and over HTTP, on this machine only unless told otherwise.")
        {
            Examples = ["crossread serve --sample", "crossread serve --archive news.db --open", "crossread serve --host 0.0.0.0 --port 8080 --token \"$TOKEN\""],
            Options = { sample, port, host, token, open },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var url = Url(run, parsed.GetValue(host)!, parsed.GetValue(port));
            var shown = parsed.GetValue(token) ?? surroundings.Variable("CROSSREAD_TOKEN");
            if (!parsed.GetValue(sample))
                return await ServeAsync(run, run.ArchivePath, url, shown, parsed.GetValue(open));
            if (run.NamesArchive)
            {
                await AddCommand.ImportAsync(run, Samples.Inputs);
                return await ServeAsync(run, run.ArchivePath, url, shown, parsed.GetValue(open));
            }

            var folder = Directory.CreateTempSubdirectory("crossread-sample-");
            try
            {
                var ownRun = run.With(Path.Combine(folder.FullName, "sample.db"));
                await AddCommand.ImportAsync(ownRun, Samples.Inputs);
                return await ServeAsync(ownRun, ownRun.ArchivePath, url, shown, parsed.GetValue(open));
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static Uri Url(CommandRun run, string host, string? port)
    {
        var named = port ?? run.Settings["port"];
        var number = StandardPort;
        if (named is not null && !(int.TryParse(named, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= ushort.MaxValue))
            throw CommandException.Usage($"port '{named}'{(port is null ? $" ({run.Settings.From("port")})" : "")}: expected a whole number from 0 to 65535");
        return Uri.TryCreate(string.Create(CultureInfo.InvariantCulture, $"http://{(host.Contains(':', StringComparison.Ordinal) ? $"[{host.Trim('[', ']')}]" : host)}:{number}"), UriKind.Absolute, out var url)
            ? url
            : throw CommandException.Usage($"--host '{host}': expected an address or a name");
    }

    private static async Task<int> ServeAsync(CommandRun run, string archive, Uri url, string? token, bool open)
    {
        WebApplication application;
        try
        {
            application = WebView.CreateApplication(new WebOptions { ArchivePath = archive, Url = url, Token = token });
        }
        catch (ArgumentException e)
        {
            throw CommandException.Usage(e.Message.Split(" (Parameter", StringSplitOptions.None)[0]);
        }
        await using (application)
        {
            try
            {
                await application.StartAsync(run.Cancellation);
            }
            catch (IOException e)
            {
                throw CommandException.Error($"{url}: cannot be listened at: {e.Message}", e);
            }
            var address = application.Urls.First();
            await run.WriteLineAsync($"Crossread serves {archive} at {address} (Ctrl-C ends it)");
            if (open)
                Open(run, address);
            try
            {
                await application.WaitForShutdownAsync(run.Cancellation);
            }
            catch (OperationCanceledException)
            {
                await application.StopAsync(CancellationToken.None);
            }
        }
        return ExitCode.Done;
    }

    private static void Open(CommandRun run, string address)
    {
        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or PlatformNotSupportedException)
        {
            run.Messages.Information($"no browser could be opened; the web view is at {address}");
        }
    }
}
