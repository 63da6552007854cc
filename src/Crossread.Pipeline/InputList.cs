using System.Collections.Immutable;
using System.Text;
using Crossread.Articles;

namespace Crossread.Pipeline;

/// <summary>What the paths of a command line stand for.</summary>
/// <param name="Inputs">What to read: in the order of the paths; the files of a folder by path in ordinal order.</param>
/// <param name="Missing">Paths that were named and are not there or cannot be opened, with what is the matter.</param>
/// <param name="PassedOver">Files of folders that are no reports by their name: hidden ones, read-me and licence files.</param>
public sealed record InputList(ImmutableArray<Input> Inputs, ImmutableArray<InputFinding> Missing, ImmutableArray<InputFinding> PassedOver)
{
    private static readonly string[] ProjectFiles = ["README", "LICENSE", "LICENCE", "COPYING", "NOTICE", "CHANGELOG", "CONTRIBUTING"];

    /// <summary>Finds what paths stand for.</summary>
    /// <param name="paths">Full paths of files and folders, and addresses: an address is a list of one address.</param>
    /// <param name="leaveOut">Full paths of files not to read when they turn up in a folder.</param>
    public static InputList Find(IEnumerable<string> paths, IReadOnlySet<string> leaveOut)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(leaveOut);
        var inputs = ImmutableArray.CreateBuilder<Input>();
        var missing = ImmutableArray.CreateBuilder<InputFinding>();
        var passedOver = ImmutableArray.CreateBuilder<InputFinding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (AddressList.IsAddress(path))
            {
                if (seen.Add(path))
                    inputs.Add(new Input(path, null, () => new MemoryStream(Encoding.UTF8.GetBytes(path), writable: false), null));
            }
            else if (Directory.Exists(path))
            {
                foreach (var file in FilesOf(path, missing).Order(StringComparer.Ordinal))
                {
                    if (leaveOut.Contains(file))
                        continue;
                    if (IsProjectFile(file))
                        passedOver.Add(new InputFinding(file, new Finding("passed-over", "passed over: its name says that it is no report; name it itself to have it read")));
                    else if (seen.Add(file))
                        inputs.Add(OfFile(file));
                }
            }
            else if (!File.Exists(path))
            {
                missing.Add(new InputFinding(path, new Finding("missing", "not found; expected a file or a folder")));
            }
            else if (seen.Add(path))
            {
                inputs.Add(OfFile(path));
            }
        }
        return new InputList(inputs.DrainToImmutable(), missing.DrainToImmutable(), passedOver.DrainToImmutable());
    }

    private static Input OfFile(string path)
        => new(
            path,
            path,
            () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan),
            new FileInfo(path).Length);

    // A link to a folder is not followed: it may lead back.
    private static IEnumerable<string> FilesOf(string folder, ImmutableArray<InputFinding>.Builder missing)
    {
        var waiting = new Stack<string>([folder]);
        while (waiting.TryPop(out var next))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(next).GetFileSystemInfos();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                missing.Add(new InputFinding(next, new Finding("unreadable", $"the folder cannot be read: {e.Message}")));
                continue;
            }
            foreach (var entry in entries.Where(e => !e.Name.StartsWith('.')))
            {
                if (entry is FileInfo file)
                    yield return file.FullName;
                else if (entry.LinkTarget is null)
                    waiting.Push(entry.FullName);
            }
        }
    }

    private static bool IsProjectFile(string path)
    {
        var name = System.IO.Path.GetFileName(path);
        return ProjectFiles.Any(p => name.Equals(p, StringComparison.Ordinal) || name.StartsWith(p + ".", StringComparison.Ordinal));
    }
}
