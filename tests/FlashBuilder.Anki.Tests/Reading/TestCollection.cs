using System.Globalization;
using FlashBuilder.Anki;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Tests;

/// <summary>The same small collection in the tables of schema 11 and of schema 18, as Anki lays them out.</summary>
internal static class TestCollection
{
    public const string Rows = """
        INSERT INTO notes VALUES (1700000000001, 'guid one', 1600000000000, 1700000001, -1, ' HSK::1 verb ', '你好' || char(31) || 'hello', 0, 0, 0, '');
        INSERT INTO notes VALUES (1700000000002, 'g2', 1600000000001, 1700000002, -1, '', '我{{c1::喜歡}}你', 0, 0, 0, '');
        INSERT INTO cards VALUES (1700000000011, 1700000000001, 1500000000000, 0, 1700000003, -1, 2, 2, 40, 30, 2500, 7, 1, 0, 0, 0, 2, '{"s":30.5,"d":4.25,"lrt":1700000123}');
        INSERT INTO cards VALUES (1700000000012, 1700000000001, 1500000000001, 1, 1700000003, -1, 0, -1, 3, 0, 0, 0, 0, 0, 9, 1500000000000, 0, '');
        INSERT INTO cards VALUES (1700000000013, 1700000000002, 1500000000000, 4, 1700000003, -1, 1, 1, 1700000500, 0, 0, 2, 0, 1002, 0, 0, 0, '');
        INSERT INTO revlog VALUES (1700000123456, 1700000000011, -1, 3, 30, -600, 525, 4321, 1);
        INSERT INTO revlog VALUES (1700000023456, 1700000000011, -1, 1, -600, -60, 0, 60000, 0);
        """;

    public static byte[] Schema11(string more = "", string? models = null, long version = 11, int pageSize = 1024)
    {
        models ??= """
            {"1600000000000": {"id": 1600000000000, "name": "Basic 中", "type": 0,
              "flds": [{"name": "Back", "ord": 1}, {"name": "Front", "ord": 0}], "tmpls": [{"name": "Card 1", "ord": 0}, {"name": "Card 2", "ord": 1}]},
             "1600000000001": {"id": "1600000000001", "name": "Cloze", "type": 1, "flds": [{"name": "Text", "ord": 0}], "tmpls": [{"name": "Cloze", "ord": 0}]}}
            """;
        const string Decks = """
            {"1500000000000": {"id": 1500000000000, "name": "Chinese::HSK", "desc": "<b>words</b>", "dyn": 0},
             "1500000000001": {"id": 1500000000001, "name": "Cram", "desc": "", "dyn": 1}}
            """;
        return Make(pageSize, CollectionSchema.Sql,
            $"INSERT INTO col VALUES (1, 1600000400, 0, 0, {version}, 0, 0, 0, '{{}}', $models, $decks, '{{}}', '{{}}');" + Rows + more, ("$models", models), ("$decks", Decks));
    }

    public static byte[] Schema18(string more = "", long version = 18, bool writeAhead = false)
    {
        const string Tables = """
            CREATE TABLE fields (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
            CREATE UNIQUE INDEX idx_fields_name_ntid ON fields (name, ntid);
            CREATE TABLE templates (ntid integer NOT NULL, ord integer NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL, PRIMARY KEY (ntid, ord)) WITHOUT ROWID;
            CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, config blob NOT NULL);
            CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
            CREATE TABLE decks (id integer PRIMARY KEY NOT NULL, name text NOT NULL COLLATE unicase, mtime_secs integer NOT NULL, usn integer NOT NULL, common blob NOT NULL, kind blob NOT NULL);
            CREATE UNIQUE INDEX idx_decks_name ON decks (name);
            CREATE TABLE config (KEY text NOT NULL PRIMARY KEY, usn integer NOT NULL, mtime_secs integer NOT NULL, val blob NOT NULL) WITHOUT ROWID;
            CREATE TABLE tags (tag text NOT NULL PRIMARY KEY COLLATE unicase, usn integer NOT NULL, collapsed boolean NOT NULL, config blob NULL) WITHOUT ROWID;
            """;
        // 0A 10: normal, 16 bytes; 08 01: preset 1; 22 0C: a description of 12. 12 00: filtered. 08 01: cloze.
        const string Filled = """
            INSERT INTO notetypes VALUES (1600000000000, 'Basic 中', 0, -1, x'1A0131'), (1600000000001, 'Cloze', 0, -1, x'0801');
            INSERT INTO fields VALUES (1600000000000, 1, 'Back', x''), (1600000000000, 0, 'Front', x''), (1600000000001, 0, 'Text', x'');
            INSERT INTO templates VALUES (1600000000000, 1, 'Card 2', 0, -1, x''), (1600000000000, 0, 'Card 1', 0, -1, x''), (1600000000001, 0, 'Cloze', 0, -1, x'');
            INSERT INTO decks VALUES (1500000000000, 'Chinese' || char(31) || 'HSK', 0, -1, x'08011001', x'0A100801220C' || CAST('<b>words</b>' AS blob)),
                (1500000000001, 'Cram', 0, -1, x'', x'1200');
            """;
        byte[] image = Make(1024, CollectionSchema.Sql + Tables,
            $"INSERT INTO col VALUES (1, 1600000400, 0, 0, {version}, 0, 0, 0, '', '', '', '', '');"
            + Filled + Rows + more);
        if (writeAhead) image[18] = image[19] = 2;
        return image;
    }

    /// <summary>The collection of a package, to be asked.</summary>
    public static SqliteConnection Open(ReadOnlySpan<byte> image)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["collection.anki2"], image);
        using SqliteConnection file = SqliteDatabase.Open(folder["collection.anki2"]);
        UnicaseCollation.Register(file);
        SqliteConnection connection = SqliteDatabase.OpenInMemory();
        UnicaseCollation.Register(connection);
        file.BackupDatabase(connection);
        return connection;
    }

    private static byte[] Make(int pageSize, string tables, string rows, params ReadOnlySpan<(string Name, string Text)> values)
    {
        using SqliteConnection connection = SqliteDatabase.OpenInMemory();
        connection.CreateCollation("unicase", (one, other) => string.Compare(one, other, CultureInfo.InvariantCulture, CompareOptions.OrdinalIgnoreCase));
        SqliteDatabase.Run(connection, $"PRAGMA page_size = {pageSize}");
        SqliteDatabase.Run(connection, tables);
        using (SqliteCommand command = connection.CreateCommand())
        {
            command.CommandText = rows;
            foreach ((string name, string text) in values) command.Parameters.AddWithValue(name, text);
            command.ExecuteNonQuery();
        }
        return SqliteDatabase.ToBytes(connection);
    }
}
