using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Crossread.Storage.Sqlite;

/// <summary>Brings an archive's tables to what this program works with, by numbered steps.</summary>
internal static class Schema
{
    // Written into each archive's header, so that another program's database is never taken for one ("XRD1").
    private const int ApplicationId = 0x58524431;

    private const string Prefix = "Sqlite/";

    /// <summary>The newest step this program knows.</summary>
    public static int Newest { get; } = Steps().Length;

    /// <summary>The step an archive stands at; 0 for an empty database.</summary>
    /// <exception cref="ArchiveException">The database is not an archive, or newer than this program.</exception>
    public static int Check(SqliteConnection connection, string path)
    {
        var application = Number(connection, "PRAGMA application_id");
        var version = Number(connection, "PRAGMA user_version");
        var tables = Number(connection, "SELECT count(*) FROM sqlite_master");
        if (application != ApplicationId && (application != 0 || version != 0 || tables != 0))
            throw new ArchiveException($"archive {path}: an SQLite database of another program; expected one made by crossread add");
        if (version > Newest)
            throw new ArchiveException($"archive {path}: made by a newer Crossread (schema {version}); this one reads up to schema {Newest}");
        return version;
    }

    /// <summary>Takes the steps that are missing, each in a transaction.</summary>
    public static void Upgrade(SqliteConnection connection, string path)
    {
        var steps = Steps();
        for (var version = Check(connection, path); version < Newest; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, transaction, Read(steps[version]));
            Execute(connection, transaction, string.Create(CultureInfo.InvariantCulture, $"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}"));
            transaction.Commit();
        }
    }

    private static string[] Steps()
        => [.. typeof(Schema).Assembly.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Schema).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static void Execute(SqliteConnection connection, SqliteTransaction transaction, string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static int Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
