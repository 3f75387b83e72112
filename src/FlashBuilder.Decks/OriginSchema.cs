namespace FlashBuilder.Decks;

/// <summary>
/// The table of a deck file that says what the deck was made of and with, new in version 4. A build writes it;
/// docs/formats.md lists the keys.
/// </summary>
internal static class OriginSchema
{
    public static IReadOnlyList<string> Tables { get; } = ["origin"];

    public static string Sql { get; } =
        """
        CREATE TABLE origin (
            key TEXT PRIMARY KEY CHECK (key <> ''),
            value TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """;
}
