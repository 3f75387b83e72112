using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads a name that is no headword by its characters: the surname as a surname, the rest as names have it.</summary>
internal sealed class NameReader(Lexicon lexicon, CharacterReadings characters, ReadingModel model)
{
    /// <summary>A Chinese name of one surname and one or two characters; a longer one is taken for a transcription.</summary>
    private const int LongestChineseName = 3;

    /// <summary>What transcriptions and places end in, and the given names of people hardly ever.</summary>
    private const string NoGivenNameEnd =
        "斯爾尔克德特姆倫伦茲兹頓顿茨森拉亞亚尼莎蒂托洛卡諾诺普縣县市省鎮镇鄉乡村區区國国州河湖島岛路街港灣湾寺廟庙黨党軍军社";

    /// <summary>With a capital, where a surname is followed by a given name (<c>Máo Zédōng</c>) with two; none where a character has no reading.</summary>
    /// <param name="isPart">Whether it stands beside a name dot, as transcriptions do.</param>
    public IReadOnlyList<Syllable> Read(string name, bool isPart)
    {
        string folded = lexicon.Scripts.Fold(name);
        var reading = new Syllable[name.Length];
        bool isPerson = !isPart && name.Length is > 1 and <= LongestChineseName && !NoGivenNameEnd.Contains(name[^1]), hasSurname = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (NameDot.Is(name[i]))
            {
                reading[i] = new(NameDot.Standard.ToString(), 0);
                continue;
            }

            var surname = i == 0 && isPerson ? Surname(name[i]) : null;
            if ((surname ?? Usual(name[i], folded, i)) is not { } syllable) return [];
            hasSurname |= surname is not null;
            reading[i] = i == 0 || NameDot.Is(name[i - 1]) || (i == 1 && hasSurname) ? syllable.ToUpper() : syllable.ToLower();
        }

        return reading;
    }

    private Syllable? Surname(char character) =>
        lexicon.Find(character.ToString()).FirstOrDefault(e => e.IsCapitalised && e.Senses.Any(s => s.Kind == SenseKind.Surname))?.Reading[0];

    private Syllable? Usual(char character, string folded, int at)
    {
        if (model.Character(folded[at]) is { } polyphone)
        {
            Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
            var features = new ReadingFeatures(keys);
            features.OfName(folded, at);
            Span<int> scores = stackalloc int[polyphone.Readings.Length];
            polyphone.Bias.CopyTo(scores);
            model.Add(keys[..features.Count], scores);
            return polyphone.Readings[scores.IndexOf(Highest(scores))];
        }

        var entries = lexicon.Find(character.ToString());
        if (entries.Count > 0 && entries[0].Reading is [{ IsSpoken: true } one]) return one;
        return characters.Of(character) is [var first, ..] ? first : null;
    }

    private static int Highest(ReadOnlySpan<int> scores)
    {
        int highest = scores[0];
        foreach (int score in scores) highest = Math.Max(highest, score);
        return highest;
    }
}
