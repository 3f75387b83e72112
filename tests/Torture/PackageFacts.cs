using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Torture;

/// <summary>What stands in a package for Anki of the form that every Anki reads: a zip with a SQLite database in it.</summary>
/// <param name="Damage">Why Anki could not read it; empty where it can.</param>
internal sealed record PackageFacts(string Damage, IReadOnlySet<string> Guids)
{
    public static PackageFacts Read(string path)
    {
        string scratch = Path.GetTempFileName();
        try
        {
            using (var zip = ZipFile.OpenRead(path))
            {
                if (zip.GetEntry("collection.anki2") is not { } entry) return new("no collection", new HashSet<string>());
                entry.ExtractToFile(scratch, overwrite: true);
                foreach (var other in zip.Entries)
                {
                    using var content = other.Open();
                    content.CopyTo(Stream.Null);
                }
            }

            using var connection = new SqliteConnection($"Data Source={scratch};Mode=ReadWrite;Pooling=False");
            connection.Open();
            string damage = Column(connection, "PRAGMA integrity_check")[0];
            return damage == "ok" ? new("", Column(connection, "SELECT guid FROM notes").ToHashSet()) : new(damage, new HashSet<string>());
        }
        catch (Exception fault) when (fault is InvalidDataException or SqliteException or IOException)
        {
            return new(fault.Message, new HashSet<string>());
        }
        finally
        {
            File.Delete(scratch);
        }
    }

    private static List<string> Column(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var values = new List<string>();
        while (row.Read()) values.Add(row.GetString(0));
        return values;
    }
}
