using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Crossread.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Crossread.Storage;

/// <summary>Articles, what was read in them, their stories and comparisons, in one SQLite file.</summary>
/// <remarks>Reading is thread-safe and sees what was written up to then; one process at a time may add. Writing is idempotent:
/// what is there already stays as it is. A process that is killed loses only what it had not handed over yet.</remarks>
public sealed partial class Archive : IDisposable
{
    private readonly string _connectionString;
    private readonly FileStream? _claim;
    private readonly Lock _writing = new();
    private SqliteConnection? _writer;

    private Archive(string path, string connectionString, FileStream? claim)
    {
        Path = path;
        _connectionString = connectionString;
        _claim = claim;
    }

    /// <summary>Full path of its file.</summary>
    public string Path { get; }

    /// <summary>Whether it was opened to add to it.</summary>
    public bool CanAdd => _claim is not null;

    /// <summary>Opens an archive.</summary>
    /// <param name="path">Path of its file.</param>
    /// <param name="access">What for. To add makes the file where there is none.</param>
    /// <exception cref="ArchiveException">It is missing, no archive, newer than this program, read-only, or another process adds to it.</exception>
    public static Archive Open(string path, ArchiveAccess access)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        path = System.IO.Path.GetFullPath(path);
        if (Directory.Exists(path))
            throw new ArchiveException($"archive {path}: a folder; expected a file");
        if (System.IO.Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder))
            throw new ArchiveException($"archive {path}: there is no folder {folder}");
        return access == ArchiveAccess.Add ? OpenToAdd(path) : OpenToRead(path);
    }

    /// <summary>The key under which a story's comparison is kept: who its members are, in order.</summary>
    /// <param name="members">Ids of its articles, in order of arrival.</param>
    public static string MembersKey(IEnumerable<string> members)
        => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', members))));

    /// <summary>Closes the archive, and lets others add to it.</summary>
    public void Dispose()
    {
        _writer?.Dispose();
        using (var any = new SqliteConnection(_connectionString))
            SqliteConnection.ClearPool(any);
        _claim?.Dispose();
    }

    private static Archive OpenToRead(string path)
    {
        if (!File.Exists(path))
            throw new ArchiveException($"archive {path}: not found; crossread add makes one");
        try
        {
            return Checked(new Archive(path, ConnectionString(path, SqliteOpenMode.ReadOnly), null));
        }
        catch (ArchiveException e) when (e.InnerException is SqliteException { SqliteErrorCode: 8 or 14 } && !File.Exists(path + "-wal"))
        {
            // In a folder that cannot be written SQLite cannot make the files that readers share; nobody writes there, so none are needed.
            var uri = new Uri(path).AbsoluteUri + "?immutable=1";
            return Checked(new Archive(path, ConnectionString(uri, SqliteOpenMode.ReadOnly), null));
        }
    }

    private static Archive Checked(Archive archive)
    {
        var version = archive.Read(connection => Schema.Check(connection, archive.Path));
        if (version == 0)
            throw new ArchiveException($"archive {archive.Path}: empty; crossread add fills one");
        if (version < Schema.Newest)
            throw new ArchiveException($"archive {archive.Path}: made by an older Crossread (schema {version}); crossread add brings it to schema {Schema.Newest}");
        return archive;
    }

    private static Archive OpenToAdd(string path)
    {
        if (File.Exists(path) && File.GetAttributes(path).HasFlag(FileAttributes.ReadOnly))
            throw new ArchiveException($"archive {path}: read-only; expected a file that can be written");
        FileStream claim;
        try
        {
            claim = new FileStream(path + "-adding", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException e)
        {
            throw new ArchiveException(File.Exists(path + "-adding")
                ? $"archive {path}: locked: another process is adding to it"
                : $"archive {path}: cannot be written: {e.Message}", e);
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ArchiveException($"archive {path}: cannot be written: {e.Message}", e);
        }

        var archive = new Archive(path, ConnectionString(path, SqliteOpenMode.ReadWriteCreate), claim);
        try
        {
            archive._writer = archive.Explained(() =>
            {
                var writer = archive.Connect();
                Run(writer, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
                Schema.Upgrade(writer, path);
                return writer;
            });
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    private static string ConnectionString(string source, SqliteOpenMode mode)
        => new SqliteConnectionStringBuilder { DataSource = source, Mode = mode, ForeignKeys = true, DefaultTimeout = 10 }.ToString();

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(read));
    }

    // One read sees one state of the archive, whoever writes meanwhile.
    private T Read<T>(Func<SqliteConnection, T> read)
        => Explained(() =>
        {
            using var connection = Connect();
            using var snapshot = connection.BeginTransaction(deferred: true);
            return read(connection);
        });

    private T Explained<T>(Func<T> use)
    {
        try
        {
            return use();
        }
        catch (SqliteException e)
        {
            throw new ArchiveException($"archive {Path}: " + e.SqliteErrorCode switch
            {
                5 or 6 => "locked by another process",
                8 => "read-only; expected a file that can be written",
                10 => "cannot be read or written: the disk reports an error",
                11 => "damaged",
                13 => "the disk is full",
                14 => "cannot be opened",
                26 => "not an SQLite database; expected one made by crossread add",
                _ => e.Message,
            }, e);
        }
        catch (FormatException e)
        {
            throw new ArchiveException($"archive {Path}: read by another engine than {EngineVersion.Current}; crossread add reads it anew ({e.Message})", e);
        }
    }

    private static ImmutableArray<T> Rows<T>(SqliteCommand command, Func<SqliteDataReader, T> row)
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
            rows.Add(row(reader));
        return rows.DrainToImmutable();
    }

    private static SqliteCommand Command(SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }

    private static string? Text(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static byte[] Bytes(SqliteDataReader reader, int column) => reader.GetFieldValue<byte[]>(column);
}
