using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Readings;

/// <summary>The dictionaries of the repository, and the chain from a sentence to its readings.</summary>
internal sealed class Chain
{
    private Chain(Lexicon lexicon, WordFrequencies frequencies, CharacterReadings characters)
    {
        Lexicon = lexicon;
        Characters = characters;
        Frequencies = frequencies;
        Segmenter = new(lexicon, new(lexicon, frequencies));
    }

    public Lexicon Lexicon { get; }

    public WordFrequencies Frequencies { get; }

    public CharacterReadings Characters { get; }

    public Segmenter Segmenter { get; }

    /// <param name="folder">The folder of the dictionaries.</param>
    public static Chain Load(string folder)
    {
        var scripts = ScriptTable.Load(
            Text("opencc/TWVariants.txt").Open(), Text("opencc/TSCharacters.txt").Open(), Text("opencc/STCharacters.txt").Open());
        var lexicon = LexiconLoader.Load(scripts, [Text("cedict_ts.u8.gz")], []);
        return new(lexicon, WordFrequencies.Load(lexicon, Text("jieba.dict.utf8.gz")), CharacterReadings.Load(Text("unihan-readings.tsv.gz")));

        DictionaryText Text(string name) => DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine(folder, name)));
    }
}
