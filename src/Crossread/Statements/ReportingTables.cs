using System.Collections.Immutable;
using Crossread.Language.Lexicons;

namespace Crossread.Statements;

/// <summary>The tables under <c>lexicons/en/reporting</c>.</summary>
internal static class ReportingTables
{
    /// <summary>The rows of a table of that folder.</summary>
    public static ImmutableArray<ImmutableArray<string>> Read(string name) => LexiconTable.Read($"lexicons/en/reporting/{name}.tsv");
}
