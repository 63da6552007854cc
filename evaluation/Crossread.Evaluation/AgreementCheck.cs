using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Crossread.Evaluation;

/// <summary>Runs the independent scorers on the same predictions and compares their numbers with ours.</summary>
internal static class AgreementCheck
{
    // The scorers round to four decimals or more.
    private const double Tolerance = 0.000051;

    /// <summary>Figures on which the two disagree, a line each, and how many were compared.</summary>
    /// <param name="measured">What was measured.</param>
    /// <param name="tools">The folder of the scorers.</param>
    public static (ImmutableArray<string> Problems, int Compared) Run(IReadOnlyList<Measurement> measured, string tools)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var printed = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        var compared = 0;
        foreach (var part in measured)
        {
            foreach (var figure in part.Figures)
            {
                if (figure.Agreement is not { } agreement)
                    continue;
                var key = Floors.Key(part.Part, figure);
                var command = agreement.Tool + " " + string.Join(' ', agreement.Arguments);
                if (!printed.TryGetValue(command, out var json))
                    printed[command] = json = Score(Path.Combine(tools, agreement.Tool), agreement.Arguments, problems);
                if (json is null)
                    continue;
                compared++;
                if (Find(json.Value, agreement.Path) is not { } theirs)
                    problems.Add($"{key}: {agreement.Tool} prints no number at {agreement.Path}");
                else if (Math.Abs(theirs - figure.Value) > Tolerance)
                    problems.Add(string.Create(CultureInfo.InvariantCulture, $"{key}: {figure.Value:0.0000} here, {theirs:0.0000} by {command}"));
            }
        }

        return (problems.ToImmutable(), compared);
    }

    private static double? Find(JsonElement value, string path)
    {
        foreach (var name in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name.Replace('/', '.'), out value))
                return null;
        }

        return value.ValueKind == JsonValueKind.Number ? value.GetDouble() : null;
    }

    private static JsonElement? Score(string tool, ImmutableArray<string> arguments, ImmutableArray<string>.Builder problems)
    {
        var start = new ProcessStartInfo("python3") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(tool);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode == 0)
            {
                using var document = JsonDocument.Parse(output);
                return document.RootElement.Clone();
            }

            problems.Add($"{tool} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult().Trim()}");
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or JsonException)
        {
            problems.Add($"{tool}: {e.Message}");
        }

        return null;
    }
}
