using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// What was learnt about characters with several readings: for each a linear model over what stands around it, and for
/// some words a reading other than the dictionary's. Immutable and safe to share between threads.
/// </summary>
public sealed class ReadingModel
{
    private readonly Dictionary<char, PolyphonicCharacter> _characters;
    private readonly Dictionary<string, IReadOnlyList<Syllable>> _words;
    private readonly int[] _coverBonus;

    internal ReadingModel(
        Dictionary<char, PolyphonicCharacter> characters, Dictionary<string, IReadOnlyList<Syllable>> words, int[] coverBonus)
    {
        _characters = characters;
        _words = words;
        _coverBonus = coverBonus;
        HighestCoverBonus = coverBonus.Max();
    }

    /// <summary>A model that knows nothing: every reading stays the dictionary's.</summary>
    public static ReadingModel None { get; } = new([], [], [0]);

    /// <summary>Reads the file that <c>train-readings</c> of bench/Accuracy writes.</summary>
    /// <exception cref="DictionaryFormatException">Lines of another form, all of them.</exception>
    public static ReadingModel Load(DictionaryText source) => new ReadingModelParser(source).Parse();

    /// <summary>Null where the character is not known to have several readings.</summary>
    /// <param name="folded">The character as <see cref="ScriptTable.Fold(char)"/> gives it.</param>
    internal PolyphonicCharacter? Character(char folded) => _characters.GetValueOrDefault(folded);

    /// <summary>The reading that a word has against the dictionary, or none.</summary>
    /// <param name="folded">The word as <see cref="ScriptTable.Fold(string)"/> gives it.</param>
    internal IReadOnlyList<Syllable> ReadingOf(string folded) => _words.GetValueOrDefault(folded, []);

    /// <summary>What a dictionary word that runs across the tokens adds to the reading it has for the character.</summary>
    internal int CoverBonus(int length) => _coverBonus[Math.Min(length, _coverBonus.Length) - 1];

    /// <summary>The most that such a word adds.</summary>
    internal int HighestCoverBonus { get; }
}

/// <summary>A character with several readings.</summary>
/// <param name="Readings">In lower case.</param>
/// <param name="Bias">What each reading scores without a context, in the unit of the weights.</param>
/// <param name="HasContext">Whether the context says anything; else the highest bias decides.</param>
internal sealed record PolyphonicCharacter(Syllable[] Readings, int[] Bias, bool HasContext)
{
    /// <summary>More than any character has.</summary>
    public const int MostReadings = 16;

    /// <summary>What its features say for each reading.</summary>
    public WeightTable Weights { get; init; } = WeightTable.None;
}
