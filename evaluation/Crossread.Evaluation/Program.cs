using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Crossread.Evaluation;

/// <summary>Scores every part against labelled data, writes the results and holds the floors.</summary>
internal static class Program
{
    private const int Fell = 1;
    private const int NotMeasured = 3;

    internal static int Main(string[] arguments)
    {
        Console.OutputEncoding = Encoding.UTF8;
        var data = new Option<DirectoryInfo?>("--data") { Description = "The labelled data; CROSSREAD_DATA, or ../shared/data beside the repository." };
        var part = new Option<string[]>("--part") { Description = "Only this part; may be given several times.", AllowMultipleArgumentsPerToken = true };
        var quick = new Option<bool>("--quick") { Description = "Leave out the sets that take long; write no results." };
        var agree = new Option<bool>("--agree") { Description = "Run the independent scorers on the same predictions and compare." };
        var raise = new Option<bool>("--raise") { Description = "Raise the floors to what was measured." };
        var root = new RootCommand("Scores every part of Crossread against labelled data.") { data, part, quick, agree, raise };
        root.SetAction(result =>
        {
            var home = Home();
            var folder = result.GetValue(data)?.FullName ?? Environment.GetEnvironmentVariable("CROSSREAD_DATA") ?? Path.Combine(home, "..", "shared", "data");
            var extent = result.GetValue(quick) ? EvaluationExtent.Quick : EvaluationExtent.Full;
            return Evaluate(home, folder, extent, result.GetValue(part) ?? [], result.GetValue(agree), result.GetValue(raise));
        });
        var parsed = root.Parse(arguments);
        return parsed.Errors.Count > 0 ? Math.Max(2, parsed.Invoke()) : parsed.Invoke();
    }

    private static int Evaluate(string home, string folder, EvaluationExtent extent, string[] names, bool agree, bool raise)
    {
        foreach (var unknown in names.Where(n => Parts.All.All(p => p.Name != n)))
        {
            Console.Error.WriteLine($"evaluate: no part is named {unknown}; there are {string.Join(", ", Parts.All.Select(p => p.Name))}");
            return 2;
        }

        var data = new Corpus(folder, Path.Combine(home, "artifacts", "predictions"), extent);
        var measured = new List<Measurement>();
        foreach (var part in Parts.All.Where(p => names.Length == 0 || names.Contains(p.Name, StringComparer.Ordinal)))
        {
            var clock = Stopwatch.StartNew();
            measured.Add(Measure(part, data));
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part.Name}: {clock.Elapsed.TotalSeconds:0.0} s"));
        }

        Console.Out.Write(Results.Table(measured));
        var missing = measured.Where(m => m.Missing is not null).ToArray();
        foreach (var part in missing)
            Console.Error.WriteLine($"not measured: {part.Part}: {part.Missing}");

        var evaluation = Path.Combine(home, "evaluation");
        if (missing.Length == 0 && names.Length == 0 && extent == EvaluationExtent.Full)
        {
            var readme = Path.Combine(home, "README.md");
            File.WriteAllText(Path.Combine(evaluation, "RESULTS.md"), Results.Markdown(measured, Parts.All, EngineVersion.Current));
            File.WriteAllText(readme, Results.Readme(File.ReadAllText(readme), measured));
        }

        if (missing.Length == 0 && extent == EvaluationExtent.Full)
        {
            foreach (var (name, text) in data.TakeReports())
            {
                var path = Path.Combine(evaluation, name);
                File.WriteAllText(path, Results.Report(File.Exists(path) ? File.ReadAllText(path) : "", text));
            }
        }

        var fell = Held(Path.Combine(evaluation, "floors.json"), measured, extent, raise);
        if (agree)
            fell |= !Agrees(measured, Path.GetFullPath(Path.Combine(folder, "..", "tools")));
        return fell ? Fell : missing.Length > 0 ? NotMeasured : 0;
    }

    private static Measurement Measure(Part part, Corpus data)
    {
        try
        {
            ImmutableArray<Figure> figures = [.. part.Measure(data)];
            return new Measurement(part.Name, figures, data.TakeDigests(), figures.IsEmpty ? "it gives no figure" : null);
        }
        catch (MissingDataException e)
        {
            data.TakeDigests();
            return new Measurement(part.Name, [], Floors.None.Data, e.Message);
        }
    }

    /// <summary>Checks the floors, and raises them if asked to; true where one was broken.</summary>
    private static bool Held(string path, List<Measurement> measured, EvaluationExtent extent, bool raise)
    {
        var floors = File.Exists(path) ? Floors.Parse(File.ReadAllText(path)) : Floors.None;
        var broken = floors.Broken(measured, extent);
        foreach (var problem in broken)
            Console.Error.WriteLine("floor: " + problem);
        if (raise && broken.IsEmpty)
            File.WriteAllText(path, floors.Raise(measured).Print());
        return !broken.IsEmpty;
    }

    private static bool Agrees(List<Measurement> measured, string tools)
    {
        var (problems, compared) = AgreementCheck.Run(measured, tools);
        foreach (var problem in problems)
            Console.Error.WriteLine("disagrees: " + problem);
        Console.Out.WriteLine($"{compared} figures compared with the independent scorers, {problems.Length} problems");
        return problems.IsEmpty;
    }

    /// <summary>The repository: the nearest folder above with the solution in it.</summary>
    private static string Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Crossread.slnx")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Crossread.slnx");
    }
}
