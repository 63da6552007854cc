using System.Text.RegularExpressions;
using Shouldly;
using Xunit;

namespace Crossread.Conventions.Tests;

public sealed class PurityTests
{
    private static bool IsPure(SourceFile file) => file.Project == "Crossread.Language" || (file.Project == "Crossread" && file.Folder != "Sources");

    [Fact]
    public void Only_sources_storage_pipeline_web_and_command_line_touch_the_outside() => Banned(
        IsPure,
        @"\b(?:File|Directory|FileStream|FileInfo|DirectoryInfo|HttpClient|Process|Console|Environment|Socket|Thread)\s*[.(]|\bSystem\.Net\.(?:Http|Sockets)\b|\bSystem\.Diagnostics\.Process\b");

    // JSON Feed is a format of the world, read where the other formats are.
    [Fact]
    public void Only_presentation_pipeline_web_command_line_and_json_feed_know_json() => Banned(
        f => f.Project is "Crossread.Language" or "Crossread.Storage" || (f.Project == "Crossread" && f.Folder != "Presentation" && !f.Path.Contains("/Sources/JsonFeed/", StringComparison.Ordinal)),
        @"\bSystem\.Text\.Json\b|\bJson(?:Document|Element|Node|Serializer|Utf8)\w*\b");

    [Fact]
    public void No_hash_code_is_stored_ordered_or_learnt_from() => Banned(
        _ => true,
        @"\bGetHashCode\s*\(|\bHashCode\.");

    [Fact]
    public void The_system_clock_is_asked_nowhere() => Banned(
        _ => true,
        @"\bDateTime(?:Offset)?\.(?:Now|UtcNow|Today)\b|\bEnvironment\.TickCount|\bStopwatch\.StartNew|\bThread\.Sleep\b");

    [Fact]
    public void Nothing_waits_blocking_for_a_task() => Banned(
        _ => true,
        @"\.GetAwaiter\(\)\.GetResult\(\)|\basync\s+void\b");

    [Fact]
    public void No_rule_is_unfinished() => Banned(
        _ => true,
        @"\bNotImplementedException\b");

    private static void Banned(Func<SourceFile, bool> where, string pattern)
    {
        var regex = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
        Repository.Sources.Where(where)
            .SelectMany(f => regex.Matches(f.Code).Select(m => $"{f.Path}:{f.Code[..m.Index].Count(c => c == '\n') + 1}: {m.Value}"))
            .ShouldBeEmpty();
    }
}
