using Hanzi.Dictionary;
using Hanzi.Pinyin;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>The dictionaries of the repository, and the chain from a sentence to its readings.</summary>
internal sealed class Chain
{
    private readonly string _folder;

    private Chain(string folder, Lexicon lexicon, WordFrequencies frequencies, CharacterReadings characters)
    {
        _folder = folder;
        Lexicon = lexicon;
        Characters = characters;
        Frequencies = frequencies;
        _inContext = ContextReadings.Load(lexicon, Text(folder, "word-readings.txt"));
        // The program's own, because the words decide what is a single character.
        Segmenter = new(lexicon, new(lexicon, frequencies, Wordhood.Load(lexicon, Text(folder, "wordhood.tsv"))), SegmentationModel.Load(Text(folder, "segmentation.weights.gz")));
    }

    private readonly ContextReadings _inContext;

    public Lexicon Lexicon { get; }

    public WordFrequencies Frequencies { get; }

    public CharacterReadings Characters { get; }

    public Segmenter Segmenter { get; }

    /// <param name="folder">The folder of the dictionaries.</param>
    public static Chain Load(string folder)
    {
        var scripts = ScriptTable.Load(
            Text(folder, "opencc/TWVariants.txt").Open(), Text(folder, "opencc/TSCharacters.txt").Open(),
            Text(folder, "opencc/STCharacters.txt").Open());
        var lexicon = LexiconLoader.Load(scripts, [Text(folder, "cedict_ts.u8.gz"), Text(folder, "spellings.u8")], []);
        var frequencies = WordFrequencies.Load(lexicon, Text(folder, "jieba.dict.utf8.gz")).WithCounts(lexicon, Text(folder, "word-counts.tsv.gz"));
        return new(folder, lexicon, frequencies, CharacterReadings.Load(Text(folder, "unihan-readings.tsv.gz")));
    }

    /// <summary>The program's weights.</summary>
    public ReadingModel LoadModel() => ReadingModel.Load(Text(_folder, ReadingTask.WeightsFile));

    /// <summary>Reads text of a script, in the mainland's standard, with a model.</summary>
    public TokenReader Reader(ReadingModel model, Script script) =>
        new(Lexicon, Characters, script, new(Frequencies, model, RegionalReadings.NotesOnly) { InContext = _inContext }, Region.Mainland);

    private static DictionaryText Text(string folder, string name) =>
        DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine(folder, name)));
}
