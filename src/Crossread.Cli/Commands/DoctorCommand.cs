using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Crossread.Articles;
using Crossread.Language.Models;
using Crossread.Pipeline;
using Crossread.Storage;

namespace Crossread.Cli.Commands;

/// <summary><c>crossread doctor</c>: whether everything is there that a run needs.</summary>
internal static class DoctorCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var format = Arguments.ListFormat();
        var command = new CrossreadCommand("doctor", "Check that everything is there that a run needs, and what the archive holds.")
        {
            Details = "Exit code 1 where something is missing or broken.\n",
            Examples = ["crossread doctor", "crossread doctor --archive news.db --format json"],
            Options = { format },
        };
        command.Runs(surroundings, async (run, parsed) =>
        {
            var list = new Listing("check", "state", "found");
            var isSound = true;
            void Check(string what, Func<(bool IsSound, string Found)> look)
            {
                (bool IsSound, string Found) seen;
                try
                {
                    seen = look();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    seen = (false, e.Message);
                }
                isSound &= seen.IsSound;
                list.Add(what, seen.IsSound ? "ok" : "broken", seen.Found);
            }

            Check("crossread", () => (true, $"{EngineVersion.Current} on {RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores"));
            Check("unicode (ICU)", () => "ﬁ".Normalize(NormalizationForm.FormKC) == "fi" && CultureInfo.GetCultureInfo("tr-TR").TextInfo.ToUpper('i') == 'İ'
                ? (true, "normalisation and cultures work")
                : (false, "texts are not normalised: install ICU, and do not run in globalisation-invariant mode"));
            Check("sqlite", () => (Archive.HasFullTextSearch(), "SQLite " + Archive.DatabaseVersion + (Archive.HasFullTextSearch() ? " with full text search (FTS5)" : " without full text search (FTS5)")));
            foreach (var file in EmbeddedModel.Files)
            {
                Check("model " + file, () =>
                {
                    var model = EmbeddedModel.Read(file);
                    return (true, string.Create(CultureInfo.InvariantCulture, $"{model.Name}, version {model.Version}, {model.Bytes / 1e6:F1} MB, SHA-256 {model.Checksum[..16]}"));
                });
            }

            Check("engine", () =>
            {
                var analysis = new ArticleAnalyzer().Analyze(new Article { Id = "doctor", Text = "\"The harbour is open,\" Maria Lopez said on Monday." });
                var found = $"tables and models load; {analysis.Language.Sentences.Length} sentence, {analysis.Language.Names.Length} name, {analysis.Statements.Length} statement in a test sentence";
                return (analysis.Language.Sentences.Length == 1 && analysis.Statements.Length == 1, found);
            });
            Check("sample", () => (!Samples.Inputs.IsEmpty, $"{Samples.Inputs.Length} files built in"));
            foreach (var (name, _, _) in Settings.Known)
            {
                if (run.Settings.From(name) is { } from)
                    list.Add("setting " + name, "ok", $"{run.Settings[name]} ({from})");
            }
            if (!File.Exists(run.ArchivePath))
                list.Add("archive", "none", $"{run.ArchivePath}: there is none; crossread add makes one");
            else
                await AddArchiveAsync(run, list, broken => isSound &= !broken);
            await list.WriteAsync(run, parsed.GetValue(format));
            return isSound ? ExitCode.Done : ExitCode.Error;
        });
        return command;
    }

    private static async Task AddArchiveAsync(CommandRun run, Listing list, Action<bool> tell)
    {
        try
        {
            using var archive = ArchiveUse.Open(run);
            var contents = await archive.ContentsAsync(run.Cancellation);
            var isCurrent = contents.Engine is null || contents.Engine == EngineVersion.Current;
            list.Add("archive", "ok", string.Create(
                CultureInfo.InvariantCulture,
                $"{archive.Path}: {contents.Articles} articles, {contents.Stories} stories, {contents.Statements} statements, {contents.Outlets} outlets, {contents.Bytes / 1048576.0:0.0} MiB, schema {contents.Schema}"));
            list.Add("archive's engine", isCurrent ? "ok" : "older", isCurrent ? contents.Engine ?? "nothing read yet" : $"{contents.Engine}; crossread add reads everything anew with {EngineVersion.Current}");
            list.Add("archive's health", await archive.IsSoundAsync(run.Cancellation) ? "ok" : "broken", "checked by the database");
        }
        catch (ArchiveException e)
        {
            tell(true);
            list.Add("archive", "broken", e.Message);
        }
    }
}
