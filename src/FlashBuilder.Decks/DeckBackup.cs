using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace FlashBuilder.Decks;

/// <summary>
/// The copy of a deck file that is made before its version changes: <c>deck.v1.db</c> beside <c>deck.db</c>, or
/// <c>deck.v1-2.db</c> where that name is taken.
/// </summary>
public static partial class DeckBackup
{
    /// <summary>Where SQLite keeps <c>user_version</c>, in its header of 100 bytes.</summary>
    private const int VersionAt = 60, HeaderLength = 100;

    /// <summary>
    /// Whether a file is such a copy, and not one more deck. Its name does not decide alone, because a text may be called
    /// <c>draft.v2.txt</c>: a copy is of the older version that its name tells, and its deck has another title.
    /// </summary>
    public static bool Is(string path)
    {
        Match name = Name().Match(path);
        if (!name.Success) return false;
        try
        {
            if (new FileInfo(path).Length < HeaderLength) return true;
            byte[] header;
            using (SqliteConnection alone = SqliteDatabase.OpenImmutable(path)) header = new SqliteFile(alone).Bytes(0, HeaderLength);
            if (!header.AsSpan().StartsWith("SQLite format 3\0"u8)) return true;
            int version = BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(VersionAt));
            if (version >= DeckSchema.Version || name.Groups[1].Value != version.ToString(CultureInfo.InvariantCulture)) return false;
            return DeckFault.Guard(path, "read", () =>
            {
                using SqliteConnection connection = DeckConnection.Open(path, DeckAccess.Read);
                return DeckRows.Query(connection, "SELECT title FROM deck", row => row.GetString(0)).FirstOrDefault() != Path.GetFileNameWithoutExtension(path);
            });
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or SqliteException or DeckFileException)
        {
            // Whatever it is: no deck to study.
            return true;
        }
    }

    /// <summary>Never overwrites. A copy of the same bytes that is there already is enough.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written to.</exception>
    internal static void Make(string path, int version, byte[] image)
    {
        for (int number = 1; ; number++)
        {
            string copy = Path.ChangeExtension(path, number == 1 ? $".v{version}.db" : $".v{version}-{number}.db");
            if (!File.Exists(copy))
            {
                AtomicFile.Write(copy, image, overwrite: false);
                return;
            }
            if (new FileInfo(copy).Length == image.Length && File.ReadAllBytes(copy).AsSpan().SequenceEqual(image)) return;
        }
    }

    [GeneratedRegex(@"\.v([0-9]+)(-[0-9]+)?\.db$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
