using System.Text;
using Hanzi.Dictionary;
using Hanzi.Text;

namespace FlashBuilder.Tests;

/// <summary>Dictionaries so small that the expected result can be checked by eye, and the real one.</summary>
internal static class Toy
{
    /// <summary>The tables of the repository.</summary>
    public static ScriptTable Scripts { get; } = ScriptTable.Load(
        OpenCC("TWVariants.txt"), OpenCC("TSCharacters.txt"), OpenCC("STCharacters.txt"));

    private static readonly Lazy<Lexicon> s_real = new(() => LexiconLoader.Load(Scripts, [RealFile("cedict_ts.u8.gz"), RealFile("spellings.u8")], []));
    private static readonly Lazy<WordFrequencies> s_frequencies =
        new(() => WordFrequencies.Load(Real, RealFile("jieba.dict.utf8.gz")).WithCounts(Real, RealFile("word-counts.tsv.gz")));

    private static readonly Lazy<CharacterReadings> s_characters =
        new(() => CharacterReadings.Load(RealFile("unihan-readings.tsv.gz")));

    public static Lexicon Real => s_real.Value;

    public static WordFrequencies RealFrequencies => s_frequencies.Value;

    public static CharacterReadings RealCharacters => s_characters.Value;

    public static Lexicon Lexicon(params string[] lines) => LexiconLoader.Load(Scripts, [Text("toy.u8", lines)], []);

    public static DictionaryText Text(string name, params string[] lines) =>
        DictionaryText.Decode(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    public static DictionaryText RealFile(string name)
    {
        string path = Path.Combine(Repository.Dictionaries, name);
        return DictionaryText.Decode(name, File.ReadAllBytes(path));
    }

    private static StreamReader OpenCC(string name) => new(Path.Combine(Repository.Dictionaries, "opencc", name));
}
