using System.Text.RegularExpressions;

namespace FlashBuilder.Decks;

/// <summary>
/// The copy of a deck file that is made before its version changes: <c>deck.v1.db</c> beside <c>deck.db</c>, or
/// <c>deck.v1-2.db</c> where that name is taken.
/// </summary>
public static partial class DeckBackup
{
    /// <summary>Whether a file has the name of such a copy, so that it need not be taken for one more deck.</summary>
    public static bool IsName(string path) => Name().IsMatch(path);

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

    [GeneratedRegex(@"\.v[0-9]+(-[0-9]+)?\.db$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
