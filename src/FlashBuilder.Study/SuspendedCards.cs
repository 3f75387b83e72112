using FlashBuilder.Decks;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Study;

/// <summary>The cards of a deck that are not asked any more: suspended by hand, or as leeches.</summary>
public static class SuspendedCards
{
    /// <summary>Has them asked again, with what is known of them; leeches stay marked as such.</summary>
    /// <returns>How many there were.</returns>
    /// <exception cref="DeckFileException">The file is missing, no deck file, damaged, of a later version, or cannot be written.</exception>
    public static int BringBack(string deckPath, TimeProvider clock) => DeckFault.Guard(deckPath, "written", () =>
    {
        using SqliteConnection connection = DeckConnection.Open(deckPath, DeckAccess.Write);
        return DeckTransaction.Run(connection, deckPath, () =>
            Sql.Query(connection, "UPDATE memories SET suspended = 0, changed = max($now, changed + 1) WHERE suspended = 1 RETURNING card", row => row.GetInt64(0),
                ("$now", clock.GetUtcNow().ToUnixTimeMilliseconds())).Count);
    });
}
