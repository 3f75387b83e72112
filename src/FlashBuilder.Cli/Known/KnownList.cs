using FlashBuilder.Decks;
using Hanzi.Dictionary;

namespace FlashBuilder.Cli;

/// <summary>
/// The words that the learner knows: <c>known.txt</c> in the user's data folder, one word a line, <c>#</c> for remarks. The
/// quiz adds to it, builds leave its words out. The program writes Traditional headwords, below a remark that says so, because
/// 面 among words in Simplified would stand for 麵 too.
/// </summary>
/// <param name="path">Of the file; it need not exist.</param>
internal sealed class KnownList(string path)
{
    public string Path => path;

    /// <summary>What the program writes is below this line, up to a line that names the other script.</summary>
    private const string Heading = "# Traditional characters from here on: FlashBuilder writes words so.";

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
        if (!lines.Exists(line => IsOf(line, word))) Append(lines, [word]);
    }));

    /// <summary>Takes a word out, wherever it stands.</summary>
    /// <inheritdoc cref="Add(string)"/>
    public string? Remove(string word) => Told(() => Change(lines => lines.RemoveAll(line => IsOf(line, word))));

    /// <summary>Puts words at the end that are not there.</summary>
    /// <param name="words">Traditional headwords, or words that no dictionary has.</param>
    /// <returns>Those that were not.</returns>
    /// <exception cref="Failure">The file cannot be read or written.</exception>
    public IReadOnlyList<string> Add(IEnumerable<string> words, Lexicon lexicon)
    {
        IReadOnlyList<string> added = [];
        // Looked up where no other program changes the list.
        Change(lines => Append(lines, added = Unknown(words, lexicon)));
        return added;
    }

    /// <summary>The words that are not there, each once.</summary>
    /// <exception cref="Failure">The file cannot be read.</exception>
    public IReadOnlyList<string> Unknown(IEnumerable<string> words, Lexicon lexicon)
    {
        var there = KnownListText.Read(Read(), lexicon).Known();
        return [.. words.Distinct().Where(word => !there.Contains(word))];
    }

    /// <summary>
    /// Takes words out, in whichever script they are there. A Simplified line that stands for other words too becomes these; all
    /// other lines stay as they are.
    /// </summary>
    /// <returns>The words that were there.</returns>
    /// <inheritdoc cref="Add(IEnumerable{string}, Lexicon)"/>
    public IReadOnlyList<string> Remove(IEnumerable<string> words, Lexicon lexicon)
    {
        var wanted = words.ToHashSet();
        var removed = new HashSet<string>();
        Change(lines =>
        {
            var read = KnownListText.Of(lines, lexicon);
            var kept = new List<string>();
            var left = new List<string>();
            for (int i = 0; i < lines.Count; i++)
            {
                var gone = read.Words[i].Where(word => wanted.Contains(word)).ToArray();
                removed.UnionWith(gone);
                if (gone.Length == 0) kept.Add(lines[i]);
                else left.AddRange(read.Words[i].Except(gone));
            }

            lines.Clear();
            lines.AddRange(kept);
            var known = KnownListText.Of(lines, lexicon).Known();
            Append(lines, [.. left.Distinct().Where(word => !wanted.Contains(word) && !known.Contains(word))]);
        });
        return [.. removed];
    }

    /// <summary>The words as they stand there, in the order of the file.</summary>
    public IReadOnlyList<string> Words() => [.. LinesOf(Read()).Select(KnownListText.WordOf).Where(word => word.Length > 0)];

    private static void Append(List<string> lines, IReadOnlyList<string> words)
    {
        if (words.Count == 0) return;
        var remark = new ListRemark();
        foreach (string line in lines)
            if (ListRemark.Is(line)) remark.Read(line);
        if (remark.Script != Vocabulary.ListScript.Traditional) lines.Add(Heading);
        lines.AddRange(words);
    }

    private static List<string> LinesOf(string text)
    {
        var lines = new List<string>();
        foreach (var line in new LineReading(text)) lines.Add(line.Text.ToString());
        return lines;
    }

    private static bool IsOf(string line, string word) => KnownListText.WordOf(line) == word;

    private static string? Told(Action change)
    {
        try
        {
            change();
            return null;
        }
        catch (Failure e)
        {
            return e.Message;
        }
    }

    private void Change(Action<List<string>> change)
    {
        using var alone = Alone();
        string text = Read();
        var lines = LinesOf(text);
        change(lines);
        string changed = string.Concat(lines.Select(line => line + "\n"));
        if (changed == text) return;
        try
        {
            AtomicFile.Write(path, System.Text.Encoding.UTF8.GetBytes(changed), overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{path} could not be written: {FileTrouble.Describe(e)}", "nothing was changed");
        }
    }

    /// <summary>Two programs that change the list at once would write over each other's words.</summary>
    private FolderLock Alone()
    {
        string folder = System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!;
        try
        {
            Directory.CreateDirectory(folder);
            return FolderLock.Take(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"{path} could not be written: {FileTrouble.Describe(e)}", "nothing was changed");
        }
    }
}
