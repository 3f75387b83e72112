using Microsoft.Data.Sqlite;

namespace FlashBuilder.Torture;

/// <summary>What stands in a deck file, read with a SQLite of the checker's own.</summary>
internal sealed class DeckFacts
{
    /// <summary>What SQLite finds wrong with the file; empty where all is well.</summary>
    public string Damage { get; private init; } = "";

    public long Version { get; private init; }

    /// <summary>Guids of the notes that are in use, and of those whose word the text no longer has.</summary>
    public IReadOnlySet<string> Active { get; private init; } = new HashSet<string>();

    public IReadOnlySet<string> Retired { get; private init; } = new HashSet<string>();

    /// <summary>Answers, answers taken back, own edits and marks, each as one line; the same line as often as it is there.</summary>
    public IReadOnlyList<string> Learnt { get; private init; } = [];

    /// <summary>The word of each note, as it is asked.</summary>
    public IReadOnlyDictionary<string, string> Words { get; private init; } = new Dictionary<string, string>();

    public static string Answer(long at, string word, int rating) => $"answer {at} {word} {rating}";

    public static string TakenBack(string answer) => $"taken back: {answer}";

    public static string Mark(string word, string mark) => $"mark {word} {mark}";

    /// <summary>Reads a copy in a folder of its own, which nobody else has; SQLite may write to it.</summary>
    public static DeckFacts Read(string path)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={path};Mode=ReadWrite;Pooling=False;Foreign Keys=True");
            connection.Open();
            string damage = string.Join("; ", Rows(connection, "PRAGMA integrity_check", row => row.GetString(0)).Where(line => line != "ok")
                .Concat(Rows(connection, "PRAGMA foreign_key_check", row => $"foreign key of {row.GetString(0)}")));
            return damage.Length > 0 ? new() { Damage = damage } : Read(connection);
        }
        catch (SqliteException fault)
        {
            return new() { Damage = fault.Message };
        }
    }

    private static DeckFacts Read(SqliteConnection connection)
    {
        var tables = Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'", row => row.GetString(0)).ToHashSet();
        if (!tables.Contains("notes")) return new() { Damage = "no deck" };
        var notes = Rows(connection, "SELECT id, guid, word, retired FROM notes",
            row => (Id: row.GetInt64(0), Guid: row.GetString(1), Word: Plain(row.GetString(2)), Retired: row.GetInt64(3) == 1));
        var words = notes.ToDictionary(note => note.Id, note => note.Word);
        var learnt = new List<string>();
        if (tables.Contains("reviews"))
        {
            var answers = Rows(connection, "SELECT r.id, c.note, r.at, r.rating FROM reviews r JOIN cards c ON c.id = r.card",
                row => (Id: row.GetInt64(0), Line: Answer(row.GetInt64(2), words[row.GetInt64(1)], row.GetInt32(3)))).ToDictionary(row => row.Id, row => row.Line);
            learnt.AddRange(answers.Values);
            learnt.AddRange(Rows(connection, "SELECT review FROM undone", row => TakenBack(answers[row.GetInt64(0)])));
            learnt.AddRange(Rows(connection, "SELECT note, field, value FROM own_edits", row => $"edit {words[row.GetInt64(0)]} {row.GetString(1)} {Plain(row.GetString(2))}"));
            learnt.AddRange(Rows(connection, "SELECT note, mark FROM note_marks", row => Mark(words[row.GetInt64(0)], row.GetString(1))));
        }

        return new()
        {
            Version = Rows(connection, "PRAGMA user_version", row => row.GetInt64(0))[0],
            Active = notes.Where(note => !note.Retired).Select(note => note.Guid).ToHashSet(),
            Retired = notes.Where(note => note.Retired).Select(note => note.Guid).ToHashSet(),
            Words = notes.ToDictionary(note => note.Guid, note => note.Word),
            Learnt = learnt,
        };
    }

    private static List<T> Rows<T>(SqliteConnection connection, string sql, Func<SqliteDataReader, T> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read()) rows.Add(read(row));
        return rows;
    }

    /// <summary>The text of a field without its tags.</summary>
    private static string Plain(string html) => string.Concat(html.Split('<').Select((piece, i) => i == 0 ? piece : piece[(piece.IndexOf('>') + 1)..])).Trim();
}
