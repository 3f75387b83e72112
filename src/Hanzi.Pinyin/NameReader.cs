using Hanzi.Dictionary;
using Hanzi.Text;

namespace Hanzi.Pinyin;

/// <summary>
/// Reads a name that is no headword by its characters: the surname as a surname, the rest as names have it. First the context
/// chooses among the readings of characters that have several, then the whole is spelt; so a name is spelt once.
/// </summary>
internal sealed class NameReader(Lexicon lexicon, CharacterReadings characters, ReadingModel model, CharacterReader? context)
{
    /// <summary>A Chinese name of one surname and one or two characters; a longer one is taken for a transcription.</summary>
    private const int LongestChineseName = 3;

    /// <summary>What transcriptions and places end in, and the given names of people hardly ever.</summary>
    private const string NoGivenNameEnd =
        "斯爾尔克德特姆倫伦茲兹頓顿茨森拉亞亚尼莎蒂托洛卡諾诺普縣县市省鎮镇鄉乡村區区國国州河湖島岛路街港灣湾寺廟庙黨党軍军社";

    private readonly NameCharacter?[] _characters = new NameCharacter?[char.MaxValue + 1];

    /// <summary>What is known of a character in names.</summary>
    /// <param name="Surnames">The readings that it has as a surname.</param>
    /// <param name="Polyphone">What the context chooses among, or null.</param>
    /// <param name="Usual">Where nothing is chosen; null where it has no reading.</param>
    private sealed record NameCharacter(Syllable[] Surnames, PolyphonicCharacter? Polyphone, Syllable? Usual);

    /// <summary>Chooses for each character of a name what the context has to choose: 0 for nothing, else one more than the reading's place.</summary>
    /// <param name="folded">The text, folded.</param>
    /// <param name="isPart">Whether it stands beside a name dot, as transcriptions do.</param>
    /// <param name="choices">Receives a number for each character.</param>
    public void Choose(string text, ReadOnlySpan<char> folded, TextSpan span, bool isPart, Span<byte> choices)
    {
        bool isPerson = IsPerson(span.In(text), isPart);
        for (int i = 0; i < span.Length; i++)
        {
            int at = span.Start + i;
            var character = Of(text[at]);
            Syllable[] among = i == 0 && isPerson ? character.Surnames : [];
            choices[i] = among.Length == 1 || character.Polyphone is not { } polyphone || NameDot.Is(text[at])
                ? (byte)0
                : (byte)(1 + Likeliest(polyphone, text, folded, at, among));
        }
    }

    /// <summary>With a capital, where a surname is followed by a given name (<c>Máo Zédōng</c>) with two; none where a character has no reading.</summary>
    /// <param name="choices">Of <see cref="Choose"/>.</param>
    public IReadOnlyList<Syllable> Spell(ReadOnlySpan<char> name, bool isPart, ReadOnlySpan<byte> choices)
    {
        var reading = new Syllable[name.Length];
        bool isPerson = IsPerson(name, isPart), hasSurname = false;
        for (int i = 0; i < name.Length; i++)
        {
            if (NameDot.Is(name[i]))
            {
                reading[i] = new(NameDot.Standard.ToString(), 0);
                continue;
            }

            if (ListedPart(name, i) is { Count: > 0 } listed)
            {
                for (int k = 0; k < listed.Count; k++) reading[i + k] = listed[k];
                i += listed.Count - 1;
                continue;
            }

            var character = Of(name[i]);
            Syllable[] among = i == 0 && isPerson ? character.Surnames : [];
            // A surname before the given name, or behind the 小 of 小王.
            hasSurname |= among.Length > 0 || (i == 0 && isPerson && name.Length == 2 && name[0] is '小' or '老' or '阿' && Of(name[1]).Surnames.Length > 0);
            var chosen = choices[i] > 0 ? character.Polyphone!.Readings[choices[i] - 1] : among.Length > 0 ? among[0] : character.Usual;
            if (chosen is not { } syllable) return [];
            reading[i] = i == 0 || NameDot.Is(name[i - 1]) || (i == 1 && hasSurname) ? syllable.ToUpper() : syllable.ToLower();
        }

        return reading;
    }

    /// <summary>The dictionary's reading of a part between dots that it has as a name (羅伯特 in 羅伯特．雷); none for other places.</summary>
    private IReadOnlyList<Syllable> ListedPart(ReadOnlySpan<char> name, int start)
    {
        if (start > 0 && !NameDot.Is(name[start - 1])) return [];
        int length = 0;
        while (start + length < name.Length && !NameDot.Is(name[start + length])) length++;
        if (length == name.Length || lexicon.HeadwordOf(name.Slice(start, length)) is not (>= 0 and var headword)) return [];
        return lexicon.EntriesOf(headword).FirstOrDefault(e => e.IsCapitalised && !e.IsOnlySurname && e.Reading.Count == length)?.Reading ?? [];
    }

    private static bool IsPerson(ReadOnlySpan<char> name, bool isPart) =>
        !isPart && name.Length is > 1 and <= LongestChineseName && !NoGivenNameEnd.Contains(name[^1]);

    /// <param name="among">Which readings there are to choose from; where none, all.</param>
    /// <returns>The place of the reading; -1 where there is none.</returns>
    private int Likeliest(PolyphonicCharacter polyphone, string text, ReadOnlySpan<char> folded, int at, Syllable[] among)
    {
        Span<uint> keys = stackalloc uint[ReadingFeatures.Most];
        var features = new ReadingFeatures(keys);
        features.OfName(folded, at, isWhole: true);
        Span<int> scores = stackalloc int[polyphone.Readings.Length];
        polyphone.Bias.CopyTo(scores);
        polyphone.Weights.Add(keys[..features.Count], scores);
        // A dictionary word inside the name: 銀行 in a bank's.
        var (cover, length) = context?.Cover(text, at, polyphone.Readings) ?? (-1, 1);
        if (cover >= 0) scores[cover] += model.CoverBonus(length);
        int best = -1;
        for (int i = 0; i < scores.Length; i++)
            if ((among.Length == 0 || Array.IndexOf(among, polyphone.Readings[i]) >= 0) && (best < 0 || scores[i] > scores[best])) best = i;
        return best;
    }

    /// <summary>Two threads may both ask for a character; they find the same.</summary>
    private NameCharacter Of(char character) => Volatile.Read(ref _characters[character]) ?? Keep(character);

    private NameCharacter Keep(char character)
    {
        var entries = lexicon.Find(character.ToString());
        Syllable[] surnames =
            [.. entries.Where(e => e.IsCapitalised && e.Senses.Any(s => s.Kind == SenseKind.Surname)).Select(e => e.Reading[0].ToLower()).Distinct()];
        Syllable? usual = entries.Count > 0 && entries[0].Reading is [{ IsSpoken: true } one] ? one
            : characters.Of(character) is [var first, ..] ? first : null;
        var made = new NameCharacter(surnames, model.Character(lexicon.Scripts.Fold(character)), usual);
        Volatile.Write(ref _characters[character], made);
        return made;
    }
}
