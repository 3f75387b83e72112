using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>Reads a name that is no headword by its characters: the surname as a surname, the rest as names have it.</summary>
internal sealed class NameReader(Lexicon lexicon, CharacterReadings characters, ReadingModel model, CharacterReader? context)
{
    /// <summary>A Chinese name of one surname and one or two characters; a longer one is taken for a transcription.</summary>
    private const int LongestChineseName = 3;

    /// <summary>What transcriptions and places end in, and the given names of people hardly ever.</summary>
    private const string NoGivenNameEnd =
        "斯爾尔克德特姆倫伦茲兹頓顿茨森拉亞亚尼莎蒂托洛卡諾诺普縣县市省鎮镇鄉乡村區区國国州河湖島岛路街港灣湾寺廟庙黨党軍军社";

    /// <summary>With a capital, where a surname is followed by a given name (<c>Máo Zédōng</c>) with two; none where a character has no reading.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="isPart">Whether it stands beside a name dot, as transcriptions do.</param>
    public IReadOnlyList<Syllable> Read(string text, ReadOnlySpan<char> folded, TextSpan span, bool isPart)
    {
        var name = text.AsSpan(span.Start, span.Length);
        var reading = new Syllable[name.Length];
        bool isPerson = !isPart && name.Length is > 1 and <= LongestChineseName && !NoGivenNameEnd.Contains(name[^1]), hasSurname = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (NameDot.Is(name[i]))
            {
                reading[i] = new(NameDot.Standard.ToString(), 0);
                continue;
            }

            Syllable[] surnames = i == 0 && isPerson ? Surnames(name[i]) : [];
            if (Likeliest(text, folded, span.Start + i, surnames) is not { } syllable) return [];
            hasSurname |= surnames.Length > 0;
            reading[i] = i == 0 || NameDot.Is(name[i - 1]) || (i == 1 && hasSurname) ? syllable.ToUpper() : syllable.ToLower();
        }

        return reading;
    }

    private Syllable[] Surnames(char character) =>
    [
        .. lexicon.Find(character.ToString()).Where(e => e.IsCapitalised && e.Senses.Any(s => s.Kind == SenseKind.Surname))
            .Select(e => e.Reading[0].ToLower()).Distinct(),
    ];

    /// <param name="among">Which readings there are to choose from; where none, all.</param>
    private Syllable? Likeliest(string text, ReadOnlySpan<char> folded, int at, Syllable[] among)
    {
        if (among.Length == 1) return among[0];
        if (model.Character(folded[at]) is { } polyphone)
        {
            Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
            var features = new ReadingFeatures(keys);
            features.OfName(folded, at, isWhole: true);
            Span<int> scores = stackalloc int[polyphone.Readings.Length];
            polyphone.Bias.CopyTo(scores);
            model.Add(keys[..features.Count], scores);
            // A dictionary word inside the name: 銀行 in a bank's.
            var (cover, length) = context?.Cover(text, at, polyphone.Readings) ?? (-1, 1);
            if (cover >= 0) scores[cover] += model.CoverBonus(length);
            int best = -1;
            for (int i = 0; i < scores.Length; i++)
                if ((among.Length == 0 || among.Contains(polyphone.Readings[i])) && (best < 0 || scores[i] > scores[best])) best = i;
            if (best >= 0) return polyphone.Readings[best];
        }

        if (among.Length > 0) return among[0];
        var entries = lexicon.Find(text[at].ToString());
        if (entries.Count > 0 && entries[0].Reading is [{ IsSpoken: true } one]) return one;
        return characters.Of(text[at]) is [var first, ..] ? first : null;
    }
}
