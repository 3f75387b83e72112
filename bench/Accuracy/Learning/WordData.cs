using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>The word data of the repository, from the folder <c>dictionaries</c> of the current one.</summary>
internal sealed record WordData(Lexicon Lexicon, WordFrequencies Frequencies, WordCosts Costs, DictionaryText WordList)
{
    private const string Folder = "dictionaries";

    public static WordData Load()
    {
        var scripts = ScriptTable.Load(
            Read("opencc/TWVariants.txt").Open(), Read("opencc/TSCharacters.txt").Open(), Read("opencc/STCharacters.txt").Open());
        var lexicon = LexiconLoader.Load(scripts, [Read("cedict_ts.u8.gz"), Read("spellings.u8")], []);
        var list = Read("jieba.dict.utf8.gz");
        var frequencies = WordFrequencies.Load(lexicon, list);
        return new(lexicon, frequencies, new(lexicon, frequencies), list);
    }

    public static DictionaryText Read(string name) => DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine(Folder, name)));
}
