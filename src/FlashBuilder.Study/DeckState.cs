using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>
/// A text that is another after every change which other decks may want to know of: the deck's name, the number of changes so
/// far, which triggers count, and its last answer. Two decks that stood together in the states they are in need not be compared.
/// </summary>
internal static class DeckState
{
    /// <summary>Null where the deck has no name yet: it never stood together with another.</summary>
    public static string? Of(SqliteConnection connection) => (string?)Sql.Scalar(connection,
        """
        SELECT deck || ' ' || changes || ' ' || coalesce((SELECT id || ' ' || at FROM reviews ORDER BY id DESC LIMIT 1), '')
        FROM library WHERE deck <> ''
        """);

    /// <summary>Gives it a name of its own, if it has none. Two files with one name are copies, which differ in the rest.</summary>
    /// <param name="now">Unix milliseconds.</param>
    public static void Name(SqliteConnection connection, string path, long now, ulong seed) => Sql.Run(connection, "UPDATE library SET deck = $name WHERE deck = ''",
        ("$name", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFullPath(path)}\n{now}\n{seed}"))).AsSpan(0, 16))));

    /// <summary>Whether one is a copy of the other: one that nobody studies beside its origin is a learner's backup.</summary>
    /// <exception cref="DeckFileException">One of them cannot be read.</exception>
    public static bool AreCopies(StudyDeck one, StudyDeck other) => NameOf(one) is string name && name == NameOf(other);

    /// <summary>Which of some decks, by their places in the list, do not stand together with every other. Each is asked once.</summary>
    /// <exception cref="DeckFileException">One of them cannot be read.</exception>
    public static IReadOnlyList<int> Apart(IReadOnlyList<StudyDeck> decks)
    {
        (string? Own, HashSet<string> Others)[] states = [.. decks.Select(deck => DeckFault.Guard(deck.Path, "read", () => StateOf(deck)))];
        bool Stand(int one, int other) => states[one].Own is { } first && states[other].Own is { } second
            && (states[one].Others.Contains(second) || states[other].Others.Contains(first));
        return [.. Enumerable.Range(0, decks.Count).Where(one => !Enumerable.Range(0, decks.Count).All(other => other == one || Stand(one, other)))];
    }

    /// <summary>Notes in a deck, in the caller's transaction, which states of others it stands together with as it is now.</summary>
    public static void Note(StudyDeck deck, IEnumerable<string> others)
    {
        Sql.Run(deck.Connection, "DELETE FROM together");
        foreach (string other in others)
            Sql.Run(deck.Connection, "INSERT INTO together (own, other) VALUES ($own, $other) ON CONFLICT DO NOTHING", ("$own", Of(deck.Connection)), ("$other", other));
    }

    private static string? NameOf(StudyDeck deck) => DeckFault.Guard(deck.Path, "read", () =>
        (string?)Sql.Scalar(deck.Connection, "SELECT deck FROM library WHERE deck <> ''"));

    /// <summary>As it is now, and those that it noted then; null where it never stood together with another.</summary>
    private static (string? Own, HashSet<string> Others) StateOf(StudyDeck deck) => Of(deck.Connection) is { } own
        ? (own, [.. Sql.Query(deck.Connection, "SELECT other FROM together WHERE own = $own", row => row.GetString(0), ("$own", own))])
        : (null, []);
}
