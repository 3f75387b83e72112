using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Text;

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
    public string Read() => AtomicFile.Exists(path) ? InputFile.ReadList(path) : "";

    /// <summary>Puts a word at the end, unless it is there. What went wrong, for the learner; null where nothing did.</summary>
    public string? Add(string word) => Told(() => Change(lines =>
    {
        if (!lines.Exists(line => IsOf(line, word))) lines.Add(word);
    }));

    /// <summary>Takes a word out, wherever it stands.</summary>
    /// <inheritdoc cref="Add(string)"/>
    public string? Remove(string word) => Told(() => Change(lines => lines.RemoveAll(line => IsOf(line, word))));

    /// <summary>Puts words at the end that are not there in either script.</summary>
    /// <returns>Those that were not.</returns>
    /// <exception cref="Failure">The file cannot be read or written.</exception>
    public IReadOnlyList<string> Add(IEnumerable<string> words, ScriptTable scripts)
    {
        var added = Unknown(words, scripts);
        if (added.Count > 0) Change(lines => lines.AddRange(added));
        return added;
    }

    /// <summary>The words that are not there in either script, each once.</summary>
    /// <exception cref="Failure">The file cannot be read.</exception>
    public IReadOnlyList<string> Unknown(IEnumerable<string> words, ScriptTable scripts)
    {
        var there = Words().Select(scripts.Fold).ToHashSet();
        return [.. words.Where(word => there.Add(scripts.Fold(word)))];
    }

    /// <summary>Takes words out, in whichever script they are there; other lines stay as they are.</summary>
    /// <returns>The words that were there.</returns>
    /// <inheritdoc cref="Add(IEnumerable{string}, ScriptTable)"/>
    public IReadOnlyList<string> Remove(IEnumerable<string> words, ScriptTable scripts)
    {
        var removed = new List<string>();
        Change(lines =>
        {
            foreach (string word in words.Distinct())
                if (lines.RemoveAll(line => scripts.Fold(KnownWords.WordOf(line).ToString()) == scripts.Fold(word)) > 0) removed.Add(word);
        });
        return removed;
    }

    /// <summary>The words, in the order of the file.</summary>
    public IReadOnlyList<string> Words() =>
        [.. Read().Split('\n').Select(line => KnownWords.WordOf(line.TrimEnd('\r')).ToString()).Where(word => word.Length > 0)];

    private static bool IsOf(string line, string word) => KnownWords.WordOf(line).SequenceEqual(word);

    private static string? Told(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Failure e)
        {
            return $"{e.Message}; {e.Hint}";
        }
    }

    private void Change(Action<List<string>> change)
    {
        string text = Read();
        List<string> lines = [.. text.Split('\n').Select(line => line.TrimEnd('\r'))];
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        change(lines);
        string changed = string.Concat(lines.Select(line => line + "\n"));
        if (changed == text) return;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
            AtomicFile.Write(path, System.Text.Encoding.UTF8.GetBytes(changed), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{path} could not be written: {FileTrouble.Describe(e)}", "nothing was changed");
        }
    }
}
