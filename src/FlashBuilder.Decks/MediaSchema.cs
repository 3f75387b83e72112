namespace FlashBuilder.Decks;

/// <summary>The table of a deck file that holds its sounds and pictures, new in version 3. A build writes it.</summary>
internal static class MediaSchema
{
    public static IReadOnlyList<string> Tables { get; } = ["media"];

    public static string Sql { get; } =
        $"""
        CREATE TABLE media (
            name TEXT PRIMARY KEY CHECK (name <> ''),
            content BLOB NOT NULL CHECK (length(content) <= {MediaFile.Largest})
        ) STRICT;
        """;
}
