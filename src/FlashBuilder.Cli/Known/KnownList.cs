using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;

namespace FlashBuilder.Cli;

/// <summary>
/// The words that the learner knows: <c>known.txt</c> in the user's data folder, one word a line, <c>#</c> for remarks. The
/// quiz adds to it, builds leave its words out.
/// </summary>
/// <param name="path">Of the file; it need not exist.</param>
internal sealed class KnownList(string path)
{
    public string Path => path;

    /// <summary>
    /// <c>FLASHBUILDER_DATA</c> if that is set, else <c>flashbuilder</c> in XDG_DATA_HOME (~/.local/share), on Windows in
    /// LOCALAPPDATA, on macOS in ~/Library/Application Support.
    /// </summary>
    public static KnownList OfUser()
    {
        string? own = Environment.GetEnvironmentVariable("FLASHBUILDER_DATA");
        string folder = !string.IsNullOrEmpty(own) ? own
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "flashbuilder");
        return new(System.IO.Path.Combine(folder, "known.txt"));
    }

    /// <summary>The file's text, empty where there is none.</summary>
    /// <exception cref="Failure">It is there and cannot be read.</exception>
    public string Read() => File.Exists(path) ? InputFile.ReadList(path) : "";

    /// <summary>Puts a word at the end, unless it is there. What went wrong, for the learner; null where nothing did.</summary>
    public string? Add(string word) => Change(lines =>
    {
        if (!lines.Exists(line => IsOf(line, word))) lines.Add(word);
    });

    /// <summary>Takes a word out, wherever it stands.</summary>
    /// <inheritdoc cref="Add"/>
    public string? Remove(string word) => Change(lines => lines.RemoveAll(line => IsOf(line, word)));

    private static bool IsOf(string line, string word) => KnownWords.WordOf(line).SequenceEqual(word);

    private string? Change(Action<List<string>> change)
    {
        try
        {
            string text = Read();
            List<string> lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
            if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
            change(lines);
            string changed = string.Concat(lines.Select(line => line + "\n"));
            if (changed == text) return null;
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            AtomicFile.Write(path, System.Text.Encoding.UTF8.GetBytes(changed), overwrite: true);
            return null;
        }
        catch (Failure e)
        {
            return $"{e.Message}; {e.Hint}";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{path} could not be written: {FileTrouble.Describe(e)}";
        }
    }
}
