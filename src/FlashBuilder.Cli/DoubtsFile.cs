using System.Text;
using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>The file of doubtful cases beside the deck. Whoever worked in it finds it as he left it.</summary>
internal static class DoubtsFile
{
    private const string Ending = ".doubts.txt";

    public static string PlaceFor(DeckOutput output) => Path.ChangeExtension((output.DeckPath ?? output.PackagePath)!, null) + Ending;

    /// <param name="corrections">Where the user's corrections belong.</param>
    /// <returns>Whether it was written; a file that holds corrections, or is somebody else's, is not.</returns>
    /// <exception cref="Failure">It cannot be read or written.</exception>
    public static bool Write(string path, IReadOnlyList<Doubt> doubts, string corrections)
    {
        try
        {
            string text = DoubtsText.Write(doubts, corrections);
            if (AtomicFile.Exists(path))
            {
                string old = Encoding.UTF8.GetString(BoundedFile.Read(path, InputFile.MaximumSize)).TrimStart('\uFEFF');
                if (old == text) return true;
                if (!old.StartsWith(DoubtsText.Mark, StringComparison.Ordinal) || DoubtsText.IsEdited(old)) return false;
            }

            AtomicFile.Write(path, Encoding.UTF8.GetBytes(text), overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot write {path}: {FileTrouble.Describe(e)}", "the deck itself is written");
        }
    }
}
