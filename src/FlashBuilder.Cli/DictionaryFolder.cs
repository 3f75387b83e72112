using FlashBuilder.Decks;
using FlashBuilder.Vocabulary;
using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace FlashBuilder.Cli;

/// <summary>The word data that every command works with.</summary>
internal sealed record WordData(
    Lexicon Lexicon, WordFrequencies Frequencies, CharacterReadings Characters, ReadingTables Readings, TagModel Tags,
    SenseEvidence Senses, SenseRules SenseRules, SegmentationModel Segmentation, Wordhood Wordhood)
{
    public ScriptTable Scripts => Lexicon.Scripts;

    public Segmenter NewSegmenter(WordRules? rules = null) => new(Lexicon, new WordCosts(Lexicon, Frequencies, Wordhood), Segmentation, rules);
}

/// <summary>Finds the dictionaries and loads them, the files side by side on the machine's cores.</summary>
internal static class DictionaryFolder
{
    private const string WordList = "jieba.dict.utf8.gz", WordCounts = "word-counts.tsv.gz";

    /// <summary>A published file may stand under its own name; the first that is there counts.</summary>
    private static readonly string[] s_cedictNames =
        ["cedict_ts.u8", "cedict_1_0_ts_utf-8_mdbg.txt", "cedict_1_0_ts_utf-8_mdbg.txt.gz", "cedict_ts.u8.gz"];

    /// <param name="folder">As the user named it, or null to look beside the program and above it.</param>
    /// <exception cref="Failure">A folder or a file is missing, cannot be read or is damaged.</exception>
    public static WordData Load(string? folder, bool lenient)
    {
        folder ??= Find();
        return Told(() =>
        {
            var list = Task.Run(() => Read(folder, WordList));
            var counts = Task.Run(() => Read(folder, WordCounts));
            var senses = Task.Run(() => SenseEvidence.Load(Read(folder, "sense-evidence.tsv.gz")));
            var model = Task.Run(() => ReadingModel.Load(Read(folder, "readings.weights.gz")));
            var segmentation = Task.Run(() => SegmentationModel.Load(Read(folder, "segmentation.weights.gz")));
            var characters = Task.Run(() => CharacterReadings.Load(Read(folder, "unihan-readings.tsv.gz")));
            var lexicon = ReadLexicon(folder, lenient);
            var regions = RegionalReadings.Load(Read(folder, "taiwan-readings.txt"));
            var wordhood = Task.Run(() => ReadWordhood(folder, lexicon));
            var words = WordFrequencies.Load(lexicon, Of(list)).WithCounts(lexicon, Of(counts));
            var tags = TagModel.Load(lexicon, words, Read(folder, "parts-of-speech.tsv.gz"));
            var rules = SenseRules.Load(lexicon, Read(folder, "sense-rules.txt"));
            var inContext = ContextReadings.Load(lexicon, Read(folder, "word-readings.txt"));
            return new WordData(lexicon, words, Of(characters), new(words, Of(model), regions) { InContext = inContext }, tags, Of(senses), rules, Of(segmentation), Of(wordhood));
        });
    }

    /// <summary>The words alone, for commands that read no text.</summary>
    /// <inheritdoc cref="Load"/>
    public static Lexicon LoadLexicon(string? folder, bool lenient)
    {
        folder ??= Find();
        return Told(() => ReadLexicon(folder, lenient));
    }

    /// <summary>How common the words are; null where a folder of somebody's own has no such list.</summary>
    /// <inheritdoc cref="Load"/>
    public static WordFrequencies? LoadFrequencies(string? folder, Lexicon lexicon)
    {
        folder ??= Find();
        return File.Exists(Path.Combine(folder, WordList)) && File.Exists(Path.Combine(folder, WordCounts))
            ? Told(() => WordFrequencies.Load(lexicon, Read(folder, WordList)).WithCounts(lexicon, Read(folder, WordCounts)))
            : null;
    }

    /// <summary>How the wanted characters are written, of those that the data has.</summary>
    /// <inheritdoc cref="Load"/>
    public static IReadOnlyDictionary<string, StrokeOrder> LoadStrokes(string? folder, IReadOnlySet<string> wanted)
    {
        const string Name = "strokes.txt.gz";
        try
        {
            using var text = Told(() => Read(folder ?? Find(), Name)).Open();
            return StrokeTable.Read(text, wanted);
        }
        catch (FormatException e)
        {
            throw new Failure($"{Name} is damaged: {e.Message}", "restore the file, or build without --strokes");
        }
    }

    /// <summary>A file of the folder as it is.</summary>
    /// <inheritdoc cref="Load"/>
    public static byte[] ReadBytes(string? folder, string name)
    {
        string path = Path.Combine(folder ?? Find(), name);
        try
        {
            return BoundedFile.Read(path, DictionaryText.MaximumSize);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new Failure($"cannot read the dictionary {path}: {FileTrouble.Describe(e)}", "is the folder of --dictionaries right?");
        }
    }

    private static Lexicon ReadLexicon(string folder, bool lenient)
    {
        var cedict = Task.Run(() => ReadFirst(folder, s_cedictNames));
        var scripts = ScriptTable.Load(
            Read(folder, "opencc/TWVariants.txt").Open(), Read(folder, "opencc/TSCharacters.txt").Open(),
            Read(folder, "opencc/STCharacters.txt").Open());
        return LexiconLoader.Load(scripts, [Of(cedict), .. ReadSpellings(folder)], ReadUserFiles(folder), lenient);
    }

    private static T Of<T>(Task<T> task) => task.GetAwaiter().GetResult();

    /// <summary>What <paramref name="load"/> loads; damage is told as the program tells its faults.</summary>
    private static T Told<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (DictionaryFormatException e)
        {
            const int Shown = 20;
            string faults = string.Join('\n', e.Faults.Take(Shown));
            if (e.Faults.Count > Shown) faults += $"\n… and {e.Faults.Count - Shown} more";
            throw new Failure($"the dictionary is damaged\n{faults}", "repair the lines, or leave them out with --lenient");
        }
    }

    private static string Find()
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            string folder = Path.Combine(at, "dictionaries");
            if (s_cedictNames.Any(name => File.Exists(Path.Combine(folder, name)))) return folder;
        }

        throw new Failure("the dictionaries were not found", "name their folder with --dictionaries FOLDER");
    }

    private static DictionaryText ReadFirst(string folder, string[] names) =>
        Read(folder, names.FirstOrDefault(name => File.Exists(Path.Combine(folder, name))) ?? names[^1]);

    private static DictionaryText Read(string folder, string name) => DictionaryText.Decode(Path.Combine(folder, name), ReadBytes(folder, name));

    /// <summary>A folder with a dictionary of somebody's own need not have them.</summary>
    private static DictionaryText[] ReadSpellings(string folder)
    {
        const string Name = "spellings.u8";
        return File.Exists(Path.Combine(folder, Name)) ? [Read(folder, Name)] : [];
    }

    /// <inheritdoc cref="ReadSpellings"/>
    private static Wordhood ReadWordhood(string folder, Lexicon lexicon)
    {
        const string Name = "wordhood.tsv";
        return File.Exists(Path.Combine(folder, Name)) ? Wordhood.Load(lexicon, Read(folder, Name)) : Wordhood.None;
    }

    private static List<DictionaryText> ReadUserFiles(string folder)
    {
        string user = Path.Combine(folder, "user");
        if (!Directory.Exists(user)) return [];
        return [.. Directory.GetFiles(user, "*.u8").Order(StringComparer.Ordinal).Select(path => Read(user, Path.GetFileName(path)))];
    }
}
