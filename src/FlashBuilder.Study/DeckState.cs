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

    /// <summary>Whether one of them noted that they stood together as they are now.</summary>
    public static bool StandTogether(StudyDeck one, StudyDeck other)
    {
        (string? first, string? second) = (Of(one.Connection), Of(other.Connection));
        return first is not null && second is not null && (Noted(one, first, second) || Noted(other, second, first));
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

    private static bool Noted(StudyDeck deck, string own, string other) =>
        Sql.Scalar(deck.Connection, "SELECT 1 FROM together WHERE own = $own AND other = $other", ("$own", own), ("$other", other)) is not null;
}
