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
    /// <param name="folded">The text that the name stands in, folded.</param>
    /// <param name="start">Of the name in that text.</param>
    public IReadOnlyList<Syllable> Read(string name, bool isPart, ReadOnlySpan<char> folded, int start)
    {
        var reading = new Syllable[name.Length];
        bool isPerson = !isPart && name.Length is > 1 and <= LongestChineseName && !NoGivenNameEnd.Contains(name[^1]), hasSurname = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (NameDot.Is(name[i]))
            {
                reading[i] = new(NameDot.Standard.ToString(), 0);
                continue;
            }

            var surname = i == 0 && isPerson ? Surname(name[i], folded, start) : null;
            if ((surname ?? Usual(name, i, folded, start)) is not { } syllable) return [];
            hasSurname |= surname is not null;
            reading[i] = i == 0 || NameDot.Is(name[i - 1]) || (i == 1 && hasSurname) ? syllable.ToUpper() : syllable.ToLower();
        }

        return reading;
    }

    /// <summary>Of several (翟 is Zhái and Dí) the one that the model holds for likeliest here.</summary>
    private Syllable? Surname(char character, ReadOnlySpan<char> folded, int start)
    {
        var surnames = lexicon.Find(character.ToString())
            .Where(e => e.IsCapitalised && e.Reading.Count == 1 && e.Senses.Any(s => s.Kind == SenseKind.Surname)).Select(e => e.Reading[0]).ToList();
        if (surnames.Count < 2 || model.Character(folded[start]) is not { } polyphone) return surnames.Count == 0 ? null : surnames[0];
        Span<int> scores = stackalloc int[polyphone.Readings.Length];
        Score(polyphone, folded, start, scores);
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
            if (surnames.Contains(polyphone.Readings[i].ToUpper()) && (best < 0 || scores[i] > scores[best])) best = i;
        return best < 0 ? surnames[0] : polyphone.Readings[best].ToUpper();
    }

    private Syllable? Usual(string name, int at, ReadOnlySpan<char> folded, int start)
    {
        char character = name[at];
        if (OfHeadword(name, at) is { } listed) return listed;
        if (model.Character(folded[start + at]) is { } polyphone)
        {
            Span<int> scores = stackalloc int[polyphone.Readings.Length];
            Score(polyphone, folded, start + at, scores);
            return polyphone.Readings[scores.IndexOf(Highest(scores))];
        }

        var entries = lexicon.Find(character.ToString());
        if (entries.Count > 0 && entries[0].Reading is [{ IsSpoken: true } one]) return one;
        return characters.Of(character) is [var first, ..] ? first : null;
    }

    private void Score(PolyphonicCharacter polyphone, ReadOnlySpan<char> folded, int at, Span<int> scores)
    {
        Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
        var features = new ReadingFeatures(keys);
        features.OfName(folded, at, isWhole: true);
        polyphone.Bias.CopyTo(scores);
        model.Add(keys[..features.Count], scores);
    }

    /// <summary>By the longest headword in the name that holds the character, where its entries agree: the 行 of 銀行街.</summary>
    private Syllable? OfHeadword(string name, int at)
    {
        for (int length = name.Length; length > 1; length--)
            for (int from = Math.Max(0, at + 1 - length); from <= at && from + length <= name.Length; from++)
            {
                if (lexicon.HeadwordOf(name.AsSpan(from, length)) is not (>= 0 and var headword)) continue;
                var entries = lexicon.EntriesOf(headword);
                var syllable = entries[0].Reading.Count == length ? entries[0].Reading[at - from].ToLower() : default;
                if (syllable.IsSpoken && entries.All(e => e.Reading.Count == length && e.Reading[at - from].ToLower() == syllable)) return syllable;
            }

        return null;
    }

    private static int Highest(ReadOnlySpan<int> scores)
    {
        int highest = scores[0];
        foreach (int score in scores) highest = Math.Max(highest, score);
        return highest;
    }
}
