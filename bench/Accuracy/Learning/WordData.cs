using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>The word data of the repository, from the folder <c>dictionaries</c> of the current one.</summary>
internal sealed record WordData(Lexicon Lexicon, WordFrequencies Frequencies, WordCosts Costs, Wordhood Wordhood, DictionaryText WordList)
{
    public const string Folder = "dictionaries";

    public static WordData Load()
    {
        var lexicon = LoadLexicon();
        var list = Read("jieba.dict.utf8.gz");
        var frequencies = WordFrequencies.Load(lexicon, list).WithCounts(lexicon, Read("word-counts.tsv.gz"));
        var wordhood = Wordhood.Load(lexicon, Read("wordhood.tsv"));
        return new(lexicon, frequencies, new(lexicon, frequencies, wordhood), wordhood, list);
    }

    public static Lexicon LoadLexicon()
    {
        var scripts = ScriptTable.Load(
            Read("opencc/TWVariants.txt").Open(), Read("opencc/TSCharacters.txt").Open(), Read("opencc/STCharacters.txt").Open());
        return LexiconLoader.Load(scripts, [Read("cedict_ts.u8.gz"), Read("spellings.u8")], []);
    }

    public static DictionaryText Read(string name) => DictionaryText.Decode(name, File.ReadAllBytes(Path.Combine(Folder, name)));
}
