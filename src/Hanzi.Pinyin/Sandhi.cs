using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// How a word is said where its tones change in speech: 一 and 不 before other tones, and the first of two third tones.
/// The dictionary's reading stays what it is; this is shown beside it.
/// </summary>
public static class Sandhi
{
    /// <summary>Before these 一 is an ordinal and keeps its tone: 一月, 一號, 一樓, 一級, 一等.</summary>
    private const string Ordinals = "月號号樓楼級级等";

    /// <summary>After these 一 ends or goes on a number: 第一, 初一, 十一.</summary>
    private const string Numbers = "第初十百千萬万億亿零〇一二三四五六七八九兩两";

    /// <param name="word">The characters.</param>
    /// <param name="reading">A syllable for each; of another count nothing is changed.</param>
    public static IReadOnlyList<Syllable> Spoken(string word, IReadOnlyList<Syllable> reading)
    {
        if (word.Length != reading.Count) return reading;
        var spoken = reading.ToArray();
        for (int i = 0; i < spoken.Length; i++)
        {
            int tone = word[i] switch
            {
                '一' when IsYi(reading[i]) => ToneOfYi(word, reading, i),
                '不' when reading[i] is { Tone: 4, Letters: "bu" or "Bu" } => ToneOfBu(word, reading, i),
                _ => reading[i].Tone,
            };
            if (tone != reading[i].Tone) spoken[i] = new(reading[i].Letters, tone);
        }

        // Four syllables are two and two (膽小 老小); else the tones lean on the last, as in 展覽館 (2 2 3).
        int half = spoken.Length == 4 ? 2 : spoken.Length;
        for (int i = 0; i + 1 < spoken.Length; i++)
            if (i + 1 != half && spoken[i].Tone == 3 && reading[i + 1].Tone == 3) spoken[i] = new(spoken[i].Letters, 2);
        return spoken.AsSpan().SequenceEqual([.. reading]) ? reading : spoken;
    }

    private static bool IsYi(Syllable syllable) => syllable is { Tone: 1, Letters: "yi" or "Yi" };

    private static int ToneOfYi(string word, IReadOnlyList<Syllable> reading, int at)
    {
        if (at + 1 == word.Length) return 1;
        if (at > 0 && word[at - 1] == word[at + 1]) return 5; // 看一看
        if (Ordinals.Contains(word[at + 1]) || (at > 0 && Numbers.Contains(word[at - 1]))) return 1;
        if ("一二三四五六七八九〇零".Contains(word[at + 1])) return 1; // 一九九八
        return reading[at + 1].Tone switch
        {
            4 => 2,
            5 => word[at + 1] is '個' or '个' ? 2 : 1,
            0 => 1,
            _ => 4,
        };
    }

    private static int ToneOfBu(string word, IReadOnlyList<Syllable> reading, int at)
    {
        if (at > 0 && at + 1 < word.Length && word[at - 1] == word[at + 1]) return 5; // 好不好
        return at + 1 < word.Length && reading[at + 1].Tone == 4 ? 2 : 4;
    }
}
