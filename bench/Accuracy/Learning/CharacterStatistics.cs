using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>
/// What characters do, counted over the word list: its transliterations (<c>nrt</c>), its Chinese persons (<c>nr</c> of
/// three characters: surname and given name), and its other words, against the frequency of the character in all words.
/// </summary>
internal sealed class CharacterStatistics
{
    private readonly int[] _all = new int[0x10000], _foreign = new int[0x10000], _surname = new int[0x10000];
    private readonly int[] _givenFirst = new int[0x10000], _givenLast = new int[0x10000];
    private readonly int[] _ends = new int[0x10000], _suffix = new int[0x10000], _begins = new int[0x10000], _prefix = new int[0x10000];

    public static ushort[] Count(Lexicon lexicon, DictionaryText wordList)
    {
        var counts = new CharacterStatistics();
        using var lines = wordList.Open();
        while (lines.ReadLine() is { } line)
        {
            string[] cells = line.Split(' ');
            if (cells.Length >= 3) counts.Add(lexicon.Scripts.Fold(cells[0]), cells[2], lexicon);
        }

        var uses = new ushort[0x10000];
        for (int c = 0; c < uses.Length; c++)
            if (HanCharacter.IsHan((char)c)) uses[c] = counts.UseOf((char)c, lexicon).Packed;
        return uses;
    }

    private void Add(string word, string tag, Lexicon lexicon)
    {
        foreach (char c in word) _all[c]++;
        if (tag == "nrt" && word.Length >= 3)
        {
            foreach (char c in word) _foreign[c]++;
        }
        else if (tag == "nr" && word.Length == 3)
        {
            _surname[word[0]]++;
            _givenFirst[word[1]]++;
            _givenLast[word[2]]++;
        }
        else if (tag[0] is 'n' or 'b' or 'v' or 'a' or 'z' && word.Length == 3)
        {
            bool begins = lexicon.HeadwordOf(word.AsSpan(0, 2)) >= 0, ends = lexicon.HeadwordOf(word.AsSpan(1)) >= 0;
            _ends[word[^1]]++;
            _begins[word[0]]++;
            if (begins && !ends) _suffix[word[^1]]++;
            if (ends && !begins) _prefix[word[0]]++;
        }
    }

    private CharacterUse UseOf(char c, Lexicon lexicon)
    {
        bool isSurname = lexicon.Find(c.ToString())
            .Any(entry => entry.IsCapitalised && entry.Senses.Any(sense => sense.Kind == SenseKind.Surname));
        return CharacterUse.Of(
            Level(_foreign[c], _all[c], _foreign[c] >= 3, 0.02, 0.06, 0.15),
            isSurname ? Level(_surname[c], _all[c], true, 0, 0.1, 0.3) : 0,
            Level(_givenFirst[c], _all[c], _givenFirst[c] >= 3, 0.02, 0.08, 0.2),
            Level(_givenLast[c], _all[c], _givenLast[c] >= 3, 0.02, 0.08, 0.2),
            Level(_suffix[c], _ends[c], _suffix[c] >= 5, 0.3, 0.6, 0.8),
            Level(_prefix[c], _begins[c], _prefix[c] >= 5, 0.3, 0.6, 0.8));
    }

    private static int Level(int part, int whole, bool isEnough, double low, double middle, double high)
    {
        if (!isEnough) return 0;
        double share = whole == 0 ? 0 : (double)part / whole;
        return share < low ? 0 : share < middle ? 1 : share < high ? 2 : 3;
    }
}
