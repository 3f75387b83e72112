using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The tags and the levels that the words of a deck have: what a <see cref="StudyFilter"/> can ask for.</summary>
/// <param name="Tags">In the order of their names; <c>leech</c> among them where there is one.</param>
/// <param name="Levels">As they stand in the notes, each alone.</param>
public sealed record FilterChoices(IReadOnlyList<string> Tags, IReadOnlyList<string> Levels)
{
    /// <exception cref="DeckFileException">The file is missing, no deck file, of a later version or damaged.</exception>
    public static FilterChoices Of(string deckPath) => DeckFault.Guard(deckPath, "read", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Read);
        List<string> tags = Sql.Query(connection, "SELECT tag FROM tags UNION SELECT mark FROM note_marks WHERE mark = 'leech'", row => row.GetString(0));
        List<string> levels = Sql.Query(connection, "SELECT DISTINCT level FROM notes WHERE level <> ''", row => row.GetString(0));
        return new FilterChoices(Sorted(tags), Sorted(levels.SelectMany(level => level.Split(", "))));
    });

    private static string[] Sorted(IEnumerable<string> names) => [.. names.Distinct().Order(StringComparer.Ordinal)];
}
