using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>What a deck was made of and with. A package and a deck file before version 4 know nothing of it.</summary>
public sealed record DeckOrigin
{
    private const string SourceKey = "source", PackagedKey = "packaged", PackageTimeKey = "package_time", OptionMark = "--";

    public static DeckOrigin Unknown { get; } = new();

    /// <summary>The path of the text, seen from the folder of the deck, with <c>/</c> between folders; empty where it is not known.</summary>
    public string Source { get; init; } = "";

    /// <summary>The options of the build, for example <c>--cards</c> with <c>cloze</c>, by their names. Only those that are not the default.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>();

    /// <summary>The greatest id of a note that went out in a package; 0 where none did.</summary>
    public long Packaged { get; init; }

    /// <summary>Unix seconds: when the newest content of the last package was made; 0 where there was none.</summary>
    public long PackageTime { get; init; }

    /// <exception cref="DeckFileException">No such file, no deck file, of a later version, damaged, or in use.</exception>
    public static DeckOrigin Read(string path) => DeckFault.Guard(path, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
        return Of(connection);
    });

    /// <summary>Notes in the deck file that a package of it went out. A file of an older version is left as it is.</summary>
    /// <exception cref="DeckFileException">As with <see cref="Read"/>, or it cannot be written.</exception>
    public static void NotePackage(string path, Deck written) => DeckFault.Guard(path, "written", () =>
    {
        using (SqliteConnection reader = DeckConnection.Open(path, DeckAccess.Read))
            if (Of(reader).WithPackage(written) == Of(reader) || SqliteDatabase.ReadInteger(reader, "PRAGMA user_version") < DeckSchema.Version) return false;
        using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Write);
        using DeckTransaction transaction = DeckTransaction.Begin(connection, path);
        transaction.Mark();
        Of(connection).WithPackage(written).Write(connection);
        transaction.Commit();
        return true;
    });

    /// <summary>After a package with the notes of a deck.</summary>
    public DeckOrigin WithPackage(Deck written) => this with
    {
        Packaged = written.Notes.Concat(written.Names).Select(note => note.Id).Append(Packaged).Max(),
        PackageTime = Math.Max(PackageTime, written.Modified),
    };

    public bool Equals(DeckOrigin? other) =>
        other is not null && Source == other.Source && Packaged == other.Packaged && PackageTime == other.PackageTime
        && Options.Count == other.Options.Count && Options.All(option => other.Options.TryGetValue(option.Key, out string? value) && value == option.Value);

    public override int GetHashCode() => HashCode.Combine(Source, Packaged, PackageTime, Options.Count);

    internal static DeckOrigin Of(SqliteConnection connection)
    {
        var rows = DeckRows.Query(connection, "SELECT key, value FROM origin", row => (Key: row.GetString(0), Value: row.GetString(1))).ToDictionary(row => row.Key, row => row.Value);
        long Number(string key) => rows.TryGetValue(key, out string? text) ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        return new DeckOrigin
        {
            Source = rows.GetValueOrDefault(SourceKey, ""),
            Packaged = Number(PackagedKey),
            PackageTime = Number(PackageTimeKey),
            Options = rows.Where(row => row.Key.StartsWith(OptionMark, StringComparison.Ordinal)).ToDictionary(),
        };
    }

    internal void Write(SqliteConnection connection)
    {
        SqliteDatabase.Run(connection, "DELETE FROM origin");
        using var rows = new SqliteInsert(connection, "origin", 2);
        if (Source.Length > 0) rows.Row(SourceKey, Source);
        if (Packaged > 0) rows.Row(PackagedKey, Packaged.ToString(CultureInfo.InvariantCulture));
        if (PackageTime > 0) rows.Row(PackageTimeKey, PackageTime.ToString(CultureInfo.InvariantCulture));
        foreach ((string name, string value) in Options.OrderBy(option => option.Key, StringComparer.Ordinal)) rows.Row(name, value);
    }
}
