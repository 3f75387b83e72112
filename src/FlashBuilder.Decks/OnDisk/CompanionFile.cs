namespace FlashBuilder.Decks;

/// <summary>A file that SQLite has beside a deck file. It takes no locks on logs, so that they may be read like other files.</summary>
internal static class CompanionFile
{
    public const string Log = "-wal", Index = "-shm", Journal = "-journal";

    public static IReadOnlyList<string> Endings { get; } = [Log, Index, Journal];

    public static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 13);
}
