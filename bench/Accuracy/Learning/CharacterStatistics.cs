using Hanzi.Dictionary;
using Hanzi.Segmentation;
using Hanzi.Text;

namespace Accuracy.Learning;

/// <summary>
/// What characters do in names, counted over the word list: its transliterations (<c>nrt</c>), its Chinese persons (<c>nr</c>
/// of three characters: surname and given name), against the frequency of the character in all words.
/// </summary>
internal static class CharacterStatistics
{
    public static byte[] Count(Lexicon lexicon, DictionaryText wordList)
    {
        int[] all = new int[0x10000], foreign = new int[0x10000], surname = new int[0x10000], given = new int[0x10000];
        using var lines = wordList.Open();
        while (lines.ReadLine() is { } line)
        {
            string[] cells = line.Split(' ');
            if (cells.Length < 3) continue;
            string word = lexicon.Scripts.Fold(cells[0]);
            foreach (char c in word) all[c]++;
            if (cells[2] == "nrt" && word.Length >= 3)
            {
                foreach (char c in word) foreign[c]++;
            }
            else if (cells[2] == "nr" && word.Length == 3)
            {
                surname[word[0]]++;
                given[word[1]]++;
                given[word[2]]++;
            }
        }

        var uses = new byte[0x10000];
        for (int c = 0; c < uses.Length; c++)
        {
            if (!HanCharacter.IsHan((char)c)) continue;
            bool isSurname = lexicon.Find(((char)c).ToString())
                .Any(entry => entry.IsCapitalised && entry.Senses.Any(sense => sense.Kind == SenseKind.Surname));
            uses[c] = CharacterUse.Of(
                Level(foreign[c], all[c], foreign[c] >= 3, 0.02, 0.06, 0.15),
                isSurname ? Level(surname[c], all[c], true, 0, 0.1, 0.3) : 0,
                Level(given[c], all[c], given[c] >= 3, 0.05, 0.15, 0.35)).Packed;
        }

        return uses;
    }

    private static int Level(int part, int whole, bool isEnough, double low, double middle, double high)
    {
        if (!isEnough) return 0;
        double share = whole == 0 ? 0 : (double)part / whole;
        return share < low ? 0 : share < middle ? 1 : share < high ? 2 : 3;
    }
}
